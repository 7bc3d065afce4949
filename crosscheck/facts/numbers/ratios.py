"""Numbers set against a base: one in five, four of the seven, 38.3 per 10,000."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosscheck.facts.numbers.measure import Measure
from crosscheck.facts.numbers.quantity import Unit
from crosscheck.facts.words.lexicon import entries, word_list
from crosscheck.facts.words.numerals import Numeral, numeral_at
from crosscheck.facts.words.pieces import Piece, norms_at

# How many words may stand inside "one looked-after child in eight", and one more.
_NOUN = 6


def rate_at(run: Sequence[Piece], at: int, number: Numeral) -> Measure | None:
    """38.3 per 10,000; 39.8 children in every 1,000."""
    end = number.end
    for gap in range(5):
        here = end + gap
        for words in (
            ("per",),
            ("in", "every"),
            ("for", "every"),
            ("in", "each"),
            ("out", "of", "every"),
            ("to", "every"),
        ):
            if norms_at(run, here, len(words)) == words:
                base = numeral_at(run, here + len(words)) or _bare_magnitude(run, here + len(words))
                if base is None or base.value < 2:
                    continue
                unit = Unit.SHARE if base.value <= 100 else Unit.RATE
                return Measure(
                    unit,
                    number.value / base.value,
                    at,
                    base.end,
                    number.end,
                    number.step / base.value,
                    scale=f"per {base.value:g}",
                    inside=(number.end, here),
                )
        if here >= len(run) or not run[here].is_word:
            return None
    return None


def _bare_magnitude(run: Sequence[Piece], at: int) -> Numeral | None:
    """The "thousand" of "64 in every thousand"."""
    size = entries("numbers", "magnitudes").get(run[at].norm) if at < len(run) else None
    return Numeral(float(size), at + 1, 1.0) if size else None


def ratio_at(run: Sequence[Piece], at: int, number: Numeral) -> Measure | None:
    """One in five; one child in eight; four out of seven; four of the seven."""
    here = number.end
    if norms_at(run, here, 2) == ("out", "of"):
        return _part_of(run, at, number, here + 2, as_share=True)
    if norms_at(run, here, 1) == ("of",):
        return _part_of(run, at, number, here + 1, as_share=False)
    for gap in range(_NOUN if number.value <= 20 else 1):
        out_of = norms_at(run, here + gap, 2) == ("out", "of")
        if norms_at(run, here + gap, 1) == ("in",) or out_of:
            base = numeral_at(run, here + gap + 1 + out_of)
            if base is not None and gap and number.value > 1 and not _predicate_at(run, base.end):
                return None
            if base is not None and number.value > 3 and gap and base.value not in (10, 20, 100):
                return None
            if (
                base is None
                or base.value <= number.value
                or base.value > 1000
                or not _ends_share(run, base.end)
            ):
                return None
            return replace(_share(number, base, at), inside=(here, here + gap))
        if here + gap >= len(run) or not (run[here + gap].is_word or run[here + gap].norm == "-"):
            return None
    return None


def _share(number: Numeral, base: Numeral, at: int) -> Measure:
    return Measure(
        Unit.SHARE,
        number.value / base.value,
        at,
        base.end,
        number.end,
        worded=True,
        whole=base.value,
        scale="in",
    )


def _predicate_at(run: Sequence[Piece], at: int) -> bool:
    """True when no noun can follow: "two children in five are", never "two children in five homes"."""
    return (
        at >= len(run)
        or not run[at].is_word
        or run[at].norm in word_list("numbers")["after_share"]["words"]
    )


def _ends_share(run: Sequence[Piece], end: int) -> bool:
    """True unless a unit follows: "one visit in six weeks" is no share."""
    if end >= len(run):
        return True
    word = run[end]
    return word.norm not in entries("numbers", "durations") and word.norm != "-"


def _part_of(
    run: Sequence[Piece], at: int, number: Numeral, here: int, *, as_share: bool
) -> Measure | None:
    while norms_at(run, here, 1) in (
        ("the",),
        ("its",),
        ("their",),
        ("all",),
        ("these",),
        ("those",),
    ) or _is_owner(run, here):
        here += 1
    base = numeral_at(run, here)
    if base is None or base.value < number.value:
        return None
    after = run[base.end].norm if base.end < len(run) else ""
    if after in entries("numbers", "durations") or after == "%":
        return None
    if as_share and base.value <= 10:
        return _share(number, base, at)
    return Measure(
        Unit.COUNT, number.value, at, number.end, number.end, number.step, whole=base.value
    )


def _is_owner(run: Sequence[Piece], at: int) -> bool:
    """True for the "Durham's" of "nine of Durham's ten homes"."""
    return at < len(run) and run[at].is_word and run[at].norm.endswith(("'s", "s'"))

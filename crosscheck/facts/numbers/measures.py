"""The measured number that begins somewhere in a text: a share, a rate, money, a duration, an age or a count."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from crosscheck.facts.numbers.age_measures import age_at, decade_of_life_at
from crosscheck.facts.numbers.amounts import Hedge
from crosscheck.facts.numbers.durations import duration_at, one_unit_at, per_at
from crosscheck.facts.numbers.fractions import big_part_at, part_at, worded_share_at
from crosscheck.facts.numbers.measure import Measure
from crosscheck.facts.numbers.occurrences import single_word_at, times_at
from crosscheck.facts.numbers.quantity import Unit
from crosscheck.facts.numbers.ratios import rate_at, ratio_at
from crosscheck.facts.words.lexicon import entries, word_list
from crosscheck.facts.words.numerals import Numeral, numeral_at
from crosscheck.facts.words.pieces import Piece, norms_at

_CURRENCIES = frozenset("£")


_PER_CENT = (("%",), ("per", "cent"), ("percent",), ("pc",), ("per", "cents"))


_POINTS = (("percentage", "points"), ("percentage", "point"), ("points",), ("point",))


def measure_at(run: Sequence[Piece], at: int) -> Measure | None:
    """The measured number that begins at piece `at`, or None."""
    if _every_one(run, at):
        return None
    return (
        big_part_at(run, at)
        or part_at(run, at)
        or worded_share_at(run, at)
        or decade_of_life_at(run, at)
        or age_at(run, at)
        or money_at(run, at)
        or rough_count_at(run, at)
        or single_word_at(run, at)
        or nothing_at(run, at)
        or _numbered(run, at)
        or one_unit_at(run, at)
    )


def _numbered(run: Sequence[Piece], at: int) -> Measure | None:
    number = numeral_at(run, at)
    if number is None:
        return None
    end = number.end
    return (
        share_at(run, at, number)
        or duration_at(run, at, number)
        or rate_at(run, at, number)
        or times_at(run, at, number)
        or distance_at(run, at, number)
        or ratio_at(run, at, number)
        or (
            None
            if _pronoun(run, at)
            else Measure(
                Unit.COUNT, number.value, at, end, end, number.step, per=_per_after_noun(run, end)
            )
        )
    )


def distance_at(run: Sequence[Piece], at: int, number: Numeral) -> Measure | None:
    """Twenty miles; 30 km."""
    size = entries("numbers", "distances").get("".join(norms_at(run, number.end, 1)))
    if size is None:
        return None
    step, end = number.step * size, number.end
    return Measure(Unit.DISTANCE, number.value * size, at, end + 1, end, step, scale="miles")


def _per_after_noun(run: Sequence[Piece], end: int) -> str:
    """The "month" of "900 contacts a month"."""
    for here in range(end, min(end + 4, len(run))):
        if not run[here].is_word:
            return ""
        per, _ = per_at(run, here)
        if per:
            return per
    return ""


def share_at(run: Sequence[Piece], at: int, number: Numeral) -> Measure | None:
    """40 per cent; 25%; three percentage points."""
    end = number.end
    if norms_at(run, end, 1) == ("-",):
        end += 1  # "40-per-cent", "two-percentage-point"
    for words in _PER_CENT:
        if norms_at(run, end, len(words)) == words:
            after = end + len(words)
            unit = Unit.SHARE
            if norms_at(run, after, 1) in (("points",), ("point",)):
                unit, after = Unit.POINTS, after + 1
            return Measure(
                unit,
                number.value / 100,
                at,
                after,
                number.end,
                min(number.step, 1.0) / 100,
                scale="%",
            )
    for words in _POINTS:
        if norms_at(run, end, len(words)) == words:
            return Measure(
                Unit.POINTS,
                number.value / 100,
                at,
                end + len(words),
                number.end,
                min(number.step, 1.0) / 100,
                scale="%",
            )
    return None


def money_at(run: Sequence[Piece], at: int) -> Measure | None:
    """£1.2 million; £4,800 a week; a million pounds."""
    if run[at].norm not in _CURRENCIES:
        number = numeral_at(run, at)
        if number is None or norms_at(run, number.end, 1) != ("pounds",):
            return None
        per, end = per_at(run, number.end + 1)
        return Measure(Unit.MONEY, number.value, at, end, number.end, number.step, per=per)
    number = numeral_at(run, at + 1)
    if number is None:
        return None
    per, end = per_at(run, number.end)
    return Measure(Unit.MONEY, number.value, at, end, number.end, number.step, per=per)


def rough_count_at(run: Sequence[Piece], at: int) -> Measure | None:
    """Dozens of families; just a handful; hundreds."""
    for length in (2, 1):
        words = norms_at(run, at, length)
        bounds = entries("numbers", "rough_counts").get(" ".join(words))
        if bounds is not None and len(words) == length:
            low, high = bounds
            end = at + length
            if high is None:
                return Measure(Unit.COUNT, low, at, end, end, 1.0, hedge=Hedge.AT_LEAST)
            return Measure(Unit.COUNT, low, at, end, end, 1.0, high=high)
    return None


def nothing_at(run: Sequence[Piece], at: int) -> Measure | None:
    """No serious case reviews; none of the homes."""
    listed = word_list("numbers")["nothing"]
    word = run[at].norm
    for words in _nothings():
        if word == words[0] and norms_at(run, at, len(words)) == words:
            end = at + len(words)
            return Measure(Unit.COUNT, 0.0, at, end, end, 1.0)
    following = run[at + 1].norm if at + 1 < len(run) else ""
    if word == "none" or (
        word == "no" and following not in listed["not_before"] and following.isalpha()
    ):
        ahead = {piece.norm for piece in run[at + 1 : at + 8]}
        if (
            word == "none"
            or ahead & set(listed["verbs"])
            or (at and run[at - 1].norm in listed["verbs"])
        ):
            return Measure(Unit.COUNT, 0.0, at, at + 1, at + 1, 1.0)
    return None


@cache
def _nothings() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for phrase in word_list("numbers")["nothing"]["phrases"])


def _every_one(run: Sequence[Piece], at: int) -> bool:
    """True for the "one" of "every one of the 16"."""
    before = run[at - 1].norm if at else ""
    return before in {"every", "each"} and norms_at(run, at, 2) == ("one", "of")


def _pronoun(run: Sequence[Piece], at: int) -> bool:
    """True for the "one" of "no one", "one another", "one-to-one", and for numbers that stand in names."""
    if run[at].norm != "one":
        return False
    listed = word_list("numbers")["not_counts"]
    before = run[at - 1].norm if at else ""
    after = run[at + 1].norm if at + 1 < len(run) else ""
    if after == "-":
        after = run[at + 2].norm if at + 2 < len(run) else ""
        if after == "to":
            return True  # "one-to-one"
    if after == "to" and at + 2 < len(run) and run[at + 2].norm == "one":
        return True
    if [piece.norm for piece in run[max(at - 4, 0) : at] if piece.is_word][-2:] == ["one", "to"]:
        return True  # the other "one" of it
    return (
        (before in listed["last"] and after in {"", ".", ",", ";"})
        or after in {"previously", "before", "already", "too", "yet", "again"}
        or before in listed["before"]
        or after in listed["after"]
        or (after == "day" and before == "")
    )

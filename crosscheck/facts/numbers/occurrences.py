"""How often, which in a row, and how many times as many."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.facts.numbers.durations import per_at
from crosscheck.facts.numbers.measure import Measure
from crosscheck.facts.numbers.quantity import Unit
from crosscheck.facts.words.lexicon import entries, words_of
from crosscheck.facts.words.numerals import Numeral, numeral_at
from crosscheck.facts.words.pieces import Piece, norms_at

_TIMES = frozenset({("times",), ("occasions",)})
_MORE = frozenset(
    (word,)
    for word in ("higher", "the", "more", "greater", "larger", "bigger", "likelier", "over", "what")
)
_THAT_OF = frozenset({("that", "of"), ("its", "former"), ("their", "former"), ("those", "of")})
_DIGITS = frozenset({("figures",), ("digits",)})
_DENIERS = frozenset({"not", "without", "never"})
_DENIED_BY = 5
_TWO_DIGITS = (10.0, 99.0)


def times_at(run: Sequence[Piece], at: int, number: Numeral) -> Measure | None:
    """Three times; three times a year; three times as many."""
    if norms_at(run, number.end, 1) not in _TIMES:
        return None
    end = number.end + 1
    if norms_at(run, end, 2) == ("out", "of"):
        base = numeral_at(run, end + 2)
        if base is not None and base.value >= number.value:
            share = number.value / base.value
            return Measure(Unit.SHARE, share, at, base.end, number.end, worded=True, scale="in")
    if norms_at(run, end, 1) == ("as",) and end + 1 < len(run):
        return Measure(Unit.MULTIPLE, number.value, at, end + 2, number.end, number.step)
    if norms_at(run, end, 1) in _MORE or norms_at(run, end, 2) in _THAT_OF:
        return Measure(Unit.MULTIPLE, number.value, at, end, number.end, number.step)
    per, end = per_at(run, end)
    return Measure(Unit.OCCURRENCES, number.value, at, end, number.end, number.step, per=per)


def single_word_at(run: Sequence[Piece], at: int) -> Measure | None:
    """Monthly; double figures; a single; doubled; twice; the third visit."""
    return (
        _frequency(run, at)
        or _in_figures(run, at)
        or _multiple(run, at)
        or _twice(run, at)
        or _ordinal(run, at)
    )


def _frequency(run: Sequence[Piece], at: int) -> Measure | None:
    days = entries("numbers", "frequencies").get(run[at].norm)
    if days is None:
        return None
    return Measure(Unit.DURATION, days, at, at + 1, at + 1, 1.0, scale="every")


def _in_figures(run: Sequence[Piece], at: int) -> Measure | None:
    if run[at].norm == "double" and norms_at(run, at + 1, 1) in _DIGITS:
        low, high = _TWO_DIGITS
        return Measure(Unit.COUNT, low, at, at + 2, at + 2, 1.0, high=high)
    single = run[at].norm == "single" and at > 0 and run[at - 1].norm == "a"
    following = run[at + 1].norm if at + 1 < len(run) else ""
    if single and following not in entries("numbers", "durations"):
        denied = any(p.norm in _DENIERS for p in run[max(at - _DENIED_BY, 0) : at])
        return Measure(Unit.COUNT, 0 if denied else 1, at, at + 1, at + 1, 1.0)
    return None


def _multiple(run: Sequence[Piece], at: int) -> Measure | None:
    value = entries("numbers", "multiples").get(run[at].norm)
    return Measure(Unit.MULTIPLE, value, at, at + 1, at + 1, worded=True) if value else None


def _twice(run: Sequence[Piece], at: int) -> Measure | None:
    value = entries("numbers", "occurrences").get(run[at].norm)
    if value is None:
        return None
    if value <= 1:
        return None  # "once" more often says when than how often
    following = norms_at(run, at + 1, 1)
    if following == ("as",):
        return Measure(Unit.MULTIPLE, value, at, at + 3, at + 1, worded=True)
    if following == ("the",):
        return Measure(Unit.MULTIPLE, value, at, at + 1, at + 1, worded=True)
    per, end = per_at(run, at + 1)
    return Measure(Unit.OCCURRENCES, value, at, end, at + 1, per=per)


def _ordinal(run: Sequence[Piece], at: int) -> Measure | None:
    nth = entries("numbers", "ordinals").get(run[at].norm)
    if nth is None:
        return None
    following = run[at + 1].norm if at + 1 < len(run) else ""
    listed = words_of("numbers", "first_ranked" if nth == 1 else "ranked")
    return Measure(Unit.ORDINAL, nth, at, at + 1, at + 1) if following in listed else None

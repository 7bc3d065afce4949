"""Lengths of time, frequencies, and the period in which a number recurs."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.facts.numbers.measure import Measure
from crosscheck.facts.numbers.quantity import Unit
from crosscheck.facts.words.lexicon import entries, word_list
from crosscheck.facts.words.numerals import Numeral
from crosscheck.facts.words.pieces import Piece, norms_at

_AND_A_HALF = (("and", "a", "half"), ("-", "and", "-", "a", "-", "half"))
_WORKING = frozenset({("working",), ("school",)})
_LAST = frozenset({"last", "past", "previous"})
_POINTING = frozenset({"the", "this"})
_WHOLE = frozenset({"single", "whole", "full"})
# "A second" is more often another one, "a minute" very small.
_SHORT = frozenset({"second", "minute"})
# After "a year" these make a date of it, not a frequency.
_DATING = frozenset({("ago",), ("before",), ("earlier",), ("later",), ("and",)})


def duration_at(run: Sequence[Piece], at: int, number: Numeral) -> Measure | None:
    """Three weeks; ten working days; two and a half years; a 12-month."""
    end, half = _half_after(run, number.end)
    value = number.value + half
    end += norms_at(run, end, 1) == ("-",)
    days_each = 1.0
    if norms_at(run, end, 1) in _WORKING:
        days_each, end = float(word_list("numbers")["working_day"]), end + 1
    elif norms_at(run, end, 1) == ("calendar",):
        end += 1
    if end >= len(run):
        return None
    scale = run[end].norm.removesuffix("'")
    days = entries("numbers", "durations").get(scale)
    if days is None:
        return None
    end, half = _half_after(run, end + 1)
    per, end = per_at(run, end)
    days *= days_each
    return Measure(
        Unit.DURATION,
        (value + half) * days,
        at,
        end,
        number.end,
        number.step * days,
        per=per,
        scale=scale,
    )


def _half_after(run: Sequence[Piece], end: int) -> tuple[int, float]:
    """The piece after "and a half" and what it adds, where it stands at `end`."""
    for words in _AND_A_HALF:
        if norms_at(run, end, len(words)) == words:
            return end + len(words), 0.5
    return end, 0.0


# How far "a month" may be off, as a part of itself, twice over.
_LOOSE = 0.2


def one_unit_at(run: Sequence[Piece], at: int) -> Measure | None:
    """A month, an hour, a year and a half; a single week; each fortnight; the past year."""
    word = run[at].norm
    durations = entries("numbers", "durations")
    if word in {"each", "every"}:
        days = durations.get(run[at + 1].norm) if at + 1 < len(run) else None
        if days is None:
            return None
        return Measure(Unit.DURATION, days, at, at + 2, at + 1, days, scale="every")
    stretch = word in _LAST and at > 0 and run[at - 1].norm in _POINTING
    if not stretch and word not in {"a", "an"}:
        return None
    place = at + 1 + (at + 1 < len(run) and run[at + 1].norm in _WHOLE)
    scale = run[place].norm if place < len(run) else ""
    days = durations.get(scale)
    if days is None or scale in _SHORT:
        return None
    end, half = _half_after(run, place + 1)
    step = _LOOSE * days
    return Measure(Unit.DURATION, (1 + half) * days, at, end, at + 1, step, scale=scale)


def per_at(run: Sequence[Piece], end: int) -> tuple[str, int]:
    """The period of "a week", "per year", "-a-week" at `end`, and the piece after it."""
    durations = entries("numbers", "durations")
    if norms_at(run, end, 2) == ("-", "a") and end + 3 < len(run) and run[end + 2].norm == "-":
        unit = run[end + 3].norm
        return (unit, end + 4) if unit in durations else ("", end)
    words = norms_at(run, end, 2)
    if len(words) == 2 and words[0] in word_list("numbers")["rated_by"] and words[1] in durations:
        dated = norms_at(run, end + 2, 1) in _DATING
        return ("", end) if dated else (words[1], end + 2)
    period = entries("numbers", "periods").get(words[0]) if words else None
    return (period, end + 1) if period else ("", end)

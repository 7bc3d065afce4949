"""Dates that name their own day, month or year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from crosscheck.facts.words.lexicon import entries, word_list
from crosscheck.facts.words.pieces import Piece, longest_phrase, norms_at
from crosscheck.model.document import PartialDate

_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_LONGEST_PART = 4
"""Words of "the end of"."""
_LONGEST_STRETCH = 9
"""Years in one stretch, written so: more is two numbers."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days a date can mean, and the pieces it takes up."""

    first: int
    end: int
    earliest: date | None = None
    latest: date | None = None
    month: int | None = None
    """Without a year."""
    day: int | None = None
    relative: bool = False
    anaphoric: bool = False
    days: int | None = None
    ranged: bool = False


def absolute_at(run: Sequence[Piece], at: int) -> Stretch | None:
    """The date, or the range of dates, that begins at piece `at`."""
    one = _with_part(run, at, inside=False)
    return None if one is None else _joined(run, one) or one


def _with_part(run: Sequence[Piece], at: int, *, inside: bool) -> Stretch | None:
    """A date, or a part of one: "early March 2022", "the end of 2014"."""
    part = _part_at(run, at)
    one = _single(run, at + (part[0] if part else 0), inside=inside or part is not None)
    if one is None or part is None:
        return one
    return replace(_narrowed(one, *part[1]), first=at)


def _joined(run: Sequence[Piece], left: Stretch) -> Stretch | None:
    """A stretch of dates: "4 March 2019 to 15 March 2019", "between March and December 2013"."""
    separator = norms_at(run, left.end, 1)
    opener = run[left.first - 1].norm if left.first else ""
    if separator not in (("to",), ("-",), ("and",), ("until",)):
        return None
    if separator == ("and",) and opener != "between":
        return None
    right = _with_part(run, left.end + 1, inside=True)
    if right is None or right.earliest is None or right.latest is None:
        return None
    begin = left.earliest
    if begin is None and left.month is not None:
        year = right.earliest.year - (left.month > right.earliest.month)
        begin = _safe(year, left.month, left.day or 1)
    if begin is None or begin > right.latest:
        return None
    return Stretch(left.first, right.end, begin, right.latest, ranged=True)


def _part_at(run: Sequence[Piece], at: int) -> tuple[int, tuple[float, float]] | None:
    words = norms_at(run, at, _LONGEST_PART)
    length = longest_phrase(words, _parts())
    if not length:
        return None
    return length + (norms_at(run, at + length, 1) == ("-",)), _parts()[words[:length]]


@cache
def _parts() -> dict[tuple[str, ...], tuple[float, float]]:
    return {tuple(k.split()): (v[0], v[1]) for k, v in entries("dates", "parts").items()}


def _narrowed(one: Stretch, low: float, high: float) -> Stretch:
    if one.earliest is None or one.latest is None:
        return one
    days = (one.latest - one.earliest).days
    if days < 7:
        return one
    return replace(
        one,
        earliest=one.earliest + timedelta(days=int(days * low)),
        latest=one.earliest + timedelta(days=round(days * high)),
    )


def _single(run: Sequence[Piece], at: int, *, inside: bool) -> Stretch | None:
    if at >= len(run):
        return None
    return (
        _numeric(run, at)
        or _days(run, at)
        or _month(run, at, inside=inside)
        or _season(run, at)
        or _year(run, at)
    )


def _safe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _number(run: Sequence[Piece], at: int, low: int, high: int) -> int | None:
    if (
        at >= len(run)
        or not run[at].norm.isdecimal()
        or len(run[at].norm) > 4
        or not run[at].norm.isascii()
    ):
        return None
    value = int(run[at].norm)
    return value if low <= value <= high else None


def _year_number(run: Sequence[Piece], at: int) -> int | None:
    return (
        _number(run, at, _FIRST_YEAR, _LAST_YEAR)
        if at < len(run) and len(run[at].norm) == 4
        else None
    )


def _month_number(run: Sequence[Piece], at: int) -> int | None:
    if at >= len(run) or not run[at].text[:1].isupper():
        return None
    number = entries("dates", "months").get(run[at].norm)
    return int(number) if number is not None else None


def _whole_month(first: int, end: int, year: int | None, month: int) -> Stretch:
    if year is None:
        return Stretch(first, end, month=month)
    partial = PartialDate(year, month)
    return Stretch(first, end, partial.earliest, partial.latest)


def _numeric(run: Sequence[Piece], at: int) -> Stretch | None:
    """04/03/2019 (day first) and 2019-03-04."""
    marks = (norms_at(run, at + 1, 1), norms_at(run, at + 3, 1))
    day, middle = _number(run, at, 1, 31), _number(run, at + 2, 1, 12)
    year = _year_number(run, at + 4)
    found = None
    if marks == (("/",), ("/",)) and day and middle and year:
        found = _safe(year, middle, day)
    year, last = _year_number(run, at), _number(run, at + 4, 1, 31)
    if marks == (("-",), ("-",)) and year and middle and last and len(run[at + 2].norm) == 2:
        found = _safe(year, middle, last)
    return Stretch(at, at + 5, found, found) if found else None


def _days(run: Sequence[Piece], at: int) -> Stretch | None:
    """4 March 2019; 4th March; 4 to 15 March 2019; 22 and 23 May."""
    day = _number(run, at, 1, 31)
    if day is None:
        return None
    here = at + 1
    if norms_at(run, here, 1) and run[here].norm in _SUFFIXES:
        here += 1
    last = day
    if norms_at(run, here, 1) in (("to",), ("-",), ("and",)):
        second = _number(run, here + 1, 1, 31)
        after = here + 2
        if second is not None and after < len(run) and run[after].norm in _SUFFIXES:
            after += 1
        if second is not None and second >= day and _month_number(run, after):
            last, here = second, after
    if norms_at(run, here, 1) == ("of",):
        here += 1
    month = _month_number(run, here)
    if month is None:
        return None
    year_at = here + 1 + (norms_at(run, here + 1, 1) == (",",))
    year = _year_number(run, year_at)
    if year is None:
        return Stretch(at, here + 1, month=month, day=day)
    start, finish = _safe(year, month, day), _safe(year, month, last)
    if start is None or finish is None:
        return None
    return Stretch(at, year_at + 1, start, finish, ranged=last != day)


def _month(run: Sequence[Piece], at: int, *, inside: bool) -> Stretch | None:
    """March 2019; March 4, 2019; March (after a word that makes it a date)."""
    month = _month_number(run, at)
    if month is None:
        return None
    if norms_at(run, at + 1, 4) in (
        ("of", "the", "previous", "year"),
        ("of", "the", "preceding", "year"),
    ):
        return _whole_month(at, at + 5, None, month)
    following = at + 1 + (norms_at(run, at + 1, 1) in ((",",), ("of",)))
    year = _year_number(run, following)
    if year is not None:
        return _whole_month(at, following + 1, year, month)
    day = _number(run, at + 1, 1, 31)
    if (
        day is not None
        and (year := _year_number(run, at + 2 + (norms_at(run, at + 2, 1) == (",",)))) is not None
    ):
        found = _safe(year, month, day)
        end = at + 3 + (norms_at(run, at + 2, 1) == (",",))
        return Stretch(at, end, found, found) if found else None
    before = run[at - 1].norm if at else ""
    if inside or before in word_list("dates")["before_month"]["words"]:
        return _whole_month(at, at + 1, None, month)
    return None


def _season(run: Sequence[Piece], at: int) -> Stretch | None:
    months = entries("dates", "seasons").get(run[at].norm)
    if months is None:
        return None
    here = at + 1 + (norms_at(run, at + 1, 1) == ("of",))
    here += norms_at(run, here, 1) == ("term",)
    year = _year_number(run, here)
    if year is None:
        return None
    begin, finish = months
    return Stretch(
        at,
        here + 1,
        date(year, begin, 1),
        PartialDate(year + (finish < begin), finish).latest,
    )


def _year(run: Sequence[Piece], at: int) -> Stretch | None:
    """2019; 2013–14 and 2013/14 (a financial or school year); 2011–14 (several)."""
    year = _year_number(run, at)
    if year is None:
        return None
    if at and run[at - 1].norm in {"£", "act", "regulations"}:
        return None  # the year of the Children Act is part of its name
    if norms_at(run, at + 1, 1) in (("-",), ("/",)):
        last = _last_year(run, at + 2, year)
        if last is not None:
            end = at + 3
            return Stretch(at, end, date(year, 4, 1), date(last, 3, 31), ranged=last > year + 1)
    if norms_at(run, at + 1, 1) == ("%",):
        return None
    return Stretch(at, at + 1, date(year, 1, 1), date(year, 12, 31))


def _last_year(run: Sequence[Piece], at: int, first: int) -> int | None:
    """The 14 of "2011–14", the 4 of "2013–4": a later year, and not too much later."""
    ending = run[at].norm if at < len(run) else ""
    if not (ending.isascii() and ending.isdecimal() and len(ending) in (1, 2, 4)):
        return None
    size = 10 ** len(ending)
    last = first - first % size + int(ending)
    last += size * (last < first)
    return last if first < last <= first + _LONGEST_STRETCH else None

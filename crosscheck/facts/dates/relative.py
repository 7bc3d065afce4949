"""Dates that lean on another: last month, four months ago, by the end of next year, a year earlier."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from crosscheck.facts.dates.calendar import Stretch
from crosscheck.facts.words.lexicon import entries
from crosscheck.facts.words.numerals import numeral_at
from crosscheck.facts.words.pieces import Piece, norms_at
from crosscheck.model.document import PartialDate

_AGO = frozenset({"ago"})
_ANAPHORIC = frozenset({"earlier", "before", "later", "previously", "after", "on"})
# How far "four months ago" may be off, as a part of a unit.
_LOOSE = 0.6


def relative_at(run: Sequence[Piece], at: int, base: PartialDate | None) -> Stretch | None:
    """The relative date that begins at piece `at`, resolved when `base` is given."""
    try:
        return _read(run, at, base)
    except (OverflowError, ValueError):
        return _read(run, at, None)  # the calendar ends with the year 9999, and begins with 1


def _read(run: Sequence[Piece], at: int, base: PartialDate | None) -> Stretch | None:
    return _named_day(run, at, base) or _stepped(run, at, base) or _ago(run, at, base)


def _named_day(run: Sequence[Piece], at: int, base: PartialDate | None) -> Stretch | None:
    days = entries("dates", "relative_days").get(run[at].norm)
    if days is None:
        return None
    start = base.earliest + timedelta(days=days) if base else None
    finish = base.latest + timedelta(days=days) if base else None
    return Stretch(at, at + 1, start, finish, relative=True, days=days)


def _stepped(run: Sequence[Piece], at: int, base: PartialDate | None) -> Stretch | None:
    """Last week, next year, last October, this spring, the previous year, the year before."""
    word = run[at].norm
    if word == "the" and norms_at(run, at, 3) in (
        ("the", "year", "before"),
        ("the", "month", "before"),
        ("the", "week", "before"),
    ):
        unit = entries("dates", "relative_units")[run[at + 1].norm]
        return Stretch(at, at + 3, relative=True, anaphoric=True, days=-unit)
    step = entries("dates", "relative_steps").get(word)
    if step is None or at + 1 >= len(run):
        return None
    before = run[at - 1].norm if at else ""
    name = run[at + 1].norm
    unit = entries("dates", "relative_units").get(name)
    if unit is not None:
        if before in {"the", "this"} and word in {"last", "past", "coming", "next"}:
            return None  # "over the last year" is a stretch of time
        if word == "past":
            return None
        anaphoric = word in {"previous", "following"}
        start, finish = (None, None) if anaphoric or base is None else _unit(base, name, step, unit)
        return Stretch(
            at, at + 2, start, finish, relative=True, anaphoric=anaphoric, days=step * unit
        )
    month = entries("dates", "months").get(name)
    if month is not None and run[at + 1].text[:1].isupper() and word in {"last", "this", "next"}:
        start, finish = (None, None) if base is None else _nearest_month(base, month, step)
        return Stretch(at, at + 2, start, finish, month=None if start else month, relative=True)
    season = entries("dates", "seasons").get(name)
    if season is not None and word in {"last", "this", "next"}:
        return Stretch(at, at + 2, relative=True)
    if name in entries("dates", "weekdays"):
        start = finish = None
        if base is not None and base.day is not None:
            back = (base.earliest.weekday() - entries("dates", "weekdays")[name]) % 7 or 7
            start = finish = base.earliest - timedelta(days=back if step < 0 else back - 7)
        return Stretch(at, at + 2, start, finish, relative=True)
    return None


def _unit(base: PartialDate, name: str, step: int, days: int) -> tuple[date, date]:
    if name == "year":
        return date(base.year + step, 1, 1), date(base.year + step, 12, 31)
    if name == "month" and base.month is not None:
        months = base.year * 12 + base.month - 1 + step
        partial = PartialDate(months // 12, months % 12 + 1)
        return partial.earliest, partial.latest
    shift = timedelta(days=step * days)
    slack = timedelta(days=days // 2)
    return base.earliest + shift - slack, base.latest + shift + slack


def _nearest_month(base: PartialDate, month: int, step: int) -> tuple[date, date]:
    year = base.year
    now = base.month or 12
    if step < 0 and month >= now:
        year -= 1
    elif step > 0 and month <= now:
        year += 1
    partial = PartialDate(year, month)
    return partial.earliest, partial.latest


def _ago(run: Sequence[Piece], at: int, base: PartialDate | None) -> Stretch | None:
    """Four months ago; a year earlier; seven months later."""
    number = numeral_at(run, at)
    end = number.end if number else at + 1
    value = number.value if number else 1.0
    if number is None and run[at].norm not in {"a", "an"}:
        return None
    if value > 1000:
        return None
    unit = entries("numbers", "durations").get(run[end].norm) if end < len(run) else None
    if unit is None:
        return None
    word = run[end + 1].norm if end + 1 < len(run) else ""
    days = round(value * unit)
    if word in _AGO:
        if base is None:
            return Stretch(at, end + 2, relative=True, days=-days)
        loose = timedelta(days=max(round(unit * _LOOSE), 1) if unit > 1 else 0)
        centre = timedelta(days=days)
        return Stretch(
            at,
            end + 2,
            base.earliest - centre - loose,
            base.latest - centre + loose,
            relative=True,
            days=-days,
        )
    if word in {"earlier", "before", "previously", "later"}:
        following = run[end + 2].norm if end + 2 < len(run) else ""
        if word == "before" and following not in {"", ".", ",", ";", ")", "and"}:
            return None
        sign = 1 if word == "later" else -1
        return Stretch(at, end + 2, relative=True, anaphoric=True, days=sign * days)
    return None

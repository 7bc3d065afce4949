"""When the inspectors came, when they published, and when others spoke: the dates of a case on a line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from crosscheck.model.document import Document, PartialDate, Role
from crosscheck.model.run import CaseRun
from crosscheck.reporters.html.texts import name_of
from crosscheck.reporters.words import long_date

_NEAR = 3.0
"""Per cent of the line that a dot with its number takes up."""
_MOST_TICKS = 12


@dataclass(frozen=True, slots=True)
class Point:
    """A document on the line; places in per cent from the left."""

    number: int
    x: float
    lane: int
    """0 is the top; documents published close together stand under each other."""
    role: str
    name: str
    title: str
    published: str
    inspected: str
    start: float | None = None
    """Where the period that it covers begins."""
    width: float = 0.0
    vague: tuple[float, float] | None = None
    """The first and the last day that a date given as a month or a year can mean."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A year or month on the line."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """The dated documents of a case, earliest first."""

    points: tuple[Point, ...]
    ticks: tuple[Tick, ...]
    lanes: int


def timeline(case: CaseRun) -> Timeline | None:
    """The line of a case; None when fewer than two of its documents are dated."""
    dated = sorted(
        ((_middle(d.info.published), d) for d in case.documents if d.info.published),
        key=lambda pair: pair[0],
    )
    if len(dated) < 2:
        return None
    first = min(_earliest(d) for _, d in dated)
    last = max(d.info.published.latest for _, d in dated if d.info.published)
    days = max((last - first).days, 1)
    start = first - timedelta(days=days // 16 + 1)
    scale = _Scale(start, days + 2 * (days // 16 + 1))
    ends: list[float] = []
    points = []
    for number, (day, document) in enumerate(dated, start=1):
        x = scale(day)
        lane = next((at for at, end in enumerate(ends) if end <= x), len(ends))
        ends[lane : lane + 1] = [x + _NEAR]
        points.append(_point(number, x, lane, document, scale))
    return Timeline(tuple(points), tuple(_ticks(scale)), len(ends))


@dataclass(frozen=True, slots=True)
class _Scale:
    start: date
    days: int

    def __call__(self, day: date) -> float:
        return round(100 * (day - self.start).days / self.days, 2)

    @property
    def end(self) -> date:
        return self.start + timedelta(days=self.days)


def _point(number: int, x: float, lane: int, document: Document, scale: _Scale) -> Point:
    info = document.info
    covers, published = info.covers, info.published
    vague = published if published and published.day is None else None
    inspected = ""
    if covers:
        inspected = f"{_day(covers.start)} to {_day(covers.end)}"
    return Point(
        number=number,
        x=x,
        lane=lane,
        role="authority" if info.role is Role.AUTHORITY else "claimant",
        name=name_of(document),
        title=info.title or "",
        published=long_date(info.published),
        inspected=inspected,
        start=scale(covers.start) if covers else None,
        width=max(round(scale(covers.end) - scale(covers.start), 2), 0.4) if covers else 0.0,
        vague=(scale(vague.earliest), scale(vague.latest)) if vague else None,
    )


def _earliest(document: Document) -> date:
    info = document.info
    days = [
        *([info.covers.start] if info.covers else []),
        *([info.published.earliest] if info.published else []),
    ]
    return min(days)


def _middle(published: PartialDate) -> date:
    return published.earliest + (published.latest - published.earliest) / 2


def _day(day: date) -> str:
    return long_date(PartialDate(day.year, day.month, day.day))


def _ticks(scale: _Scale) -> list[Tick]:
    """Years; months where the line spans less than two of them."""
    years = [date(year, 1, 1) for year in range(scale.start.year + 1, scale.end.year + 1)]
    if len(years) > 1:
        step = len(years) // _MOST_TICKS + 1
        return [Tick(scale(day), str(day.year)) for day in years[::step]]
    months = [
        date(year, month, 1)
        for year in range(scale.start.year, scale.end.year + 1)
        for month in range(1, 13)
    ]
    inside = [day for day in months if scale.start <= day <= scale.end]
    step = len(inside) // 8 + 1
    return [Tick(scale(day), long_date(PartialDate(day.year, day.month))) for day in inside[::step]]

"""Dates of a text with the precision stated, and relative ones resolved against a given date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from crosscheck.facts.dates.calendar import Stretch, absolute_at
from crosscheck.facts.dates.relative import relative_at
from crosscheck.facts.words.lexicon import word_list
from crosscheck.facts.words.pieces import Piece, pieces
from crosscheck.model.document import PartialDate
from crosscheck.model.text import Span


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date of a text: the days it can mean."""

    span: Span
    """In code points."""
    text: str
    earliest: date | None
    """None when it cannot be known: relative without a date to go by, or a month without its year."""
    latest: date | None
    first: int = field(compare=False, default=0)
    """The first of the text's pieces that it takes up."""
    end: int = field(compare=False, default=0)
    lead: str = ""
    """The preposition before it."""
    ranged: bool = False
    """True for a stretch from one date to another."""
    relative: bool = False
    """True for "last month", "four months ago"."""
    anaphoric: bool = False
    """True for "a year earlier": relative to another date of the text."""
    month: int | None = None
    """The month of a date whose year is not stated."""
    day: int | None = None
    """The day of that month, where it is stated."""
    days: int | None = None
    """For a relative date: how far from its base, in days."""

    @property
    def known(self) -> bool:
        """True when the days it can mean are known."""
        return self.earliest is not None and self.latest is not None

    @property
    def spread(self) -> DateMention:
        """The same, reaching on where it says "since"."""
        if self.lead != "since" or self.latest is None:
            return self
        return replace(self, latest=date(9999, 12, 31))

    def overlaps(self, other: DateMention) -> bool:
        """True when both can mean the same day. Raises nothing; False where either is unknown."""
        if (
            self.earliest is None
            or self.latest is None
            or other.earliest is None
            or other.latest is None
        ):
            return _month_of(self) is not None and _month_of(self) == _month_of(other)
        return self.earliest <= other.latest and other.earliest <= self.latest


def _month_of(mention: DateMention) -> int | None:
    if mention.month is not None or mention.earliest is None or mention.latest is None:
        return mention.month
    alike = (mention.earliest.year, mention.earliest.month) == (
        mention.latest.year,
        mention.latest.month,
    )
    return mention.earliest.month if alike else None


def dates(text: str, base: PartialDate | None = None) -> list[DateMention]:
    """The dates of `text` in order; relative ones resolved against `base`, the date of the text itself."""
    return dates_of(text, pieces(text), base)


def dates_of(text: str, run: Sequence[Piece], base: PartialDate | None = None) -> list[DateMention]:
    """The dates among the pieces of `text`."""
    found: list[DateMention] = []
    at = 0
    while at < len(run):
        stretch = absolute_at(run, at) or relative_at(run, at, base)
        if stretch is None:
            at += 1
            continue
        found.append(_mention(text, run, stretch))
        at = stretch.end
    return _with_years(run, found)


def _with_years(run: Sequence[Piece], found: list[DateMention]) -> list[DateMention]:
    """In April 2018, rising … by September: a month without a year follows the date before it."""
    whole: list[DateMention] = []
    for mention in found:
        before = next((d for d in reversed(whole) if d.latest is not None and not d.relative), None)
        if mention.month is None or mention.relative or before is None or before.latest is None:
            whole.append(mention)
            continue
        backward = "than" in {
            piece.norm for piece in run[max(mention.first - 3, 0) : mention.first]
        }
        last = before.latest.month
        year = before.latest.year + (-(mention.month >= last) if backward else mention.month < last)
        partial = PartialDate(year, mention.month)
        whole.append(replace(mention, earliest=partial.earliest, latest=partial.latest))
    return whole


def date_pieces(run: Sequence[Piece]) -> frozenset[int]:
    """The places of the pieces that dates take up."""
    taken: set[int] = set()
    at = 0
    while at < len(run):
        stretch = absolute_at(run, at) or relative_at(run, at, None)
        if stretch is None:
            at += 1
            continue
        taken.update(range(stretch.first, stretch.end))
        at = stretch.end
    return frozenset(taken)


def _mention(text: str, run: Sequence[Piece], stretch: Stretch) -> DateMention:
    span = Span(run[stretch.first].start, run[stretch.end - 1].end)
    lead = run[stretch.first - 1].norm if stretch.first else ""
    if lead == "the" and stretch.first > 1:
        lead = run[stretch.first - 2].norm
    return DateMention(
        span,
        text[span.start : span.end],
        stretch.earliest,
        stretch.latest,
        first=stretch.first,
        end=stretch.end,
        lead=lead if lead in word_list("dates")["leads"] else "",
        relative=stretch.relative,
        anaphoric=stretch.anaphoric,
        month=stretch.month,
        day=stretch.day,
        ranged=stretch.ranged,
        days=stretch.days,
    )

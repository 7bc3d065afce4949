"""When an inspection took place and its report came out, as the report's own first page says it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache

from crosscheck.facts.comparing.candidate import Candidate
from crosscheck.facts.comparing.comparison import Sides, sides
from crosscheck.facts.dates.mentions import DateMention
from crosscheck.facts.occasions.events import event_candidates
from crosscheck.facts.statements.reading import Reading, read
from crosscheck.model.document import MONTHS, PartialDate, Period

# A claim is held against the first page only when it speaks of little else than the inspection.
_SURE = 0.7


def first_page(covers: Period | None, published: PartialDate | None) -> str:
    """The dates of a report in the words of its first page; empty when neither is known."""
    lines = []
    if covers is not None:
        lines.append(f"Inspection dates: {_day(covers.start)} to {_day(covers.end)}.")
    if published is not None:
        lines.append(f"Report published: {_partial(published)}.")
    return " ".join(lines)


_KEPT = 64
"""First pages that are remembered: every claim of a case is held against those of the same few reports."""
_reading = lru_cache(_KEPT)(read)


def occasion(claim: Reading, covers: Period | None, published: PartialDate | None) -> Sides | None:
    """The claim beside the report's dates, where these are known."""
    page = first_page(covers, published)
    return sides(claim, _reading(page)) if page else None


def occasion_dates(both: Sides, mention: DateMention) -> Iterator[Candidate]:
    """The report's dates that may be the one the claim gives; they stand in no passage."""
    if both.subject.score >= _SURE:
        for candidate in event_candidates(both, mention):
            yield replace(candidate, span=None)


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _partial(day: PartialDate) -> str:
    if day.month is None:
        return str(day.year)
    month = f"{MONTHS[day.month - 1]} {day.year}"
    return month if day.day is None else f"{day.day} {month}"

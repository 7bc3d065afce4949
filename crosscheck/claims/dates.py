"""Dates that no calendar has, and dates that cannot both be right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from crosscheck.claims.problems import DataPath, Problem
from crosscheck.claims.records import Entry, Value, day, partial_date
from crosscheck.model.claim import Claim
from crosscheck.model.document import DocumentInfo

_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
_EVIDENCE: DataPath = ("review", "evidence", "document")


def document_dates(entries: Sequence[Entry[DocumentInfo]]) -> Iterator[Problem]:
    """Faults in when documents were published and what they cover."""
    for entry in entries:
        for part in (("published",), ("covers", "from"), ("covers", "to")):
            yield from _impossible(entry, part)
        covers, published = entry.value.covers, entry.value.published
        if covers is None:
            continue
        if covers.end < covers.start:
            yield entry.problem(
                "claim-dates",
                ("covers", "to"),
                f"the inspection ends ({covers.end}) before it begins ({covers.start})",
                "swap or correct the two dates",
            )
        elif published is not None and published.latest < covers.end:
            yield entry.problem(
                "claim-dates",
                ("published",),
                f"published {published}, before the inspection ended ({covers.end})",
                "one of the two dates is wrong: see the first page of the document",
            )


def review_dates(
    claims: Sequence[Entry[Claim]], documents: Mapping[str, Entry[DocumentInfo]]
) -> Iterator[Problem]:
    """Reviews, pins and acceptances with a date that no calendar has, and reviews of before there was anything."""
    for entry in claims:
        yield from _impossible(entry, ("pin", "date"))
        yield from _impossible(entry, ("review", "date"))
        for index, _ in entry.items("accept", "until"):
            yield from _impossible(entry, ("accept", index, "until"))
        reviewed = day(entry.raw("review", "date"))
        named = (entry.value.document, entry.raw(*_EVIDENCE))
        for id_ in dict.fromkeys(named) if reviewed else ():
            document = documents.get(id_) if isinstance(id_, str) else None
            published = document.value.published if document else None
            if reviewed and published and reviewed < published.earliest:
                yield entry.problem(
                    "claim-dates",
                    ("review", "date"),
                    f'reviewed {reviewed}, before "{id_}" was published ({published})',
                    "correct the date of the review, or of the document",
                )


def _impossible(entry: Entry[Value], part: DataPath) -> Iterator[Problem]:
    """A date in the right form that no calendar has; any other form is the schema's business."""
    written = entry.raw(*part)
    if isinstance(written, str) and _DATE.fullmatch(written) and partial_date(written) is None:
        yield entry.problem(
            "claim-dates", part, f"{written}: no calendar has that date", "written year-month-day"
        )

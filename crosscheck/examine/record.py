"""What documents.yaml records of an inspection, for claims about the inspection itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from crosscheck.evidence.outlook import outlook
from crosscheck.evidence.standing import Standing, standings
from crosscheck.facts.figures import compare_figures
from crosscheck.model.document import Document, PartialDate, Passage
from crosscheck.model.figure import FigureComparison, FigureLabel
from crosscheck.model.framing import FramingComparison
from crosscheck.model.run import Evidence
from crosscheck.model.verdict import Relation, Shift
from crosscheck.rules.interface import Compared


def recorded(
    words: str, authorities: Sequence[Document], claim_date: PartialDate | None
) -> list[Compared]:
    """
    The recorded dates of the inspections that a claim gives a date or a length of, one it has right first.

    Reports seldom print when they came out. The evidence shown is the title page, and the message says that the date is the record's; nothing is compared when the record has no such date.
    """
    view = outlook(words)
    if not (view.occasion or view.published):
        return []
    found = [
        Compared(
            Evidence(
                _place(document, published=view.published), score=1.0, relation=Relation.UNRELATED
            ),
            FramingComparison(Relation.UNRELATED, Shift.NONE),
            (comparison,),
        )
        for document in authorities
        if document.passages
        for comparison in _comparisons(words, document, claim_date, published=view.published)
    ]
    return sorted(found, key=lambda item: item.figures[0].label is not FigureLabel.CONSISTENT)[:1]


def _comparisons(
    words: str, document: Document, claim_date: PartialDate | None, *, published: bool
) -> Iterator[FigureComparison]:
    info = document.info
    day = info.published.latest if info.published else None
    if published and day and info.published and info.published.day:
        line, what = f"Report published: {_day(day)}", "publication"
    elif info.covers and not published:
        line = f"Inspection dates: {_day(info.covers.start)} to {_day(info.covers.end)}"
        what = "the inspection"
    else:
        return
    evidence_date = info.covers or info.published
    compared = compare_figures(
        words, line, claim_date=claim_date, evidence_date=evidence_date, found=True
    )
    if compared.label is FigureLabel.NOT_COMPARABLE:
        return
    for one in compared.comparisons:
        message = f"The claim has “{one.claim}”; documents.yaml gives “{one.evidence}” for {what} of {document.id}."
        if one.label is compared.label:
            yield replace(one, message=message, evidence_span=None)


def _place(document: Document, *, published: bool) -> Passage:
    """The line of the title page that dates the inspection, where there is one, or else the head."""
    passages = [passage for passage in document.passages if passage.is_evidence]
    for passage, standing in zip(passages, standings(document), strict=True):
        if standing is Standing.DATES and published is ("publish" in passage.text.lower()):
            return passage
    return document.passages[0]


def _day(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"

"""What the rules of figures, dates, grades and counts share: a conflict as a finding."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model.figure import FigureKind, FigureLabel
from crosscheck.model.finding import Finding, Level, Place
from crosscheck.rules.interface import Examination


def conflicts(examination: Examination, kind: FigureKind, name: str) -> Iterator[Finding]:
    """The conflict that settles the claim, when it is of this kind."""
    if examination.figure is None:
        return
    compared, figure = examination.figure
    if figure.kind is not kind or figure.label is not FigureLabel.CONFLICTS:
        return
    passage = compared.evidence.passage
    place = figure.evidence_span.shift(passage.span.start) if figure.evidence_span else passage.span
    span = figure.claim_span
    # A reading is not the document's own words, so its offsets lead nowhere there.
    inside = span is not None and examination.claim.claim.reading is None
    yield Finding(
        name,
        Level.ERROR,
        figure.message or f"The claim has “{figure.claim}”; the evidence has “{figure.evidence}”.",
        span.shift(examination.claim_place(0)) if span and inside else None,
        Place(passage.document, place),
    )

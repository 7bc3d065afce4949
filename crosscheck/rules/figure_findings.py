"""What the rules of figures, dates, grades and counts share: a conflict as a finding."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model.figure import FigureKind, FigureLabel
from crosscheck.model.finding import Finding, Level, Place
from crosscheck.rules.interface import Examination


def conflicts(examination: Examination, kind: FigureKind, name: str) -> Iterator[Finding]:
    """The conflicts of one kind with the passage that decides."""
    for compared in examination.compared[:1]:
        passage = compared.evidence.passage
        for figure in compared.figures:
            if figure.kind is not kind or figure.label is not FigureLabel.CONFLICTS:
                continue
            there = (
                figure.evidence_span.shift(passage.span.start)
                if figure.evidence_span
                else passage.span
            )
            here = figure.claim_span
            yield Finding(
                name,
                Level.ERROR,
                figure.message
                or f"The claim has “{figure.claim}”; the evidence has “{figure.evidence}”.",
                here.shift(examination.claim_place(0))
                if here and not examination.claim.claim.reading
                else None,
                Place(passage.document, there),
            )

"""What the framing rules share: a finding for a passage, with the deciding words on both sides."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model.finding import Finding, Level, Place
from crosscheck.model.text import Span
from crosscheck.model.verdict import Relation
from crosscheck.rules.interface import Compared, Examination


def diverging(
    examination: Examination, relation: Relation, rule: str, level: Level
) -> Iterator[Finding]:
    """One finding where the passage that decides stands in `relation` to the claim, surely enough to print."""
    framed = examination.framed
    if framed and framed.framing.relation is relation and framed.printable:
        yield finding_for(examination, framed, rule, level, framed.framing.reason)


def finding_for(
    examination: Examination, compared: Compared, rule: str, level: Level, message: str
) -> Finding:
    """A finding on one passage; spans are those of the axis that differs first."""
    axes = compared.framing.axes
    claim_span = next((a.claim_span for a in axes if a.claim_span), None)
    evidence_span = next((a.evidence_span for a in axes if a.evidence_span), None)
    passage = compared.evidence.passage
    inside = claim_span is not None and claim_span.end <= len(examination.claim.text)
    return Finding(
        rule,
        level,
        message,
        _placed(examination, claim_span) if claim_span and inside else examination.claim.span,
        Place(
            passage.document,
            evidence_span.shift(passage.span.start) if evidence_span else passage.span,
        ),
    )


def _placed(examination: Examination, span: Span) -> Span:
    """A span of the claim's text as one of its document."""
    return Span(examination.claim_place(span.start), examination.claim_place(span.end))

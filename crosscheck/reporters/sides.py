"""The two sides of a claim as a diff shows them: its own words, those of the letter, and what decided."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.model.run import CaseRun, ClaimResult, Evidence
from crosscheck.model.text import Span
from crosscheck.model.verdict import Verdict
from crosscheck.reporters.words import document_place, passage_place


@dataclass(frozen=True, slots=True)
class Side:
    """The words of one side, those that decided, and where they stand."""

    sign: str
    """`-` for the claim, `+` for the evidence."""
    words: str
    spans: list[Span]
    """In code points of `words`."""
    place: str
    near: str
    """The same for a reader who knows which document stands on this side: without its name and date."""
    document: str
    """The id of its document."""


def sides(case: CaseRun, result: ClaimResult) -> list[Side]:
    """The claim, and the passage it rests on if one speaks to it."""
    found = [_claim_side(case, result)]
    if result.evidence and result.machine_verdict is not Verdict.NO_EVIDENCE:
        found.append(_evidence_side(case, result, result.evidence[0]))
    return found


def _claim_side(case: CaseRun, result: ClaimResult) -> Side:
    anchored = result.claim
    start = anchored.span.start if anchored.span else 0
    spans = [
        *(axis.claim_span for axis in result.axes if axis.difference),
        *(finding.claim_span for finding in result.findings),
    ]
    inside = _within(spans, Span(start, start + len(anchored.text)))
    line = f"line {result.line}" if result.line else ""
    document = case.document(anchored.claim.document)
    speaker = anchored.claim.speaker or ""
    place = " · ".join(filter(None, [speaker, document_place(document, line)]))
    near = " · ".join(filter(None, [speaker, line])) or document.id
    return Side("-", anchored.text, inside, place, near, document.id)


def _evidence_side(case: CaseRun, result: ClaimResult, best: Evidence) -> Side:
    passage = best.passage
    spans = [
        *(axis.evidence_span for axis in result.axes if axis.difference),
        *(
            finding.evidence.span
            for finding in result.findings
            if finding.evidence and finding.evidence.document == passage.document
        ),
    ]
    place = document_place(case.document(passage.document), passage_place(passage))
    inside = _within(spans, passage.span)
    return Side("+", passage.text, inside, place, place, passage.document)


def _within(spans: list[Span | None], whole: Span) -> list[Span]:
    """The spans that lie in `whole` and do not cover it, from its start, each once, in order."""
    kept = {
        span.shift(-whole.start)
        for span in spans
        if span and whole.contains(span) and len(span) < len(whole)
    }
    return sorted(kept)

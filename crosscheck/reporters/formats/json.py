"""The whole run as JSON (schemas/run.schema.json)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from crosscheck.claims.fingerprint import claim_fingerprints, document_fingerprints
from crosscheck.model.document import Document
from crosscheck.model.finding import Finding
from crosscheck.model.framing import AxisComparison, Contradiction
from crosscheck.model.reuse import Reuse
from crosscheck.model.run import CaseRun, ClaimResult, Evidence, ReviewOutcome, Run
from crosscheck.model.text import Span
from crosscheck.model.verdict import Verdict
from crosscheck.reporters.acceptances import acceptance_object, baseline_object
from crosscheck.reporters.coverage_json import coverage_object
from crosscheck.reporters.interface import Rendering
from crosscheck.reporters.json_text import json_text
from crosscheck.reporters.shared_quotations import shared_object
from crosscheck.reporters.words import words_object

Json = Mapping[str, Any]


def render(run: Run, rendering: Rendering) -> str:  # noqa: ARG001  # every reporter takes one
    """The whole run; same input, same bytes."""
    return json_text(run_object(run), indent=2) + "\n"


def run_object(run: Run) -> Json:
    """The run as plain data, in the order of the schema."""
    return {
        "version": 1,
        "tool": {"name": "crosscheck", "version": run.version, **_models(run)},
        "cases": [_case(case) for case in run.cases],
        "problems": list(run.problems),
        **baseline_object(run),
    }


def _models(run: Run) -> Json:
    """Nothing where no model was switched on."""
    if not run.models:
        return {}
    return {"models": [{"use": m.use, "name": m.name, "sha256": m.sha256} for m in run.models]}


def _case(case: CaseRun) -> Json:
    documents = {document.id: document for document in case.documents}
    return {
        "id": case.id,
        "documents": [_document(document) for document in case.documents],
        "claims": [claim_object(result, case.id) for result in case.claims],
        "words": [words_object(file) for file in case.words],
        "coverage": {c.document: coverage_object(c, documents) for c in case.coverage},
        "findings": [
            {"document": finding.document} | _finding(finding, print_)
            for finding, print_ in zip(
                case.findings, document_fingerprints(case.id, case.findings), strict=True
            )
        ],
        "reuse": {reuse.document: _reuse(reuse) for reuse in case.reuse},
        "compared": [
            shared_object(shared, {document.id: document for document in case.documents})
            for shared in case.shared
        ],
        "summary": {"claims": len(case.claims)} | {str(v): case.count(v) for v in Verdict},
    }


def _document(document: Document) -> Json:
    return {
        "id": document.id,
        "role": str(document.info.role),
        "sha256": document.sha256,
        "available": str(document.available),
        "problem": document.problem,
    }


def claim_object(result: ClaimResult, case: str) -> Json:
    """A claim of the case with its verdict and everything found, in the order of the schema."""
    claim = result.claim.claim
    span = result.claim.span
    return {
        "id": claim.id,
        "document": claim.document,
        "kind": str(claim.kind),
        "status": str(claim.status),
        "quote": result.claim.text,
        "reading": claim.reading,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "line": result.line,
        "column": result.column,
        "verdict": str(result.verdict),
        "shift": str(result.shift),
        "confidence": _score(result.confidence),
        "reason": result.reason,
        "decided_by": result.decided_by,
        "axes": [_axis(axis) for axis in result.axes],
        "evidence": [_evidence(evidence) for evidence in result.evidence],
        "findings": [
            _finding(finding, print_)
            for finding, print_ in zip(
                result.findings, claim_fingerprints(case, claim, result.findings), strict=True
            )
        ],
        "review": _review(result.review) if result.review else None,
        "pinned": _pinned(result),
        **({"idle": [acceptance_object(one) for one in result.idle]} if result.idle else {}),
    }


def _axis(axis: AxisComparison) -> Json:
    return {
        "axis": str(axis.axis),
        "claim": axis.claim,
        "evidence": axis.evidence,
        "difference": axis.difference,
        "claim_span": _span(axis.claim_span),
        "evidence_span": _span(axis.evidence_span),
    }


def _evidence(evidence: Evidence) -> Json:
    passage = evidence.passage
    return {
        "document": passage.document,
        "quote": passage.text,
        "start": passage.span.start,
        "end": passage.span.end,
        "section": list(passage.section),
        "paragraph": passage.paragraph,
        "page": passage.page,
        "score": _score(evidence.score),
        "relation": str(evidence.relation) if evidence.relation else None,
        "other_inspection": evidence.other_inspection,
        **_contradiction(evidence.contradiction),
    }


def _contradiction(seen: Contradiction | None) -> Json:
    if seen is None:
        return {}
    return {
        "contradiction": {
            "of_claim": _score(seen.of_claim),
            "of_passage": _score(seen.of_passage),
        }
    }


def _finding(finding: Finding, fingerprint: str) -> dict[str, Any]:
    place = finding.evidence
    return {
        "rule": finding.rule,
        "fingerprint": fingerprint,
        "standing": str(finding.standing),
        "level": str(finding.level),
        "message": finding.message,
        "claim_span": _span(finding.claim_span),
        "evidence": {
            "document": place.document,
            "start": place.span.start,
            "end": place.span.end,
        }
        if place
        else None,
        **(
            {"accepted": acceptance_object(finding.accepted.acceptance)} if finding.accepted else {}
        ),
    }


def _review(review: ReviewOutcome) -> Json:
    return {
        "verdict": str(review.verdict),
        "agrees": review.agrees,
        "holds": review.holds,
        "problem": review.problem,
    }


def _pinned(result: ClaimResult) -> Json | None:
    machine, pin = result.pinned, result.claim.claim.pin
    if machine is None or pin is None:
        return None
    return {
        "by": pin.by,
        "date": pin.date.isoformat() if pin.date else None,
        "reason": pin.reason,
        "needed": machine.needed,
        "accepts": list(dict.fromkeys(finding.rule for finding in result.findings)),
        "machine": {
            "verdict": str(machine.verdict),
            "shift": str(machine.shift),
            "confidence": _score(machine.confidence),
            "reason": machine.reason,
            "decided_by": machine.decided_by,
        },
    }


def _reuse(reuse: Reuse) -> Json:
    return {
        "sentences": reuse.sentences,
        "copied": reuse.reused,
        "share": _score(reuse.share),
        "from": {name: _score(share) for name, share in reuse.sources().items()},
        "passages": [
            {
                "start": passage.span.start,
                "end": passage.span.end,
                "document": passage.source.document,
                "source_start": passage.source.span.start,
                "source_end": passage.source.span.end,
                "similarity": _score(passage.similarity),
                "quoted": passage.quoted,
            }
            for passage in reuse.passages
        ],
    }


def _span(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


def _score(score: float) -> float:
    # Two decimals: what a person can use, and the same on every machine.
    return round(score, 2)

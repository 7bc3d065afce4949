"""Two texts compared, as one JSON object: `schemas/comparison.schema.json` says what stands where."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from crosscheck.model.account import Account, ClauseAccount
from crosscheck.model.framing import AxisComparison, Cue, FramingComparison
from crosscheck.model.run import ModelUse
from crosscheck.model.text import Span
from crosscheck.model.words import WordFile
from crosscheck.reporters.words import words_object


def as_json(
    texts: tuple[str, str],
    found: FramingComparison,
    told: Account,
    *,
    own: Sequence[WordFile] = (),
    models: Sequence[ModelUse] = (),
) -> str:
    """The comparison as one JSON object; spans are [start, end) in code points of the two texts."""
    return json.dumps(
        {
            "version": 1,
            "claim": texts[0],
            "evidence": texts[1],
            "relation": found.relation.value,
            "shift": found.shift.value,
            "reason": found.reason,
            "confidence": found.confidence,
            "alignment": found.alignment,
            "decided_by": found.decided_by,
            **_seen(found, models),
            "axes": [_axis(axis) for axis in found.axes],
            "claim_cues": [_cue(cue) for cue in found.claim_cues],
            "evidence_cues": [_cue(cue) for cue in found.evidence_cues],
            "claim_clauses": [_clause(clause) for clause in told.claim],
            "evidence_clauses": [_clause(clause) for clause in told.evidence],
            "answers": [
                {"claim": a.claim, "evidence": a.evidence, "share": a.share} for a in told.answers
            ],
            "subjects": {
                "shared": list(told.subjects.shared),
                "claim_only": list(told.subjects.claim_only),
                "evidence_only": list(told.subjects.evidence_only),
                "words": told.subjects.words,
            },
            "decision": {
                "probabilities": {r.value: round(p, 4) for r, p in told.probabilities.items()},
                "runner_up": told.runner_up.value,
                "start": round(told.start, 4),
                "taken_whole": told.taken_whole,
                "contributions": [
                    {"measure": c.measure, "says": c.says, "value": c.value, "push": c.push}
                    for c in told.contributions
                ],
            },
            "words": [words_object(file) for file in own],
        },
        ensure_ascii=False,
        indent=2,
    )


def _seen(found: FramingComparison, models: Sequence[ModelUse]) -> dict[str, Any]:
    if found.contradiction is None or found.by_words is None:
        return {}
    return {
        "contradiction": {
            "of_claim": found.contradiction.of_claim,
            "of_passage": found.contradiction.of_passage,
        },
        "by_words": found.by_words.value,
        "models": [asdict(model) for model in models],
    }


def _axis(axis: AxisComparison) -> dict[str, Any]:
    return {
        "axis": axis.axis.value,
        "claim": axis.claim,
        "evidence": axis.evidence,
        "difference": axis.difference,
        "claim_span": _span(axis.claim_span),
        "evidence_span": _span(axis.evidence_span),
    }


def _cue(cue: Cue) -> dict[str, Any]:
    return {
        "axis": cue.axis.value,
        "level": cue.level,
        "label": cue.label,
        "span": _span(cue.span),
        "text": cue.text,
        "flipped_by": cue.flipped_by,
    }


def _clause(clause: ClauseAccount) -> dict[str, Any]:
    return {
        "span": _span(clause.span),
        "direction": clause.direction,
        "degree": clause.degree,
        "scope": clause.scope,
        "certainty": clause.certainty,
        "completion": clause.completion,
        "evaluates": clause.evaluates,
        "conceded": clause.conceded,
        "from_heading": clause.from_heading,
    }


def _span(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None

"""framing: the relation of a claim to its gold passage, given the passage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from rapidfuzz import fuzz

from crosscheck.evaluation import baselines
from crosscheck.evaluation.interface import SYSTEM, WORDS_ALONE, Kind, Outcome, Resources
from crosscheck.evaluation.labelled_set import LabelledSet, Schema
from crosscheck.evaluation.metrics import Classification, calibration_error, reliability
from crosscheck.evaluation.tables import classification_tables, reliability_table
from crosscheck.framing.compare import compare
from crosscheck.framing.decide import Claims
from crosscheck.model.framing import Contradiction, FramingComparison
from crosscheck.model.text import Span
from crosscheck.model.verdict import Relation, Shift
from crosscheck.model.watch import watched

LABELS = tuple(relation.value for relation in Relation)
SCHEMA = Schema(
    texts=("report", "evidence", "claim"),
    labels=LABELS,
    choices={"shift": tuple(shift.value for shift in Shift)},
)


def run(labelled_set: LabelledSet, resources: Resources) -> Outcome:  # the passage is given
    """Compare every claim with its passage; an entailment model's word is heard where there is one."""
    rows = labelled_set.rows
    seen = _contradictions(labelled_set, resources)
    results = [
        compare(row["claim"], row["evidence"], contradiction=contradiction, claims=Claims.POSED)
        for row, contradiction in zip(watched(rows, resources.watch), seen, strict=True)
    ]
    gold = labelled_set.labels
    predicted = [result.relation.value for result in results]
    scores = [fuzz.token_set_ratio(row["claim"], row["evidence"]) for row in rows]
    alone = [result.by_words.value for result in results if result.by_words is not None]
    systems = {
        SYSTEM: predicted,
        **({WORDS_ALONE: alone} if alone else {}),
        baselines.MAJORITY: baselines.majority(gold),
        baselines.THRESHOLD: baselines.tuned_threshold(gold, scores),
    }
    confidences = [result.confidence for result in results]
    right = [a == b for a, b in zip(gold, predicted, strict=True)]
    return Outcome(
        figures=_figures(labelled_set, results)
        | {"calibration_error": calibration_error(reliability(confidences, right))},
        tables=(
            *classification_tables(LABELS, gold, systems),
            reliability_table(confidences, right),
        ),
        predictions=tuple(
            _prediction(row.id, result) for row, result in zip(rows, results, strict=True)
        ),
    )


def _contradictions(
    labelled_set: LabelledSet, resources: Resources
) -> Sequence[Contradiction | None]:
    if resources.contradictions is not None:
        return [resources.contradictions[row.id] for row in labelled_set.rows]
    if resources.models.entailment is None:
        return [None] * len(labelled_set.rows)
    pairs = [(row["claim"], row["evidence"]) for row in labelled_set.rows]
    return resources.models.entailment.contradictions(pairs)


def _figures(labelled_set: LabelledSet, results: list[FramingComparison]) -> dict[str, float]:
    predicted = tuple(result.relation.value for result in results)
    whole = Classification(tuple(labelled_set.labels), predicted, LABELS)
    recall = {score.label: score.recall.value for score in whole.classes}
    agreeing = [
        given
        for gold, given in zip(labelled_set.labels, predicted, strict=True)
        if gold == Relation.AGREES
    ]
    diverging = (Relation.EXAGGERATES, Relation.DOWNPLAYS, Relation.CONTRADICTS)
    shifts = [
        row["shift"] == result.shift.value
        for row, result in zip(labelled_set.rows, results, strict=True)
        if "shift" in row.fields
    ]
    return {
        "accuracy": whole.accuracy.value,
        "macro_f1": whole.macro_f1,
        "contradicts_recall": recall.get(Relation.CONTRADICTS.value, 0.0),
        "agreeing_called_divergent": sum(given in diverging for given in agreeing)
        / max(len(agreeing), 1),
        "shift_accuracy": sum(shifts) / max(len(shifts), 1),
    }


def _prediction(identity: str | int, result: FramingComparison) -> dict[str, Any]:
    return {
        "id": identity,
        "label": result.relation.value,
        "shift": result.shift.value,
        "axes": [
            {
                **asdict(axis),
                "axis": axis.axis.value,
                "claim_span": _pair(axis.claim_span),
                "evidence_span": _pair(axis.evidence_span),
            }
            for axis in result.axes
        ],
        "confidence": round(result.confidence, 4),
        "reason": result.reason,
        **_seen(result.contradiction),
    }


def _seen(contradiction: Contradiction | None) -> dict[str, float]:
    if contradiction is None:
        return {}
    return {
        "contradiction": contradiction.of_claim,
        "contradiction_reverse": contradiction.of_passage,
    }


def _pair(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


KIND = Kind(
    "framing",
    "a claim beside its passage: five relations",
    SCHEMA,
    run,
    whole="crosscheck.evaluation.end_to_end",
    models=("entailment",),
)

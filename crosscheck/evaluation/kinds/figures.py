"""figures: whether the quantities of a claim and its evidence are the same, given the evidence."""

from __future__ import annotations

from rapidfuzz import fuzz

from crosscheck.evaluation import baselines
from crosscheck.evaluation.interface import SYSTEM, Kind, Outcome, Resources
from crosscheck.evaluation.labelled_set import LabelledSet, Schema
from crosscheck.evaluation.metrics import Classification
from crosscheck.evaluation.tables import classification_tables
from crosscheck.facts.figures import compare_figures
from crosscheck.model.figure import FigureLabel
from crosscheck.model.watch import watched

LABELS = tuple(label.value for label in FigureLabel)
SCHEMA = Schema(texts=("report", "evidence", "claim"), labels=LABELS, choices={})


def run(labelled_set: LabelledSet, resources: Resources) -> Outcome:
    """Compare the quantities of every claim with those of its evidence."""
    rows = labelled_set.rows
    gold = labelled_set.labels
    labels = [
        compare_figures(row["claim"], row["evidence"]).label.value
        for row in watched(rows, resources.watch)
    ]
    scores = [fuzz.token_set_ratio(row["claim"], row["evidence"]) for row in rows]
    systems = {
        SYSTEM: labels,
        baselines.MAJORITY: baselines.majority(gold),
        baselines.THRESHOLD: baselines.tuned_threshold(gold, scores),
    }
    whole = Classification(tuple(gold), tuple(labels), LABELS)
    incomparable = [
        given
        for label, given in zip(gold, labels, strict=True)
        if label == FigureLabel.NOT_COMPARABLE
    ]
    return Outcome(
        figures={
            "accuracy": whole.accuracy.value,
            "macro_f1": whole.macro_f1,
            "incomparable_called_conflict": incomparable.count(FigureLabel.CONFLICTS.value)
            / max(len(incomparable), 1),
        },
        tables=classification_tables(LABELS, gold, systems),
        predictions=tuple(
            {"id": row.id, "label": label} for row, label in zip(rows, labels, strict=True)
        ),
    )


KIND = Kind("figures", "figures, dates, grades and counts: the same or not", SCHEMA, run)

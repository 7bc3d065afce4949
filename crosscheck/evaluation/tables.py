"""The tables that several kinds share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crosscheck.evaluation.interface import SYSTEM, Cell, Table
from crosscheck.evaluation.metrics import Classification, Proportion, reliability


def classification_tables(
    labels: tuple[str, ...], gold: Sequence[str], systems: Mapping[str, Sequence[str]]
) -> tuple[Table, ...]:
    """Every system side by side, then crosscheck's own classes and confusion matrix."""
    results = {
        name: Classification(tuple(gold), tuple(predicted), labels)
        for name, predicted in systems.items()
    }
    own = results[SYSTEM]
    columns, confusion = own.confusion
    return (
        Table(
            f"{len(gold)} rows",
            ("system", "accuracy", "95 %", "macro-F1"),
            tuple(
                (name, result.accuracy.value, interval(result.accuracy.interval), result.macro_f1)
                for name, result in results.items()
            ),
        ),
        Table(
            f"{SYSTEM}, by class",
            ("label", "rows", "precision", "95 %", "recall", "95 %", "F1", "95 %"),
            tuple(
                (
                    score.label,
                    score.recall.total,
                    *with_interval(score.precision),
                    *with_interval(score.recall),
                    score.f1,
                    interval(score.f1_interval),
                )
                for score in own.classes
            ),
        ),
        Table(f"{SYSTEM}, gold label (row) against label given", ("", *columns), confusion),
    )


def reliability_table(confidences: Sequence[float], right: Sequence[bool]) -> Table:
    """Confidence bands beside the share of each that is right."""
    return Table(
        f"{SYSTEM}, is its confidence what it says",
        ("confidence", "rows", "mean confidence", "right", "95 %"),
        tuple(
            (
                f"{band.low:.1f}–{band.high:.1f}",
                band.right.total,
                band.mean_confidence,
                *with_interval(band.right),
            )
            for band in reliability(confidences, right)
        ),
    )


def with_interval(proportion: Proportion) -> tuple[Cell, Cell]:
    """The value and its interval, as two cells."""
    return proportion.value, interval(proportion.interval)


def interval(bounds: tuple[float, float]) -> str:
    """Two bounds as people write them: 0.61–0.75."""
    return f"{bounds[0]:.2f}–{bounds[1]:.2f}"

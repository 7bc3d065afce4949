"""Whether the quantities of a claim are those of its evidence, where both speak of the same thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from crosscheck.facts.comparison import Sides, sides
from crosscheck.facts.datings import date_comparisons, judgement_dates
from crosscheck.facts.grades import grades
from crosscheck.facts.gradings import grade_comparisons
from crosscheck.facts.numbered import number_comparisons
from crosscheck.facts.occasion import occasion
from crosscheck.facts.reading import read
from crosscheck.model.document import PartialDate, Period
from crosscheck.model.figure import FigureComparison, FigureKind, FigureLabel, FigureVerdict

# A claim and a passage are a few sentences; what is longer than any is read this far, in code points.
_LONGEST = 8_000
_KEPT = 512
"""Texts whose reading is remembered: a passage is compared with many claims, a claim with several passages."""


_reading = lru_cache(_KEPT)(read)


def gives_figures(text: str) -> bool:
    """True when `text` gives a number, a date or a grade: without one there is nothing to compare."""
    reading = _reading(text[:_LONGEST], None)
    return bool(reading.quantities or reading.dates or grades(text[:_LONGEST]))


def compare_figures(
    claim: str,
    evidence: str,
    *,
    claim_date: PartialDate | None = None,
    evidence_date: PartialDate | Period | None = None,
    evidence_published: PartialDate | None = None,
) -> FigureVerdict:
    """
    The quantities, dates and grades of `claim` beside those of `evidence`.

    Relative dates are resolved against `claim_date` and the end of the inspection; without them they are
    not comparable. `evidence_date` is when the inspection took place, or when the report came out; with
    `evidence_published` beside it a claim may rightly give either, and the message says which it gives.
    """
    covers = evidence_date if isinstance(evidence_date, Period) else None
    published = evidence_published or (
        evidence_date if isinstance(evidence_date, PartialDate) else None
    )
    base = PartialDate(covers.end.year, covers.end.month, covers.end.day) if covers else published
    said = _reading(claim[:_LONGEST], claim_date)
    both = sides(said, _reading(evidence[:_LONGEST], base))
    comparisons = _comparisons(both, occasion(said, covers, published))
    return _verdict(comparisons)


def _comparisons(both: Sides, report: Sides | None) -> list[FigureComparison]:
    graded = list(grade_comparisons(both.claim, both.evidence))
    known = any(c.label is not FigureLabel.NOT_COMPARABLE for c in graded)
    numbered = list(number_comparisons(both, report, graded=bool(graded), grades_held=known))
    alone = not graded and not any(a.leads for a in both.asserted)
    dated = list(date_comparisons(both, report, alone=alone))
    if graded and all(c.label is FigureLabel.CONSISTENT for c in graded):
        dated += judgement_dates(both, report, graded)
    return [*graded, *numbered, *dated]


def _verdict(comparisons: Sequence[FigureComparison]) -> FigureVerdict:
    comparisons = sorted(comparisons, key=_place)
    labels = {c.label for c in comparisons}
    undated = any(
        c.kind is FigureKind.DATE and c.label is FigureLabel.NOT_COMPARABLE for c in comparisons
    )
    if undated and FigureLabel.CONFLICTS in labels:
        # A number of a time that is not known conflicts with nothing.
        comparisons = [
            replace(c, label=FigureLabel.NOT_COMPARABLE) if c.label is FigureLabel.CONFLICTS else c
            for c in comparisons
        ]
        labels = {c.label for c in comparisons}
    ranked = (FigureLabel.CONFLICTS, FigureLabel.NOT_COMPARABLE, FigureLabel.CONSISTENT)
    label = next((label for label in ranked if label in labels), FigureLabel.NOT_COMPARABLE)
    return FigureVerdict(label, tuple(comparisons))


def _place(comparison: FigureComparison) -> tuple[int, int]:
    """Where it stands in the claim; what has no place there comes last."""
    span = comparison.claim_span
    return (0, span.start) if span is not None else (1, 0)

"""Whether the quantities of a claim are those of its evidence, where both speak of the same thing."""

from __future__ import annotations

from crosscheck.facts.amounts import bears_out
from crosscheck.facts.numbers import quantities
from crosscheck.facts.quantity import Quantity
from crosscheck.model.document import PartialDate, Period
from crosscheck.model.figure import FigureComparison, FigureKind, FigureLabel, FigureVerdict
from crosscheck.text.tokens import words


def compare_figures(
    claim: str,
    evidence: str,
    *,
    claim_date: PartialDate | None = None,  # noqa: ARG001  # relative dates are the next step
    evidence_date: PartialDate | Period | None = None,  # noqa: ARG001
) -> FigureVerdict:
    """The quantities of `claim` beside those of `evidence`."""
    given = quantities(evidence)
    shared = {t.norm for t in words(claim)} & {t.norm for t in words(evidence)}
    comparisons = tuple(
        _compare(quantity, given, len(shared) > 3) for quantity in quantities(claim)
    )
    labels = {comparison.label for comparison in comparisons}
    for label in (FigureLabel.CONFLICTS, FigureLabel.NOT_COMPARABLE, FigureLabel.CONSISTENT):
        if label in labels:
            return FigureVerdict(label, comparisons)
    return FigureVerdict(FigureLabel.NOT_COMPARABLE, comparisons)


def _compare(quantity: Quantity, given: list[Quantity], alike: bool) -> FigureComparison:
    same = [other for other in given if other.unit is quantity.unit]
    for other in same:
        if bears_out(quantity.amount, other.amount):
            return _comparison(quantity, other, FigureLabel.CONSISTENT)
    if len(same) == 1 and alike and bears_out(quantity.amount, same[0].amount) is False:
        return _comparison(quantity, same[0], FigureLabel.CONFLICTS)
    return _comparison(quantity, None, FigureLabel.NOT_COMPARABLE)


def _comparison(quantity: Quantity, other: Quantity | None, label: FigureLabel) -> FigureComparison:
    return FigureComparison(
        FigureKind.FIGURE,
        label,
        quantity.text,
        other.text if other else None,
        quantity.span,
        other.span if other else None,
    )

"""Figures, dates and grades on both sides, where they speak of the same thing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from crosscheck.model.text import Span


class FigureLabel(StrEnum):
    """How a quantity in a claim stands to the one in its evidence: the classes of a figures set."""

    CONSISTENT = "consistent"
    CONFLICTS = "conflicts"
    NOT_COMPARABLE = "not-comparable"


class FigureKind(StrEnum):
    """What sort of quantity was compared; names the rule that reports a conflict."""

    FIGURE = "figure"
    DATE = "date"
    GRADE = "grade"
    COUNT = "count"


@dataclass(frozen=True, slots=True)
class FigureComparison:
    """One quantity of a claim beside the one its evidence gives."""

    kind: FigureKind
    label: FigureLabel
    claim: str
    """The quantity as the claim words it."""
    evidence: str | None
    """The quantity as the evidence words it; None when the evidence gives none."""
    claim_span: Span | None = None
    """In the text given as the claim."""
    evidence_span: Span | None = None
    """In the text given as the evidence."""
    message: str = ""


@dataclass(frozen=True, slots=True)
class FigureVerdict:
    """How the quantities of a claim stand to those of its evidence, taken together."""

    label: FigureLabel
    """
    A conflict outweighs everything, and what is consistent outweighs what cannot be compared: a claim is
    consistent when the evidence bears out one of its quantities and goes against none. What of the claim
    the evidence leaves open is said by the comparisons.
    """
    comparisons: tuple[FigureComparison, ...] = ()
    """One for every quantity of the claim, in the order of the claim."""

"""What comparing one assertion of a claim came to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from crosscheck.model.figure import FigureLabel
from crosscheck.model.text import Span


@dataclass(frozen=True, slots=True)
class Candidate:
    """An amount that the evidence gives or that follows from it, and how well it fits the claim's subject."""

    holds: bool | None
    """Whether it bears the claim out; None when that cannot be told."""
    fit: float
    """0–1, a little above or below for what the words around it add."""
    words: str
    """The amount, or how it follows, for people."""
    span: Span | None = None
    makes: str = ""
    """The amount that follows, where `words` name only what it follows from."""
    derived: bool = False
    """True for an amount that follows from others: two that agree by chance are rare."""

    @property
    def agrees(self) -> bool:
        """True when it bears the claim out and is of the same thing."""
        return self.holds is True and self.fit >= (AGREE_DERIVED if self.derived else AGREE)


# Below the first, a number that agrees is taken for another thing's; below the second, one that differs.
AGREE, DIFFER = 0.5, 0.5
AGREE_DERIVED = 0.3
# How much better than the amount that agrees one that differs must fit to outweigh it.
_MARGIN = 0.1


def decide(candidates: Iterable[Candidate]) -> tuple[FigureLabel, Candidate | None]:
    """The label that the candidates give, and the one that decided."""
    listed = list(candidates)
    agreeing = max((c for c in listed if c.agrees), key=lambda c: c.fit, default=None)
    differing = max((c for c in listed if c.holds is False), key=lambda c: c.fit, default=None)
    open_ones = max((c.fit for c in listed if c.holds is None), default=-1.0)
    if agreeing is not None and (
        differing is None or agreeing.fit >= differing.fit - _MARGIN or differing.fit < DIFFER
    ):
        return FigureLabel.CONSISTENT, agreeing
    if differing is not None and differing.fit >= DIFFER and differing.fit > open_ones:
        return FigureLabel.CONFLICTS, differing
    return FigureLabel.NOT_COMPARABLE, None

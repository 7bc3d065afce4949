"""What a number measures, before its bound is read."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.facts.numbers.amounts import Hedge
from crosscheck.facts.numbers.quantity import Unit


@dataclass(frozen=True, slots=True)
class Measure:
    """A number with its unit, before its bound is read."""

    unit: Unit
    value: float
    first: int
    end: int
    number_end: int
    """The piece after the bare number."""
    step: float = 0.0
    worded: bool = False
    whole: float | None = None
    per: str = ""
    scale: str = ""
    high: float | None = None
    """The upper end, for an age range."""
    inside: tuple[int, int] = (0, 0)
    hedge: Hedge | None = None
    """The bound that its own words give: "most of"."""

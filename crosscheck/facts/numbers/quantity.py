"""What a quantity of a text is."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from crosscheck.facts.numbers.amounts import Amount
from crosscheck.model.text import Span


class Unit(StrEnum):
    """What a quantity measures; its amount is always in the unit named here."""

    COUNT = "count"
    SHARE = "share"
    """A part of a whole, 0–1."""
    POINTS = "points"
    """A difference of two shares, 0–1."""
    RATE = "rate"
    """So many to one: 38.3 per 10,000 is 0.00383."""
    MONEY = "money"
    """Pounds."""
    DURATION = "duration"
    """Days."""
    AGE = "age"
    """Years."""
    ORDINAL = "ordinal"
    """A place in a sequence: the third visit."""
    OCCURRENCES = "occurrences"
    """How many times."""
    DISTANCE = "distance"
    """Miles."""
    MULTIPLE = "multiple"
    """How many times the former amount."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of a text and what it measures."""

    unit: Unit
    amount: Amount
    span: Span
    """With its bound and unit, in code points."""
    text: str
    first: int = field(compare=False)
    """The first of the text's pieces that it takes up."""
    end: int = field(compare=False)
    """The piece after it."""
    lead: str = ""
    """The preposition it stands after: "by", "from", "to"."""
    whole: float | None = None
    """The whole it is a part of, where the words give one ("four of seven")."""
    per: str = ""
    """The period in which it recurs: "a week"."""
    window: bool = False
    """True for a stretch of time in which other things happen ("over the past two years")."""
    inside: tuple[int, int] = (0, 0)
    """The pieces of the noun inside it: "child" in "one child in eight"."""
    scale: str = ""
    """The unit's own word: "weeks", "per 10,000"."""

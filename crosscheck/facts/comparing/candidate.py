"""An amount that a passage gives, or that follows from it, held against one that a claim states."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from crosscheck.facts.statements.fact import Fact
from crosscheck.model.text import Span


class Way(StrEnum):
    """How an amount is come by."""

    STATED = "stated"
    """It stands in the passage."""
    CONVERTED = "converted"
    """The same in another unit or form: weeks for months, a third for 33 %."""
    REST = "rest"
    """What a part leaves of its whole."""
    PART = "part"
    """One number as a share of another, or a share of a number."""
    WORKED = "worked"
    """A sum, a product, a span between dates, a former level."""
    CHANGE = "change"
    """The difference or ratio of two numbers."""
    ORDER = "order"
    """Which of two is more, or that one moved."""
    GRADE = "grade"
    DATE = "date"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Candidate:
    """One such amount."""

    holds: bool
    """Whether it bears the claim out."""
    way: Way
    words: str
    """The amount, or what it follows from, for people."""
    span: Span | None = None
    makes: str = ""
    """The amount that follows, where `words` name only what it follows from."""
    facts: tuple[Fact, ...] = ()
    """The numbers of the passage that it rests on."""
    place: int | None = None
    """Where it stands, as a piece of the passage, when it rests on no number."""
    sound: bool = True
    """True when the passage itself sets those numbers beside each other."""
    turned: bool = False
    """True when the claim has to be read the other way round: inside for outside."""
    open: bool = False
    """True when neither could be told: the passage leaves the amount open."""

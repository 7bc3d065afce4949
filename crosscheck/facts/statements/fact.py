"""A quantity of an evidence text in its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosscheck.facts.dates.mentions import DateMention
from crosscheck.facts.numbers.quantity import Quantity, Unit
from crosscheck.facts.words.cues import CueKind
from crosscheck.facts.words.terms import Term

COUNTING = frozenset({Unit.COUNT, Unit.SHARE, Unit.RATE, Unit.MONEY})
# How many numbers apart two may stand that a text speaks of together.
_TOGETHER = 8
_LIMITING = frozenset({Unit.COUNT, Unit.DURATION, Unit.OCCURRENCES})


@dataclass(frozen=True, slots=True)
class Fact:
    """A quantity of the evidence: what it is of, when, and whose."""

    index: int
    """Its place among the facts."""
    quantity: Quantity
    sentence: int
    clause: int
    own: tuple[Term, ...]
    """The terms of its clause."""
    shared: tuple[Term, ...] = ()
    """The terms that its sentence gives to all its clauses."""
    when: DateMention | None = None
    now: bool = False
    then: bool = False
    comparator: frozenset[CueKind] = frozenset()
    """Whose it is when it is not the authority's own: the country's, a peer's, a target's."""
    anchor: int | None = None
    """The fact that this one, in brackets, says in other words."""
    part_of: int | None = None
    """The fact of which it counts a part."""

    @property
    def unit(self) -> Unit:
        """What it measures."""
        return self.quantity.unit


def is_threshold(facts: Sequence[Fact], fact: Fact) -> bool:
    """True for a bound that says which are counted: "with caseloads above 25", "waited more than 20 months"."""
    if fact.quantity.text.lower().startswith(("up to", "as long as", "no longer than")):
        return False
    if not fact.quantity.amount.hedge.is_bound or fact.unit not in _LIMITING:
        return False
    return any(
        other.sentence == fact.sentence
        and other.index != fact.index
        and other.unit in COUNTING
        and not other.quantity.amount.hedge.is_bound
        for other in facts
    )


def near(facts: Sequence[Fact], fact: Fact) -> Sequence[Fact]:
    """The facts of which a text may speak together with `fact`: a few before and after it."""
    return facts[max(fact.index - _TOGETHER, 0) : fact.index + _TOGETHER + 1]


def neighbours(facts: Sequence[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """Every two facts of which a text may speak together, the one that comes first before the other."""
    for place, left in enumerate(facts):
        for right in facts[place + 1 : place + 1 + _TOGETHER]:
            yield left, right

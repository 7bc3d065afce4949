"""What a clause asserts, and the evaluations in it."""

from __future__ import annotations

from dataclasses import dataclass, field

from crosscheck.framing.clauses import Clause
from crosscheck.framing.lexicon import Mark

GENERIC_SCOPE = 0.75
"""A bare plural ("children wait") speaks of most, not of each."""
STATED = 0.85
"""The certainty of a plain statement."""
LARGEST = 4.5
"""The size that no evaluation exceeds, whatever strengthens it."""
SHORT = 1.3
"""How bad it is to fall somewhat short."""
WEAK = frozenset({"deed", "remedial", "dimension", "purpose", "plight", "former"})
"""Kinds that name the work or the thing; they judge it only where something turns them."""


@dataclass(slots=True)
class Evaluated:
    """An evaluation with its sign and size after negation, degree words and comparison."""

    mark: Mark
    value: float
    """-4.5 to 4.5."""
    kind: str = ""
    """
    Nothing for plain praise or blame; else from its list, or what the clause makes of it.

    From a list `deed`, `remedial`, `repair`, `dimension`, `change`, `level`, `short`; of what stands in a
    clause a `plight` that people are in, the `purpose` of an aim, what is `former`.
    """
    turned_by: Mark | None = None
    graded_by: Mark | None = None
    predicate: bool = False
    """It stands after "is", "are" or "remains": it is what the clause says of its subject."""
    reach: int = 0
    """For a remedy: the word after its last object."""

    def __post_init__(self) -> None:
        self.reach = self.mark.end

    @property
    def weak(self) -> bool:
        """True for expected work that is merely mentioned as done."""
        return self.kind in WEAK and self.turned_by is None


@dataclass(slots=True)
class Proposition:
    """What a clause asserts."""

    clause: Clause
    value: float = 0.0
    """How well or badly it speaks of its subject, -4.5 to 4.5."""
    scope: float = GENERIC_SCOPE
    certainty: float = STATED
    completion: float | None = None
    """0 required to 4 embedded; None where nothing says."""
    marked: bool = False
    """True where an evaluation gave the value, rather than the mere mention of something done."""
    evaluated: list[Evaluated] = field(default_factory=list)
    scope_mark: Mark | None = None
    certainty_mark: Mark | None = None
    completion_mark: Mark | None = None
    negation_mark: Mark | None = None

    @property
    def weight(self) -> float:
        """How much the clause counts in its text."""
        return self.clause.weight

"""Which words of a text are denied: the scope of each denial, word by word."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.framing.denial import INITIAL, denial_of
from crosscheck.framing.lexicon import Mark
from crosscheck.framing.proposition import Proposition

_PHRASE = 4
"""A "no" in the middle of a clause, or a lack, denies so many words: its noun phrase."""
_WHOLLY = frozenset({"full", "none", "undone", "ceased", "lack", "aside"})
_PARTLY = 0.5
"""What "not always" denies."""


def denied_words(
    count: int, marks: Sequence[Mark], propositions: Sequence[Proposition]
) -> tuple[float, ...]:
    """For each of `count` words: 0 affirmed, 0.5 denied in part, 1 denied; in one pass over the clauses."""
    denied = [0.0] * count
    clauses = iter([found.clause for found in propositions])
    clause = next(clauses, None)
    for mark in marks:
        while clause is not None and mark.start >= clause.end:
            clause = next(clauses, None)
        if clause is None:
            break
        kind = denial_of(mark)
        if not kind or mark.start < clause.start:
            continue
        initial = mark.start - clause.start < INITIAL
        near = kind in ("lack", "aside") or (kind == "none" and not initial)
        end = min(mark.end + _PHRASE, clause.end) if near else clause.end
        for place in range(mark.end, end):
            size = 1.0 if kind in _WHOLLY else _PARTLY
            denied[place] = abs(denied[place] - size)  # two denials cancel
    return tuple(denied)

"""Which words of a text are denied: the scope of each denial, word by word."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.framing.denial import INITIAL, denial_of
from crosscheck.framing.lexicon import Mark
from crosscheck.framing.proposition import Proposition

_PHRASE = 4
"""A "no" in the middle of a clause, or a lack, denies so many words: its noun phrase."""
_WHOLLY = frozenset({"full", "none", "undone", "unseen", "ceased", "lack", "aside"})
_PARTLY = 0.5
"""What "not always" denies."""


def denied_words(
    count: int, marks: Sequence[Mark], propositions: Sequence[Proposition]
) -> tuple[float, ...]:
    """For each of `count` words: 0 affirmed, 0.5 denied in part, 1 denied; in one pass."""
    denied = [0.0] * count
    at = 0
    for clause in (found.clause for found in propositions):
        throughout: dict[int, float] = {}  # from that word to the end of the clause
        phrases: list[int] = []
        while at < len(marks) and marks[at].start < clause.end:
            mark, kind = marks[at], denial_of(marks[at])
            at += 1
            if not kind or mark.start < clause.start:
                continue
            initial = mark.start - clause.start < INITIAL
            if kind in ("lack", "aside") or (kind == "none" and not initial):
                phrases.append(mark.end)
            else:
                throughout[mark.end] = 1.0 if kind in _WHOLLY else _PARTLY
        holds = 0.0
        for place in range(clause.start, clause.end):
            holds = abs(holds - throughout.get(place, 0.0))  # two denials cancel
            denied[place] = holds
        for start in phrases:
            for place in range(start, min(start + _PHRASE, clause.end)):
                denied[place] = 1.0 - denied[place]
    return tuple(denied)

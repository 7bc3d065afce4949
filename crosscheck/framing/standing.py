"""How each word of a text stands: affirmed or denied, a fact or only wanted, in its clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.framing.denial import INITIAL, denial_of
from crosscheck.framing.evaluations import infinitives
from crosscheck.framing.lexicon import Mark
from crosscheck.framing.proposition import Proposition
from crosscheck.framing.scan import Word

_PHRASE = 4
"""A "no" in the middle of a clause, or a lack, denies so many words: its noun phrase."""
_DENIED = {"full": 1.0, "none": 1.0, "undone": 1.0, "ceased": 1.0, "lack": 1.0, "aside": 1.0}
_PARTLY = 0.5
"""What "not always" denies."""
_WANTED = (1.0, 0.8, 0.5, 0.0, 0.0)
"""How far from a fact a thing is by the completion of its clause, required (0) to embedded (4)."""
_AIM = 0.6
"""How far from a fact an aim is: "funding to expand"."""
_CONDITION = 0.5


@dataclass(frozen=True, slots=True)
class Standing:
    """How a word stands."""

    denied: float
    """0 affirmed, 0.5 denied in part, 1 denied."""
    wanted: float
    """0 a fact, 1 required."""


def standings(
    words: Sequence[Word], marks: Sequence[Mark], propositions: Sequence[Proposition]
) -> tuple[Standing, ...]:
    """The standing of each word, in one pass over the clauses."""
    denied, wanted = [0.0] * len(words), [0.0] * len(words)
    at = 0
    for found in propositions:
        clause = found.clause
        inside = []
        while at < len(marks) and marks[at].start < clause.end:
            if marks[at].start >= clause.start:
                inside.append(marks[at])
            at += 1
        for mark in inside:
            kind = denial_of(mark)
            if not kind:
                continue
            initial = mark.start - clause.start < INITIAL
            near = kind in ("lack", "aside") or (kind == "none" and not initial)
            end = min(mark.end + _PHRASE, clause.end) if near else clause.end
            for place in range(mark.end, end):
                size = _DENIED.get(kind, _PARTLY)
                denied[place] = abs(denied[place] - size)  # two denials cancel
        level = found.completion
        whole = _WANTED[min(max(int(level), 0), 4)] if level is not None else 0.0
        if clause.opened_by == "condition":
            whole = max(whole, _CONDITION if words[clause.start].norm in ("if", "should") else 0.0)
        aims = infinitives(words, inside, clause)
        for place in range(clause.start, clause.end):
            aimed = _AIM if aims and place > aims[0] else 0.0
            wanted[place] = max(whole, aimed)
    return tuple(Standing(d, w) for d, w in zip(denied, wanted, strict=True))

"""Claims that say what the evidence says the other way round: late and on time, outside and inside."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from crosscheck.facts.comparison import Sides
from crosscheck.facts.lexicon import word_list
from crosscheck.facts.pieces import Piece
from crosscheck.facts.stated import Fact

_LONGEST = 8


def turned(both: Sides, fact: Fact) -> bool:
    """True when the claim speaks of what the fact leaves over: 35 % outside, so 65 % inside."""
    claim = list(both.claim.run)
    clauses = {fact.clause}
    evidence = [
        piece
        for piece, clause, sentence in zip(
            both.evidence.run, both.evidence.clauses, both.evidence.sentences, strict=True
        )
        if clause in clauses or sentence == fact.sentence
    ]
    near = [
        piece
        for piece, clause in zip(both.evidence.run, both.evidence.clauses, strict=True)
        if clause in clauses
    ]
    for one, other in _pairs():
        said = _side(claim, one, other)
        if not said:
            continue
        given = _side(near, one, other) or _side(evidence, one, other)
        if given and given != said:
            return True
    return False


def _side(
    run: Sequence[Piece], one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]
) -> int:
    """1 when only the first side's words occur, -1 when only the second's, 0 for both or neither."""
    words = tuple(piece.norm for piece in run)
    sides, at = set(), 0
    while at < len(words):
        for length in range(_LONGEST, 0, -1):
            window = words[at : at + length]
            if window in other or window in one:
                sides.add(-1 if window in other else 1)
                at += length - 1
                break
        at += 1
    return sum(sides) if len(sides) == 1 else 0


@cache
def _pairs() -> tuple[tuple[frozenset[tuple[str, ...]], frozenset[tuple[str, ...]]], ...]:
    return tuple(
        (
            frozenset(tuple(phrase.split()) for phrase in one),
            frozenset(tuple(phrase.split()) for phrase in other),
        )
        for one, other in word_list("concepts")["opposites"]["pairs"]
    )

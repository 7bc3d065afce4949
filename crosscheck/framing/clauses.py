"""Clauses: the stretches of a text within which a cue acts, and which of them carries the point."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.framing.lexicon import Mark, Sense
from crosscheck.framing.scan import Word

# Words that open a clause after a comma, and those that open one by themselves.
_AFTER_COMMA = frozenset(
    "and or nor which who where when with so as leaving ensuring helping making lacking leading "
    "resulting including meaning enabling allowing providing because if unless since giving "
    "causing creating showing particularly especially even".split()
)
_OPENING = frozenset("because unless which whose who so whereby".split())
CONCEDED = 0.5
"""How much a conceded half counts beside the half that carries the point."""


@dataclass(frozen=True, slots=True)
class Clause:
    """Words `start` up to `end` of a text."""

    start: int
    end: int
    sentence: int
    """Which sentence of the text it belongs to, from 0."""
    weight: float
    """1 where it carries the point, less where it is conceded."""


def clauses(words: Sequence[Word], marks: Sequence[Mark]) -> list[Clause]:
    """The clauses of a text, in order; every word belongs to exactly one."""
    contrast = {m.start: entry.kind for m in marks if (entry := m.of(Sense.CONTRAST))}
    covered = [False] * len(words)  # inside a fixed wording nothing is cut
    for mark in marks:
        for at in range(mark.start + 1, mark.end):
            covered[at] = True
    found: list[Clause] = []
    start, sentence, weight = 0, 0, 1.0
    for at in range(1, len(words) + 1):
        if at < len(words):
            if covered[at] or not _opens(words, at, contrast):
                continue
            ends_sentence = words[at].gap == "."
        else:
            ends_sentence = True
        if contrast.get(start) == "concede":
            weight = CONCEDED
        found.append(Clause(start, at, sentence, weight))
        weight = 1.0
        if not ends_sentence and contrast.get(at) == "turn" and words[at].norm != "still":
            found = [_conceded(c) if c.sentence == sentence else c for c in found]
        sentence += ends_sentence
        start = at
    return found


def _opens(words: Sequence[Word], at: int, contrast: dict[int, str]) -> bool:
    gap = words[at].gap
    if gap and gap in ".;:(-":
        return True
    if at in contrast:
        return True
    if gap == ",":
        return words[at].norm in _AFTER_COMMA or at < 2 or _is_clause_length(words, at)
    return words[at].norm in _OPENING


def _is_clause_length(words: Sequence[Word], at: int) -> bool:
    """A comma with several words to the next mark sets off a clause; a short item is a list."""
    return all(not word.gap for word in words[at + 1 : at + 4]) and at + 3 < len(words)


def _conceded(clause: Clause) -> Clause:
    return Clause(clause.start, clause.end, clause.sentence, min(clause.weight, CONCEDED))

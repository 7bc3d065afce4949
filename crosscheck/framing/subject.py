"""What a text is about: the people, services and topics it names, and its other content words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from crosscheck.framing.lexicon import Entry, Lexicon, Mark, Sense, closed_class
from crosscheck.framing.scan import Word
from crosscheck.framing.stem import stem

_DOING = frozenset({"deed", "remedial"})
GENERAL = "general"
"""The family of everyday ideas: they show that two wordings match, never that two subjects differ."""


@dataclass(frozen=True, slots=True)
class Concept:
    """A thing that texts speak of."""

    name: str
    family: str
    """`child`, `adult`, `staff`, `partner`, `service`, `process`, `topic` or `general`."""
    parents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Subject:
    """The concepts and content words of a text, each with the words that name it."""

    concepts: tuple[tuple[Concept, int, int], ...]
    """Concept, first word, end word; in order, a wording of several senses once for each."""
    stems: tuple[tuple[str, int], ...]
    """Stem and word, in order."""
    things: dict[int, tuple[str, ...]]
    """For each content word that is neither a cue nor a verb of work, its stem and its concepts."""

    def concept_names(self, start: int = 0, end: int = 1 << 30) -> dict[str, Concept]:
        """The concepts named between two words."""
        return {c.name: c for c, first, last in self.concepts if start <= first and last <= end}

    def stem_set(self, start: int = 0, end: int = 1 << 30) -> set[str]:
        """The stems between two words."""
        return {s for s, at in self.stems if start <= at < end}


@cache
def _concept(name: str, family: str, parents: tuple[str, ...]) -> Concept:
    return Concept(name, family, parents)


def _frames(entry: Entry) -> bool:
    """False of words that name the work or the thing rather than judge it."""
    if entry.sense is Sense.EVALUATION:
        return not entry.kind
    return entry.sense not in (Sense.NEUTRAL, Sense.BURDEN)


def subject_of(words: Sequence[Word], marks: Sequence[Mark], named_by: Lexicon) -> Subject:
    """The subject of a text, from its words, its framing marks and the lexicon that names things."""
    concepts: list[tuple[Concept, int, int]] = []
    named = bytearray(len(words))
    for mark in named_by.find(words):
        for entry in mark.entries:
            found = _concept(entry.label, entry.kind, entry.parents)
            concepts.append((found, mark.start, mark.end))
        for at in range(mark.start, mark.end):
            named[at] = 1
    cued, done = bytearray(len(words)), bytearray(len(words))
    for mark in marks:
        framing = any(_frames(entry) for entry in mark.entries)
        doing = any(entry.kind in _DOING for entry in mark.entries)
        for at in range(mark.start, mark.end):
            cued[at] |= framing
            done[at] |= framing or doing
    closed = closed_class()
    stems = tuple(
        (stem(word.norm), at)
        for at, word in enumerate(words)
        if word.norm not in closed and (named[at] or not cued[at])
    )
    things: dict[int, tuple[str, ...]] = {at: (s,) for s, at in stems if not done[at]}
    for concept, first, last in concepts:
        for at in range(first, last):
            if at in things:
                things[at] = (*things[at], concept.name, *concept.parents)
    return Subject(tuple(concepts), stems, things)

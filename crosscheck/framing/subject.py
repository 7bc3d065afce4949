"""What a text is about: the people, services and topics it names, and its other content words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.framing.lexicon import Mark, Sense, closed_class, concept_lexicon
from crosscheck.framing.scan import Word
from crosscheck.framing.stem import stem


@dataclass(frozen=True, slots=True)
class Subject:
    """The people, services and topics of a text, and its content words by stem."""

    concepts: dict[str, tuple[str, tuple[str, ...], int]]
    """Concept -> its family, the wider concepts, and the first word that names it."""
    stems: dict[str, int]
    """Stem -> the first word that has it."""


def subject_of(words: Sequence[Word], marks: Sequence[Mark]) -> Subject:
    """The subject of a text, from its words and its framing marks."""
    concepts: dict[str, tuple[str, tuple[str, ...], int]] = {}
    named = [False] * len(words)
    for mark in concept_lexicon().find(words):
        for entry in mark.entries:
            concepts.setdefault(entry.label, (entry.kind, entry.parents, mark.start))
        for at in range(mark.start, mark.end):
            named[at] = True
    cued = [False] * len(words)
    for mark in marks:
        if mark.of(Sense.NEUTRAL):
            continue
        for at in range(mark.start, mark.end):
            cued[at] = True
    closed = closed_class()
    stems: dict[str, int] = {}
    for at, word in enumerate(words):
        if word.norm not in closed and (named[at] or not cued[at]):
            stems.setdefault(stem(word.norm), at)
    return Subject(concepts, stems)

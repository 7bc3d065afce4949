"""The words that a reader goes by: the lists crosscheck comes with, and what a project makes of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from crosscheck.framing.forms import phrases
from crosscheck.framing.lexicon import (
    APART,
    Entry,
    Lexicon,
    Sense,
    build,
    irregular_forms,
    shipped_entries,
)
from crosscheck.model.words import OwnWords, WordFile


@dataclass(frozen=True, eq=False)  # compared and hashed by identity: what was read is kept by it
class Vocabulary:
    """Word lists ready for reading with. Two readings are the same only by the same vocabulary."""

    framing: Lexicon
    """The wordings that place a text on an axis."""
    concepts: Lexicon
    """The wordings that name who or what a text is about."""
    headings: Lexicon
    """The headings that say whether a list holds weaknesses or strengths."""

    def meaning(self, phrase: str, sense: Sense) -> Entry | None:
        """What a wording means in `sense`, or None."""
        apart = {Sense.CONCEPT: self.concepts, Sense.HEADING: self.headings}
        return apart.get(sense, self.framing).meaning(phrase, sense)


def shipped() -> Vocabulary:
    """The lists that crosscheck comes with."""
    return vocabulary(())


@lru_cache(maxsize=16)
def vocabulary(files: tuple[WordFile, ...]) -> Vocabulary:
    """
    The lists with `files` applied, each on top of those before it.

    The files are taken as they are: `own_words.sound` leaves out what has a fault.
    """
    framing = [sense for sense in Sense if sense not in APART]
    return Vocabulary(
        framing=build((sense, _entries(sense, files)) for sense in framing),
        concepts=build([(Sense.CONCEPT, _entries(Sense.CONCEPT, files))]),
        headings=build([(Sense.HEADING, _entries(Sense.HEADING, files))]),
    )


def _entries(sense: Sense, files: Sequence[WordFile]) -> Iterator[tuple[Entry, str]]:
    """Meanings of one sense with their wordings, the ones that hold before those they replace."""
    gone: set[str] = set()
    for file in reversed(files):
        changed, added, removed = (
            [entry for entry in part if entry.sense == sense]
            for part in (file.changed, file.added, file.removed)
        )
        for own in (*changed, *added):
            entry = Entry(sense, own.value, own.label, own.kind, own.under)
            yield from ((entry, phrase) for phrase in wordings(own) if phrase not in gone)
        gone.update(phrase for own in (*changed, *removed) for phrase in wordings(own))
    for entry, pattern in shipped_entries(sense):
        if not gone:
            yield entry, pattern
            continue
        yield from ((entry, phrase) for phrase in _forms([pattern]) if phrase not in gone)


def wordings(own: OwnWords) -> list[str]:
    """Every wording an entry stands for, in all its forms."""
    return _forms(own.words)


def _forms(patterns: Iterable[str]) -> list[str]:
    irregular = irregular_forms()
    return [phrase for pattern in patterns for phrase in phrases(pattern, irregular)]

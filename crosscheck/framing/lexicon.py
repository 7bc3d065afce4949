"""The word lists of `framing/words/`, ready for looking up; `schemas/lexicon.schema.json` is their form."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from crosscheck.framing.forms import phrases
from crosscheck.framing.scan import Word


class Sense(StrEnum):
    """What the words of a list do in a sentence. Each list has one sense."""

    EVALUATION = "evaluation"
    INTENSITY = "intensity"
    CHANGE = "change"
    MOVEMENT = "movement"
    BURDEN = "burden"
    QUANTITY = "quantity"
    FREQUENCY = "frequency"
    CERTAINTY = "certainty"
    COMPLETION = "completion"
    REQUIREMENT = "requirement"
    NEGATION = "negation"
    CONTRAST = "contrast"
    REPORTING = "reporting"
    CONCEPT = "concept"
    NEUTRAL = "neutral"
    CLOSED = "closed"
    HEADING = "heading"
    STRENGTH = "strength"


APART = (Sense.CONCEPT, Sense.CLOSED, Sense.HEADING, Sense.STRENGTH)
"""Lists that are looked up by themselves."""


_BETWEEN = 4
"""Words that may stand between the halves of a parted entry."""
_DENYING = frozenset({"not", "never", "no", "nor"})
"""What may not: a denial belongs to the verb."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What one wording means."""

    sense: Sense
    value: float
    """On the scale of its sense, which the list's `about` explains."""
    label: str
    """For people: "emerging", "most"."""
    kind: str = ""
    """A sub-sense that the reader acts on; for a concept its family."""
    parents: tuple[str, ...] = ()
    """For a concept: the wider concepts it falls under."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A wording found in a text: words `start` up to `end`, with its meanings: one a sense, or any number of concepts."""

    entries: tuple[Entry, ...]
    start: int
    end: int

    def of(self, *senses: Sense) -> Entry | None:
        """Its meaning in one of those senses, if it has one."""
        for entry in self.entries:
            if entry.sense in senses:
                return entry
        return None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Wordings and what they mean; the longest wording at a place wins."""

    entries: dict[str, tuple[Entry, ...]]
    longest: dict[str, dict[str, int]]
    """First word -> second word -> the number of words of the longest entry that begins with the two."""
    parted: dict[str, dict[str, tuple[Entry, ...]]]
    """First word -> last words of the entries that take their object between the two ("let … down")."""
    heads: frozenset[str]
    """Every word that an entry begins with."""

    def meaning(self, phrase: str, sense: Sense) -> Entry | None:
        """What a wording means in `sense`, or None when it is not in that list."""
        head, gap, tail = phrase.partition(" … ")
        entries = self.parted.get(head, {}).get(tail, ()) if gap else self.entries.get(phrase, ())
        return next((entry for entry in entries if entry.sense is sense), None)

    def find(self, words: Sequence[Word]) -> list[Mark]:
        """Every entry in `words`, left to right; only what stands inside a parted entry overlaps it."""
        marks: list[Mark] = []
        norms = [word.norm for word in words]
        heads, longest, entries, parted = self.heads, self.longest, self.entries, self.parted
        count, read = len(norms), 0
        for at, norm in enumerate(norms):
            if at < read or norm not in heads:
                continue
            if (
                norm in parted
                # "not always done well enough": the nearer "not always" is what is meant
                and not (norm in _DENYING and " ".join(norms[at : at + 2]) in entries)
                and self._parted(norms, at, marks)
            ):
                continue  # what stands between the halves is read too
            length = 1
            following = longest.get(norm)
            if following and at + 1 < count:
                length = min(following.get(norms[at + 1], 1), count - at)
            while length:
                key = norm if length == 1 else " ".join(norms[at : at + length])
                found = entries.get(key)
                if found is not None and _unbroken(words, at, length):
                    read = at + length
                    marks.append(Mark(found, at, read))
                    break
                length -= 1
        return marks

    def _parted(self, norms: Sequence[str], at: int, marks: list[Mark]) -> bool:
        """Whether a parted entry begins at `at`; its mark is added."""
        tails = self.parted[norms[at]]
        for start in range(at + 2, min(at + 2 + _BETWEEN, len(norms))):
            if norms[start - 1] in _DENYING:
                return False
            for length in (4, 3, 2, 1):
                found = tails.get(" ".join(norms[start : start + length]))
                if found is not None and start + length <= len(norms):
                    marks.append(Mark(found, at, start + length))
                    return True
        return False


def _unbroken(words: Sequence[Word], at: int, length: int) -> bool:
    """False of "delay. In", which ends one sentence and begins the next."""
    return length == 1 or all(words[k].gap != "." for k in range(at + 1, at + length))


@cache
def _read(name: str) -> Any:
    return json.loads(files("crosscheck.framing").joinpath("words", name).read_text("utf-8"))


@cache
def irregular_forms() -> dict[str, list[str]]:
    """Irregular verbs, nouns and adjectives with their forms."""
    forms: dict[str, list[str]] = _read("irregular.json")["forms"]
    return forms


@cache
def strength_lexicon() -> Lexicon:
    """The wordings that tie one thing to another: as a cause, a possible cause, a companion."""
    return build([(Sense.STRENGTH, shipped_entries(Sense.STRENGTH))])


@cache
def place_lexicon() -> Lexicon:
    """The names of the authorities that are inspected, in lower case."""
    names = [(Entry(Sense.CLOSED, 0.0, name), name) for name in sorted(closed_class("place"))]
    return build([(Sense.CLOSED, names)])


@cache
def closed_class(kind: str = "") -> frozenset[str]:
    """Words that say nothing about what a text is about; those of one grammatical kind, if named."""
    irregular = irregular_forms()
    return frozenset(
        phrase
        for item in _read("closed.json")["entries"]
        if item.get("kind", "") == kind
        for pattern in item["words"]
        for phrase in phrases(pattern, irregular)
    )


def shipped_entries(sense: Sense) -> Iterator[tuple[Entry, str]]:
    """The meanings of a list that crosscheck comes with, each with the wordings that have it."""
    for item in _read(f"{sense}.json")["entries"]:
        entry = Entry(
            sense=sense,
            value=item.get("value", 0.0),
            label=item.get("label", ""),
            kind=item.get("kind", ""),
            parents=tuple(item["under"].split(", ")) if "under" in item else (),
        )
        for pattern in item["words"]:
            yield entry, pattern


def build(lists: Iterable[tuple[Sense, Iterable[tuple[Entry, str]]]]) -> Lexicon:
    """
    A lexicon of lists, each of one sense: meanings with their wordings.

    Of two meanings that a list gives a wording, the first holds; only a concept may have several.
    """
    irregular = irregular_forms()
    entries: dict[str, tuple[Entry, ...]] = {}
    longest: dict[str, dict[str, int]] = {}
    parted: dict[str, dict[str, tuple[Entry, ...]]] = {}
    for sense, items in lists:
        distinct = sense is Sense.CONCEPT
        for entry, pattern in items:
            for phrase in phrases(pattern, irregular):
                if " … " in phrase:
                    head, _, tail = phrase.partition(" … ")
                    parted.setdefault(head, {}).setdefault(tail, (entry,))
                    continue
                known = entries.get(phrase)
                if known is None:
                    entries[phrase] = (entry,)
                    if " " in phrase:
                        first, second, *more = phrase.split(" ")
                        lengths = longest.setdefault(first, {})
                        lengths[second] = max(lengths.get(second, 0), len(more) + 2)
                elif known[-1] is not entry and (distinct or known[-1].sense is not sense):
                    entries[phrase] = (*known, entry)
    heads = frozenset(phrase.partition(" ")[0] for phrase in entries) | parted.keys()
    return Lexicon(entries, longest, parted, heads)

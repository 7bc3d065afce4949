"""Which sentence of a document speaks to a passage of another: the search for evidence, turned round."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest

from crosscheck.evidence.align import read
from crosscheck.evidence.names import quiet_stems
from crosscheck.evidence.stems import beginning
from crosscheck.examine.sought import Shared, Sought
from crosscheck.framing.scan import scan
from crosscheck.framing.vocabulary import Vocabulary
from crosscheck.model.document import Document, Passage

_LONGEST = 4_000
"""Code points of a sentence in which ideas are looked for."""
_LOOKED_AT = 10
"""Sentences that are read closely for each passage."""
_COMMONPLACE = 0.25
"""A word in more than this share of the sentences brings no candidates, where others do."""
_CRUDE = 0.12
"""The share of the weight of a passage's words that a sentence must have to be read closely."""
# "They include …", "Among these are …": a list that the sentence before has announced.
_POINTS_BACK = re.compile(
    r"[“‘\"']?(?:They|These|Those|This|Among (?:these|those|them)|In particular)\b"
)


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A sentence that speaks to a passage, and how much of it."""

    sentence: Passage
    words: str
    """The sentence, or the part of a long one between semicolons that speaks to the passage."""
    score: float
    """0–1: the share of the passage's telling words and ideas that the sentence has."""
    said_before: str
    """What the sentence goes on from: its heading or lead-in, or the sentence before where it points back."""
    shared: Shared


class Mentions:
    """The sentences of one document, headings and notes included, ready to be asked what they mention."""

    def __init__(self, document: Document, vocabulary: Vocabulary) -> None:
        """Read the sentences once, and note where each word and field of the thesaurus stands."""
        self._texts = {passage.index: passage.text for passage in document.passages}
        self._parts = [
            (passage, part)
            for passage in document.passages
            for part in passage.text.split(";")
            if len(part.split()) > 1
        ]
        self._vocabulary = vocabulary
        self._readings = [read(part) for _, part in self._parts]
        by_beginning: dict[str, set[int]] = defaultdict(set)
        by_field: dict[int, set[int]] = defaultdict(set)
        for at, reading in enumerate(self._readings):
            for stem in reading.distinct - quiet_stems():
                by_beginning[beginning(stem)].add(at)
            for field in reading.fields:
                by_field[field].add(at)
        self._by_beginning, self._by_field = by_beginning, by_field

    def of(self, sought: Sought) -> list[Mentioned]:
        """The sentences that share words with what is sought, the one that has most of it first."""
        found = []
        for at in self._candidates(sought):
            sentence, part = self._parts[at]
            share = sought.share(self._readings[at])
            score, shared = sought.score(share, _named(part, self._vocabulary))
            found.append(Mentioned(sentence, part, score, self._said_before(sentence), shared))
        return sorted(found, key=lambda mentioned: -mentioned.score)

    def _said_before(self, sentence: Passage) -> str:
        heading = " ".join(sentence.section[-1:])
        before = self._texts.get(sentence.index - 1, "")
        return f"{heading} {before}" if _POINTS_BACK.match(sentence.text) else heading

    def _candidates(self, sought: Sought) -> list[int]:
        """The parts of sentences that share most with the passage, by the rarity of what they share."""
        counted: dict[int, float] = defaultdict(float)
        most = max(len(self._parts) * _COMMONPLACE, _LOOKED_AT * 2)
        brought = [
            *((self._by_beginning.get(key, ()), weight) for key, weight in sought.words.items()),
            *((self._by_field.get(key, ()), weight) for key, weight in sought.fields.items()),
        ]
        for places, weight in brought:
            if len(places) <= most:
                for at in places:
                    counted[at] += weight
        least = _CRUDE * sum(sought.words.values())
        near = [at for at, weight in counted.items() if weight >= least]
        return nlargest(_LOOKED_AT, near, key=lambda at: (counted[at], -at))


@lru_cache(maxsize=8_192)
def _named(sentence: str, vocabulary: Vocabulary) -> frozenset[str]:
    """The ideas that a sentence names, and the wider ones they fall under."""
    return frozenset(
        name
        for mark in vocabulary.concepts.find(scan(sentence[:_LONGEST]))
        for entry in mark.entries
        for name in (entry.label, *entry.parents)
    )

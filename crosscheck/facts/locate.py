"""Where in many documents the words of a quotation stand: an index of words, built once."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.facts.wording import Wording, wording
from crosscheck.model.document import Document

# Positions looked at for one quotation; rarer words first, so that a common one costs nothing.
_BUDGET = 24_000
_KEYS = 24
# Neighbouring words that vote together.
_BUCKET = 24
_REGIONS = 12


@dataclass(frozen=True, slots=True)
class Region:
    """Words `first` to `last` (not included) of the document `document`."""

    document: int
    first: int
    last: int


class Sources:
    """
    The documents that quotations may come from.

    An inverted index from each word to its places in all of them: an exact search intersects the places of
    a quotation's rarest word, a fuzzy one lets rare words vote for the diagonal they lie on (as in local
    alignment by seeds, Altschul et al. 1990). Building is linear in the words of the documents.
    """

    def __init__(self, documents: Sequence[Document]) -> None:
        """Read the words of `documents`; those without a text are left out."""
        self.documents = tuple(document for document in documents if document.text)
        self.wordings: list[Wording] = []
        self._firsts: list[int] = []
        self._norms: list[str] = []
        postings: dict[str, array[int]] = defaultdict(lambda: array("L"))
        at = 0
        for document in self.documents:
            words = wording(document.text)
            self.wordings.append(words)
            self._firsts.append(at)
            for place, word in enumerate(words.norms, at):
                postings[word].append(place)
            at += len(words)
        self._postings = dict(postings)

    def frequency(self, word: str) -> int:
        """How often the folded word occurs in all documents."""
        return len(self._postings.get(word, ()))

    def places(self, word: str) -> Sequence[int]:
        """Every place of the folded word, counted over all documents."""
        return self._postings.get(word, array("L"))

    def at(self, place: int) -> tuple[int, int]:
        """Document and word within it of a place counted over all documents."""
        document = bisect_right(self._firsts, place) - 1
        return document, place - self._firsts[document]

    def exact(self, norms: Sequence[str], *, most: int = 12) -> list[Region]:
        """Where exactly these words stand, in order; at most `most` places."""
        if not norms:
            return []
        rarest = min(range(len(norms)), key=lambda i: self.frequency(norms[i]))
        found: list[Region] = []
        for place in self.places(norms[rarest]):
            document, word = self.at(place)
            first = word - rarest
            if first < 0:
                continue
            words = self.wordings[document].norms
            if words[first : first + len(norms)] == list(norms):
                found.append(Region(document, first, first + len(norms)))
                if len(found) >= most:
                    break
        return found

    def regions(self, norms: Sequence[str]) -> list[Region]:
        """Stretches that hold many of these words in a like order, best first; one list for all documents."""
        votes = self._votes(norms)
        best = sorted(votes, key=lambda bucket: (-votes[bucket], bucket))[:_REGIONS]
        found: dict[int, list[list[int]]] = defaultdict(list)
        reach = len(norms) + _BUCKET
        for bucket in best:
            start = max(bucket * _BUCKET - _BUCKET, 0)
            document, first = self.at(min(start, self._size() - 1))
            last = start + reach + 2 * _BUCKET
            end_document, _ = self.at(min(bucket * _BUCKET + _BUCKET // 2, self._size() - 1))
            if end_document != document:  # the stretch begins in the document before
                document, first = end_document, 0
            base = self._firsts[document]
            found[document].append([first, min(last - base, len(self.wordings[document]))])
        return [
            Region(document, first, last)
            for document, stretches in found.items()
            for first, last in _merged(stretches)
        ]

    def _size(self) -> int:
        return self._firsts[-1] + len(self.wordings[-1]) if self._firsts else 0

    def _votes(self, norms: Sequence[str]) -> dict[int, float]:
        votes: dict[int, float] = defaultdict(float)
        known = [i for i, word in enumerate(norms) if word in self._postings]
        known.sort(key=lambda i: (self.frequency(norms[i]), i))
        spent = 0
        for rank, i in enumerate(known):
            places = self._postings[norms[i]]
            if rank >= 3 and (spent + len(places) > _BUDGET or rank >= _KEYS):
                break
            spent += len(places)
            weight = 1.0 / (1.0 + len(places)) ** 0.25
            seen = set()
            for place in places:
                bucket = max(place - i, 0) // _BUCKET
                if bucket not in seen:
                    seen.add(bucket)
                    votes[bucket] += weight
        return votes


def _merged(stretches: list[list[int]]) -> list[tuple[int, int]]:
    stretches.sort()
    merged: list[list[int]] = []
    for first, last in stretches:
        if merged and first <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], last)
        else:
            merged.append([first, last])
    return [(first, last) for first, last in merged if first < last]

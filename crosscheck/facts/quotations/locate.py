"""Where in many documents the words of a quotation stand: an index of words, built once."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from heapq import nlargest

from crosscheck.facts.quotations.runs import runs_of
from crosscheck.facts.quotations.spoken import spoken
from crosscheck.facts.quotations.wording import Wording, wording
from crosscheck.model.document import Document, Role

# Positions looked at for one quotation; rarer words first, so that a common one costs nothing.
_BUDGET = 12_000
_KEYS = 24
# Neighbouring words that vote together.
_BUCKET = 24
_REGIONS = 12
_RAREST = 3
"""Words that vote whatever it costs."""
_DOCUMENTS = 6
"""Documents in which a quotation is looked for closely."""
_CANDIDATES = 32
_KEPT = 16
"""Documents whose words are remembered: the sources of one quotation overlap with those of the next."""
# A stretch with a smaller share of the best one's votes shares common words only.
_LEAST_VOTES = 0.25


_wording = lru_cache(_KEPT)(wording)
_spoken = lru_cache(_KEPT)(spoken)


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
        postings: dict[str, array[int]] = defaultdict(partial(array, "L"))
        at = 0
        for document in self.documents:
            said = document.info.role is not Role.AUTHORITY
            words = _spoken(document.text) if said else _wording(document.text)
            self.wordings.append(words)
            self._firsts.append(at)
            for place, word in enumerate(words.norms, at):
                postings[word].append(place)
            at += len(words)
            self._norms += words.norms
        self._norms.append("")  # the last word has a neighbour like any other
        self._postings = dict(postings)

    @property
    def size(self) -> int:
        """The words of all documents."""
        return len(self._norms) - 1

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
        every, opening, length, whole = self._norms, norms[0], len(norms), list(norms)
        for place in self.places(norms[rarest]):
            start = place - rarest
            if start < 0 or every[start] != opening or every[start : start + length] != whole:
                continue
            document, first = self.at(start)
            if first + length <= len(self.wordings[document]):
                found.append(Region(document, first, first + length))
                if len(found) >= most:
                    break
        return found

    def known(self, wanted: set[tuple[str, ...]]) -> set[tuple[str, ...]]:
        """Those of the `wanted` runs of words that stand somewhere in the documents; linear in their words."""
        lengths = {len(run) for run in wanted}
        return {
            run
            for words in self.wordings
            for length in lengths
            for run in wanted.intersection(runs_of(words.norms, length))
        }

    def regions(self, norms: Sequence[str]) -> list[Region]:
        """Stretches that hold many of these words in a like order, in the few documents that have most of them."""
        known = [(at, word) for at, word in enumerate(norms) if word in self._postings]
        return [
            Region(document, first, last)
            for document in self._likely(norms)
            for first, last in self._stretches(document, known, len(norms))
        ]

    def _likely(self, norms: Sequence[str]) -> list[int]:
        """The documents with the passages that share most rare words and their neighbours."""
        if len(self.documents) <= _DOCUMENTS:
            return list(range(len(self.documents)))
        votes: dict[int, float] = defaultdict(float)
        spent, every = 0, self._norms
        known = [at for at, word in enumerate(norms) if word in self._postings]
        for rank, at in enumerate(sorted(known, key=lambda one: (self.frequency(norms[one]), one))):
            places = self._postings[norms[at]]
            if rank >= _RAREST and (spent + len(places) > _BUDGET or rank >= _KEYS):
                break
            spent += len(places)
            weight = 1.0 / (1.0 + len(places)) ** 0.25
            before, after = (
                norms[at - 1] if at else None,
                norms[at + 1] if at + 1 < len(norms) else None,
            )
            for place in places:
                # A word that stands alone proves nothing: a neighbour must be there too.
                beside = (every[place - 1] == before) + (every[place + 1] == after)
                if beside:
                    votes[max(place - at, 0) // _BUCKET] += weight * beside
        # A passage across the edge of two diagonals votes for both.
        pairs = {one: votes[one] + votes.get(one + 1, 0.0) for one in list(votes)}
        best: dict[int, float] = {}
        for bucket in nlargest(_CANDIDATES, pairs, key=lambda one: (pairs[one], -one)):
            document, _ = self.at(min(bucket * _BUCKET + _BUCKET, len(self._norms) - 2))
            best.setdefault(document, pairs[bucket])
        return nlargest(_DOCUMENTS, best, key=lambda one: (best[one], -one))

    def _stretches(
        self, document: int, known: Sequence[tuple[int, str]], length: int
    ) -> list[tuple[int, int]]:
        """The stretches of one document for which most of all known words vote."""
        start, size = self._firsts[document], len(self.wordings[document])
        inside: list[tuple[int, int, str, int]] = []
        for at, word in known:
            places = self._postings[word]
            first, last = bisect_left(places, start), bisect_left(places, start + size)
            if first < last:
                inside.append((last - first, at, word, first))
        votes: dict[int, float] = defaultdict(float)
        spent = 0
        for rank, (count, at, word, first) in enumerate(sorted(inside)):
            if rank >= _RAREST and (spent + count > _BUDGET or rank >= _KEYS):
                break
            spent += count
            weight = 1.0 / (1.0 + count) ** 0.25
            places = self._postings[word]
            shift = start + at
            for bucket in {
                max(place - shift, 0) // _BUCKET for place in places[first : first + count]
            }:
                votes[bucket] += weight
        best = nlargest(_REGIONS, votes, key=lambda one: (votes[one], -one))
        reach = length + 3 * _BUCKET
        return _merged(
            [
                [max(bucket - 1, 0) * _BUCKET, min((bucket - 1) * _BUCKET + reach, size)]
                for bucket in best
                if votes[bucket] >= _LEAST_VOTES * votes[best[0]]
            ]
        )


def _merged(stretches: list[list[int]]) -> list[tuple[int, int]]:
    stretches.sort()
    merged: list[list[int]] = []
    for first, last in stretches:
        if merged and first <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], last)
        else:
            merged.append([first, last])
    return [(first, last) for first, last in merged if first < last]

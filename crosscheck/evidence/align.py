"""Which words of a claim a passage answers, and how well."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import fsum

from crosscheck.evidence.stems import beginning, same_family, stems
from crosscheck.evidence.thesaurus import thesaurus
from crosscheck.text.tokens import words


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as alignment sees it."""

    stems: tuple[str, ...]
    senses: tuple[Mapping[int, int], ...]
    """For each stem the fields it stands in, and how many words bring that about."""
    distinct: frozenset[str]
    fields: frozenset[int]


def read(text: str) -> Reading:
    """Read `text` for alignment."""
    found = stems(text)
    senses = tuple(thesaurus().senses(found))
    return Reading(tuple(found), senses, frozenset(found), frozenset().union(*senses))


@dataclass(frozen=True, slots=True)
class Weights:
    """What kinds of match are worth beside an equal stem, 0–1."""

    quiet: float
    """Of a word that binds, attributes or dates."""
    family: float
    """Of a word of the same family, all of whose letters are shared."""
    field: float
    """Of a word of the same field."""
    general: float = 1.0
    """Of a word that names no subject but how the service as a whole fares."""


Answer = Mapping[int, float]
"""For each word of a claim that a passage answers, by its place, the weight of the match."""


def weight(answer: Answer) -> float:
    """Of all matches together; the same sum in whatever order they were found."""
    return fsum(answer.values())


_NEAR = 3
"""Words; two that stand no further apart belong together."""


def nearest(ones: Sequence[int], others: Sequence[int]) -> int:
    """The least distance between a place of the one and one of the other; both ascend."""
    least, at = abs(ones[0] - others[0]), 0
    for one in ones:
        while at + 1 < len(others) and others[at + 1] <= one:
            at += 1
        for other in others[at : at + 2]:
            least = min(least, abs(one - other))
    return least


class Aligner:
    """
    Matches the words of one claim in many passages.

    Each word of the claim is answered at most once in a passage, by its best match there: an equal
    stem, a stem of its family, or a word of one of its fields, weighed by how rare what matched is.
    """

    def __init__(
        self,
        claim: Reading,
        *,
        weights: Weights,
        ignored: frozenset[str],
        quiet: frozenset[str],
        word_weight: Callable[[str], float],
        field_weight: Callable[[int], float],
        general: frozenset[str] = frozenset(),
    ) -> None:
        """`ignored` stems count for nothing; the two functions weigh a stem and a field by rarity."""
        self._weights = weights
        self._ignored = ignored
        self._quiet = quiet
        self._general = general
        self._word_weight = word_weight
        self._said = [stem for stem in claim.stems if stem not in ignored and stem not in quiet]
        self._terms: list[str] = []
        self._kin: dict[str, list[int]] = {}
        self._by_stem: dict[str, list[tuple[int, float]]] = {}
        self._met: set[str] = set()
        self._by_field: dict[int, list[tuple[int, float]]] = {}
        places: dict[str, int] = {}
        for stem, senses in zip(claim.stems, claim.senses, strict=True):
            if stem in ignored:
                continue
            if stem not in places:
                places[stem] = len(self._terms)
                self._kin.setdefault(beginning(stem), []).append(len(self._terms))
                self._terms.append(stem)
            for field, length in senses.items():
                # Half of a phrase is not its meaning: its words share the weight.
                small = self._volume(stem) if length == 1 else 1.0
                strength = weights.field * thesaurus().fields[field].strength
                gain = strength * small * field_weight(field) / length**0.5
                self._by_field.setdefault(field, []).append((places[stem], gain))

    @property
    def terms(self) -> tuple[str, ...]:
        """The stems of the claim that count, each once; their places are what answers speak of."""
        return tuple(self._terms)

    @cached_property
    def total(self) -> float:
        """What a passage with every word of the claim would weigh."""
        return fsum(self._volume(stem) * self._word_weight(stem) for stem in self._terms)

    @property
    def telling(self) -> frozenset[int]:
        """The places of those that say what the claim is about."""
        return frozenset(at for at, stem in enumerate(self._terms) if stem not in self._quiet)

    def adjacent(self, passage: Reading) -> float:
        """The share of the claim's neighbouring telling words that stand near each other there, 0–1."""
        places: dict[str, list[int]] = {}
        for at, stem in enumerate(passage.stems):
            places.setdefault(stem, []).append(at)
        near = sum(
            one in places and other in places and nearest(places[one], places[other]) <= _NEAR
            for one, other in pairwise(self._said)
        )
        return near / max(len(self._said) - 1, 1)

    def answer(self, passage: Reading) -> Answer:
        """What `passage` has for the claim."""
        self._meet(passage.distinct)
        best: dict[int, float] = {}
        for stem in passage.distinct & self._by_stem.keys():
            for term, gain in self._by_stem[stem]:
                if gain > best.get(term, 0.0):
                    best[term] = gain
        for field in passage.fields & self._by_field.keys():
            for term, gain in self._by_field[field]:
                if gain > best.get(term, 0.0):
                    best[term] = gain
        return best

    def covered(self, passage: Reading) -> float:
        """The share of the passage's telling words that answer something, 0–1."""
        self._meet(passage.distinct)
        telling: dict[str, bool] = {}
        for stem, senses in zip(passage.stems, passage.senses, strict=True):
            if stem not in self._quiet and stem not in self._ignored:
                answers = stem in self._by_stem or not self._by_field.keys().isdisjoint(senses)
                telling[stem] = telling.get(stem, False) or answers
        return sum(telling.values()) / len(telling) if telling else 0.0

    def expansions(self) -> frozenset[str]:
        """The single words that could answer one of the claim's."""
        fields = thesaurus().fields
        return frozenset(
            phrase[0]
            for field in self._by_field
            for phrase in fields[field].phrases
            if len(phrase) == 1
        )

    def letters(self, text: str) -> str:
        """`text` without the words that are ignored."""
        if not self._ignored:
            return text
        return " ".join(
            token.text for token in words(text) if not self._ignored.issuperset(stems(token.text))
        )

    def _volume(self, stem: str) -> float:
        if stem in self._quiet:
            return self._weights.quiet
        return self._weights.general if stem in self._general else 1.0

    def _meet(self, found: frozenset[str]) -> None:
        """Weigh the stems of `found` that were not met before; only those that match are kept."""
        for stem in found - self._met:
            self._met.add(stem)
            if matches := self._weigh(stem):
                self._by_stem[stem] = matches

    def _weigh(self, stem: str) -> list[tuple[int, float]]:
        found = []
        for term in self._kin.get(beginning(stem), ()):
            word = self._terms[term]
            likeness = 1.0 if word == stem else self._weights.family * same_family(word, stem)
            if likeness:
                found.append((term, likeness * self._volume(word) * self._word_weight(stem)))
        return found

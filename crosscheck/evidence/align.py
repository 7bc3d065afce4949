"""Which words of a claim a passage answers, and how well."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from crosscheck.evidence.stems import same_family, stems
from crosscheck.evidence.thesaurus import thesaurus
from crosscheck.text.tokens import words


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as alignment sees it: its stems, and for each the fields it stands in."""

    stems: tuple[str, ...]
    senses: tuple[Mapping[int, int], ...]
    """Field to the number of words that bring it about; see Thesaurus.senses."""


def read(text: str) -> Reading:
    """Read `text` for alignment."""
    found = stems(text)
    return Reading(tuple(found), tuple(thesaurus().senses(found)))


@dataclass(frozen=True, slots=True)
class Weights:
    """What kinds of match are worth beside an equal stem, 0–1."""

    quiet: float
    """Of a word that attributes or binds."""
    family: float
    field: float


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
    ) -> None:
        """`ignored` stems count for nothing; the two functions weigh a stem and a field by rarity."""
        self._weights = weights
        self._ignored = ignored
        self._word_weight = word_weight
        self._terms: list[str] = []
        self._quiet: list[float] = []
        self._by_field: dict[int, list[tuple[int, float]]] = {}
        self._by_stem: dict[str, list[tuple[int, float]]] = {}
        position: dict[str, int] = {}
        for stem, senses in zip(claim.stems, claim.senses, strict=True):
            if stem in ignored:
                continue
            term = position.setdefault(stem, len(position))
            if term == len(self._terms):
                self._terms.append(stem)
                self._quiet.append(weights.quiet if stem in quiet else 1.0)
            for field, length in senses.items():
                # Half of a phrase is not its meaning: its words share the weight.
                small = self._quiet[term] if length == 1 else 1.0
                strength = thesaurus().fields[field].strength
                gain = weights.field * strength * small * field_weight(field) / length**0.5
                self._by_field.setdefault(field, []).append((term, gain))

    def answers(self, passage: Reading) -> dict[int, float]:
        """For each word of the claim that `passage` answers, by its place, the weight of the match."""
        best: dict[int, float] = {}
        for stem in dict.fromkeys(passage.stems):
            for term, gain in self._matches(stem):
                if gain > best.get(term, 0.0):
                    best[term] = gain
        for field in {field for senses in passage.senses for field in senses}:
            for term, gain in self._by_field.get(field, ()):
                if gain > best.get(term, 0.0):
                    best[term] = gain
        return best

    def _matches(self, stem: str) -> list[tuple[int, float]]:
        known = self._by_stem.get(stem)
        if known is None:
            known = self._by_stem[stem] = self._weigh(stem)
        return known

    def _weigh(self, stem: str) -> list[tuple[int, float]]:
        found = []
        for term, (word, quiet) in enumerate(zip(self._terms, self._quiet, strict=True)):
            likeness = 1.0 if word == stem else self._weights.family * same_family(word, stem)
            if likeness:
                found.append((term, likeness * quiet * self._word_weight(stem)))
        return found

    @property
    def terms(self) -> tuple[str, ...]:
        """The stems of the claim that count, each once."""
        return tuple(self._terms)

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
        return " ".join(
            token.text for token in words(text) if not self._ignored.issuperset(stems(token.text))
        )

    @property
    def whole(self) -> float:
        """What the claim would weigh if every word were answered by itself."""
        return sum(
            quiet * self._word_weight(stem)
            for stem, quiet in zip(self._terms, self._quiet, strict=True)
        )

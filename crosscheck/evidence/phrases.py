"""A list of words and phrases, and whether a text has one of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from crosscheck.evidence.stems import stems


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases by their first stem, or by their first word where forms are told apart."""

    starting: Mapping[str, tuple[tuple[str, ...], ...]]

    @classmethod
    def of(cls, entries: Iterable[str]) -> Phrases:
        """The phrases of a word list; inflections count as the same."""
        return cls._starting(stems(entry) for entry in entries)

    @classmethod
    def as_written(cls, entries: Iterable[str]) -> Phrases:
        """The phrases of a word list, each form as it stands there, to be looked for among words in small letters."""
        return cls._starting(entry.split() for entry in entries)

    @classmethod
    def _starting(cls, phrases: Iterable[Sequence[str]]) -> Phrases:
        starting: dict[str, set[tuple[str, ...]]] = {}
        for phrase in map(tuple, phrases):
            if phrase:
                starting.setdefault(phrase[0], set()).add(phrase)
        return cls({first: tuple(sorted(found)) for first, found in starting.items()})

    def within(self, text: Sequence[str]) -> bool:
        """True when the stems `text` have one of the phrases, its words next to each other."""
        return next(self.places(text), None) is not None

    def places(self, text: Sequence[str]) -> Iterator[range]:
        """Where in the stems `text` the phrases stand."""
        for at, stem in enumerate(text):
            for phrase in self.starting.get(stem, ()):
                if tuple(text[at : at + len(phrase)]) == phrase:
                    yield range(at, at + len(phrase))

"""A list of words and phrases, and whether a text has one of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from crosscheck.evidence.stems import stems


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases by their first stem."""

    starting: Mapping[str, tuple[tuple[str, ...], ...]]

    @classmethod
    def of(cls, entries: Iterable[str]) -> Phrases:
        """The phrases of a word list; inflections count as the same."""
        starting: dict[str, set[tuple[str, ...]]] = {}
        for entry in entries:
            if phrase := tuple(stems(entry)):
                starting.setdefault(phrase[0], set()).add(phrase)
        return cls({stem: tuple(sorted(found)) for stem, found in starting.items()})

    def within(self, text: Sequence[str]) -> bool:
        """True when the stems `text` have one of the phrases, its words next to each other."""
        return next(self.places(text), None) is not None

    def places(self, text: Sequence[str]) -> Iterator[range]:
        """Where in the stems `text` the phrases stand."""
        for at, stem in enumerate(text):
            for phrase in self.starting.get(stem, ()):
                if tuple(text[at : at + len(phrase)]) == phrase:
                    yield range(at, at + len(phrase))

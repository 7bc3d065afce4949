"""What different words have in common: the fields of `words/*.json`."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from crosscheck.evidence.stems import stems

_LISTS = ("services", "plain")
_RELATED = 0.5
"""Of a match in a field of words that are only of one subject, beside one of the same meaning."""


@dataclass(frozen=True, slots=True)
class Field:
    """Words that a claim may choose for one another."""

    name: str
    strength: float
    """0–1; 1 for words of the same meaning."""
    phrases: tuple[tuple[str, ...], ...]
    """Each as its stems."""


@dataclass(frozen=True, slots=True)
class Thesaurus:
    """Every field, and where to look for its words."""

    fields: tuple[Field, ...]
    words: Mapping[str, Mapping[int, int]]
    """For each stem the fields it stands in by itself, each with 1."""
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], int], ...]]
    """For each stem the phrases that begin with it, each with its field."""

    def senses(self, text: Sequence[str]) -> list[Mapping[int, int]]:
        """
        For each stem of `text` the fields it stands in, alone or as part of a phrase.

        The value is the length, in words, of the shortest phrase that puts it there.
        """
        found = [self.words.get(stem, _NOTHING) for stem in text]
        for start, stem in enumerate(text):
            for phrase, field in self.phrases.get(stem, ()):
                length = len(phrase)
                if tuple(text[start : start + length]) == phrase:
                    for at in range(start, start + length):
                        known = found[at].get(field, length)
                        found[at] = {**found[at], field: min(known, length)}
        return found


_NOTHING: Mapping[int, int] = {}


@cache
def thesaurus() -> Thesaurus:
    """The fields of `words/`, read once."""
    fields = [field for name in _LISTS for field in _fields(name)]
    words: dict[str, dict[int, int]] = defaultdict(dict)
    phrases: dict[str, list[tuple[tuple[str, ...], int]]] = defaultdict(list)
    for at, field in enumerate(fields):
        for phrase in field.phrases:
            if len(phrase) == 1:
                words[phrase[0]][at] = 1
            else:
                phrases[phrase[0]].append((phrase, at))
    return Thesaurus(
        tuple(fields), dict(words), {stem: tuple(found) for stem, found in phrases.items()}
    )


def _fields(name: str) -> Iterator[Field]:
    text = files("crosscheck.evidence").joinpath(f"words/{name}.json").read_text("utf-8")
    lists = json.loads(text)
    for closeness, strength in (("same", 1.0), ("related", _RELATED)):
        for field, entries in lists[closeness].items():
            found = {tuple(stems(entry)) for entry in entries}
            yield Field(field, strength, tuple(sorted(filter(None, found))))

"""What different words have in common: the fields of `words/*.json`."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
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
    """Every field, and where to find the phrases that begin with a stem."""

    fields: tuple[Field, ...]
    beginnings: Mapping[str, tuple[tuple[tuple[str, ...], int], ...]]

    def senses(self, text: Sequence[str]) -> list[dict[int, int]]:
        """
        For each stem of `text` the fields it stands in, alone or as part of a phrase.

        The value is the length, in words, of the shortest phrase that puts it there.
        """
        found: list[dict[int, int]] = [{} for _ in text]
        for start, stem in enumerate(text):
            for phrase, field in self.beginnings.get(stem, ()):
                length = len(phrase)
                if length > 1 and tuple(text[start : start + length]) != phrase:
                    continue
                for at in range(start, start + length):
                    found[at][field] = min(found[at].get(field, length), length)
        return found


@cache
def thesaurus() -> Thesaurus:
    """The fields of `words/`, read once."""
    fields: list[Field] = []
    for name in _LISTS:
        text = files("crosscheck.evidence").joinpath(f"words/{name}.json").read_text("utf-8")
        lists = json.loads(text)
        for closeness, strength in (("same", 1.0), ("related", _RELATED)):
            for field, entries in lists[closeness].items():
                phrases = {tuple(stems(entry)) for entry in entries}
                fields.append(Field(field, strength, tuple(sorted(filter(None, phrases)))))
    beginnings: dict[str, list[tuple[tuple[str, ...], int]]] = defaultdict(list)
    for at, entry in enumerate(fields):
        for phrase in entry.phrases:
            beginnings[phrase[0]].append((phrase, at))
    return Thesaurus(tuple(fields), {stem: tuple(found) for stem, found in beginnings.items()})

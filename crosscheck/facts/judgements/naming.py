"""The parts of a service that a text names, as those that inspections judge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from crosscheck.facts.judgements.table import Part
from crosscheck.facts.words.lexicon import entries, word_list
from crosscheck.facts.words.pieces import Piece, longest_phrase, norms_at, phrases

_LONGEST = 6


@dataclass(frozen=True, slots=True)
class Named:
    """Parts that a stretch of words names."""

    parts: frozenset[Part]
    places: frozenset[int]
    """The pieces that name them."""
    first: int | None = None
    """The first of those pieces."""


def parts_named(run: Sequence[Piece], first: int = 0, end: int | None = None) -> Named:
    """The parts that the pieces from `first` to before `end` name, the longest name first."""
    end = len(run) if end is None else end
    parts: set[Part] = set()
    places: set[int] = set()
    at = first
    while at < end:
        words = norms_at(run, at, min(_LONGEST, end - at))
        other = longest_phrase(words, _no_part())
        length = longest_phrase(words, _names())
        if other > length or (other and other == length):
            at += other
        elif length:
            parts.add(_names()[words[:length]])
            places.update(range(at, at + length))
            at += length
        else:
            at += 1
    return Named(frozenset(parts), frozenset(places), min(places, default=None))


@cache
def _names() -> dict[tuple[str, ...], Part]:
    return {
        tuple(name.split()): Part(part)
        for part, names in entries("judgements", "parts").items()
        for name in names
    }


@cache
def _no_part() -> frozenset[tuple[str, ...]]:
    return phrases(word_list("judgements")["no_part"]["words"])

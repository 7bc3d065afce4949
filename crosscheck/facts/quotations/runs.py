"""Words in a row, which tell one text from another where single words do not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet


def runs_of(words: Sequence[str], length: int) -> Iterator[tuple[str, ...]]:
    """Every `length` words in a row."""
    return zip(*(words[at:] for at in range(length)), strict=False) if length else iter(())


def known_share(words: Sequence[str], length: int, known: AbstractSet[tuple[str, ...]]) -> float:
    """The share of `words` that stand in one of the runs `known`, `length` words in a row, 0–1."""
    held = [False] * len(words)
    for at, run in enumerate(runs_of(words, length)):
        if run in known:
            held[at : at + length] = [True] * length
    return sum(held) / len(words) if words else 0.0

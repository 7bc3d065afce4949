"""Amounts that a text gives without a number: "a small number", "many"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache

from crosscheck.facts.words.lexicon import word_list
from crosscheck.facts.words.pieces import Piece, norms_at, phrases

_LONGEST_VAGUE = 4


def vague_amounts(run: Sequence[Piece], numbered: Collection[int]) -> tuple[tuple[int, int], ...]:
    """Where a text gives an amount without a number."""
    phrases = _vague_phrases()
    found, at = [], 0
    while at < len(run):
        length = next(
            (n for n in range(_LONGEST_VAGUE, 0, -1) if norms_at(run, at, n) in phrases), 0
        )
        if length and at not in numbered and not _glossed(run, at + length, numbered):
            found.append((at, at + length))
        at += length or 1
    return tuple(found)


def _glossed(run: Sequence[Piece], end: int, numbered: Collection[int]) -> bool:
    """True for "a small number of cases (4 of 17)": the number follows."""
    marks = [p for p in range(end, min(end + 6, len(run))) if run[p].norm in {"(", ","}]
    return any(p + 1 in numbered for p in marks)


@cache
def _vague_phrases() -> frozenset[tuple[str, ...]]:
    return phrases(word_list("numbers")["vague"]["words"])

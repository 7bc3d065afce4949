"""Which of very many texts may hold a quotation: a first look at their raw words, before any is read closely."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from heapq import nlargest

_WORD = re.compile(r"[^\W_]+")
_RUN = 3
"""Words in a row: texts on one subject share pairs of words everywhere. Shorter quotations are taken whole."""
_KEPT = 3
"""Texts that each quotation or sentence is looked for in."""
_LEAST = 0.2
"""Share of a quotation's seeds that a text must have: with fewer, too few of its words are there to call it one."""
_NEAR = 0.6
"""Share of the best text's weight from which another is as likely."""


def sift(wanted: Sequence[str], texts: Iterable[str]) -> set[int]:
    """
    The numbers of the `texts` that may hold one of the `wanted` quotations.

    Counts runs of three words; linear in the words of both, and keeps nothing of a text that it has seen. Seeds
    weigh by their rarity among the texts.
    """
    seeds: dict[tuple[str, ...], list[int]] = defaultdict(list)
    sizes: list[int] = []
    for number, words in enumerate(map(_words, wanted)):
        own = set(_runs(words, min(_RUN, len(words))))
        sizes.append(len(own))
        for seed in own:
            seeds[seed].append(number)
    known = set(seeds)
    lengths = {len(seed) for seed in seeds}
    held = [
        {seed for length in lengths for seed in known.intersection(_runs(words, length))}
        for words in map(_words, texts)
    ]
    frequency = Counter(seed for found in held for seed in found)
    weights: list[dict[int, float]] = [defaultdict(float) for _ in wanted]
    counts: list[Counter[int]] = [Counter() for _ in wanted]
    for at, found in enumerate(held):
        for seed in found:
            for number in seeds[seed]:
                weights[number][at] += 1.0 / frequency[seed]
                counts[number][at] += 1
    kept: set[int] = set()
    for number, size in enumerate(sizes):
        kept.update(_likely(weights[number], counts[number], size))
    return kept


def _likely(weights: dict[int, float], counts: Counter[int], size: int) -> list[int]:
    best = nlargest(_KEPT, weights, key=lambda at: (weights[at], -at))
    return [
        at for at in best if counts[at] >= _LEAST * size and weights[at] >= _NEAR * weights[best[0]]
    ]


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _runs(words: Sequence[str], length: int) -> Iterable[tuple[str, ...]]:
    return zip(*(words[at:] for at in range(length)), strict=False) if length else ()

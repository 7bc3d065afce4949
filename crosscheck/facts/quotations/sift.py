"""Which of very many texts may hold a quotation: a first look at their raw words, before any is read closely."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from heapq import nlargest
from itertools import chain

from crosscheck.facts.quotations.runs import known_share, runs_of

_WORD = re.compile(r"[^\W_]+")
_RUN = 3
"""Words in a row: texts on one subject share pairs of words everywhere. Shorter quotations are taken whole."""
_KEPT = 3
"""Texts that each quotation or sentence is looked for in."""
_LEAST = 0.2
"""Share of a quotation's seeds that a text must have: with fewer, too few of its words are there to call it one."""
_LEAST_COPIED = 0.35
"""Share of a sentence's words that must stand there in runs; `reuse` asks for more, of the text as it reads."""
_NEAR = 0.6
"""Share of the best text's weight from which another is as likely."""

_REMEMBERED = 2**15
"""Words, with the marks at them, that are not looked at again."""

_Seed = tuple[str, ...]


def sift(quoted: Sequence[str], written: Sequence[str], texts: Iterable[str]) -> set[int]:
    """
    The numbers of the `texts` that may hold one of the `quoted` passages, or from which a sentence was copied.

    `written`: the sentences of the document, copied or its own. Counts runs of three words; linear in the words
    of all, and keeps nothing of a text that it has seen. Seeds weigh by their rarity among the texts.
    """
    wanted = [_words(text) for text in (*quoted, *written)]
    seeds: dict[_Seed, list[int]] = defaultdict(list)
    sizes: list[int] = []
    for number, words in enumerate(wanted):
        own = set(runs_of(words, min(_RUN, len(words))))
        sizes.append(len(own))
        for seed in own:
            seeds[seed].append(number)
    held = list(_held(set(seeds), map(_words, texts)))
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
        likely = _likely(weights[number], counts[number], size)
        if number < len(quoted):
            kept.update(likely)
            continue
        words = wanted[number]
        kept.update(at for at in likely if known_share(words, _RUN, held[at]) >= _LEAST_COPIED)
    return kept


def _held(seeds: set[_Seed], texts: Iterable[Sequence[str]]) -> Iterator[set[_Seed]]:
    """Those of the `seeds` that each of the texts has."""
    lengths = {len(seed) for seed in seeds}
    for words in texts:
        yield {s for length in lengths for s in seeds.intersection(runs_of(words, length))}


def _likely(weights: dict[int, float], counts: Counter[int], size: int) -> list[int]:
    # Sums of a set in any order differ in their last digit, and equals are told apart by their number.
    best = nlargest(_KEPT, weights, key=lambda at: (round(weights[at], 9), -at))
    return [
        at for at in best if counts[at] >= _LEAST * size and weights[at] >= _NEAR * weights[best[0]]
    ]


def _words(text: str) -> list[str]:
    return list(chain.from_iterable(map(_words_in, text.split())))


@lru_cache(_REMEMBERED)
def _words_in(chunk: str) -> tuple[str, ...]:
    """Of what stands between two spaces: texts have the same few thousand again and again."""
    return tuple(_WORD.findall(chunk.lower()))

"""Runs of words that a quotation and a source share, and the chain of them that accounts for it best."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from crosscheck.facts.quotations.costs import gap_cost, opening_cost
from crosscheck.facts.quotations.locate import Region
from crosscheck.facts.quotations.quoted_words import QuotedWords
from crosscheck.facts.quotations.wording import Wording

_MOST_BLOCKS = 300
# A word that a quotation repeats more often starts no run of its own: hostile texts repeat one word only.
_MOST_PLACES = 40


class Block(NamedTuple):
    """A run of shared words: its first word on both sides, and its length."""

    first: int
    source: int
    length: int


def blocks_of(quoted: QuotedWords, source: Wording, regions: Sequence[Region]) -> list[list[Block]]:
    """Every longest run of words that the quotation shares with each of the regions; ellipses cut runs."""
    places: dict[str, list[int]] = defaultdict(list)
    for at, word in enumerate(quoted.comparable):
        places[word].append(at)
    return [_in_region(quoted, places, source, region) for region in regions]


def _in_region(
    quoted: QuotedWords, places: Mapping[str, list[int]], source: Wording, region: Region
) -> list[Block]:
    found: list[Block] = []
    running: dict[int, int] = {}
    for place in range(region.first, region.last + 1):
        word = source.norms[place] if place < region.last else ""
        here = places.get(word, ())
        if not here and not running:
            continue
        following: dict[int, int] = {}
        if here:
            for at in here if len(here) <= _MOST_PLACES else _on(running, quoted, word):
                cut = at in quoted.breaks
                following[at] = 1 if cut else running.get(at - 1, 0) + 1
        for at, length in running.items():
            if following.get(at + 1, 0) <= 1:
                found.append(Block(at - length + 1, place - length, length))
        running = following
    # Single words prove nothing by themselves; gaps are filled with them later.
    alone = len(quoted.words) <= 2
    return [b for b in found if b.length > 1 or alone]


def _on(running: dict[int, int], quoted: QuotedWords, word: str) -> list[int]:
    """Where runs that are under way go on with `word`."""
    norms = quoted.words.norms
    return [at + 1 for at in running if at + 1 < len(norms) and norms[at + 1] == word]


def best_chain(found: Sequence[Block], breaks: frozenset[int]) -> list[Block]:
    """The chain of blocks with the most words and the cheapest gaps (sparse dynamic programming)."""
    blocks = sorted(found, key=lambda b: -b.length)[:_MOST_BLOCKS]
    blocks.sort(key=lambda b: (b.first, b.source))
    scores: list[float] = []
    befores: list[tuple[int, int]] = []
    for block in blocks:
        score, before = block.length - opening_cost(block.first), (-1, 0)
        for there, known in enumerate(scores):
            if known + block.length <= score:
                continue  # a step brings no more than the block
            step = _step(blocks[there], block, breaks)
            if step is not None and known + step[0] > score:
                score, before = known + step[0], (there, step[1])
        scores.append(score)
        befores.append(before)
    chain: list[Block] = []
    at = max(range(len(blocks)), key=scores.__getitem__, default=-1)
    while at >= 0:
        block = blocks[at]
        at, trim = befores[at]
        chain.append(Block(block.first + trim, block.source + trim, block.length - trim))
    chain.reverse()
    return chain


def _step(before: Block, block: Block, breaks: frozenset[int]) -> tuple[float, int] | None:
    """What it brings to go from one block to the next, and how many words of it overlap."""
    trim = max(before.first + before.length - block.first, 0)
    behind = before.source + before.length - (block.source + trim)
    if 0 < behind < block.length - trim:
        trim += behind
    if trim >= block.length or block.first < before.first:
        return None
    unmatched = block.first + trim - (before.first + before.length)
    skipped = block.source + trim - (before.source + before.length)
    marked = bool(breaks) and any(
        at in breaks for at in range(before.first + before.length, block.first + trim + 1)
    )
    cost = gap_cost(unmatched, skipped, marked=marked, backwards=skipped < 0)
    return block.length - trim - cost, trim

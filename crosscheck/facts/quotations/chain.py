"""Runs of words that a quotation and a source share, and the chain of them that accounts for it best."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.facts.quotations.costs import gap_cost, opening_cost
from crosscheck.facts.quotations.locate import Region
from crosscheck.facts.quotations.quoted_words import QuotedWords
from crosscheck.facts.quotations.wording import Wording

_MOST_BLOCKS = 300
# A word that a quotation repeats more often starts no run of its own: hostile texts repeat one word only.
_MOST_PLACES = 40


@dataclass(slots=True)
class Block:
    """A run of shared words: its first word on both sides, its length, and its place in the best chain."""

    first: int
    source: int
    length: int
    score: float = 0.0
    before: int = -1
    trim: int = 0


def blocks_of(quoted: QuotedWords, source: Wording, regions: Sequence[Region]) -> list[Block]:
    """Every longest run of words that quotation and regions share; ellipses cut runs."""
    places: dict[str, list[int]] = defaultdict(list)
    for at, word in enumerate(quoted.comparable):
        places[word].append(at)
    found: list[Block] = []
    for region in regions:
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
    found = [b for b in found if b.length > 1 or alone]
    if len(found) > _MOST_BLOCKS:
        found = sorted(found, key=lambda b: -b.length)[:_MOST_BLOCKS]
    found.sort(key=lambda b: (b.first, b.source))
    return found


def _on(running: dict[int, int], quoted: QuotedWords, word: str) -> list[int]:
    """Where runs that are under way go on with `word`."""
    norms = quoted.words.norms
    return [at + 1 for at in running if at + 1 < len(norms) and norms[at + 1] == word]


def best_chain(blocks: list[Block], breaks: frozenset[int]) -> list[Block]:
    """The chain of blocks with the most words and the cheapest gaps (sparse dynamic programming)."""
    if not blocks:
        return []
    best = -1
    for here, block in enumerate(blocks):
        block.score = block.length - opening_cost(block.first)
        for there in range(here):
            before = blocks[there]
            step = _step(before, block, breaks)
            if step is not None and before.score + step[0] > block.score:
                block.score, block.trim, block.before = before.score + step[0], step[1], there
        if best < 0 or block.score > blocks[best].score:
            best = here
    chain: list[Block] = []
    at = best
    while at >= 0:
        block = blocks[at]
        chain.append(
            Block(block.first + block.trim, block.source + block.trim, block.length - block.trim)
        )
        at = block.before
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
    marked = any(at in breaks for at in range(before.first + before.length, block.first + trim + 1))
    cost = gap_cost(unmatched, skipped, marked=marked, backwards=skipped < 0)
    return block.length - trim - cost, trim

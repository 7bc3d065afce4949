"""What the retrieval benchmarks share: crosscheck's search beside plain rankings, in one table."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz
from tabulate import tabulate

from crosscheck.evaluation.rankers import Ranker, best_first, bm25, fuzzy, tf_idf
from crosscheck.evidence.index import Index
from crosscheck.model.document import Availability, Document, DocumentInfo, Passage, Role
from crosscheck.model.text import Span

FUZZY = {
    f"rapidfuzz {scorer.__name__}": fuzzy(scorer)
    for scorer in (
        fuzz.ratio,
        fuzz.token_sort_ratio,
        fuzz.token_set_ratio,
        fuzz.WRatio,
    )
}
Rankings = dict[str, list[list[int]]]
"""For each system, for each item, the places of its passages, best first."""


@dataclass(frozen=True, slots=True)
class Item:
    """A claim, the texts that may hold its evidence, and the places of those that do."""

    claim: str
    passages: Sequence[str]
    gold: AbstractSet[int]


def folder_of(description: str | None) -> Path:
    """The folder given as --data; ends the process, saying where to get it, when it is not there."""
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="the benchmark's folder")
    data: Path = parser.parse_args().data
    if not data.is_dir():
        sys.exit(f"{data}: not a folder; --data names the one that holds the benchmark")
    return data


def document(texts: Sequence[str], name: str = "texts") -> Document:
    """A document whose passages are `texts`."""
    passages: list[Passage] = []
    at = 0
    for text in texts:
        passages.append(Passage(name, len(passages), text, Span(at, at + len(text))))
        at += len(text) + 1
    info = DocumentInfo(name, Role.AUTHORITY)
    return Document(info, "\n".join(texts), tuple(passages), Availability.TEXT)


def searched(passages: Sequence[str], depth: int) -> Callable[[str], list[int]]:
    """The ranking by crosscheck of `passages`, one document of consecutive sentences."""
    index = Index([document(passages)])
    return lambda claim: [e.passage.index for e in index.search(claim, limit=depth)]


def rankings(items: Sequence[Item], depth: int) -> Rankings:
    """Every system on every item; of the fuzzy scorers only the one that puts most gold first."""
    found: Rankings = {"crosscheck": [searched(item.passages, depth)(item.claim) for item in items]}
    for name, index in {**FUZZY, "TF-IDF": tf_idf, "BM25": bm25}.items():
        found[name] = [_best(index(item.passages), item.claim, depth) for item in items]
    return without_weaker_fuzzy(found, [item.gold for item in items])


def _best(ranker: Ranker, claim: str, depth: int) -> list[int]:
    return best_first(ranker(claim))[:depth]


def without_weaker_fuzzy(found: Rankings, gold: Sequence[AbstractSet[int]]) -> Rankings:
    """`found` with only the best of the rapidfuzz scorers."""

    def firsts(name: str) -> int:
        return sum(hits(found[name], gold, 1))

    best = max(FUZZY, key=firsts)
    return {name: places for name, places in found.items() if name == best or name not in FUZZY}


def hits(
    found: Sequence[Sequence[int]], gold: Sequence[AbstractSet[int]], depth: int
) -> Iterator[bool]:
    """Whether each ranking has a gold place among its first `depth`."""
    return (not right.isdisjoint(places[:depth]) for places, right in zip(found, gold, strict=True))


def print_hits(title: str, items: Sequence[Item], depths: Sequence[int]) -> None:
    """The table: how often gold evidence is among the first so many passages."""
    gold = [item.gold for item in items]
    rows = [
        (name, *(sum(hits(places, gold, depth)) / len(items) for depth in depths))
        for name, places in rankings(items, max(depths)).items()
    ]
    headers = ("system", *(f"hit@{depth}" for depth in depths))
    print(f"{title}: {len(items)} claims\n")
    print(tabulate(rows, headers=headers, floatfmt=".3f"))

"""
CheckThat! 2020, task 2 (Barrón-Cedeño et al. 2020): the checked claim that a tweet repeats.

    python benchmarks/claim_retrieval_clef2020.py --data ../shared/benchmarks/claim-retrieval-clef2020

Mean average precision at 5 over all checked claims, as the task measured it. The collection holds
many claims twice, in the same letters but for their quotation marks, of which the judgements name
only one: the second figure counts those as one claim.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

from retrieval import FUZZY, Rankings, document, folder_of, without_weaker_fuzzy
from tabulate import tabulate

from crosscheck.evaluation.rankers import best_first, bm25, tf_idf
from crosscheck.evidence.index import Index

DEPTH = 5
_SPARE = 20
"""Places beyond the first five that are kept, since some are the same claim again."""


@dataclass(frozen=True, slots=True)
class Queries:
    """Tweets, and the places of the checked claims that each repeats."""

    texts: list[str]
    gold: list[AbstractSet[int]]


def checked_claims(folder: Path) -> tuple[list[str], list[str]]:
    """The ids of the checked claims, and each claim with its title."""
    rows = _rows(folder / "verified_claims.docs.tsv")
    return [row[""] for row in rows], [f"{row['vclaim']} {row['title']}" for row in rows]


def queries(folder: Path, ids: Sequence[str]) -> Queries:
    """The tweets of a split."""
    places = {identity: at for at, identity in enumerate(ids)}
    judged: dict[str, set[int]] = {}
    with (folder / "tweet-vclaim-pairs.qrels").open(encoding="utf-8") as lines:
        for line in lines:
            tweet, _, claim, _ = line.split("\t")
            judged.setdefault(tweet, set()).add(places[claim])
    tweets = {row[""]: row["tweet_content"] for row in _rows(folder / "tweets.queries.tsv")}
    return Queries([tweets[tweet] for tweet in judged], list(judged.values()))


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


def rankings(claims: Sequence[str], asked: Queries) -> Rankings:
    """Every system on every tweet."""
    index = Index([document([claim], str(at)) for at, claim in enumerate(claims)])
    found: Rankings = {
        "crosscheck": [
            [int(evidence.passage.document) for evidence in index.search(text, limit=_SPARE)]
            for text in asked.texts
        ]
    }
    for name, build in {**FUZZY, "TF-IDF": tf_idf, "BM25": bm25}.items():
        ranker = build(claims)
        found[name] = [best_first(ranker(text))[:_SPARE] for text in asked.texts]
    return without_weaker_fuzzy(found, asked.gold)


def mean_average_precision(
    found: Sequence[Sequence[int]], gold: Sequence[AbstractSet[int]]
) -> float:
    """MAP@5, 0–1."""
    total = 0.0
    for places, right in zip(found, gold, strict=True):
        hits = 0
        for rank, place in enumerate(places[:DEPTH], start=1):
            if place in right:
                hits += 1
                total += hits / rank / min(len(right), DEPTH)
    return total / len(gold)


def twins(claims: Sequence[str]) -> list[int]:
    """For each claim the place of the first that has the same letters."""
    first: dict[str, int] = {}
    return [
        first.setdefault("".join(c for c in claim.casefold() if c.isalnum()), at)
        for at, claim in enumerate(claims)
    ]


def main() -> None:
    """Print the table for the development tweets."""
    folder = folder_of(__doc__) / "v3.0"
    ids, claims = checked_claims(folder)
    asked = queries(folder / "dev", ids)
    same = twins(claims)
    merged = [{same[place] for place in right} for right in asked.gold]
    rows = []
    for name, found in rankings(claims, asked).items():
        once = [list(dict.fromkeys(same[place] for place in places)) for places in found]
        rows.append(
            (name, mean_average_precision(found, asked.gold), mean_average_precision(once, merged))
        )
    print(f"CheckThat! 2020 task 2 dev: {len(asked.texts)} tweets, {len(claims)} checked claims\n")
    print(tabulate(rows, headers=("system", "MAP@5", "MAP@5, twins as one"), floatfmt=".3f"))


if __name__ == "__main__":
    main()

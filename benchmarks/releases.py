"""
What councils and papers say of a report, and whether the search finds what bears on it, or knows that nothing does.

    python benchmarks/releases.py --documents ../shared/documents/ofsted [--half r1] [--misses]

`sets/releases.jsonl` holds claims as press releases and news make them: many of no subject but the service
as a whole, some about the inspection itself, and a third that no report could bear out: promises, thanks,
feelings, other matters. `r1` is to learn from, `r2` (other reports) to judge by.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from own_sets import FOLDER, between
from tabulate import tabulate

from crosscheck.evaluation.documents import DocumentFolder
from crosscheck.evaluation.kinds.evidence import council
from crosscheck.evaluation.locate import PassageLocator
from crosscheck.evaluation.metrics import auc
from crosscheck.evidence.index import Index
from crosscheck.evidence.signals import Signals
from crosscheck.model.document import Document
from crosscheck.model.run import Evidence

SET = FOLDER / "releases.jsonl"
DEPTH = 4
"""Passages that a check compares with a claim."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the search gave for one claim."""

    claim: str
    half: str
    has_evidence: bool
    rank: int | None
    """Of the first passage that a person would take, 1 is best; None beyond `DEPTH`."""
    results: Sequence[Evidence]
    speaks: bool
    council: str
    signals: Signals | None
    """Of the first passage."""

    @property
    def best(self) -> float:
        """The score of the first passage, 0–1."""
        return self.results[0].score if self.results else 0.0


def found(documents: Path) -> Iterator[Found]:
    """Every claim of the set, searched in its report."""
    folder = DocumentFolder(documents)
    report: Document | None = None
    for line in SET.read_text("utf-8").splitlines():
        row = json.loads(line)
        if report is None or report.id != row["report"]:
            report = folder.load(row["report"])
            index, locator = Index([report]), PassageLocator(report.text)
        path = documents / f"{row['report']}.txt"
        gold = [locator.find(between(path, **ends)) for ends in row["evidence"]]
        results = index.search(row["claim"], limit=DEPTH)
        ranks = [
            rank
            for rank, result in enumerate(results, start=1)
            if any(span and result.passage.span.overlaps(span) for span in gold)
        ]
        speaks = bool(results) and index.speaks(results[0])
        half = row["id"].partition("-")[0]
        signals = next((best.signals for best in index.ranked(row["claim"], 1)), None)
        yield Found(
            row["claim"],
            half,
            bool(gold),
            min(ranks, default=None),
            results,
            speaks,
            council(report.id),
            signals,
        )


def figures(items: Sequence[Found]) -> tuple[float, ...]:
    """hit@1, hit@3, found and said to speak, silent where nothing bears on the claim, and the AUC."""
    with_evidence = [item for item in items if item.has_evidence]
    without = [item for item in items if not item.has_evidence]

    def share(chosen: Sequence[bool]) -> float:
        return sum(chosen) / max(len(chosen), 1)

    return (
        share([item.rank == 1 for item in with_evidence]),
        share([item.rank is not None and item.rank <= 3 for item in with_evidence]),
        share([item.rank is not None and item.speaks for item in with_evidence]),
        share([not item.speaks for item in without]),
        auc([item.best for item in with_evidence], [item.best for item in without]),
    )


def main() -> None:
    """Print the table, and what went wrong where that is asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--documents", type=Path, required=True)
    parser.add_argument("--misses", action="store_true", help="list those of r1")
    arguments = parser.parse_args()
    items = list(found(arguments.documents))
    rows = [
        (half, len(chosen), *figures(chosen))
        for half in sorted({item.half for item in items})
        if (chosen := [item for item in items if item.half == half])
    ]
    headers = ("half", "claims", "hit@1", "hit@3", "found and speaks", "silent", "AUC")
    print(tabulate(rows, headers=headers, floatfmt=".3f"))
    for item in items if arguments.misses else ():
        right = item.speaks == item.has_evidence and (item.rank == 1 or not item.has_evidence)
        if item.half == "r1" and not right:
            print(f"\n{item.claim} [{'rank ' + str(item.rank) if item.has_evidence else 'none'}]")
            for result in item.results[:3]:
                print(f"   {result.score:.2f} {result.passage.text[:150]}")


if __name__ == "__main__":
    main()

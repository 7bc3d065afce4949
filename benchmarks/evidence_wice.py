"""
WiCE (Kamoi et al. 2023): the sentences of a web page that support a claim of Wikipedia.

    python benchmarks/evidence_wice.py --data ../shared/benchmarks/evidence-wice

A hit is a sentence that belongs to any of the sets of sentences that annotators found to support the
claim; claims that nothing supports are left out.
"""

from __future__ import annotations

import json
from pathlib import Path

from retrieval import Item, folder_of, print_hits


def items(path: Path) -> list[Item]:
    """The claims of `path` that some sentence supports."""
    with path.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [
        Item(row["claim"], row["evidence"], frozenset().union(*row["supporting_sentences"]))
        for row in rows
        if any(row["supporting_sentences"])
    ]


if __name__ == "__main__":
    print_hits("WiCE dev", items(folder_of(__doc__) / "dev.jsonl"), (1, 3, 5))

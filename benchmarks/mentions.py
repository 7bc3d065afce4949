"""
How well `crosscheck coverage` tells what a release mentions: precision and recall on benchmarks/mentions.json.

Run: python benchmarks/mentions.py
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tabulate import tabulate

from crosscheck.documents.structure import passages
from crosscheck.examine.coverage import treatments_by
from crosscheck.examine.points import sort_of
from crosscheck.framing.vocabulary import shipped
from crosscheck.model.coverage import Mention, Point, PointSort, Treatment
from crosscheck.model.document import (
    Availability,
    Document,
    DocumentInfo,
    DocumentKind,
    Passage,
    PassageKind,
    Role,
)
from crosscheck.model.text import Span
from crosscheck.text.normalise import normalise

PAIRS = Path(__file__).parent / "mentions.json"


def treated(release: dict[str, Any]) -> Iterator[tuple[dict[str, Any], Treatment]]:
    """Each labelled pair of one release with what was made of it."""
    read = normalise(release["release"])
    claimant = Document(
        DocumentInfo("release", Role.CLAIMANT, DocumentKind.PRESS_RELEASE),
        read.text,
        passages("release", read),
        Availability.TEXT,
    )
    letter = Document(DocumentInfo("letter", Role.AUTHORITY, DocumentKind.INSPECTION_REPORT))
    points = [_point(pair) for pair in release["pairs"]]
    (covered,) = treatments_by(letter, points, [claimant], shipped())
    yield from zip(release["pairs"], covered.treatments, strict=True)


def _point(pair: dict[str, Any]) -> Point:
    text, heading = pair["passage"], pair["heading"]
    listed = heading != "Findings"
    kind = PassageKind.ITEM if listed else PassageKind.SENTENCE
    passage = Passage("letter", 0, text, Span(0, len(text)), kind, (heading,))
    sort = PointSort.ACTION if listed else sort_of(passage, shipped())
    return Point(passage, sort or PointSort.WEAKNESS)


def measure(use: str) -> list[list[str]]:
    """Precision and recall of "never" and of "mentioned", over the releases of one use."""
    releases = json.loads(PAIRS.read_text("utf-8"))["releases"]
    pairs = [pair for r in releases if r["use"] == use for pair in treated(r)]
    counted = Counter((labelled["mention"], str(t.mention)) for labelled, t in pairs)
    rows = []
    for mention in Mention:
        right = counted[mention, mention]
        said = sum(count for (_, found), count in counted.items() if found == mention)
        wanted = sum(count for (label, _), count in counted.items() if label == mention)
        rows.append([use, str(mention), wanted, _share(right, said), _share(right, wanted)])
    right = sum(count for (label, found), count in counted.items() if label == found)
    placed = [
        t.sentence is not None and t.sentence.text.lstrip("“").startswith(pair["by"].lstrip("“"))
        for pair, t in pairs
        if pair["by"] and t.mention is not Mention.NEVER
    ]
    rows.append([use, "all: accuracy", len(pairs), "", _share(right, len(pairs))])
    rows.append([use, "right sentence shown", len(placed), "", _share(sum(placed), len(placed))])
    return rows


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.2f}" if whole else ""


if __name__ == "__main__":
    table = [row for use in ("choose", "check") for row in measure(use)]
    print(  # a script
        tabulate(table, headers=["pairs", "", "n", "precision", "recall"], disable_numparse=True)
    )

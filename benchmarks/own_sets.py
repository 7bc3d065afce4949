"""
Labelled sets of our own, made whole: their passages are looked up in the reports they name.

    python benchmarks/own_sets.py --data ../shared/documents/ofsted --to build/sets

The reports' sentences are not ours to carry, so `sets/*.jsonl` name a passage by its first and last
words. What is written here are sets as `crosscheck evaluate` reads them: one for each file and writer.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from crosscheck.files import write_atomically

FOLDER = Path(__file__).parent / "sets"


def whole_rows(path: Path, reports: Path) -> Iterator[dict[str, Any]]:
    """The rows of a set with their evidence in full; SystemExit names a passage that is not there."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        path_of_report, evidence = reports / f"{row.get('report')}.txt", row.get("evidence")
        if isinstance(evidence, dict):
            row["evidence"] = between(path_of_report, **evidence)
        elif isinstance(evidence, list):  # any of several passages would do
            row["evidence"] = [between(path_of_report, **ends) for ends in evidence]
        yield row


def between(report: Path, **ends: str) -> str:
    """The words of `report` from one end to the other; SystemExit when they are not there."""
    text = _text(report)
    start = text.find(ends["from"])
    end = text.find(ends["to"], max(start, 0))
    if start < 0 or end < 0:
        raise SystemExit(f"{report}: no passage from “{ends['from']}” to “{ends['to']}”")
    return text[start : end + len(ends["to"])]


@lru_cache(4)
def _text(report: Path) -> str:
    return " ".join(report.read_text(encoding="utf-8").split())


def write_sets(reports: Path, to: Path) -> Iterator[str]:
    """Write a set for each kind and each writer (the first part of the ids); a line on each."""
    for path in sorted(FOLDER.glob("*.jsonl")):
        by_writer: dict[str, list[str]] = defaultdict(list)
        for row in whole_rows(path, reports):
            by_writer[row["id"].partition("-")[0]].append(
                json.dumps(row, ensure_ascii=False) + "\n"
            )
        for writer, lines in by_writer.items():
            folder = to / writer
            folder.mkdir(parents=True, exist_ok=True)
            write_atomically(folder / path.name, "".join(lines))
            yield f"{folder / path.name}: {len(lines)} rows"


def main() -> None:
    """Make the sets whole."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder with the reports")
    parser.add_argument("--to", type=Path, required=True, help="where the sets are written")
    options = parser.parse_args()
    for line in write_sets(options.data, options.to):
        print(line)


if __name__ == "__main__":
    main()

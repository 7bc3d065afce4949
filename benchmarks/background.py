"""
Count in how many passages of inspection reports each word stands, so that few documents need not tell.

    python benchmarks/background.py --documents ../shared/documents/ofsted

Writes crosscheck/evidence/words/frequency.json: numbers about words, none of the reports' sentences.
Words that few reports use, such as the names of councils, are left out.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

from crosscheck.evaluation.documents import DocumentFolder
from crosscheck.evidence.stems import stems

FREQUENCY = Path(__file__).parent.parent / "crosscheck" / "evidence" / "words" / "frequency.json"
SPREAD = 0.1
"""Share of the reports that a word must stand in."""
LEAST = 20
"""Passages that it must stand in."""


def main() -> None:
    """Count, and write the file."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--documents", type=Path, required=True)
    folder: Path = parser.parse_args().documents
    names = sorted(path.stem for path in folder.glob("*.txt"))
    reports = DocumentFolder(folder)
    passages = 0
    held: Counter[str] = Counter()
    spread: Counter[str] = Counter()
    for name in names:
        found = [set(stems(p.text)) for p in reports.load(name).passages if p.is_evidence]
        passages += len(found)
        for each in found:
            held.update(each)
        spread.update(set[str]().union(*found))
    kept = {
        stem: count
        for stem, count in sorted(held.items())
        if stem.isalpha() and count >= LEAST and spread[stem] >= SPREAD * len(names)
    }
    about = (
        f"In how many of {passages} passages of {len(names)} inspection reports of children's services "
        "a stem occurs; made by benchmarks/background.py."
    )
    head = {"$schema": "../../../schemas/evidence-data.schema.json", "about": about}
    FREQUENCY.write_text(
        json.dumps({**head, "passages": passages, "stems": kept}, indent=1) + "\n", "utf-8"
    )
    print(f"{len(kept)} stems")


if __name__ == "__main__":
    main()

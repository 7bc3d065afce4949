"""
DeFacto (Liu et al. 2022): the sentence of a BBC article that decides whether a summary is right.

    python benchmarks/evidence_defacto.py --data ../shared/benchmarks/evidence-defacto

The annotators' evidence is free text copied from the article; a hit is a sentence that shares its
letters with it. Rows whose evidence stands nowhere in the article are left out.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from retrieval import Item, folder_of, print_hits

from crosscheck.text.sentences import sentences

_SHORTEST = 9
"""Letters and digits; shorter sentences stand in almost anything."""


def items(path: Path) -> list[Item]:
    """The summaries of `path` whose evidence can be found in their article."""
    with path.open(encoding="utf-8") as lines:
        found = [_item(json.loads(line)) for line in lines]
    return [item for item in found if item.gold]


def _item(row: dict[str, Any]) -> Item:
    article = row["article"]
    passages = [span.of(article) for span in sentences(article)]
    evidence = _letters(row["feedback"].get("evidence") or "")
    gold = {
        at
        for at, letters in enumerate(map(_letters, passages))
        if min(len(letters), len(evidence)) >= _SHORTEST
        and (letters in evidence or evidence in letters)
    }
    return Item(row["candidate"], passages, gold)


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


if __name__ == "__main__":
    print_hits("DeFacto dev", items(folder_of(__doc__) / "dev.jsonl"), (1, 3, 5))

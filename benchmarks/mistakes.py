"""
The mistakes of framing, each with what misled it and why: for docs/accuracy.md.

    python benchmarks/mistakes.py ../shared/sets/framing.jsonl build/sets/b1/framing.jsonl

What misled is worked out from the decision: the measures that set the relation given furthest above the
right one. The class and the reason are a person's, in mistakes.json.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tabulate import tabulate

from crosscheck.framing.account import measured
from crosscheck.framing.compare import compare
from crosscheck.framing.decide import FORMS, Claims, load_model
from crosscheck.framing.features import features
from crosscheck.framing.read import read
from crosscheck.model.verdict import Relation

NOTES = Path(__file__).with_name("mistakes.json")
SHOWN = 20


@dataclass(frozen=True, slots=True)
class Mistake:
    """A row that is misjudged."""

    id: str
    gold: Relation
    given: Relation
    confidence: float
    misled: str
    """The two measures that speak most for the relation given and against the right one."""


def mistakes(paths: Iterable[Path]) -> Iterator[Mistake]:
    """The mistakes of the machine as it ships, in the order of the sets."""
    for path in paths:
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            found = compare(row["claim"], row["evidence"], claims=Claims.POSED)
            gold = Relation(row["label"])
            if found.relation is not gold:
                misled = _misled(row, found.relation, gold)
                yield Mistake(row["id"], gold, found.relation, found.confidence, misled)


def _misled(row: dict[str, Any], given: Relation, gold: Relation) -> str:
    values = features(read(row["claim"]), read(row["evidence"]))
    pushes: dict[str, float] = defaultdict(float)
    for term in load_model("lexicon").terms:
        amount = term.weight * FORMS[term.form](values[term.feature])
        pushes[term.feature] += amount * (
            term.relations.get(given, 0) - term.relations.get(gold, 0)
        )
    strongest = sorted(pushes.items(), key=lambda item: -item[1])[:2]
    return "; ".join(measured(feature, values[feature]) for feature, push in strongest if push > 0)


def section(paths: Iterable[Path]) -> tuple[str, list[str]]:
    """The section of docs/accuracy.md, and what of mistakes.json no longer holds."""
    notes = json.loads(NOTES.read_text("utf-8"))
    found = list(mistakes(paths))
    still = {mistake.id for mistake in found}
    idle = [f"{name} is no longer a mistake" for name in notes["rows"] if name not in still]
    shown = [mistake for mistake in found if mistake.id in notes["rows"]][:SHOWN]
    if len(shown) < SHOWN:
        idle.append(f"only {len(shown)} mistakes have a reason; {SHOWN} are wanted")
    rows = []
    for mistake in shown:
        note = notes["rows"][mistake.id]
        if note["class"] not in notes["classes"]:
            raise SystemExit(f"{NOTES}: {mistake.id}: no class {note['class']!r}")
        rows.append(
            (
                mistake.id,
                mistake.gold,
                f"{mistake.given} ({mistake.confidence:.0%})",
                mistake.misled,
                note["class"],
                f"{note['telling']}: {note['why']}",
            )
        )
    counts = Counter(notes["rows"][m.id]["class"] for m in found if m.id in notes["rows"])
    classes = [(name, counts[name], said) for name, said in notes["classes"].items()]
    headers = ("row", "right", "given", "what misled it", "class", "telling words, and why")
    text = [
        f"The machine as it ships is wrong on {len(found)} rows of the sets read here. {len(shown)} of them, each with the",
        "measures that set the relation given furthest above the right one, and a person's reason:",
        "",
        tabulate(rows, headers=headers, tablefmt="github", disable_numparse=True),
        "",
        tabulate(
            sorted(classes, key=lambda row: -row[1]),
            headers=("class", "rows", "what it is"),
            tablefmt="github",
            disable_numparse=True,
        ),
    ]
    return "\n".join(text), idle


if __name__ == "__main__":
    import sys

    page, stale = section(map(Path, sys.argv[1:]))
    print(page)
    for line in stale:
        print(line, file=sys.stderr)

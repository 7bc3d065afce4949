"""
What each part of framing is worth: the cross-validated figures with one part off at a time.

    python benchmarks/framing_ablation.py ../shared/sets/framing.jsonl

Needs benchmarks/requirements.txt. A part is off when its terms are left out of the fit; `scope of denial`
and `clauses` are off when the reader does not act on them.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
from framing_fit import DECISION, PRACTICE, RELATIONS, Data, cross_validated, load, macro_f1
from tabulate import tabulate

from crosscheck.framing.clauses import clauses
from crosscheck.framing.read import _read
from crosscheck.model.verdict import Relation

PARTS = {
    "degree": ("a_degree", "degree", "a_degree_unmarked", "mild"),
    "scope": ("a_scope", "scope", "narrowest", "widest"),
    "certainty and completion": ("a_certainty", "certainty"),
    "force (degree x scope x certainty)": ("a_mag", "mag", "distance", "distance_m"),
    "direction": ("a_clash", "a_clash_unmarked", "clash_m", "a_accord"),
    "subjects": ("concepts", "concepts_back", "foreign", "replaced", "foreign_topics", "swapped"),
    "likeness of words": ("words", "copied", "answered", "taken_up", "unmet"),
}
"""The terms of each part, by feature."""


def without(decision: dict[str, Any], features: tuple[str, ...]) -> dict[str, Any]:
    """The decision without the terms of those features."""
    kept = [term for term in decision["lexicon"]["terms"] if term["feature"] not in features]
    return {**decision, "lexicon": {**decision["lexicon"], "terms": kept}}


def only(decision: dict[str, Any], features: tuple[str, ...]) -> dict[str, Any]:
    """The decision with the terms of those features alone."""
    kept = [term for term in decision["lexicon"]["terms"] if term["feature"] in features]
    return {**decision, "lexicon": {**decision["lexicon"], "terms": kept}}


def row(name: str, decision: dict[str, Any], data: Data, practice: Data) -> tuple[str, ...]:
    """One line of the table."""
    found = [run.argmax(1) for run in cross_validated(decision, data, practice)["lexicon"]]
    agrees, contradicts = (
        data.labels == RELATIONS.index(relation)
        for relation in (Relation.AGREES, Relation.CONTRADICTS)
    )
    kept = {RELATIONS.index(Relation.AGREES), RELATIONS.index(Relation.UNRELATED)}
    figures = (
        np.mean([macro_f1(data.labels, f) for f in found]),
        np.mean([(f[contradicts] == RELATIONS.index(Relation.CONTRADICTS)).mean() for f in found]),
        np.mean([(~np.isin(f[agrees], list(kept))).mean() for f in found]),
    )
    return name, *(f"{figure:.3f}" for figure in figures)


@contextmanager
def reading_without(target: str, substitute: Any) -> Iterator[None]:
    """Read every text anew, with one step of the reader replaced."""
    _read.cache_clear()
    with patch(target, substitute):
        yield
    _read.cache_clear()


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="What each part of framing is worth.")
    parser.add_argument("set", type=Path)
    path = parser.parse_args().set
    decision = json.loads(DECISION.read_text("utf-8"))
    data, practice = load(path), load(PRACTICE)
    rows = [row("everything", decision, data, practice)]
    rows += [row(f"without {n}", without(decision, f), data, practice) for n, f in PARTS.items()]
    rows.append(
        row("likeness of words only", only(decision, PARTS["likeness of words"]), data, practice)
    )
    none = replace(practice, labels=practice.labels[:0], values=[])
    rows.append(row("without the practice pairs", decision, data, none))
    with reading_without("crosscheck.framing.weigh.denials_in", lambda *_: []):
        rows.append(row("without scope of denial", decision, load(path), load(PRACTICE)))
    flat = lambda w, m: [replace(c, weight=1.0) for c in clauses(w, m)]  # noqa: E731  # one use
    with reading_without("crosscheck.framing.read.clauses", flat):
        rows.append(row("without concession", decision, load(path), load(PRACTICE)))
    headers = ("part", "macro-F1", "contradicts recall", "agreeing called divergent")
    print(tabulate(rows, headers=headers, disable_numparse=True))


if __name__ == "__main__":
    main()

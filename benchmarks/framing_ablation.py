"""
What each part of framing is worth: the cross-validated figures with one part off at a time.

    python benchmarks/framing_ablation.py ../shared/sets/framing.jsonl

Needs benchmarks/requirements.txt. A part is off when its terms are left out of the fit; scope of denial, concession
and clauses are off when the reader does not act on them. One way of folding, where the fit itself takes five.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
from framing_fit import DECISION, PRACTICE, cross_validated, load
from framing_regression import RELATIONS, Data, macro_f1
from tabulate import tabulate

from crosscheck.framing.clauses import Clause, clauses
from crosscheck.framing.lexicon import Mark
from crosscheck.framing.read import _read
from crosscheck.framing.scan import Word
from crosscheck.model.verdict import Relation

PARTS = {
    "degree": ("a_degree", "degree", "a_degree_unmarked", "mild"),
    "scope": ("a_scope", "scope", "narrowest", "widest", "wider", "narrower"),
    "certainty and completion": ("a_certainty", "certainty"),
    "direction": ("a_clash", "a_clash_unmarked", "clash_m", "a_accord", "denied_in_one", "opposed"),
    "force (degree x scope x certainty)": ("a_mag", "mag", "distance", "distance_m"),
    "subjects": ("concepts", "concepts_back", "foreign", "replaced", "foreign_topics", "swapped"),
    "likeness of words": (
        "words", "copied", "answered", "taken_up", "unmet", "altered", "calm",
    ),
}  # fmt: skip
"""The terms of each part, by feature."""
LEXICON = tuple(
    feature
    for name, features in PARTS.items()
    if name not in ("subjects", "likeness of words")
    for feature in features
)
"""What the word lists alone say, without asking whether the two speak of the same thing."""
HEADERS = ("part", "macro-F1", "contradicts recall", "agreeing called divergent")


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
    found = [run.argmax(1) for run in cross_validated(decision, data, practice, seeds=1)["lexicon"]]
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


def rows(path: Path, also: Sequence[Path] = ()) -> Iterator[tuple[str, ...]]:
    """The table: everything, then each part off; `also` are sets that help to fit."""
    decision = json.loads(DECISION.read_text("utf-8"))
    data, seen = load(path), practice(also)
    yield row("everything", decision, data, seen)
    for name, part in PARTS.items():
        yield row(f"without {name}", without(decision, part), data, seen)
    yield row("word lists only: no subjects, no likeness", only(decision, LEXICON), data, seen)
    yield row("likeness of words only", only(decision, PARTS["likeness of words"]), data, seen)
    none = replace(seen, labels=seen.labels[:0], values=[])
    yield row("fitted on the development set alone", decision, data, none)
    flat = lambda w, m: [replace(c, weight=1.0) for c in clauses(w, m)]  # noqa: E731  # one use
    denials, conceding = "crosscheck.framing.weigh.denials_in", "crosscheck.framing.read.clauses"
    with reading_without(denials, lambda *_: []):
        yield row("scope of denial off", decision, load(path), practice(also))
    with reading_without(conceding, flat):
        yield row("concession off", decision, load(path), practice(also))
    with reading_without(conceding, _one_clause):
        yield row("clauses off: every cue acts on the whole", decision, load(path), practice(also))


def practice(also: Sequence[Path]) -> Data:
    """Our practice pairs and the sets `also`, to fit on."""
    found = load(PRACTICE)
    for more in map(load, also):
        found.labels = np.concatenate([found.labels, more.labels])
        found.values += more.values
    return found


def _one_clause(words: Sequence[Word], marks: Sequence[Mark]) -> list[Clause]:
    del marks
    return [Clause(0, len(words), 0)] if words else []


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="What each part of framing is worth.")
    parser.add_argument("set", type=Path)
    parser.add_argument("--also", type=Path, nargs="*", default=[], help="Sets that help to fit.")
    options = parser.parse_args()
    print(tabulate(rows(options.set, options.also), headers=HEADERS, disable_numparse=True))


if __name__ == "__main__":
    main()

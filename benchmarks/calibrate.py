"""
Fit what turns signals into a score, and the score from which a passage speaks to a claim.

    python benchmarks/calibrate.py --documents ../shared/documents/ofsted [--write] \
        ../shared/sets/framing.jsonl build/sets/b1/framing.jsonl build/sets/b2/framing.jsonl

Claims that have evidence in their own report should score high. Low should score: claims labelled
`unrelated`, claims of sets/releases.jsonl that nothing bears out, and every claim in two reports of other
councils, the one nearest in length and one by the draw. Each of these weighs the same, and all of them
together as much as the claims with evidence; of sets/releases.jsonl only the half to learn from is used.
Printed beside it: the AUC of each set on councils that the model was not fitted on (five folds).
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
from numpy.typing import NDArray
from releases import found as releases_found
from tabulate import tabulate

from crosscheck.evaluation.documents import DocumentFolder
from crosscheck.evaluation.kinds.evidence import council, counterpart, without_names
from crosscheck.evaluation.kinds.framing import SCHEMA
from crosscheck.evaluation.labelled_set import read_labelled_set
from crosscheck.evaluation.metrics import auc
from crosscheck.evidence.index import Index
from crosscheck.evidence.signals import Signals
from crosscheck.model.verdict import Relation

RANKING = Path(__file__).parent.parent / "crosscheck" / "evidence" / "ranking.json"
OWN, UNRELATED, NEAREST, DRAWN, NOTHING = "own", "unrelated", "nearest", "drawn", "nothing"
SPEAKING = 0.92
"""Share of claims with evidence whose best passage should be said to speak to them."""
LEARN = "r1"
"""The half of the releases to learn from."""
RIDGE = 1.0
FOLDS = 5
STEPS = 60

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Search:
    """The best passage for one claim in one report."""

    source: str
    """The set of the claim."""
    council: str
    kind: str
    signals: tuple[float, ...]


def searches(path: Path, folder: DocumentFolder) -> Iterator[Search]:
    """Every claim in its own report and, if it has evidence there, in two of other councils."""
    rows = read_labelled_set(path, SCHEMA).rows
    reports = {name: folder.load(name) for name in {row["report"] for row in rows}}
    indexes = {name: Index([document]) for name, document in reports.items()}
    draw = Random(path.name)  # noqa: S311  # which report is drawn is no secret
    for row in rows:
        own = row["report"]
        kind = UNRELATED if row.label == Relation.UNRELATED else OWN
        tried = [(kind, own, row["claim"])]
        others = sorted(name for name in reports if council(name) != council(own))
        if kind is OWN and others:
            nameless = without_names(row["claim"], reports[own])
            nearest = counterpart(own, reports) or others[0]
            tried += [(NEAREST, nearest, nameless), (DRAWN, draw.choice(others), nameless)]
        for what, report, claim in tried:
            for best in indexes[report].ranked(claim, 1):
                yield Search(str(path), council(own), what, best.signals.values)


def all_searches(sets: Sequence[Path], documents: Path) -> list[Search]:
    """Those of the sets and of the releases."""
    data = [item for path in sets for item in searches(path, DocumentFolder(documents))]
    for item in releases_found(documents):
        if item.half == LEARN and item.signals is not None:
            kind = OWN if item.has_evidence else NOTHING
            data.append(Search("releases", item.council, kind, item.signals.values))
    return data


def fit(data: Sequence[Search]) -> Array:
    """Logistic regression by Newton's method with a ridge; the intercept first."""
    rows, spread, mean = _scaled(data)
    speaks = np.array([item.kind == OWN for item in data], dtype=float)
    kinds = Counter(item.kind for item in data)
    silent = len(kinds) - 1
    share = np.array(
        [1 / kinds[item.kind] / (1 if item.kind == OWN else silent) for item in data]
    ) * (len(data) / 2)
    weights = np.zeros(rows.shape[1])
    ridge = RIDGE * np.eye(len(weights))
    ridge[0, 0] = 0.0
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-rows @ weights))
        gradient = rows.T @ (share * (p - speaks)) + ridge @ weights
        curve = (rows.T * (share * p * (1 - p))) @ rows + ridge
        weights -= np.linalg.solve(curve, gradient)
    plain = weights[1:] / spread
    return np.concatenate([[weights[0] - plain @ mean], plain])


def _scaled(data: Sequence[Search]) -> tuple[Array, Array, Array]:
    signals = np.array([item.signals for item in data])
    mean, spread = signals.mean(0), signals.std(0) + 1e-9
    return np.column_stack([np.ones(len(data)), (signals - mean) / spread]), spread, mean


def probabilities(weights: Array, data: Sequence[Search]) -> Array:
    """The score of each."""
    signals = np.array([item.signals for item in data])
    scores: Array = 1 / (1 + np.exp(-weights[0] - signals @ weights[1:]))
    return scores


def cross_validated(data: Sequence[Search]) -> Array:
    """The score of each by a model fitted on other councils."""
    councils = sorted({item.council for item in data})
    fold = np.array([councils.index(item.council) % FOLDS for item in data])
    scores = np.zeros(len(data))
    for number in range(FOLDS):
        judged = fold == number
        weights = fit([item for item, held in zip(data, judged, strict=True) if not held])
        scores[judged] = probabilities(
            weights, [item for item, held in zip(data, judged, strict=True) if held]
        )
    return scores


def _table(data: Sequence[Search], scores: Array) -> str:
    rows = []
    for source in dict.fromkeys(item.source for item in data):
        by_kind: dict[str, list[float]] = {}
        for item, score in zip(data, scores, strict=True):
            if item.source == source:
                by_kind.setdefault(item.kind, []).append(float(score))
        own = by_kind.pop(OWN)
        rows += [(source, kind, len(given), auc(own, given)) for kind, given in by_kind.items()]
    return tabulate(rows, headers=("set", "without evidence", "rows", "AUC"), floatfmt=".3f")


def main() -> None:
    """Fit, print, and write what was fitted into ranking.json."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("sets", type=Path, nargs="+")
    parser.add_argument("--documents", type=Path, required=True)
    parser.add_argument("--write", action="store_true", help="put it into ranking.json")
    arguments = parser.parse_args()
    data = all_searches(arguments.sets, arguments.documents)
    print(_table(data, cross_validated(data)))
    weights = fit(data)
    own = np.sort(probabilities(weights, [item for item in data if item.kind == OWN]))
    calibration = {
        "intercept": round(float(weights[0]), 3),
        "signals": {
            name: round(float(weight), 3)
            for name, weight in zip(Signals.names(), weights[1:], strict=True)
        },
        "speaks": round(float(own[int(len(own) * (1 - SPEAKING))]), 2),
    }
    print(json.dumps(calibration))
    if arguments.write:
        text = RANKING.read_text("utf-8")
        fitted = f'"calibration": {json.dumps(calibration)}\n}}'
        RANKING.write_text(re.sub(r'"calibration": .*\n\}', lambda _: fitted, text), "utf-8")


if __name__ == "__main__":
    main()

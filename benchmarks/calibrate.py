"""
Fit what turns matches into a score, and the score from which a passage speaks to a claim.

Claims searched in their own report should score high; the same claims in the report of another
council that is nearest in length, and claims labelled `unrelated` in their own, should score low.
Both sides weigh the same. Printed beside it: the AUC when each half of the councils (by name) is
scored with what the other half gave.

    python benchmarks/calibrate.py --set ../shared/sets/framing.jsonl --documents ../shared/documents/ofsted
"""

from __future__ import annotations

import argparse
import json
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from crosscheck.evaluation.documents import DocumentFolder
from crosscheck.evaluation.kinds.evidence import council, counterpart, without_names
from crosscheck.evaluation.kinds.framing import SCHEMA
from crosscheck.evaluation.labelled_set import read_labelled_set
from crosscheck.evaluation.metrics import auc
from crosscheck.evidence.index import Index
from crosscheck.evidence.settings import Calibration, ranking
from crosscheck.model.verdict import Relation

RANKING = Path(__file__).parent.parent / "crosscheck" / "evidence" / "ranking.json"
SPEAKING = 0.92
"""Share of claims with evidence whose best passage should be said to speak to them."""
RIDGE = 1e-3
STEPS = 200


@dataclass(frozen=True, slots=True)
class Search:
    """The best passage for one claim in one report."""

    council: str
    weight: float
    overlap: float
    speaks: bool
    """The report holds evidence for the claim."""

    @property
    def row(self) -> tuple[float, float, float]:
        """The terms of the model."""
        return 1.0, math.log1p(self.weight), self.overlap


def searches(set_path: Path, documents: Path) -> list[Search]:
    """Every claim in its own report and, if it has evidence there, in another council's."""
    labelled_set = read_labelled_set(set_path, SCHEMA)
    folder = DocumentFolder(documents)
    reports = {name: folder.load(name) for name in {row["report"] for row in labelled_set.rows}}
    indexes = {name: Index([document]) for name, document in reports.items()}
    found = []
    for row in labelled_set.rows:
        own = row["report"]
        related = row.label != Relation.UNRELATED
        found.append(_search(indexes[own], row["claim"], council(own), speaks=related))
        other = counterpart(own, reports)
        if related and other is not None:
            nameless = without_names(row["claim"], reports[own])
            found.append(_search(indexes[other], nameless, council(own), speaks=False))
    return found


def _search(index: Index, claim: str, owner: str, *, speaks: bool) -> Search:
    best = next(iter(index.ranked(claim, 1)), None)
    return Search(owner, best.weight if best else 0.0, best.overlap if best else 0.0, speaks)


def fit(data: Sequence[Search]) -> tuple[float, float, float]:
    """Logistic regression by Newton's method, a little ridge, both sides weighing the same."""
    share = sum(item.speaks for item in data) / len(data)
    weights = [0.0, 0.0, 0.0]
    for _ in range(STEPS):
        gradient = [-RIDGE * w for w in weights]
        curve = [[RIDGE if i == j else 0.0 for j in range(3)] for i in range(3)]
        for item in data:
            p = _probability(weights, item)
            balance = (0.5 / share if item.speaks else 0.5 / (1 - share)) / len(data)
            for i, value in enumerate(item.row):
                gradient[i] += balance * (item.speaks - p) * value
                for j, other in enumerate(item.row):
                    curve[i][j] += balance * p * (1 - p) * value * other
        weights = [w + step for w, step in zip(weights, _solve(curve, gradient), strict=True)]
    return weights[0], weights[1], weights[2]


def _probability(weights: Sequence[float], item: Search) -> float:
    return 1 / (1 + math.exp(-sum(w * v for w, v in zip(weights, item.row, strict=True))))


def _solve(matrix: list[list[float]], vector: list[float]) -> list[float]:
    rows = [[*row, value] for row, value in zip(matrix, vector, strict=True)]
    for at in range(len(rows)):
        rows[at] = [value / rows[at][at] for value in rows[at]]
        for other in range(len(rows)):
            if other != at:
                factor = rows[other][at]
                rows[other] = [a - factor * b for a, b in zip(rows[other], rows[at], strict=True)]
    return [row[-1] for row in rows]


def _auc(weights: Sequence[float], data: Sequence[Search]) -> float:
    return auc(
        [_probability(weights, item) for item in data if item.speaks],
        [_probability(weights, item) for item in data if not item.speaks],
    )


def main() -> None:
    """Fit, print, and write what was fitted into ranking.json."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--set", type=Path, required=True)
    parser.add_argument("--documents", type=Path, required=True)
    parser.add_argument("--write", action="store_true", help="put it into ranking.json")
    arguments = parser.parse_args()
    data = searches(arguments.set, arguments.documents)
    councils = sorted({item.council for item in data})
    first = set(councils[: len(councils) // 2])
    halves = [
        [item for item in data if (item.council in first) is inside] for inside in (True, False)
    ]
    for learnt, judged in (halves, reversed(halves)):
        print(f"AUC on councils it was not fitted on: {_auc(fit(learnt), judged):.3f}")
    weights = fit(data)
    scores = sorted(_probability(weights, item) for item in data if item.speaks)
    speaks = round(scores[int(len(scores) * (1 - SPEAKING))], 2)
    silent = [_probability(weights, item) < speaks for item in data if not item.speaks]
    print(f"AUC on all: {_auc(weights, data):.3f}; {sum(silent)} of {len(silent)} known silent")
    calibration = Calibration(*(round(w, 3) for w in weights), speaks=speaks)
    print(calibration)
    if arguments.write:
        _write(calibration)


def _write(calibration: Calibration) -> None:
    text = RANKING.read_text("utf-8")
    fields = {
        name: getattr(calibration, name) for name in ("intercept", "weight", "overlap", "speaks")
    }
    RANKING.write_text(
        re.sub(r'"calibration": \{[^}]*\}', f'"calibration": {json.dumps(fields)}', text), "utf-8"
    )


if __name__ == "__main__":
    ranking()
    main()

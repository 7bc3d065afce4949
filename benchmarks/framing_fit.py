"""
Fit the decision of framing on a labelled set, and say honestly how well it does on reports it has not seen.

    python benchmarks/framing_fit.py ../shared/sets/framing.jsonl [--write]

Needs benchmarks/requirements.txt. The terms and their signs stand in crosscheck/framing/decision.json;
this script finds weights for them that are never below 0 (so that each term can only push one way),
by a multinomial logistic regression with an L2 penalty, and with --write puts them back.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from crosscheck.framing.decide import FORMS
from crosscheck.framing.features import features
from crosscheck.framing.read import read
from crosscheck.model.verdict import Relation

Array = NDArray[np.float64]
DECISION = Path(__file__).parent.parent / "crosscheck" / "framing" / "decision.json"
RELATIONS = list(Relation)
PENALTY = 5.0
FOLDS = 10
SEEDS = 5


@dataclass
class Fit:
    """Weights for the terms of a decision."""

    terms: list[dict[str, Any]]
    weights: Array
    bias: Array

    def scores(self, columns: Array) -> Array:
        """A row of scores for each row of term values."""
        return (columns * self.weights) @ signs(self.terms) + self.bias


def signs(terms: list[dict[str, Any]]) -> Array:
    """What each term says of each relation."""
    return np.array([[t["relations"].get(r.value, 0) for r in RELATIONS] for t in terms], float)


def fit(terms: list[dict[str, Any]], columns: Array, labels: NDArray[np.int64]) -> Fit:
    """Maximum penalised likelihood; rare labels count somewhat more, by the root of their rarity."""
    scale = columns.std(0) + 1e-6
    scaled, count = columns / scale, columns.shape[1]
    sign = signs(terms)
    wanted = np.eye(len(RELATIONS))[labels]
    frequency = np.bincount(labels, minlength=len(RELATIONS)) + 1e-9
    weight = np.sqrt(len(labels) / len(RELATIONS) / frequency)[labels]

    def loss(point: Array) -> tuple[float, Array]:
        weights, bias = point[:count], point[count:]
        likely = softmax((scaled * weights) @ sign + bias)
        miss = -(weight * np.log(likely[range(len(labels)), labels] + 1e-12)).sum()
        slope = (likely - wanted) * weight[:, None]
        down = ((slope @ sign.T) * scaled).sum(0) + 2 * PENALTY * weights
        return miss + PENALTY * weights @ weights, np.concatenate([down, slope.sum(0)])

    start = np.concatenate([np.full(count, 0.1), np.zeros(len(RELATIONS))])
    bounds = [(0, None)] * count + [(None, None)] * len(RELATIONS)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds).x
    return Fit(terms, found[:count] / scale, found[count:])


def softmax(scores: Array) -> Array:
    """Probabilities of rows of scores."""
    raised = np.exp(scores - scores.max(1, keepdims=True))
    return raised / raised.sum(1, keepdims=True)


def columns_of(terms: list[dict[str, Any]], rows: list[dict[str, float]]) -> Array:
    """The values of the terms, a row for each pair of texts."""
    return np.array([[FORMS[t["form"]](row[t["feature"]]) for t in terms] for row in rows])


def cross_validated(
    terms: list[dict[str, Any]], columns: Array, labels: NDArray[np.int64], councils: list[str]
) -> list[Array]:
    """Scores of every row by fits that have not seen its council, one array for each way of folding."""
    names = sorted(set(councils))
    place = np.array([names.index(c) for c in councils])
    runs = []
    for seed in range(SEEDS):
        folds = np.random.default_rng(seed).permutation(len(names))[place] % FOLDS
        scores = np.zeros((len(labels), len(RELATIONS)))
        for fold in range(FOLDS):
            kept = folds != fold
            scores[~kept] = fit(terms, columns[kept], labels[kept]).scores(columns[~kept])
        runs.append(scores)
    return runs


def macro_f1(labels: NDArray[np.int64], found: NDArray[np.int64]) -> float:
    """The mean over the relations of the harmonic mean of precision and recall."""
    each = []
    for index in range(len(RELATIONS)):
        hit = ((labels == index) & (found == index)).sum()
        each.append(2 * hit / max((labels == index).sum() + (found == index).sum(), 1))
    return float(np.mean(each))


def sharpness(labels: NDArray[np.int64], runs: list[Array]) -> float:
    """The factor on the scores under which their probabilities are best calibrated (temperature)."""
    grid = np.linspace(0.4, 1.6, 61)
    stacked, repeated = np.concatenate(runs), np.tile(labels, len(runs))
    loss = [
        -np.log(softmax(g * stacked)[range(len(repeated)), repeated] + 1e-12).sum() for g in grid
    ]
    return float(grid[int(np.argmin(loss))])


def report(
    name: str, labels: NDArray[np.int64], runs: list[Array], councils: list[str]
) -> dict[str, float]:
    """Print and return the cross-validated figures."""
    found = [run.argmax(1) for run in runs]
    contradicts, agrees = (RELATIONS.index(r) for r in (Relation.CONTRADICTS, Relation.AGREES))
    unrelated = RELATIONS.index(Relation.UNRELATED)
    of_agreeing = [f[labels == agrees] for f in found]
    figures = {
        "rows": float(len(labels)),
        "macro_f1": np.mean([macro_f1(labels, f) for f in found]),
        "contradicts_recall": np.mean(
            [(f[labels == contradicts] == contradicts).mean() for f in found]
        ),
        "agreeing_called_divergent": np.mean(
            [((f != agrees) & (f != unrelated)).mean() for f in of_agreeing]
        ),
    }
    late = np.array([c > sorted(councils)[len(councils) // 2] for c in councils])
    for part, mask in (("first half of the councils", ~late), ("second half", late)):
        score = np.mean([macro_f1(labels[mask], f[mask]) for f in found])
        print(f"{name}: macro-F1 {score:.3f} on the {part}")
    for key, value in figures.items():
        print(f"{name}: {key} {value:.3f}")
    print("rows: label, columns: found;", ", ".join(RELATIONS))
    table = np.zeros((len(RELATIONS), len(RELATIONS)), int)
    np.add.at(table, (labels, np.mean(runs, 0).argmax(1)), 1)
    print(table)
    return {key: round(float(value), 3) for key, value in figures.items()}


def halves(
    terms: list[dict[str, Any]], columns: Array, labels: NDArray[np.int64], councils: list[str]
) -> None:
    """Fit on one alphabetical half of the councils, test on the other."""
    late = np.array([c > sorted(councils)[len(councils) // 2] for c in councils])
    for name, seen in (("first half -> second", ~late), ("second half -> first", late)):
        found = fit(terms, columns[seen], labels[seen]).scores(columns[~seen]).argmax(1)
        print(f"fitted on {name}: macro-F1 {macro_f1(labels[~seen], found):.3f}")


def main() -> None:
    """Fit, report, and with --write keep the weights."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[1])
    parser.add_argument("set", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    rows = [json.loads(line) for line in options.set.read_text("utf-8").splitlines()]
    labels = np.array([RELATIONS.index(Relation(row["label"])) for row in rows])
    councils = [row["report"].rpartition("_")[0] for row in rows]
    values = [features(read(row["claim"]), read(row["evidence"])) for row in rows]
    given = options.set.with_suffix(".entailment.jsonl")
    if given.exists():
        answers = [json.loads(line) for line in given.read_text("utf-8").splitlines()]
        by_id = {a["id"]: (a["contradiction"] + a["contradiction_reverse"]) / 2 for a in answers}
        values = [{**v, "entailment": by_id[r["id"]]} for v, r in zip(values, rows, strict=True)]
    decision = json.loads(DECISION.read_text("utf-8"))
    for name in ("lexicon", "entailment") if given.exists() else ("lexicon",):
        terms = decision[name]["terms"]
        columns = columns_of(terms, values)
        runs = cross_validated(terms, columns, labels, councils)
        decision["fitted"][name] = report(name, labels, runs, councils)
        halves(terms, columns, labels, councils)
        final = fit(terms, columns, labels)
        for term, weight in zip(terms, final.weights, strict=True):
            term["weight"] = round(float(weight), 4)
        decision[name]["bias"] = {
            r.value: round(float(b), 4) for r, b in zip(RELATIONS, final.bias, strict=True)
        }
        decision[name]["sharpness"] = round(sharpness(labels, runs), 3)
    if options.write:
        DECISION.write_text(json.dumps(decision, indent=2, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()

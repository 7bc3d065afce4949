"""
Fit how an embedding model's likeness stands beside the words in finding evidence.

    python benchmarks/fusion_fit.py --set ../shared/sets/framing.jsonl \
        --documents ../shared/documents/ofsted --embedder models/all-MiniLM-L6-v2 [--write]

Order: of the candidates of a claim, the gold passage should come first (a conditional logit over
the share of the best weight, the likeness of letters and the cosine). Score: claims searched in their
own report should score high, the same claims in another council's report and claims labelled
`unrelated` low (a logistic regression over the log odds of the score by words and how far the passage is
ahead in likeness, both sides weighing the same). No weight falls below 0. What is printed, and kept as
`fitted` in crosscheck/evidence/fusion.json, is cross-validated by council.

Needs benchmarks/requirements.txt and the extra `semantic`. Embedding fifty reports takes minutes.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from crosscheck.evaluation.documents import DocumentFolder
from crosscheck.evaluation.kinds.evidence import council, counterpart, without_names
from crosscheck.evaluation.kinds.framing import SCHEMA
from crosscheck.evaluation.labelled_set import read_labelled_set
from crosscheck.evaluation.locate import PassageLocator
from crosscheck.evaluation.metrics import auc
from crosscheck.evidence.fusion import fused_terms
from crosscheck.evidence.index import Index
from crosscheck.evidence.rank import Ranked
from crosscheck.evidence.settings import ranking
from crosscheck.model.verdict import Relation
from crosscheck.models.embedder import Embedder, open_embedder

Array = NDArray[np.float64]
FUSION = Path(__file__).parent.parent / "crosscheck" / "evidence" / "fusion.json"
DEPTH = 24
SPEAKING = 0.92
"""Share of claims with evidence whose best passage should be said to speak to them."""
PENALTY = 0.1
FOLDS = 10
SEEDS = 3


@dataclass(frozen=True, slots=True)
class Search:
    """A claim searched in one report."""

    council: str
    label: str
    found: Sequence[Ranked]
    gold: NDArray[np.bool_]
    own: bool
    """In the report that it is about."""

    @property
    def sought(self) -> bool:
        """The report holds evidence for the claim."""
        return self.own and self.label != Relation.UNRELATED

    @property
    def columns(self) -> Array:
        """The terms of the order, a row for each passage."""
        most = max((one.weight for one in self.found), default=0.0) or 1.0
        rows = [(one.weight / most, one.letters, one.cosine) for one in self.found]
        return np.array(rows, float).reshape(len(rows), 3)

    def ordered(self, weights: Array) -> list[int]:
        """The places of `found`, best first."""
        scores = self.columns @ weights
        return sorted(range(len(self.found)), key=lambda at: (-scores[at], self.found[at].at))

    def terms(self, weights: Array) -> tuple[float, float, float]:
        """The terms of the score of the best passage."""
        order = self.ordered(weights)
        if not order:
            return 1.0, -5.0, 0.0
        return 1.0, *fused_terms(self.found[order[0]], ranking().calibration)


def searches(path: Path, documents: Path, embedder: Embedder) -> list[Search]:
    """Every claim in its own report and, if it has evidence there, in another council's."""
    rows = read_labelled_set(path, SCHEMA).rows
    folder = DocumentFolder(documents)
    reports = {name: folder.load(name) for name in sorted({row["report"] for row in rows})}
    indexes = {name: Index([report], embedder=embedder) for name, report in reports.items()}
    found = []
    for row in rows:
        own = row["report"]
        gold = PassageLocator(reports[own].text).find(row["evidence"])
        passages = [passage for passage in reports[own].passages if passage.is_evidence]
        results = indexes[own].ranked(row["claim"], DEPTH)
        right = [gold is not None and passages[one.at].span.overlaps(gold) for one in results]
        found.append(Search(council(own), row.label, results, np.array(right, bool), own=True))
        other = counterpart(own, reports)
        if row.label != Relation.UNRELATED and other is not None:
            nameless = without_names(row["claim"], reports[own])
            results = indexes[other].ranked(nameless, DEPTH)
            wrong = np.zeros(len(results), bool)
            found.append(Search(council(own), row.label, results, wrong, own=False))
    return found


def fit_order(data: Sequence[Search]) -> Array:
    """Weights of share of weight, letters and cosine."""
    known = [(one.columns, one.gold) for one in data if one.sought and one.gold.any()]

    def loss(point: Array) -> tuple[float, Array]:
        miss, slope = PENALTY / 2 * float(point @ point), PENALTY * point
        for columns, gold in known:
            likely = _softmax(columns @ point)
            right = likely * gold
            miss -= float(np.log(right.sum() + 1e-12))
            slope = slope + columns.T @ (likely - right / (right.sum() + 1e-12))
        return miss, slope

    return _minimum(loss, 3, bounded=(True, True, True))


def fit_score(data: Sequence[Search], order: Array) -> Array:
    """Intercept, and weights of the log odds by words and of the lead in likeness."""
    rows = np.array([one.terms(order) for one in data])
    wanted = np.array([one.sought for one in data], float)
    share = wanted.mean()
    balance = np.where(wanted == 1, 0.5 / share, 0.5 / (1 - share)) / len(data)

    def loss(point: Array) -> tuple[float, Array]:
        likely = 1 / (1 + np.exp(-(rows @ point)))
        right = np.where(wanted == 1, likely, 1 - likely)
        miss = -float((balance * np.log(right + 1e-12)).sum())
        slope = rows.T @ (balance * (likely - wanted)) + 1e-3 * point
        return miss + 0.5e-3 * float(point @ point), slope

    return _minimum(loss, 3, bounded=(False, True, True))


def _minimum(loss: object, count: int, *, bounded: Sequence[bool]) -> Array:
    bounds = [(0, None) if one else (None, None) for one in bounded]
    start = np.full(count, 0.1)
    found: Array = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds).x
    return found


def _softmax(scores: Array) -> Array:
    raised = np.exp(scores - scores.max())
    likely: Array = raised / raised.sum()
    return likely


def cross_validated(data: Sequence[Search]) -> dict[str, float]:
    """The figures of claims by weights that have not seen their council."""
    names = sorted({one.council for one in data})
    found: list[dict[str, float]] = []
    for seed in range(SEEDS):
        places = np.random.default_rng(seed).permutation(len(names)) % FOLDS
        fold = dict(zip(names, places, strict=True))
        order, score = {}, {}
        for number in range(FOLDS):
            seen = [one for one in data if fold[one.council] != number]
            order[number] = fit_order(seen)
            score[number] = fit_score(seen, order[number])
        found.append(
            figures(
                data,
                [order[fold[one.council]] for one in data],
                [score[fold[one.council]] for one in data],
            )
        )
    return {key: round(float(np.mean([one[key] for one in found])), 3) for key in found[0]}


def figures(
    data: Sequence[Search], orders: Sequence[Array], weights: Sequence[Array]
) -> dict[str, float]:
    """hit@1, hit@3 and the AUC of the score."""
    ranks = [
        next((n for n, at in enumerate(one.ordered(order), 1) if one.gold[at]), DEPTH * 9)
        for one, order in zip(data, orders, strict=True)
        if one.sought
    ]
    scores = [
        float(np.array(one.terms(order)) @ weight)
        for one, order, weight in zip(data, orders, weights, strict=True)
    ]
    pairs = list(zip(data, scores, strict=True))
    yes = [score for one, score in pairs if one.sought]
    return {
        "claims": float(len(ranks)),
        "hit_at_1": sum(rank == 1 for rank in ranks) / len(ranks),
        "hit_at_3": sum(rank <= 3 for rank in ranks) / len(ranks),
        "auc_other_report": auc(yes, [score for one, score in pairs if not one.own]),
        "auc_unrelated": auc(yes, [s for one, s in pairs if one.own and not one.sought]),
    }


def main() -> None:
    """Fit, print, and with --write keep the weights."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--set", type=Path, required=True)
    parser.add_argument("--documents", type=Path, required=True)
    parser.add_argument("--embedder", type=Path, required=True)
    parser.add_argument("--write", action="store_true", help="put it into fusion.json")
    arguments = parser.parse_args()
    embedder = open_embedder(arguments.embedder)
    data = searches(arguments.set, arguments.documents, embedder)
    measured = cross_validated(data)
    order = fit_order(data)
    score = fit_score(data, order)
    print(f"{embedder.use.name}: {embedder.use.sha256}")
    for key, value in measured.items():
        print(f"{key}: {value:.3f}")
    scores = np.array([one.terms(order) for one in data]) @ score
    likely = 1 / (1 + np.exp(-scores))
    sought = np.array([one.sought for one in data])
    speaks = float(np.quantile(likely[sought], 1 - SPEAKING))
    print(f"known silent: {(likely[~sought] < speaks).mean():.3f}")
    kept = json.loads(FUSION.read_text("utf-8"))
    kept["order"] = {
        "letters": round(float(order[1] / order[0]), 3),
        "cosine": round(float(order[2] / order[0]), 3),
    }
    kept["calibration"] = {
        "intercept": round(float(score[0]), 3),
        "lexical": round(float(score[1]), 3),
        "ahead": round(float(score[2]), 3),
        "speaks": round(speaks, 2),
    }
    kept["fitted"] = measured
    print(kept["order"], kept["calibration"])
    if arguments.write:
        FUSION.write_text(json.dumps(kept, indent=2, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()

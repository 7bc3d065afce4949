"""The regression behind framing_fit.py: weights that push one way only, and how well scores do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from crosscheck.framing.decide import FORMS
from crosscheck.model.verdict import Relation

Array = NDArray[np.float64]
RELATIONS = list(Relation)
PENALTY = 5.0
LENIENCE = 1.2
"""How much more an agreeing pair counts: a wrong accusation costs more than a missed one."""


@dataclass
class Data:
    """A labelled set, read."""

    labels: NDArray[np.int64]
    values: list[dict[str, float]]
    councils: list[str]
    late: NDArray[np.bool_]
    """True for the alphabetically later half of the councils."""


@dataclass
class Fit:
    """Weights for the terms of a decision."""

    terms: list[dict[str, Any]]
    weights: Array
    bias: Array

    def scores(self, columns: Array, base: Array | float = 0.0) -> Array:
        """A row of scores for each row of term values, on top of `base`."""
        return base + (columns * self.weights) @ signs(self.terms) + self.bias


def signs(terms: list[dict[str, Any]]) -> Array:
    """What each term says of each relation."""
    return np.array([[t["relations"].get(r.value, 0) for r in RELATIONS] for t in terms], float)


def fit(
    terms: list[dict[str, Any]],
    columns: Array,
    labels: NDArray[np.int64],
    base: Array | float = 0.0,
) -> Fit:
    """
    Maximum penalised likelihood; rare labels count somewhat more, by the root of their rarity.

    `base` are scores that the terms are added to.
    """
    scale = columns.std(0) + 1e-6
    scaled, count = columns / scale, columns.shape[1]
    sign = signs(terms)
    wanted = np.eye(len(RELATIONS))[labels]
    frequency = np.bincount(labels, minlength=len(RELATIONS)) + 1e-9
    weight = np.sqrt(len(labels) / len(RELATIONS) / frequency)[labels]
    weight[labels == RELATIONS.index(Relation.AGREES)] *= LENIENCE

    def loss(point: Array) -> tuple[float, Array]:
        weights, bias = point[:count], point[count:]
        likely = softmax(base + (scaled * weights) @ sign + bias)
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
    taken = [[FORMS[t["form"]](row[t["feature"]]) for t in terms] for row in rows]
    return np.array(taken, float).reshape(len(rows), len(terms))


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

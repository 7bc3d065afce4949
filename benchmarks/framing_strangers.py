"""
What an entailment model adds, fitted beside words as weak as strangers find them.

The word lists were written on the development set, where the words alone leave a model little to add; and
only that set has its probabilities. So each of its rows takes part with scores that a row of the same label
got in a set of another writer, by weights that never saw that writer. This takes the two for independent,
given the label.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from framing_regression import Array, Data, Fit, columns_of, fit, macro_f1
from numpy.typing import NDArray

DRAWS = 4
"""How often each probability takes part beside the scores of a stranger's row, for each set."""
TRUST = 0.6
"""
The part of the fitted weights that is kept: the model that somebody names will not be the one fitted on.

Where it is blind, all of them would rule a contradiction out. Three fifths keep most of the gain.
"""


def by_writer(terms: list[dict[str, Any]], sets: list[Data], practice: Data) -> list[Array]:
    """For each set the scores of its rows, by a fit that has seen no set of the same writer."""
    columns = [columns_of(terms, data.values) for data in sets]
    scores = []
    for at, held in enumerate(columns):
        rest = [other for other in range(len(sets)) if other != at]
        seen = np.concatenate([*(columns[o] for o in rest), columns_of(terms, practice.values)])
        labels = np.concatenate([*(sets[o].labels for o in rest), practice.labels])
        scores.append(fit(terms, seen, labels).scores(held))
    return scores


@dataclass
class Strangers:
    """Sets of other writers with the scores of their rows, each by weights that never saw its writer."""

    sets: list[tuple[NDArray[np.int64], Array]]

    @classmethod
    def of(cls, terms: list[dict[str, Any]], sets: list[Data], practice: Data) -> Strangers:
        """The others of `sets` beside the first, that of the probabilities."""
        scores = by_writer(terms, sets, practice)
        return cls([(d.labels, s) for d, s in zip(sets[1:], scores[1:], strict=True)])

    def beside(self, labels: NDArray[np.int64], seed: int = 0) -> Array:
        """For every set in turn, for each of `labels` the scores of a row drawn from those so labelled."""
        draw = np.random.default_rng(seed)
        return np.concatenate(
            [
                np.stack([scores[draw.choice(np.flatnonzero(given == label))] for label in labels])
                for given, scores in self.sets
            ]
        )

    def fit(self, terms: list[dict[str, Any]], columns: Array, labels: NDArray[np.int64]) -> Fit:
        """Weights for `terms` on top of words as weak as those, each row taking part with every set."""
        base = np.concatenate([self.beside(labels, seed) for seed in range(DRAWS)])
        times = len(base) // len(labels)
        found = fit(terms, np.tile(columns, (times, 1)), np.tile(labels, times), base)
        return Fit(terms, TRUST * found.weights, TRUST * found.bias)


def show(data: Data, strangers: Strangers, found: Fit) -> None:
    """Print what the model adds where the words are as weak as in each set of another writer (fitted on them)."""
    columns = columns_of(found.terms, data.values)
    for at, one in enumerate(strangers.sets, 1):
        base = Strangers([one]).beside(data.labels, seed=DRAWS)
        before, after = base.argmax(1), found.scores(columns, base).argmax(1)
        print(
            f"beside words as of writer {at}: macro-F1 {macro_f1(data.labels, before):.3f}, "
            f"with the model {macro_f1(data.labels, after):.3f}"
        )

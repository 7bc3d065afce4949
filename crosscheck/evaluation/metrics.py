"""Measures of accuracy, each with what is needed to judge how far to trust it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt

_Z = 1.959963984540054
"""The standard normal quantile of a two-sided 95 % interval."""


@dataclass(frozen=True, slots=True)
class Proportion:
    """`hits` of `total`, with its 95 % interval (Wilson 1927: honest near 0 and 1, and for few items)."""

    hits: int
    total: int

    @property
    def value(self) -> float:
        """0–1; 0 when there is nothing to count."""
        return self.hits / self.total if self.total else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Lower and upper bound, 0–1; all of 0 to 1 when there is nothing to count."""
        if not self.total:
            return 0.0, 1.0
        n, p, z = self.total, self.value, _Z
        centre = (p + z * z / (2 * n)) / (1 + z * z / n)
        half = z * sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
        return max(0.0, centre - half), min(1.0, centre + half)


@dataclass(frozen=True, slots=True)
class ClassScore:
    """How one class was found."""

    label: str
    precision: Proportion
    recall: Proportion

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, 0–1; 0 when the class was never right."""
        both = self.precision.total + self.recall.total
        return 2 * self.recall.hits / both if both else 0.0

    @property
    def f1_interval(self) -> tuple[float, float]:
        """
        95 % interval of F1.

        F1 is no proportion, but hits of all items that are or were called the class is one (Jaccard's
        index J), and F1 = 2J / (1 + J) rises with it: J's Wilson interval carries over.
        """
        union = self.precision.total + self.recall.total - self.recall.hits
        low, high = Proportion(self.recall.hits, union).interval
        return 2 * low / (1 + low), 2 * high / (1 + high)


@dataclass(frozen=True, slots=True)
class Classification:
    """Gold labels beside the ones a system gave, in the same order."""

    gold: tuple[str, ...]
    predicted: tuple[str, ...]
    labels: tuple[str, ...]
    """The classes of the kind, in the order in which people read them."""

    @property
    def accuracy(self) -> Proportion:
        """How many labels are the gold ones."""
        hits = sum(a == b for a, b in zip(self.gold, self.predicted, strict=True))
        return Proportion(hits, len(self.gold))

    @property
    def classes(self) -> tuple[ClassScore, ...]:
        """Each class that occurs in the gold labels, or that was given for one."""
        pairs = Counter(zip(self.gold, self.predicted, strict=True))
        gold, predicted = Counter(self.gold), Counter(self.predicted)
        return tuple(
            ClassScore(
                label,
                precision=Proportion(pairs[label, label], predicted[label]),
                recall=Proportion(pairs[label, label], gold[label]),
            )
            for label in self.labels
            if gold[label] or predicted[label]
        )

    @property
    def macro_f1(self) -> float:
        """The mean F1 of the classes, each weighing the same, 0–1."""
        scores = [score.f1 for score in self.classes]
        return sum(scores) / len(scores) if scores else 0.0

    @property
    def confusion(self) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
        """
        The labels given, and for each gold label the number of times each was.

        A label that is no class of the kind ("unchecked") has a column and no row.
        """
        pairs = Counter(zip(self.gold, self.predicted, strict=True))
        others = sorted({*self.predicted} - {*self.labels})
        columns = (*(score.label for score in self.classes), *others)
        rows = tuple(
            (gold, *(str(pairs[gold, given] or "·") for given in columns))
            for gold in self.labels
            if gold in self.gold
        )
        return columns, rows


def auc(positive: Sequence[float], negative: Sequence[float]) -> float:
    """
    The chance that a positive scores above a negative, 0–1; ties count half.

    The area under the ROC curve, by the rank sum of Mann and Whitney; 0.5 when a side is empty.
    """
    if not positive or not negative:
        return 0.5
    ranks = _mean_ranks([*positive, *negative])
    rank_sum = sum(ranks[: len(positive)])
    least = len(positive) * (len(positive) + 1) / 2
    return (rank_sum - least) / (len(positive) * len(negative))


def _mean_ranks(values: Sequence[float]) -> list[float]:
    order = sorted(range(len(values)), key=values.__getitem__)
    ranks = [0.0] * len(values)
    start = 0
    while start < len(order):
        end = start
        while end < len(order) and values[order[end]] == values[order[start]]:
            end += 1
        for at in order[start:end]:
            ranks[at] = (start + 1 + end) / 2
        start = end
    return ranks


def hit_at(ranks: Sequence[int | None], depth: int) -> Proportion:
    """How many of `ranks` (1 is best, None for not found) are within `depth`."""
    return Proportion(sum(rank is not None and rank <= depth for rank in ranks), len(ranks))


def mean_reciprocal_rank(ranks: Sequence[int | None]) -> float:
    """The mean of 1/rank, 0 where nothing was found; 0–1."""
    return sum(1 / rank for rank in ranks if rank) / len(ranks) if ranks else 0.0


@dataclass(frozen=True, slots=True)
class ConfidenceBand:
    """The items whose confidence fell in one band, and how many were right."""

    low: float
    high: float
    mean_confidence: float
    right: Proportion


_EDGES = (0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)


def reliability(confidences: Sequence[float], right: Sequence[bool]) -> tuple[ConfidenceBand, ...]:
    """Whether confidences (0–1) mean what they say: bands that hold items, lowest first."""
    bands = []
    for low, high in pairwise(_EDGES):
        inside = [
            (confidence, hit)
            for confidence, hit in zip(confidences, right, strict=True)
            if low <= confidence < high or (high == 1.0 and confidence >= 1.0)
        ]
        if inside:
            mean = sum(confidence for confidence, _ in inside) / len(inside)
            hits = Proportion(sum(hit for _, hit in inside), len(inside))
            bands.append(ConfidenceBand(low, high, mean, hits))
    return tuple(bands)


def calibration_error(bands: Sequence[ConfidenceBand]) -> float:
    """The mean distance between confidence and the share that is right, by items (ECE), 0–1."""
    total = sum(band.right.total for band in bands)
    gaps = sum(abs(band.mean_confidence - band.right.value) * band.right.total for band in bands)
    return gaps / total if total else 0.0


def most_common(labels: Sequence[str]) -> str:
    """The label that occurs most; the first in the alphabet of those that tie."""
    counts: Mapping[str, int] = Counter(labels)
    return min(counts, key=lambda label: (-counts[label], label))

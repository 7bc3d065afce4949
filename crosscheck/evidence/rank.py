"""Candidates in order: how much of the claim each answers."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import exp, log1p

from crosscheck.evidence.align import Answer
from crosscheck.evidence.settings import Calibration, Ranking


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that may speak to a claim, and what of it answers the claim's words."""

    at: int
    """The number of the passage in the index."""
    answer: Answer
    neighbours: Sequence[Answer]
    """Of the passages before and after it."""
    section: Answer
    """Of its headings."""
    length: int
    """In words."""
    letters: float
    """BM25 over 4-grams, 0–1 of the best candidate's."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate in its place, with what its score is made of."""

    at: int
    weight: float
    """Of the claim's words that it answers, by rarity; its neighbours and headings count a little."""
    overlap: float
    """Harmonic mean of the share of the claim's telling words that it answers and of its own, 0–1."""


def rank(
    candidates: Sequence[Candidate], telling: Collection[int], settings: Ranking
) -> list[Ranked]:
    """The passages, best first; those that tie in the order of the text."""
    if not candidates:
        return []
    mean = sum(candidate.length for candidate in candidates) / len(candidates) or 1.0
    weights = {c.at: _weight(c, mean, settings) for c in candidates}
    most = max(weights.values())
    order = sorted(
        candidates,
        key=lambda c: (-(weights[c.at] + most * settings.letters * c.letters), c.at),
    )
    return [Ranked(c.at, weights[c.at], _overlap(c.answer, telling)) for c in order]


def scores(ranked: Sequence[Ranked], calibration: Calibration) -> list[float]:
    """
    The score of each (0–1): how often a passage that ranks first with such matches is evidence.

    Logistic in the logarithm of the weight and in the overlap, and never above that of the
    passage before.
    """
    found: list[float] = []
    least = 1.0
    for passage in ranked:
        terms = (
            calibration.intercept
            + calibration.weight * log1p(passage.weight)
            + calibration.overlap * passage.overlap
        )
        least = min(least, 1 / (1 + exp(-terms)))
        found.append(least)
    return found


def _weight(candidate: Candidate, mean: float, settings: Ranking) -> float:
    norm = (1 - settings.length + settings.length * candidate.length / mean) ** 0.5
    near = max((answer.weight for answer in candidate.neighbours), default=0.0)
    missed = sum(
        gain for term, gain in candidate.section.gains.items() if term not in candidate.answer.gains
    )
    return float(
        candidate.answer.weight / norm + settings.neighbour * near + settings.section * missed
    )


def _overlap(answer: Answer, telling: Collection[int]) -> float:
    if not telling:
        return 0.0
    share = sum(term in answer.gains for term in telling) / len(telling)
    both = share + answer.covered
    return 2 * share * answer.covered / both if both else 0.0

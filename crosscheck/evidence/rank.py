"""Candidates in order: how much of the claim each answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp

from crosscheck.evidence.settings import Ranking


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that may speak to a claim, and what of it answers the claim's words."""

    at: int
    """The number of the passage in the index."""
    answers: Mapping[int, float]
    neighbours: Sequence[Mapping[int, float]]
    """What the passages before and after it answer."""
    section: Mapping[int, float]
    """What its headings answer."""
    length: int
    """In words."""
    words: float
    """BM25 over stems, 0–1 of the best candidate's."""
    letters: float
    """BM25 over 4-grams, 0–1 of the best candidate's."""


def rank(
    candidates: Sequence[Candidate], whole: float, settings: Ranking
) -> list[tuple[int, float]]:
    """
    The passages, best first, each with its score (0–1); those that tie in the order of the text.

    `whole` is what the claim would weigh if every word were answered.
    """
    if not candidates:
        return []
    mean = sum(candidate.length for candidate in candidates) / len(candidates) or 1.0
    weights = [_weight(candidate, mean, settings) for candidate in candidates]
    best = max(weights) or 1.0
    combined = [
        weight + best * (settings.word_rank * c.words + settings.gram_rank * c.letters)
        for weight, c in zip(weights, candidates, strict=True)
    ]
    scored = [
        (candidate.at, _score(weight, whole, settings))
        for candidate, weight in zip(candidates, combined, strict=True)
    ]
    order = sorted(range(len(scored)), key=lambda i: (-combined[i], scored[i][0]))
    return [scored[i] for i in order]


def _weight(candidate: Candidate, mean: float, settings: Ranking) -> float:
    norm = _norm(candidate.length, mean, settings.length)
    own = sum(candidate.answers.values()) / norm
    near = max((sum(answer.values()) for answer in candidate.neighbours), default=0.0)
    missed = sum(gain for term, gain in candidate.section.items() if term not in candidate.answers)
    return own + settings.neighbour * near + settings.section * missed


def _norm(length: int, mean: float, share: float) -> float:
    return float((1 - share + share * length / mean) ** 0.5)


def _score(weight: float, whole: float, settings: Ranking) -> float:
    del whole
    return 1 / (1 + exp(-(settings.intercept + settings.slope * weight)))

"""Candidates in order: how much of the claim each answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

from crosscheck.evidence.align import Answer, weight
from crosscheck.evidence.settings import Calibration, Ranking
from crosscheck.evidence.signals import Signals


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
    prior: float = 0.0
    """What speaks for it before any word is compared, by where it stands; as a weight."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate in its place, with what its score is made of."""

    at: int
    weight: float
    """Of the claim's words that it answers, by rarity; its neighbours and headings count a little, and where it stands."""
    signals: Signals
    """What tells whether it speaks to the claim."""
    letters: float = 0.0
    """BM25 over 4-grams, 0–1 of the best candidate's."""
    cosine: float = 0.0
    """How like the claim it is to an embedding model, -1 to 1; 0 without one."""
    ahead: float = 0.0
    """How much more like the claim it is than the passages on the whole, to an embedding model."""


def rank(
    candidates: Sequence[Candidate], mean_length: float, settings: Ranking
) -> list[tuple[Candidate, float]]:
    """
    The candidates and their weights, best first; those that tie in the order of the text.

    `mean_length` is that of the passages searched, in words.
    """
    weighed = [
        (candidate, _weight(candidate, mean_length or 1.0, settings)) for candidate in candidates
    ]
    most = max((weighs for _, weighs in weighed), default=0.0)
    return sorted(
        weighed,
        key=lambda pair: (-(pair[1] + most * settings.letters * pair[0].letters), pair[0].at),
    )


def scores(ranked: Sequence[Ranked], calibration: Calibration) -> list[float]:
    """
    The score of each (0–1): how often a passage that ranks first with such signals is evidence.

    Logistic in the signals, and never above that of the passage before.
    """
    found: list[float] = []
    least = 1.0
    for passage in ranked:
        least = min(least, calibration.probability(passage.signals))
        found.append(least)
    return found


def _weight(candidate: Candidate, mean: float, settings: Ranking) -> float:
    norm = (1 - settings.length + settings.length * candidate.length / mean) ** 0.5
    near = max((weight(answer) for answer in candidate.neighbours), default=0.0)
    missed = fsum(gain for term, gain in candidate.section.items() if term not in candidate.answer)
    own = weight(candidate.answer) / norm
    return float(own + settings.neighbour * near + settings.section * missed + candidate.prior)

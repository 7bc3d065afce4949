"""Words and an embedding model together: two rankings of the same passages as one (`fusion.json`)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp, log

from crosscheck.evidence.rank import Candidate, Ranked, scores
from crosscheck.evidence.settings import Calibration

_CERTAIN = 1e-6
"""Probabilities this near to 0 or 1 are not told apart from it."""


@dataclass(frozen=True, slots=True)
class FusedCalibration:
    """From the score by words, and from how far a passage is ahead in likeness, to a score."""

    intercept: float
    lexical: float
    """Times the log odds of the score by words."""
    ahead: float
    """Times the cosine above that of the passages searched on the whole."""
    speaks: float
    """The least score of a passage that speaks to a claim."""


@dataclass(frozen=True, slots=True)
class Fusion:
    """The numbers of `fusion.json`, which says how they were fitted."""

    candidates: int
    """Passages taken by their likeness, whatever their words."""
    letters: float
    """What the likeness of letters adds, beside the best passage's weight."""
    cosine: float
    """What the cosine adds, beside the same."""
    mean: float
    """The cosine of a claim and a passage taken at random."""
    beside: int
    """How many such passages stand beside those searched: few are too few for a mean."""
    calibration: FusedCalibration


@dataclass(frozen=True, slots=True)
class Likeness:
    """How like a claim each passage is."""

    cosine: Mapping[int, float]
    """Of every passage searched, by its number in the index; -1 to 1."""
    mean: float

    def ahead(self, at: int) -> float:
        """How much more like the claim that passage is than the passages on the whole."""
        return self.cosine[at] - self.mean

    def nearest(self, limit: int) -> list[int]:
        """The passages most like the claim, best first; those that tie in the order of the text."""
        return sorted(self.cosine, key=lambda at: (-self.cosine[at], at))[:limit]


@cache
def fusion() -> Fusion:
    """The weights that ship."""
    data = json.loads(files("crosscheck.evidence").joinpath("fusion.json").read_text("utf-8"))
    return Fusion(
        candidates=data["candidates"],
        **data["order"],
        **data["likeness"],
        calibration=FusedCalibration(**data["calibration"]),
    )


def likeness(cosine: Mapping[int, float], settings: Fusion) -> Likeness:
    """The cosines of the passages searched, with their mean."""
    total = sum(cosine.values()) + settings.mean * settings.beside
    return Likeness(cosine, total / max(len(cosine) + settings.beside, 1))


def fused_order(
    weighed: Sequence[tuple[Candidate, float]], like: Likeness, settings: Fusion
) -> list[tuple[Candidate, float]]:
    """
    Candidates and their weights by words, best first by words and likeness together.

    A plain sum: the share of the best weight, the likeness of letters, the cosine.
    """
    most = max((weighs for _, weighs in weighed), default=0.0) or 1.0

    def rank(pair: tuple[Candidate, float]) -> tuple[float, int]:
        candidate, weighs = pair
        meant = settings.cosine * like.cosine[candidate.at]
        return -(weighs / most + settings.letters * candidate.letters + meant), candidate.at

    return sorted(weighed, key=rank)


def fused_scores(ranked: Sequence[Ranked], by_words: Calibration, settings: Fusion) -> list[float]:
    """
    The score of each (0–1), as `scores` gives it for words alone: never above that of the passage before.

    Logistic in the log odds of the score by words and in how far the passage is ahead in likeness.
    """
    found: list[float] = []
    least = 1.0
    for passage in ranked:
        terms = fused_terms(passage, by_words)
        weights = (settings.calibration.lexical, settings.calibration.ahead)
        total = settings.calibration.intercept + sum(
            weight * term for weight, term in zip(weights, terms, strict=True)
        )
        least = min(least, 1 / (1 + exp(-total)))
        found.append(least)
    return found


def fused_terms(passage: Ranked, by_words: Calibration) -> tuple[float, float]:
    """What the score of a passage is made of; benchmarks/fusion_fit.py fits weights to it."""
    (score,) = scores([passage], by_words)
    score = min(max(score, _CERTAIN), 1 - _CERTAIN)
    return log(score / (1 - score)), passage.ahead

"""How matches weigh: `ranking.json`, read once."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp, fsum

from crosscheck.evidence.align import Weights
from crosscheck.evidence.signals import Signals


@dataclass(frozen=True, slots=True)
class Calibration:
    """From signals to a score, fitted by benchmarks/calibrate.py."""

    intercept: float
    signals: Mapping[str, float]
    """The weight of each signal, by its name."""
    speaks: float
    """The least score of a passage that speaks to a claim."""

    def probability(self, signals: Signals) -> float:
        """How often a passage with such signals is evidence, 0–1."""
        terms = zip(Signals.names(), signals.values, strict=True)
        return 1 / (1 + exp(-self.intercept - fsum(self.signals[name] * v for name, v in terms)))


@dataclass(frozen=True, slots=True)
class Ranking:
    """The numbers of `ranking.json`, which says how they were chosen."""

    words_candidates: int
    """Passages taken by their words, before they are ranked."""
    letters_candidates: int
    """Passages taken by runs of letters."""
    shortlist: int
    """Passages that are looked at with their neighbours and headings."""
    weights: Weights
    neighbour: float
    """Share of what the better neighbour answers that counts for a passage."""
    section: float
    """Share of what only the headings answer."""
    length: float
    """0: long passages are not held back; 1: as far as their length goes."""
    letters: float
    """What the likeness of letters adds, beside the best passage's weight."""
    background: float
    """Share of the background's counts that stands beside those of the documents searched."""
    standing: Mapping[str, float]
    """What speaks for a passage by where it stands, as a share of the weight of the whole claim."""
    calibration: Calibration


@cache
def ranking() -> Ranking:
    """The weights that ship."""
    data = json.loads(files("crosscheck.evidence").joinpath("ranking.json").read_text("utf-8"))
    return Ranking(
        words_candidates=data["candidates"]["words"],
        letters_candidates=data["candidates"]["letters"],
        shortlist=data["candidates"]["shortlist"],
        weights=Weights(**data["matches"]),
        neighbour=data["passage"]["neighbour"],
        section=data["passage"]["section"],
        length=data["passage"]["length"],
        letters=data["passage"]["letters"],
        background=data["background"],
        standing=data["standing"],
        calibration=Calibration(**data["calibration"]),
    )

"""How matches weigh: `ranking.json`, read once."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from crosscheck.evidence.align import Weights


@dataclass(frozen=True, slots=True)
class Ranking:
    """The numbers of `ranking.json`; it says what each is for."""

    words: int
    grams: int
    weights: Weights
    neighbour: float
    section: float
    length: float
    word_rank: float
    gram_rank: float
    background: float
    intercept: float
    slope: float
    speaks: float


@cache
def ranking() -> Ranking:
    """The weights that ship."""
    data = json.loads(files("crosscheck.evidence").joinpath("ranking.json").read_text("utf-8"))
    weights, candidates = data["weights"], data["candidates"]
    return Ranking(
        words=candidates["words"],
        grams=candidates["grams"],
        weights=Weights(weights["quiet"], weights["family"], weights["field"]),
        neighbour=weights["neighbour"],
        section=weights["section"],
        length=weights["length"],
        word_rank=weights["words"],
        gram_rank=weights["grams"],
        background=data["background"],
        intercept=data["score"]["intercept"],
        slope=data["score"]["slope"],
        speaks=data["speaks"],
    )

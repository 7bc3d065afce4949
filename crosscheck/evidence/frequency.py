"""How much a word tells: rare ones much, common ones little."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from math import log


@cache
def background() -> tuple[int, dict[str, int]]:
    """Passages of inspection reports that were counted, and in how many of them each stem occurs."""
    text = files("crosscheck.evidence").joinpath("words/frequency.json").read_text("utf-8")
    counted = json.loads(text)
    return counted["passages"], counted["stems"]


def rarity(frequency: float, total: float) -> float:
    """The inverse document frequency of what occurs in `frequency` of `total` passages; above 0."""
    return log(1 + (total + 0.5) / (frequency + 0.5))


def word_rarity(stem: str, frequency: int, total: int, share: float) -> float:
    """
    The weight of a stem that occurs in `frequency` of the `total` passages searched.

    A `share` of the background stands beside them, since few documents are too few to count by.
    """
    counted, stems = background()
    return rarity(frequency + share * stems.get(stem, 0), total + share * counted)

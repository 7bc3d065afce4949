"""How far two texts speak in words of the same stems and fields, weighed by how much each word tells."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from crosscheck.evidence.align import Aligner, Reading, Weights
from crosscheck.evidence.align import read as read_words
from crosscheck.evidence.frequency import background, rarity
from crosscheck.evidence.names import quiet_stems

_WEIGHTS = Weights(quiet=0.2, family=0.8, field=0.6)
_FIELD = 0.5
"""What a shared field is worth beside a shared word that is as rare as can be."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """What of a claim's words a passage answers, and what of the passage's the claim takes up."""

    answered: float
    """The part of the claim's telling words that the passage answers, by rarity, 0–1."""
    taken_up: float
    """The part of the passage's telling words that answer something, 0–1."""
    unmet: float
    """The rarity of the most telling word of the claim that nothing answers, 0–1."""


def likeness(claim: str, passage: str) -> Likeness:
    """How far `claim` and `passage` are in like words. It tells subjects apart; it never decides alone."""
    aligner = _aligner(claim)
    theirs = _read(passage)
    answer = aligner.answer(theirs)
    worth = {at: telling(aligner.terms[at]) for at in aligner.telling}
    met = sum(min(answer.get(at, 0.0), value) for at, value in sorted(worth.items()))
    return Likeness(
        answered=met / (sum(worth.values()) or 1.0),
        taken_up=aligner.covered(theirs),
        unmet=max((value for at, value in worth.items() if at not in answer), default=0.0),
    )


@lru_cache(maxsize=64)
def _aligner(claim: str) -> Aligner:
    """A claim is held against several passages in a row."""
    return Aligner(
        _read(claim),
        weights=_WEIGHTS,
        ignored=frozenset(),
        quiet=quiet_stems(),
        word_weight=telling,
        field_weight=lambda _: _FIELD,
    )


@lru_cache(maxsize=512)
def _read(text: str) -> Reading:
    return read_words(text)


@lru_cache(maxsize=20_000)
def telling(stem: str) -> float:
    """How much a stem tells of what a text is about, by how rare it is, 0–1."""
    total, stems = background()
    return rarity(stems.get(stem, 0), total) / rarity(0, total)

"""What tells whether the best passage for a claim speaks to it, beyond being the best there is."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import astuple, dataclass, fields

from crosscheck.evidence.align import Answer


@dataclass(frozen=True, slots=True)
class Signals:
    """Numbers about a claim and a passage, the terms of the model in `ranking.json`."""

    weight: float
    """Of the claim's words that it answers, by rarity, with its neighbours and headings; log(1 + weight)."""
    overlap: float
    """Harmonic mean of the share of the claim's telling words that it answers and of its own, 0–1."""
    adjacent: float
    """Share of the claim's neighbouring telling words that stand near each other in it, 0–1."""
    standing: float
    """What speaks for it by where it stands, as a share of the weight of the whole claim."""
    length: float
    """Of the claim: log(1 + telling words). A long claim answers something by chance."""
    beyond: float
    """1 when the claim is a promise, thanks or a feeling, which no report bears out."""

    @classmethod
    def names(cls) -> tuple[str, ...]:
        """Of the signals, in their order."""
        return tuple(field.name for field in fields(cls))

    @property
    def values(self) -> tuple[float, ...]:
        """The signals in the order of their names."""
        return astuple(self)


def overlap(answer: Answer, telling: Collection[int], covered: float) -> float:
    """Harmonic mean of the share of `telling` places that are answered, and of `covered`; 0–1."""
    if not telling:
        return 0.0
    share = sum(term in answer for term in telling) / len(telling)
    return 2 * share * covered / (share + covered) if share + covered else 0.0

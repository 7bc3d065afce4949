"""Passages and claims by what they mean, as an embedding model sees it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np

from crosscheck.evidence.fusion import Likeness, fusion, likeness
from crosscheck.models.embedder import Embedder

_DECIMALS = 4
"""Of a cosine: what is beyond them depends on the machine."""


class Meaning:
    """The passages of an index, embedded once."""

    def __init__(self, passages: Sequence[str], owners: Sequence[int], embedder: Embedder) -> None:
        """Embed `passages`; `owners` are the numbers of their documents."""
        self._embedder = embedder
        self._owners = owners
        self._vectors = embedder.embed(passages) if passages else None

    def likeness(self, claim: str, within: Collection[int] | None) -> Likeness:
        """How like `claim` each passage is, of the documents `within` (all by default)."""
        if self._vectors is None:
            return Likeness({}, 0.0)
        (vector,) = self._embedder.embed([claim])
        cosines = np.round(self._vectors @ vector, _DECIMALS).tolist()
        searched = {
            at: cosine
            for at, cosine in enumerate(cosines)
            if within is None or self._owners[at] in within
        }
        return likeness(searched, fusion())

"""Findings: one thing that a rule has to say, with the words on both sides."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from crosscheck.model.acceptance import Accepted, Standing
from crosscheck.model.text import Span


class Level(IntEnum):
    """How much a finding weighs; ordered, so that `--fail-on warning` is a comparison."""

    OFF = 0
    NOTE = 1
    WARNING = 2
    ERROR = 3

    def __str__(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Place:
    """Words of a document."""

    document: str
    span: Span
    """In code points of the document's normalised text."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a rule has to say about a claim, or about a claimant document as a whole."""

    rule: str
    level: Level
    message: str
    claim_span: Span | None = None
    """In the claimant document; None when its text is not at hand."""
    evidence: Place | None = None
    document: str | None = None
    """The claimant document, for a finding about all of it; None for one about a claim."""
    accepted: Accepted | None = None
    """What a person wrote about it, in the claim or in a baseline; None when nobody did."""

    @property
    def standing(self) -> Standing:
        """Whether it is news: new, accepted, or accepted until a day that has passed."""
        if self.accepted is None:
            return Standing.NEW
        return Standing.ACCEPTED if self.accepted.holds else Standing.EXPIRED

    def counts(self, fail_on: Level) -> bool:
        """True when it is at or above `fail_on` and nobody's acceptance of it holds."""
        return self.level >= fail_on and self.standing is not Standing.ACCEPTED

"""Findings: one thing that a rule has to say, with the words on both sides."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

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

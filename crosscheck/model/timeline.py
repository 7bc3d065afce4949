"""What successive letters said of one thing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from crosscheck.model.document import Document, Passage


class Tone(StrEnum):
    """What the passages of a letter that speak of a topic come to, taken together."""

    STRENGTH = "strength"
    """Only praise."""
    MIXED = "mixed"
    WEAKNESS = "weakness"
    """Only fault."""
    NEUTRAL = "neutral"
    """It is spoken of, and neither praised nor found fault with."""
    SILENT = "silent"
    """No passage speaks of it."""
    UNREAD = "unread"
    """The letter's text is not at hand."""


@dataclass(frozen=True, slots=True)
class Told:
    """The passage of a letter that says most."""

    passage: Passage
    value: float
    """How well (above 0) or badly it speaks of the topic."""
    direction: str = ""
    """The cue that says where it moves ("fell", "not improved"), else weakness, strength or required."""
    degree: str = ""
    """The cue that says how much ("good", "not robust"); empty where nothing says."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """What one letter said of the topic."""

    document: Document
    tone: Tone
    passages: int = 0
    """How many speak of it."""
    praise: int = 0
    criticism: int = 0
    positive: Told | None = None
    """The strongest praise."""
    negative: Told | None = None
    """The strongest fault."""
    neutral: Told | None = None
    """What speaks of it most directly, where nothing praises or finds fault."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """What letters said of a topic, oldest first; those without a date last."""

    topic: str
    chapters: tuple[Chapter, ...]

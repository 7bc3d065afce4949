"""What a claimant document makes of an authority's findings: which it mentions, and which it leaves out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from crosscheck.model.document import Passage


class PointSort(StrEnum):
    """What an authority says by a passage."""

    ACTION = "action"
    """Something is required: an area for improvement, a recommendation."""
    WEAKNESS = "weakness"
    STRENGTH = "strength"


class Mention(StrEnum):
    """How far a document speaks of a point."""

    MENTIONED = "mentioned"
    PARTLY = "partly"
    """In one of the ways of `Partly`."""
    NEVER = "never"


class Partly(StrEnum):
    """Why a point is mentioned only partly."""

    PART = "part"
    """A part of it is mentioned."""
    PRAISE = "praise"
    """The authority finds fault, and the document speaks well of the same thing."""
    SUBJECT = "subject"
    """What it is about is mentioned, and nothing of what the authority says of it."""


@dataclass(frozen=True, slots=True)
class Point:
    """A required action, a weakness or a strength, as an authority wrote it."""

    passage: Passage
    """Its words and place; an item of several sentences is one passage."""
    sort: PointSort
    urgent: bool = False
    """Required at once ("Areas for priority action")."""
    safety: bool = False
    """It speaks of harm to children, or of keeping them safe."""

    @property
    def consequence(self) -> int:
        """How much hangs on it, 0 (a strength) to 5 (an urgent action for safety): what to show first."""
        base = {PointSort.ACTION: 3, PointSort.WEAKNESS: 1, PointSort.STRENGTH: 0}[self.sort]
        return base + self.urgent + (self.safety and self.sort is not PointSort.STRENGTH)


@dataclass(frozen=True, slots=True)
class Treatment:
    """What one claimant document makes of one point."""

    point: Point
    mention: Mention
    sentence: Passage | None = None
    """The sentence of the document that mentions it; None when none does."""
    partly: Partly | None = None
    """Set when the mention is partial."""
    score: float = 0.0
    """How much of the point that sentence has, 0–1."""


@dataclass(frozen=True, slots=True)
class Balance:
    """Sentences of a document that praise, and that find fault."""

    praise: int
    criticism: int


@dataclass(frozen=True, slots=True)
class ClaimantCoverage:
    """What one claimant document makes of an authority document."""

    document: str
    """The claimant document."""
    authority: str
    treatments: tuple[Treatment, ...]
    """One for each point, in the order of the authority's text."""
    balance: Balance
    """Of the claimant document."""
    authority_balance: Balance

    def count(self, sort: PointSort, mention: Mention | None = None) -> int:
        """How many points of a sort there are, or are mentioned so far."""
        return sum(t.point.sort is sort and mention in (None, t.mention) for t in self.treatments)

    def praised(self, sort: PointSort) -> int:
        """How many points of a sort it mentions only with praise."""
        return sum(t.point.sort is sort and t.partly is Partly.PRAISE for t in self.treatments)

    def of(self, sort: PointSort, mention: Mention) -> Iterator[Treatment]:
        """The points of a sort that are mentioned so far, those of most consequence first."""
        found = [t for t in self.treatments if t.point.sort is sort and t.mention is mention]
        yield from sorted(found, key=lambda t: -t.point.consequence)

"""What the framing of a text says, and how two framings differ."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.model.text import Span
from crosscheck.model.verdict import Axis, Relation, Shift


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that place a text at a level of an axis, after what governs them was applied."""

    axis: Axis
    level: int
    """On the axis's own ordered scale; see framing/scales."""
    label: str
    """The level in words for people: "emerging", "most", "under way"."""
    span: Span
    """The deciding words, in code points of the text that was read."""
    text: str
    flipped_by: str | None = None
    """The words that reversed it ("not yet", "failed to"), if any."""


@dataclass(frozen=True, slots=True)
class AxisComparison:
    """One axis on both sides."""

    axis: Axis
    claim: str
    """The claim's level in words."""
    evidence: str
    difference: int
    """Claim minus evidence, in levels: above 0 the claim says more."""
    claim_span: Span | None = None
    """In the text given as the claim."""
    evidence_span: Span | None = None
    """In the text given as the evidence."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What an entailment model makes of a claim and a passage, asked in both directions."""

    of_claim: float
    """Probability 0–1 that the claim contradicts what the passage says."""
    of_passage: float
    """Probability 0–1 that the passage contradicts what the claim says."""

    @property
    def probability(self) -> float:
        """The mean of both directions, 0–1."""
        return (self.of_claim + self.of_passage) / 2


@dataclass(frozen=True, slots=True)
class FramingComparison:
    """A claim beside one passage."""

    relation: Relation
    shift: Shift
    axes: tuple[AxisComparison, ...] = ()
    """Those that differ first, then those that agree."""
    reason: str = ""
    """One sentence in plain English, naming both wordings."""
    confidence: float = 0.0
    """Probability 0–1 that a careful reader gives the same relation."""
    unrelated: float = 0.0
    """Probability 0–1 that the passage does not speak to the claim."""
    likely: tuple[tuple[Relation, float], ...] = ()
    """The probability 0–1 of each relation that was weighed."""
    alignment: float = 0.0
    """How far the two speak of the same thing, 0–1."""
    decided_by: str = ""
    """The row of the decision table, or the terms of the model that weighed most."""
    claim_cues: tuple[Cue, ...] = ()
    evidence_cues: tuple[Cue, ...] = ()
    contradiction: Contradiction | None = None
    """What an entailment model said, if one was asked."""
    by_words: Relation | None = None
    """The relation by the words alone, if an entailment model was asked."""

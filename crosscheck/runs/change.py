"""One change between two runs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a change is about."""

    MODEL = "model"
    """A local model, by its use."""
    PROBLEM = "problem"
    """Something that could not be read."""
    CASE = "case"
    WORDS = "words"
    """A file of words of framing of the project's own."""
    DOCUMENT = "document"
    """Its text (sha256)."""
    AVAILABLE = "available"
    """How much of a document was at hand."""
    CLAIM = "claim"
    QUOTE = "quote"
    """The words of a claim."""
    VERDICT = "verdict"
    SHIFT = "shift"
    """Whom the divergence serves, the verdict being the same."""
    FINDING = "finding"
    """Added, gone, or of another level."""
    STANDING = "standing"
    """Of a finding: new, accepted or expired."""
    REVIEW = "review"
    """What a person decided."""
    REVIEW_HOLDS = "review-holds"
    """Whether it still does."""
    PIN = "pin"
    """A verdict that a person has pinned."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is not as it was. Without `before` it is new, without `after` it is gone."""

    kind: Kind
    before: str | None
    after: str | None
    case: str | None = None
    claim: str | None = None
    document: str | None = None
    subject: str | None = None
    """The rule of a finding, the use of a model, the file of words."""
    reason_before: str | None = None
    """The sentence that went with it: of a verdict, a review or a finding."""
    reason_after: str | None = None

"""Claims: hand-tagged spans of claimant documents, and what a person decided about them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from crosscheck.model.acceptance import Acceptance
from crosscheck.model.document import Document
from crosscheck.model.text import Position, Span, TextQuote
from crosscheck.model.verdict import Shift, Verdict
from crosscheck.model.words import WordFile


class ClaimKind(StrEnum):
    """What sort of thing a claim asserts."""

    FRAMING = "framing"
    QUOTATION = "quotation"
    FIGURE = "figure"
    DATE = "date"
    JUDGEMENT = "judgement"
    EVENT = "event"


class ClaimStatus(StrEnum):
    """Whether a person has confirmed a claim that the machine proposed."""

    TAGGED = "tagged"
    DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class Review:
    """What a person decided about a claim."""

    verdict: Verdict
    evidence_document: str | None = None
    evidence: TextQuote | None = None
    by: str | None = None
    date: date | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Pin:
    """A verdict that is printed instead of the machine's."""

    verdict: Verdict
    reason: str
    """What is printed as the reason: a sentence for readers."""
    by: str
    shift: Shift | None = None
    """None when nobody said: the machine's, where it comes to the same verdict."""
    date: date | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim as its file has it."""

    id: str
    document: str
    selector: TextQuote
    kind: ClaimKind = ClaimKind.FRAMING
    speaker: str | None = None
    attributed_to: str | None = None
    topic: str | None = None
    reading: str | None = None
    against: tuple[str, ...] = ()
    """Documents named by the claim; empty when reports-on or the case decides."""
    note: str | None = None
    """What the person who tagged it wrote beside it."""
    review: Review | None = None
    pin: Pin | None = None
    accept: tuple[Acceptance, ...] = ()
    """Rules whose findings about it may stand."""
    status: ClaimStatus = ClaimStatus.TAGGED
    file: str | None = None
    """The claim file, as the user named it."""
    position: Position | None = None
    """Where the claim stands in its file."""


@dataclass(frozen=True, slots=True)
class AnchoredClaim:
    """A claim and its place in the claimant document."""

    claim: Claim
    text: str
    """The words of the claim; first and last words joined by an ellipsis when the text is not at hand."""
    span: Span | None = None
    """None when the document's text is not at hand."""

    @property
    def id(self) -> str:
        """The claim's id in its case."""
        return self.claim.id

    @property
    def is_whole(self) -> bool:
        """False when only the first and last words of a long claim are known, its text not being at hand."""
        return self.span is not None or self.claim.selector.exact is not None


@dataclass(frozen=True, slots=True)
class Case:
    """A folder of documents and claims, loaded."""

    id: str
    path: str
    documents: tuple[Document, ...] = ()
    claims: tuple[AnchoredClaim, ...] = ()
    words: tuple[WordFile, ...] = ()
    """Files of words in force for it, the project's before its own; of two that disagree, the later holds."""

    def document(self, document_id: str) -> Document:
        """The document of that id; KeyError when the case has none."""
        for document in self.documents:
            if document.id == document_id:
                return document
        raise KeyError(document_id)

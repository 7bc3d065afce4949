"""Quotations, and what became of the words they quote."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from crosscheck.model.finding import Place
from crosscheck.model.text import Span


class QuoteLabel(StrEnum):
    """How a quotation stands to its source."""

    VERBATIM = "verbatim"
    TYPOGRAPHIC = "typographic"
    MARKED = "marked"
    TRIMMED = "trimmed"
    ALTERED = "altered"
    FIGURE_ALTERED = "figure-altered"
    MEANING_ALTERED = "meaning-altered"
    SPLICED = "spliced"
    SEVERED = "severed"
    ABSENT = "absent"
    MISATTRIBUTED = "misattributed"
    UNCHECKED = "unchecked"

    @property
    def faithful(self) -> bool:
        """True when the words inside the marks are the source's own, or every change is shown."""
        return self in (QuoteLabel.VERBATIM, QuoteLabel.TYPOGRAPHIC, QuoteLabel.MARKED)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that a text gives as somebody's."""

    text: str
    """The words between the marks, as written."""
    span: Span
    """Of those words, in code points of the text that quotes."""
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class DiffPart:
    """A run of words that quotation and source share, or do not."""

    operation: Literal["equal", "insert", "delete", "replace"]
    """`insert`: only in the quotation; `delete`: only in the source."""
    quotation: str
    source: str


@dataclass(frozen=True, slots=True)
class QuotationMatch:
    """A quotation beside the words it comes from."""

    quotation: Quotation
    label: QuoteLabel
    source: Place | None = None
    source_text: str | None = None
    diff: tuple[DiffPart, ...] = ()
    message: str = ""
    """What was changed, beginning with its verb: "leaves out “…” without marking it"."""
    between: str | None = None
    """For a spliced quotation: what stood between; for a severed one: the clause cut off."""
    claim_span: Span | None = None
    """The words that decided, in code points of the quoting text."""
    source_span: Span | None = None
    """The words that decided, in code points of the source document."""

    @property
    def sentence(self) -> str:
        """What was changed, in a sentence that a fact-checker can repeat."""
        return f"The quotation {self.message or f'is {self.label}'}."

    @property
    def place(self) -> Place | None:
        """The deciding words of the source, or all of the words it comes from; None without a source."""
        if self.source is None or self.source_span is None:
            return self.source
        return Place(self.source.document, self.source_span)

    @property
    def quoting_span(self) -> Span:
        """The deciding words of the quotation, or all of it."""
        return self.claim_span or self.quotation.span

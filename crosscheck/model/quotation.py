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
    sure: bool = True
    """False where the text does not say for certain that `speaker` it is."""


@dataclass(frozen=True, slots=True)
class DiffPart:
    """A run of words that quotation and source share, or do not."""

    operation: Literal["equal", "insert", "delete", "replace"]
    """`insert`: only in the quotation; `delete`: only in the source."""
    quotation: str
    source: str


@dataclass(frozen=True, slots=True)
class Lineage:
    """Who changed a quotation first: this document, or an earlier one that it has the words from."""

    earlier: Place
    """The same words in the earlier document."""
    inherited: tuple[DiffPart, ...] = ()
    """Changes that the earlier document had made already."""
    own: tuple[DiffPart, ...] = ()
    """Changes that this document made itself."""
    cut: bool = False
    """The earlier document had already stopped where this one stops."""

    @property
    def sentence(self) -> str:
        """Who dropped, added or replaced what, in a sentence."""
        name = self.earlier.document
        if self.cut:
            return f"{name} had already stopped there."
        before = f"{name} had already {_done(self.inherited)}" if self.inherited else ""
        if before and self.own:
            return f"{before}; this document itself {_done(self.own)}."
        if before:
            return f"{before}: the change is inherited from it."
        return f"{name} has these words whole: the change is this document’s own."


_LONGEST = 100
"""Code points of the words repeated for one change."""


def _done(parts: tuple[DiffPart, ...]) -> str:
    """`dropped “rapid”, added “very” and put “good” for “fair”`."""
    said = []
    for part in parts:
        ours, theirs = _short(part.quotation), _short(part.source)
        if not ours:
            said.append(f"dropped “{theirs}”")
        elif not theirs:
            said.append(f"added “{ours}”")
        else:
            said.append(f"put “{ours}” for “{theirs}”")
    return f"{', '.join(said[:-1])} and {said[-1]}" if len(said) > 1 else "".join(said)


def _short(words: str) -> str:
    if len(words) <= _LONGEST:
        return words
    half = _LONGEST // 2
    return f"{words[:half].rsplit(' ', 1)[0]} … {words[-half:].split(' ', 1)[-1]}"


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
    qualification: str | None = None
    """The sentence or clause that limits the words and was left out or cut off."""
    lineage: Lineage | None = None
    """For a changed quotation of an authority that an earlier document of others has too."""

    @property
    def sentence(self) -> str:
        """What was changed, in a sentence that a fact-checker can repeat."""
        said = f"The quotation {self.message or f'is {self.label}'}."
        return f"{said} {self.lineage.sentence}" if self.lineage else said

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

"""The quotations of documents, judged, and those that several of them share."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.model.document import Document
from crosscheck.model.finding import Finding, Place
from crosscheck.model.quotation import QuotationMatch, QuoteLabel
from crosscheck.model.reuse import Reuse


@dataclass(frozen=True, slots=True)
class QuoteResult:
    """A quotation, what became of it, and what the rules say of that."""

    match: QuotationMatch
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class QuoteRun:
    """Every quotation of one document, judged."""

    document: Document
    sources: tuple[Document, ...]
    results: tuple[QuoteResult, ...]
    reuse: Reuse


_CHANGED = frozenset(
    {
        QuoteLabel.TRIMMED,
        QuoteLabel.ALTERED,
        QuoteLabel.FIGURE_ALTERED,
        QuoteLabel.MEANING_ALTERED,
        QuoteLabel.SPLICED,
        QuoteLabel.MISATTRIBUTED,
    }
)


@dataclass(frozen=True, slots=True)
class Version:
    """A quotation as one document has it."""

    document: str
    match: QuotationMatch
    whole: bool
    """It has as many of the words as any other version, and none of them changed."""

    @property
    def changed(self) -> bool:
        """True when it trimmed, altered or ran together the words of its source, or gives them to another."""
        return self.match.label in _CHANGED


@dataclass(frozen=True, slots=True)
class SharedQuotation:
    """One quotation as several documents have it, in the order in which they appeared."""

    versions: tuple[Version, ...]
    source: Place | None = None
    """In the authority's document; None for words of which no such document is at hand."""

    @property
    def differs(self) -> bool:
        """True when some document changed the words; to quote a part of them changes nothing."""
        return any(version.changed for version in self.versions)

    @property
    def fullest(self) -> Version:
        """The first version that is whole, else the longest."""
        longest = max(self.versions, key=lambda version: len(version.match.quotation.text))
        return next((version for version in self.versions if version.whole), longest)

    @property
    def words(self) -> str:
        """The words that were changed, as their source has them; those of the fullest version if none were."""
        changed = next((v.match.source_text for v in self.versions if v.changed), None)
        return changed or self.fullest.match.quotation.text

"""Text that one document took over from others: which sentences, from where, how nearly."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.model.finding import Place
from crosscheck.model.quotation import QuotationMatch
from crosscheck.model.text import Span


@dataclass(frozen=True, slots=True)
class ReusedPassage:
    """A sentence, or the part of it between quotation marks, that stands in another document too."""

    match: QuotationMatch
    """The words beside their source: `match.quotation.span` is their place in the document."""
    source: Place
    """The words of the source."""
    similarity: float
    """Words that both have in the same order, as a share of the words of either (Dice 1945), 0–1."""
    copied: int
    """Words in runs that both have."""
    quoted: bool
    """True between quotation marks: taken over, but shown to be somebody's words."""
    letter: QuotationMatch | None = None
    """Taken from another's account of the authority: the same words beside the authority's, when changed."""

    @property
    def span(self) -> Span:
        """Of the words, in code points of the document."""
        return self.match.quotation.span


@dataclass(frozen=True, slots=True)
class Reuse:
    """What a document has of others; what is not among the passages is its own."""

    document: str
    sentences: int
    """Of the document, without headings, boilerplate and lines too short to tell."""
    words: int
    """Of those sentences."""
    passages: tuple[ReusedPassage, ...] = ()
    """In the order of the document."""
    reused: int = 0
    """Sentences with such a passage."""

    @property
    def share(self) -> float:
        """The copied share of the document's words, 0–1, between quotation marks and outside them."""
        return self._share(self.passages)

    @property
    def unmarked(self) -> float:
        """The share copied outside quotation marks, 0–1."""
        return self._share(tuple(p for p in self.passages if not p.quoted))

    @property
    def matches(self) -> tuple[QuotationMatch, ...]:
        """The sentences copied outside quotation marks, beside their sources."""
        return tuple(passage.match for passage in self.passages if not passage.quoted)

    def sources(self) -> dict[str, float]:
        """For each document it took from the share of its words, 0–1, most first."""
        names = {passage.source.document for passage in self.passages}
        shares = {
            name: self._share(tuple(p for p in self.passages if p.source.document == name))
            for name in names
        }
        return dict(sorted(shares.items(), key=lambda item: (-item[1], item[0])))

    def _share(self, passages: tuple[ReusedPassage, ...]) -> float:
        return sum(p.copied for p in passages) / self.words if self.words else 0.0

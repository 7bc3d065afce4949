"""The texts of a case that are at hand."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from crosscheck.claims.anchor import FoldedText, fold_text, places
from crosscheck.claims.suggest import NearestWords
from crosscheck.model.document import Availability, Document
from crosscheck.model.text import Span, TextQuote


class Text:
    """A document whose text is at hand, made ready for anchoring when first asked."""

    def __init__(self, document: Document) -> None:
        self.document = document

    @cached_property
    def folded(self) -> FoldedText:
        """Its text, folded."""
        return fold_text(self.document.text)

    @cached_property
    def nearest(self) -> NearestWords:
        """Its words, for suggestions."""
        return NearestWords(self.document.text)

    def places(self, quote: TextQuote) -> list[Span]:
        """Where the quote stands, in code points of the document's text."""
        return places(self.folded, quote)

    def shown(self, span: Span) -> str:
        """`file:line:column` of a place in the stored file."""
        position = self.document.position(span.start)
        at = f":{position.line}:{position.column}" if position else ""
        return f"{self.document.path or self.document.id}{at}"


class Texts:
    """The texts that are at hand, by document."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._texts = {d.id: Text(d) for d in documents if d.available is Availability.TEXT}

    def get(self, document: str | None) -> Text | None:
        """The text of a document; None when it is not at hand."""
        return None if document is None else self._texts.get(document)

    def elsewhere(self, quote: TextQuote, but: Text) -> list[str]:
        """The other documents in which the words stand."""
        return [id_ for id_, text in self._texts.items() if text is not but and text.places(quote)]

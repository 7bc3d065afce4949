"""Quotations against the documents they may come from: located, compared word by word, judged."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

from crosscheck.facts.changes import Change, Weight, changes
from crosscheck.facts.collate import Collation, Stretch, collate
from crosscheck.facts.locate import Region, Sources
from crosscheck.facts.quoted_words import QuotedWords, quoted_words
from crosscheck.facts.severed import Cut, cut
from crosscheck.facts.wording import Wording
from crosscheck.model.document import Availability, Document
from crosscheck.model.finding import Place
from crosscheck.model.quotation import DiffPart, Quotation, QuotationMatch, QuoteLabel
from crosscheck.model.text import Span
from crosscheck.text.fold import fold_space

_LABELS = {
    Weight.NONE: QuoteLabel.VERBATIM,
    Weight.TYPOGRAPHIC: QuoteLabel.TYPOGRAPHIC,
    Weight.MARKED: QuoteLabel.MARKED,
    Weight.INFLECTED: QuoteLabel.ALTERED,
    Weight.TRIMMED: QuoteLabel.TRIMMED,
    Weight.ALTERED: QuoteLabel.ALTERED,
    Weight.SPLICED: QuoteLabel.SPLICED,
    Weight.FIGURE: QuoteLabel.FIGURE_ALTERED,
    Weight.MEANING: QuoteLabel.MEANING_ALTERED,
}
_LEAST_MATCHED = 0.6
_KEPT_INDEXES: OrderedDict[tuple[int, ...], Sources] = OrderedDict()


def judge(
    quotation: str, sources: Sequence[Document] | Sources, *, context: str | None = None
) -> QuotationMatch:
    """
    The words of `quotation` as `sources` have them, and what became of them on the way.

    `context` is the text that quotes: what it says around the quotation is not counted as cut off.
    Spans on the quoting side are code points of `quotation`.
    """
    whole = Quotation(quotation, Span(0, len(quotation)))
    return judge_quotation(whole, sources, context=context)


def judge_quotation(
    quotation: Quotation, sources: Sequence[Document] | Sources, *, context: str | None = None
) -> QuotationMatch:
    """As `judge`, for a quotation found in a text; spans on the quoting side are that text's."""
    index = sources if isinstance(sources, Sources) else indexed(sources)
    if not index.documents:
        return QuotationMatch(
            quotation, QuoteLabel.UNCHECKED, message="no text of a source is at hand"
        )
    quoted = quoted_words(quotation.text)
    if not len(quoted.words):
        return QuotationMatch(quotation, QuoteLabel.UNCHECKED, message="there are no words in it")
    around = (context or "").replace(quotation.text, " ")
    return _Judgement(quotation, quoted, index, around).match()


def indexed(documents: Sequence[Document]) -> Sources:
    """The index of these documents, kept for the next quotation that is held against them."""
    key = tuple(id(document.text) for document in documents)
    if key not in _KEPT_INDEXES:
        _KEPT_INDEXES[key] = Sources(documents)
        while len(_KEPT_INDEXES) > 2:
            _KEPT_INDEXES.popitem(last=False)
    _KEPT_INDEXES.move_to_end(key)
    return _KEPT_INDEXES[key]


class _Judgement:
    def __init__(
        self, quotation: Quotation, quoted: QuotedWords, index: Sources, around: str
    ) -> None:
        self.quotation, self.quoted, self.index, self.around = quotation, quoted, index, around

    def match(self) -> QuotationMatch:
        if not self.quoted.inner_breaks and not self.quoted.bracketed:
            exact = self._exact()
            if exact is not None:
                return exact
        norms = self.quoted.words.norms
        found = collate(self.quoted, self.index, self.index.regions(norms))
        if found is None or self._foreign(found):
            return self._absent()
        return self._collated(found)

    def _exact(self) -> QuotationMatch | None:
        """The word-for-word places; one that is not severed, if there is one, and the closest in type."""
        regions = self.index.exact(self.quoted.words.norms)
        if not regions:
            return None
        judged = [(self._typography(r), self._cut(r), r) for r in regions]
        label, severed, region = min(
            judged,
            key=lambda it: (
                it[1] is not None,
                it[0] is not QuoteLabel.VERBATIM,
                it[2].document,
                it[2].first,
            ),
        )
        source = self.index.wordings[region.document]
        stretch = Stretch("equal", 0, len(self.quoted.words), region.first, region.last)
        collation = Collation(region.document, (stretch,), len(self.quoted.words), 0.0)
        return self._result(label, collation, [], severed, source)

    def _typography(self, region: Region) -> QuoteLabel:
        source = self.index.wordings[region.document]
        exact = self._written_so(source, region.first, region.last)
        return QuoteLabel.VERBATIM if exact else QuoteLabel.TYPOGRAPHIC

    def _written_so(self, source: Wording, first: int, last: int) -> bool:
        """True when the source has the quotation exactly, white space folded."""
        span = source.span(first, last)
        # The quotation may carry the marks before its first and after its last word.
        reach = source.text[max(span.start - 6, 0) : span.end + 6]
        return fold_space(self.quotation.text) in fold_space(reach)

    def _cut(self, region: Region) -> Cut | None:
        source = self.index.wordings[region.document]
        return cut(source, region.first, region.last, self.around)

    def _foreign(self, found: Collation) -> bool:
        """True when too few of the words come from there to call it a quotation of that place."""
        counted = [w for w in range(len(self.quoted.words)) if w not in self.quoted.bracketed]
        longest = max(s.last - s.first for s in found.stretches if s.operation == "equal")
        share = found.matched / max(len(counted), 1)
        return share < _LEAST_MATCHED or longest < min(2, len(counted))

    def _all_there(self, found: Collation) -> Weight:
        """No word was changed: whether the marks or the writing were."""
        source = self.index.wordings[found.document]
        if self._written_so(source, found.first, found.last):
            return Weight.NONE
        if self.quoted.inner_breaks or self.quoted.bracketed:
            return Weight.MARKED
        return Weight.TYPOGRAPHIC

    def _absent(self) -> QuotationMatch:
        return QuotationMatch(
            self.quotation, QuoteLabel.ABSENT, message="no such words in the source"
        )

    def _collated(self, found: Collation) -> QuotationMatch:
        source = self.index.wordings[found.document]
        weighed = changes(self.quoted, source, found)
        heaviest = max((c.weight for c in weighed), default=Weight.NONE)
        if heaviest <= Weight.TYPOGRAPHIC:
            heaviest = self._all_there(found)
        severed = None
        if heaviest <= Weight.MARKED:
            severed = cut(source, found.first, found.last, self.around)
        label = _LABELS[heaviest]
        return self._result(label, found, weighed, severed, source)

    def _result(
        self,
        label: QuoteLabel,
        found: Collation,
        weighed: list[Change],
        severed: Cut | None,
        source: Wording,
    ) -> QuotationMatch:
        place = source.span(found.first, found.last)
        between = None
        message = label.value
        source_span = None
        if severed is not None:
            label = QuoteLabel.SEVERED
            between = source.written(severed.first, severed.last)
            source_span = source.span(severed.first, severed.last)
            message = f"word for word, but cut off from “{between}”"
        return QuotationMatch(
            self.quotation,
            label,
            Place(self.index.documents[found.document].id, place),
            fold_space(place.of(source.text)),
            tuple(_diff(self.quoted.words, source, found)),
            message,
            between,
            None,
            source_span,
        )


def _diff(quote: Wording, source: Wording, found: Collation) -> list[DiffPart]:
    return [
        DiffPart(
            s.operation,
            quote.written(s.first, s.last),
            source.written(s.source_first, s.source_last),
        )
        for s in found.stretches
        if not s.backwards
    ]


__all__ = ["Availability", "indexed", "judge", "judge_quotation"]

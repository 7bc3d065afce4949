"""Quotations against the documents they may come from: located, compared word by word, judged."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Sequence

from crosscheck.facts.quotations.judgement import judged
from crosscheck.facts.quotations.locate import Sources
from crosscheck.facts.quotations.messages import (
    between,
    deciding_spans,
    diff,
    dropped_qualification,
    message,
)
from crosscheck.facts.quotations.quoted_words import quoted_words
from crosscheck.model.document import Availability, Document
from crosscheck.model.finding import Place
from crosscheck.model.quotation import Quotation, QuotationMatch, QuoteLabel
from crosscheck.model.text import Span
from crosscheck.text.fold import fold_space

_INDEXES: OrderedDict[tuple[tuple[str, int], ...], Sources] = OrderedDict()
_INDEXES_KEPT, _WORDS_KEPT = 3, 300_000
"""So many indexes are kept, and more while they have no more words together: a case asks for its few texts in many sets."""
_SENTENCE_END = re.compile(r"[.!?][”’\"')\]]*\s")


def judge(
    quotation: str, sources: Sequence[Document] | Sources, *, context: str | None = None
) -> QuotationMatch:
    """
    The words of `quotation` as `sources` have them, and what became of them on the way.

    `context` is the text that quotes: what it says itself, in the sentence around the quotation, was not cut
    off. Spans on the quoting side are code points of `quotation`. Pass `Sources` to index many documents once.
    """
    whole = Quotation(quotation, Span(0, len(quotation)))
    return judge_quotation(whole, sources, context=context)


def judge_quotation(
    quotation: Quotation, sources: Sequence[Document] | Sources, *, context: str | None = None
) -> QuotationMatch:
    """As `judge`, for a quotation found in a text: spans on the quoting side are those of that text."""
    index = sources if isinstance(sources, Sources) else indexed(sources)
    quoted = quoted_words(quotation.text)
    if not len(quoted.words):
        return QuotationMatch(quotation, QuoteLabel.UNCHECKED, message="has no words to look for")
    found = judged(quotation.text, quoted, index, _around(quotation.text, context or ""))
    if found is None:
        return _not_found(quotation, index)
    place = found.source.span(found.collation.first, found.collation.last)
    mine, theirs = deciding_spans(found)
    return QuotationMatch(
        quotation,
        found.label,
        Place(found.document.id, place),
        fold_space(place.of(found.source.text)),
        diff(found),
        message(found),
        between(found),
        mine.shift(quotation.span.start) if mine else None,
        theirs,
        dropped_qualification(found),
    )


def indexed(documents: Sequence[Document]) -> Sources:
    """The index of these documents, kept for the next quotation that is held against the same ones."""
    key = tuple((document.id, id(document.text)) for document in documents)
    if key not in _INDEXES:
        _INDEXES[key] = Sources(documents)
        while len(_INDEXES) > _INDEXES_KEPT and _kept() > _WORDS_KEPT:
            _INDEXES.popitem(last=False)
    _INDEXES.move_to_end(key)
    return _INDEXES[key]


def _kept() -> int:
    return sum(index.size for index in _INDEXES.values())


def _not_found(quotation: Quotation, index: Sources) -> QuotationMatch:
    whole = [d for d in index.documents if d.available is not Availability.EXCERPTS]
    if not index.documents:
        reason = "cannot be checked: no text of a source is at hand"
        return QuotationMatch(quotation, QuoteLabel.UNCHECKED, message=reason)
    if len(whole) < len(index.documents):
        reason = (
            "cannot be checked: only excerpts of the source are at hand, and they do not have it"
        )
        return QuotationMatch(quotation, QuoteLabel.UNCHECKED, message=reason)
    return QuotationMatch(quotation, QuoteLabel.ABSENT, message="has no such words in the source")


def _around(quotation: str, context: str) -> str:
    """What the sentence of `context` that holds the quotation says outside it."""
    context, quotation = fold_space(context), fold_space(quotation)
    at = context.find(quotation)
    if at < 0:
        return ""
    before = context[:at]
    for stop in _SENTENCE_END.finditer(before):
        before = context[stop.end() : at]
    after = context[at + len(quotation) :]
    if quotation.rstrip().endswith((".", "!", "?")) and not re.match(r"\W{0,3}[a-z]", after):
        after = ""
    stop_after = _SENTENCE_END.search(f"{after} ")
    return f"{before} {after[: stop_after.start()] if stop_after else after}"

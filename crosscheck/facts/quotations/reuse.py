"""Sentences that a document took over from another without quotation marks, and what it changed in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosscheck.facts.lexicon import word_list
from crosscheck.facts.quotations.judge import indexed, judge_quotation
from crosscheck.facts.quotations.marks import find_quotations
from crosscheck.model.document import Document
from crosscheck.model.quotation import Quotation, QuotationMatch, QuoteLabel
from crosscheck.model.text import Span
from crosscheck.text.sentences import sentences
from crosscheck.text.tokens import words

_SHORTEST = 8
"""Words; shorter sentences are alike by chance."""
_LEAST_COPIED = 0.6
"""Share of a sentence's words that stand in the source in runs of `_RUN` words or more."""
_LEAST_AFTER = 0.4
"""The same for a sentence that goes on where the last copied one ended, on both sides."""
_NEXT = 4
"""Code points between two sentences that follow each other."""
_RUN = 4


@dataclass(frozen=True, slots=True)
class Reuse:
    """The sentences of a document that another document has, word for word or nearly."""

    matches: tuple[QuotationMatch, ...]
    """In the order of the document; spans in it."""
    words: int
    """Of the whole document."""
    copied: int
    """Words that stand in a source in the same order, in runs of four or more."""

    @property
    def share(self) -> float:
        """The copied share of the document's words, 0–1."""
        return self.copied / self.words if self.words else 0.0


def reused(document: Document, sources: Sequence[Document]) -> Reuse:
    """Sentences of `document` outside quotation marks that come from one of `sources`."""
    text = document.text
    index = indexed(sources)
    quoted = [quotation.span for quotation in find_quotations(text)]
    matches: list[QuotationMatch] = []
    copied = 0
    for span in _sentences(document):
        if any(span.overlaps(other) for other in quoted):
            continue
        own = _without_reporting(text, span)
        length = len(words(own.of(text)))
        if length < _SHORTEST:
            continue
        match = judge_quotation(Quotation(own.of(text), own), index)
        least = _LEAST_AFTER if matches and _follows(matches[-1], match, span) else _LEAST_COPIED
        if match.label is not QuoteLabel.SPLICED and _taken(match, least) >= least * length:
            copied += _taken(match, _LEAST_COPIED)
            matches.append(match)
    return Reuse(tuple(matches), len(words(text)), copied)


_REPORTING = re.compile(r"(?:[^\W\d_][\w'’]*,? ){1,10}?(?P<verb>[a-z]+) that ")


def _without_reporting(text: str, span: Span) -> Span:
    """The sentence without "The report noted that", which is not copied but the writer's own."""
    match = _REPORTING.match(text, span.start, span.end)
    if match and match.group("verb") in word_list("reporting")["verbs"]:
        return Span(match.end(), span.end)
    return span


def _follows(before: QuotationMatch, match: QuotationMatch, span: Span) -> bool:
    """True when both the sentence and its source come right after the last ones."""
    if (
        before.source is None
        or match.source is None
        or before.source.document != match.source.document
    ):
        return False
    return (
        0 <= span.start - before.quotation.span.end <= _NEXT
        and 0 <= match.source.span.start - before.source.span.end <= _NEXT
    )


def _taken(match: QuotationMatch, least: float) -> int:
    """The words in runs that a source has too; short runs are the common stock of the language."""
    runs = [len(words(part.quotation)) for part in match.diff if part.operation == "equal"]
    return sum(run for run in runs if run >= _RUN or least < _LEAST_COPIED)


def _sentences(document: Document) -> Iterator[Span]:
    if document.passages:
        yield from (p.span for p in document.passages if p.is_evidence)
    else:
        yield from sentences(document.text)

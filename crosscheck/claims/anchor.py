"""
Anchors: the places of a text that a quote names by its own words.

A quote is a W3C TextQuoteSelector (Web Annotation Data Model, section 4.2.4). Its words must stand
in the text as they are, but for white space, the style of quotation marks and dashes, and
characters that no reader sees. Where they stand more than once, prefix and suffix say which.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from crosscheck.model.text import Span, TextQuote
from crosscheck.text.clean import clean
from crosscheck.text.fold import fold_space, fold_typography

PLACES_LIMIT = 1_000
"""Places found for one quote; more make it no more ambiguous."""
_INSIDE_LIMIT = 10 * PLACES_LIMIT
"""Places looked at before giving up on one that is not inside a longer word."""

_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class FoldedText:
    """A text with plain marks and single spaces, and the way back. Offsets are code points."""

    text: str
    starts: tuple[int, ...] = field(repr=False)
    """Folded offsets at which the words begin."""
    sources: tuple[int, ...] = field(repr=False)
    """Offsets of the same words in the text as it was."""

    def span(self, start: int, end: int) -> Span:
        """A stretch of the folded text that begins and ends inside words, as one of the text as it was."""
        return Span(self._source(start), self._source(end - 1) + 1)

    def _source(self, offset: int) -> int:
        word = bisect_right(self.starts, offset) - 1
        return self.sources[word] + offset - self.starts[word]


def fold_text(text: str) -> FoldedText:
    """`text` folded for anchoring."""
    plain = fold_typography(text)
    words, starts, sources = [], [], []
    at = 0
    for match in _WORD.finditer(plain):
        words.append(match.group())
        starts.append(at)
        sources.append(match.start())
        at += len(words[-1]) + 1
    return FoldedText(" ".join(words), tuple(starts), tuple(sources))


def fold_words(words: str) -> str:
    """Words of a quote, folded as the text is."""
    return fold_space(fold_typography(clean(words).text))


def places(text: FoldedText, quote: TextQuote) -> list[Span]:
    """
    Every place that `quote` names, in order: one when it is good, none when its words are not there.

    A place inside a longer word counts only where no other is found. At most PLACES_LIMIT.
    """
    if quote.exact is not None:
        found = _whole(text.text, quote.exact, quote.prefix, quote.suffix)
        return [text.span(span.start, span.end) for span in found]
    ends = _whole(text.text, quote.last or "", "", quote.suffix)
    end_starts = [span.start for span in ends]
    spans = []
    for first in _whole(text.text, quote.first or "", quote.prefix, ""):
        index = bisect_left(end_starts, first.end)
        if index < len(ends):
            spans.append(text.span(first.start, ends[index].end))
    return spans


def _whole(text: str, words: str, prefix: str, suffix: str) -> list[Span]:
    """Places in the folded text: those that are not inside a word, else all."""
    inside: list[Span] = []
    whole: list[Span] = []
    for span in islice(_found(text, words, prefix, suffix), _INSIDE_LIMIT):
        (whole if _is_whole(text, span) else inside).append(span)
        if len(whole) == PLACES_LIMIT:
            break
    return (whole or inside)[:PLACES_LIMIT]


def _found(text: str, words: str, prefix: str, suffix: str) -> Iterator[Span]:
    quote = fold_words(words)
    if not quote:
        return
    starts: set[int] = set()
    for before in _edges(prefix, leading=True):
        for after in _edges(suffix, leading=False):
            needle = before + quote + after
            at = text.find(needle)
            while at >= 0 and len(starts) < _INSIDE_LIMIT:
                starts.add(at + len(before))
                at = text.find(needle, at + 1)
    yield from (Span(start, start + len(quote)) for start in sorted(starts))


def _edges(words: str, *, leading: bool) -> set[str]:
    """A prefix (or suffix) as it may touch the quote: as written, or with the space that was left out."""
    folded = fold_words(words)
    if not folded:
        return {""}
    if leading:
        return {folded + " "} if words[-1:].isspace() else {folded, folded + " "}
    return {" " + folded} if words[:1].isspace() else {folded, " " + folded}


def _is_whole(text: str, span: Span) -> bool:
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    return not (
        (before.isalnum() and text[span.start].isalnum())
        or (after.isalnum() and text[span.end - 1].isalnum())
    )

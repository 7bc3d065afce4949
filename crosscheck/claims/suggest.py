"""Suggestions for an anchor that does not hold. They are shown to a person and never used."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from crosscheck.claims.anchor import FoldedText, fold_words, places
from crosscheck.model.text import Span, TextQuote
from crosscheck.text.fold import fold_space
from crosscheck.text.tokens import Token, words

# Weights of the Hypothesis client (match-quote.ts): the quote itself, what stands around it, where.
_QUOTE, _PREFIX, _SUFFIX, _POSITION = 50, 20, 20, 2
_LIKE_ENOUGH = 0.6
"""Likeness 0-1 of the words themselves below which a suggestion would only mislead."""
_RARE_WORDS, _PLACES_A_WORD = 5, 12
_CONTEXT_WORDS = 12
"""Words around a place that may be suggested as its prefix or suffix."""
_CONTEXT = 300
"""Code points in which those words are looked for."""


@dataclass(frozen=True, slots=True)
class Near:
    """The words of a text most like a quote. Scores 0-1."""

    span: Span
    likeness: float
    score: float
    """With what stands around it."""


class NearestWords:
    """Finds in one text the stretch of words most like a quote."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens = words(text)
        self._places: dict[str, list[int]] = defaultdict(list)
        for index, token in enumerate(self._tokens):
            self._places[token.norm].append(index)

    def find(self, quote: TextQuote) -> Near | None:
        """The most likely place of the quote (of its first words); None when nothing is like enough."""
        sought = words(_words_of(quote))
        found = [self._near(start, sought, quote) for start in self._candidates(sought)]
        best = max(found, key=lambda near: (near.score, -near.span.start), default=None)
        return best if best is not None and best.likeness >= _LIKE_ENOUGH else None

    def _candidates(self, sought: Sequence[Token]) -> set[int]:
        """Indices of the words with which the stretch may begin, by the rarest words that both have."""
        known = [
            (index, self._places[t.norm])
            for index, t in enumerate(sought)
            if t.norm in self._places
        ]
        known.sort(key=lambda pair: (len(pair[1]), pair[0]))
        return {
            max(place - index, 0)
            for index, found in known[:_RARE_WORDS]
            for place in found[:_PLACES_A_WORD]
        }

    def _near(self, first: int, sought: Sequence[Token], quote: TextQuote) -> Near:
        start = max(first - 2, 0)
        window = self._tokens[start : first + len(sought) + max(3, len(sought) // 4)]
        exact = fold_words(_words_of(quote))
        found = []
        for opening, closing in _edges(sought, window):
            span = Span(window[opening].span.start, window[closing].span.end)
            found.append((fuzz.ratio(exact, fold_words(span.of(self._text))) / 100, span))
        likeness, span = max(found, key=lambda pair: (pair[0], -len(pair[1])))
        score, weight = _QUOTE * likeness, _QUOTE + _POSITION
        score += _POSITION * (1 - span.start / len(self._text))
        if quote.prefix:
            prefix = fold_words(quote.prefix)
            before = fold_words(self._text[max(span.start - _CONTEXT, 0) : span.start])
            score += _PREFIX * fuzz.ratio(prefix, before[-len(prefix) :]) / 100
            weight += _PREFIX
        if quote.suffix:
            suffix = fold_words(quote.suffix)
            after = fold_words(self._text[span.end : span.end + _CONTEXT])
            score += _SUFFIX * fuzz.ratio(suffix, after[: len(suffix)]) / 100
            weight += _SUFFIX
        return Near(span, likeness, score / weight)


def _words_of(quote: TextQuote) -> str:
    return quote.exact if quote.exact is not None else quote.first or ""


def _edges(sought: Sequence[Token], window: Sequence[Token]) -> list[tuple[int, int]]:
    """First and last word of the window that the quote may have begun and ended with."""
    blocks = Indel.opcodes([t.norm for t in sought], [t.norm for t in window])
    same = [block for block in blocks if block.tag == "equal"]
    opening, closing = same[0].dest_start, same[-1].dest_end - 1
    # Words of the quote before the first that agrees may stand for words of the text, or for none.
    before, after = same[0].src_start, len(sought) - same[-1].src_end
    openings = {opening, max(opening - before, 0)}
    closings = {closing, min(closing + after, len(window) - 1)}
    return [(first, last) for first in openings for last in closings]


def surroundings(text: str, span: Span, size: int = 30) -> tuple[str, str]:
    """About `size` code points before and after a place, whole words on one line."""
    before = text[max(span.start - size, 0) : span.start]
    after = text[span.end : span.end + size]
    if span.start > size:
        before = "…" + before[before.find(" ") + 1 :]
    if span.end + size < len(text):
        after = after[: after.rfind(" ") + 1 or None].rstrip() + "…"
    return before.replace("\n", " "), after.replace("\n", " ")


def telling(text: str, folded: FoldedText, quote: TextQuote, place: Span) -> TextQuote | None:
    """
    `quote` with the shortest prefix, suffix or both, if it needs any, that names `place` and no other.

    None when a dozen words on either side are not enough.
    """
    before = _ends_of_words(text[max(place.start - _CONTEXT, 0) : place.start], last=True)
    after = _ends_of_words(text[place.end : place.end + _CONTEXT], last=False)
    options = [replace(quote, prefix="", suffix="")]
    options += [replace(quote, prefix=prefix, suffix="") for prefix in before]
    options += [replace(quote, prefix="", suffix=suffix) for suffix in after]
    options += [
        replace(quote, prefix=prefix, suffix=suffix) for prefix in before[-1:] for suffix in after
    ]
    return next((option for option in options if places(folded, option) == [place]), None)


def quote_of(text: str, folded: FoldedText, span: Span) -> TextQuote | None:
    """
    The quote by which a claim file names the words at `span`, with a prefix or suffix where it needs one.

    None for a stretch that no quote can name, such as white space. `folded` is `text`, folded.
    """
    return telling(text, folded, TextQuote(exact=fold_space(span.of(text))), span)


def _ends_of_words(text: str, *, last: bool) -> list[str]:
    """The last (or first) word of `text`, the last two, and so on."""
    parts = text.split()
    if last:
        return [
            fold_space(" ".join(parts[-count:]))
            for count in range(1, min(len(parts), _CONTEXT_WORDS) + 1)
        ]
    return [" ".join(parts[:count]) for count in range(1, min(len(parts), _CONTEXT_WORDS) + 1)]

"""Suggestions for an anchor that does not hold. They are shown to a person and never used."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from heapq import nlargest

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
_SPACE = re.compile(r"\s+")
_LOOKED_AT = 5
"""Places whose ends are tried out, each some words earlier and later."""
_NEARBY = range(-3, 4)


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
        found = [self._near(*edges, quote) for edges in self._candidates(sought)]
        # Word for word the ends may be off: "the habit" has its "the" in the next sentence too.
        shifted = [
            self._near(first + before, last + after, quote)
            for first, last, _ in nlargest(_LOOKED_AT, found, key=_rank)
            for before in _NEARBY
            for after in _NEARBY
            if 0 <= first + before <= last + after < len(self._tokens)
        ]
        if not shifted:
            return None
        near = max(shifted, key=_rank)[2]
        return near if near.likeness >= _LIKE_ENOUGH else None

    def _candidates(self, sought: Sequence[Token]) -> Iterator[tuple[int, int]]:
        """First and last word of stretches that have the rarest of the words, each about where it should be."""
        known = [
            (index, self._places[t.norm])
            for index, t in enumerate(sought)
            if t.norm in self._places
        ]
        known.sort(key=lambda pair: (len(pair[1]), pair[0]))
        starts = {
            max(place - index, 0)
            for index, found in known[:_RARE_WORDS]
            for place in found[:_PLACES_A_WORD]
        }
        norms = [token.norm for token in sought]
        for start in sorted(starts):
            begin = max(start - 2, 0)
            window = self._tokens[begin : start + len(sought) + max(3, len(sought) // 4)]
            blocks = Indel.opcodes(norms, [token.norm for token in window])
            same = [block for block in blocks if block.tag == "equal"]
            yield begin + same[0].dest_start, begin + same[-1].dest_end - 1

    def _near(self, first: int, last: int, quote: TextQuote) -> tuple[int, int, Near]:
        """How like the quote the words from `first` to `last` are, with what stands around them."""
        span = Span(self._tokens[first].span.start, self._tokens[last].span.end)
        found = fold_words(span.of(self._text))
        likeness = fuzz.ratio(fold_words(_words_of(quote)), found) / 100
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
        return first, last, Near(span, likeness, score / weight)


def _rank(found: tuple[int, int, Near]) -> tuple[float, int]:
    return found[2].score, -len(found[2].span)


def _words_of(quote: TextQuote) -> str:
    return quote.exact if quote.exact is not None else quote.first or ""


def surroundings(text: str, span: Span, size: int = 30) -> tuple[str, str]:
    """About `size` code points before and after a place, whole words on one line."""
    before = text[max(span.start - size, 0) : span.start]
    after = text[span.end : span.end + size]
    if span.start > size:
        before = "…" + before[before.find(" ") + 1 :]
    if span.end + size < len(text):
        after = after[: after.rfind(" ") + 1 or None].rstrip() + "…"
    return _SPACE.sub(" ", before), _SPACE.sub(" ", after)


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

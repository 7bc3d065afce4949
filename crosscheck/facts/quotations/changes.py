"""What each difference between a quotation and its source does: from typography to the meaning."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum

from crosscheck.facts.quotations.omissions import (
    boundaries,
    governing,
    is_connective,
    is_furniture,
    lost_head,
    lost_tail,
)
from crosscheck.facts.quotations.quoted_words import QuotedWords
from crosscheck.facts.quotations.replaced import figure_replaced
from crosscheck.facts.quotations.sense import cues, reverses, same_word, words_of
from crosscheck.facts.quotations.stretches import Collation, Stretch
from crosscheck.facts.quotations.wording import Wording

_LONG = 12
"""Words left out across the end of a sentence, from which on two passages were run together."""


class Weight(IntEnum):
    """What a difference amounts to; the heaviest one names the quotation."""

    NONE = 0
    """Page furniture and damage of the source's extraction: nobody changed anything."""
    TYPOGRAPHIC = 1
    MARKED = 2
    INFLECTED = 3
    """Another form of the same word, or a small word of grammar."""
    TRIMMED = 4
    ALTERED = 5
    SPLICED = 6
    FIGURE = 7
    MEANING = 8


@dataclass(frozen=True, slots=True)
class Change:
    """One difference."""

    weight: Weight
    stretch: Stretch
    cues: tuple[str, ...] = ()
    """The deciding words that were dropped, added or changed."""
    left_out: tuple[int, int] | None = None
    """Source words left out between two passages."""


def changes(quoted: QuotedWords, source: Wording, collation: Collation) -> list[Change]:
    """Every difference, in the order of the quotation."""
    found: list[Change] = []
    for stretch in collation.stretches:
        if stretch.operation != "equal":
            found += _weigh(quoted, source, stretch)
        elif not _identical(quoted.words, source, stretch):
            found.append(Change(Weight.TYPOGRAPHIC, stretch))
    return found


def _identical(quote: Wording, source: Wording, stretch: Stretch) -> bool:
    return (
        quote.norms[stretch.first : stretch.last]
        == source.norms[stretch.source_first : stretch.source_last]
    )


def _weigh(quoted: QuotedWords, source: Wording, stretch: Stretch) -> Iterator[Change]:
    if stretch.backwards:
        yield Change(Weight.SPLICED, stretch)
        return
    if stretch.operation == "delete" and is_furniture(
        source, stretch.source_first, stretch.source_last
    ):
        yield Change(Weight.NONE, stretch)
        return
    ellipsis = any(stretch.first <= at <= stretch.last for at in quoted.inner_breaks)
    added = set(range(stretch.first, stretch.last))
    if (ellipsis or added) and added <= quoted.bracketed:
        yield _marked(quoted, source, stretch)
    elif ellipsis:
        yield _marked(quoted, source, replace(stretch, operation="delete", last=stretch.first))
        yield _unmarked(
            quoted, source, replace(stretch, operation="insert", source_last=stretch.source_first)
        )
    else:
        yield _unmarked(quoted, source, stretch)


def _marked(quoted: QuotedWords, source: Wording, stretch: Stretch) -> Change:
    """Words left out or replaced with a mark: faithful unless what went decides the sense."""
    start, end = stretch.source_first, stretch.source_last
    sentences = boundaries(source, start, end)
    glossed = stretch.first in quoted.glossed
    if sentences:
        gone = lost_tail(source, start, sentences[0]) + lost_head(source, sentences[-1], end)
    elif glossed and is_connective(source, start, end):
        gone = []
    else:
        gone = governing(source, start, end, contrast=True)
    added = [] if glossed else cues(quoted.words, stretch.first, stretch.last)
    deciding = _unlike(gone, added)
    weight = Weight.MEANING if deciding else Weight.MARKED
    return Change(weight, stretch, deciding, (start, end) if start < end else None)


def _unlike(gone: list[str], added: list[str]) -> tuple[str, ...]:
    """What only one of the two lists has."""
    both = Counter(gone) & Counter(added)
    found: list[str] = []
    for side in (gone, added):
        left = both.copy()
        for cue in side:
            if left[cue]:
                left[cue] -= 1
            else:
                found.append(cue)
    return tuple(found)


def _unmarked(quoted: QuotedWords, source: Wording, stretch: Stretch) -> Change:
    quote = quoted.words
    start, end = stretch.source_first, stretch.source_last
    if _spliced(quote, source, stretch):
        return Change(Weight.SPLICED, stretch, left_out=(start, end))
    figure = figure_replaced(quote, source, stretch)
    if figure:
        return Change(Weight.FIGURE, stretch, figure)
    deciding = _deciding(quote, source, stretch)
    if deciding:
        return Change(Weight.MEANING, stretch, deciding)
    if stretch.operation == "delete":
        return Change(Weight.TRIMMED, stretch, left_out=(start, end))
    mine, theirs = quote.norms[stretch.first : stretch.last], source.norms[start:end]
    if len(mine) == len(theirs) and all(map(same_word, mine, theirs)):
        return Change(Weight.INFLECTED, stretch)
    if set(mine) <= words_of("function_words"):
        small = set(theirs) <= words_of("function_words")
        return Change(Weight.INFLECTED if small else Weight.TRIMMED, stretch)
    return Change(Weight.ALTERED, stretch)


def _spliced(quote: Wording, source: Wording, stretch: Stretch) -> bool:
    """True when whole sentences went, or two sentences were made one by more than a change of words."""
    start, end = stretch.source_first, stretch.source_last
    sentences = boundaries(source, start, end) if start < end else []
    if not sentences or stretch.operation == "insert":
        return False
    lost = (end - start) - (stretch.last - stretch.first)
    joined = not quote.parts(stretch.first) and not quote.parts(stretch.last)
    return len(sentences) > 1 or (joined and lost > 2) or lost > _LONG


def _deciding(quote: Wording, source: Wording, stretch: Stretch) -> tuple[str, ...]:
    start, end = stretch.source_first, stretch.source_last
    if stretch.operation == "delete":
        return tuple(governing(source, start, end))
    changed = _unlike(cues(source, start, end), cues(quote, stretch.first, stretch.last))
    if stretch.first < stretch.last and set(changed) <= words_of("boosters"):
        changed = ()  # "an exceptionally" for "a very" is another word, and weighed as one
    reversed_ = [
        word
        for one in quote.norms[stretch.first : stretch.last]
        for other in source.norms[start:end]
        if reverses(one, other)
        for word in (other, one)
    ]
    return (*changed, *reversed_)

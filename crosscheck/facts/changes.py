"""What each difference between a quotation and its source does: from typography to the meaning."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum

from crosscheck.facts.quoted_words import QuotedWords
from crosscheck.facts.sense import (
    cues,
    figures,
    is_date_word,
    is_number,
    reverses,
    same_word,
    words_of,
)
from crosscheck.facts.severed import turned
from crosscheck.facts.stretches import Collation, Stretch
from crosscheck.facts.wording import Wording, clauses


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
    if stretch.operation == "delete" and _furniture(source, stretch):
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


_PAGE_NUMBER = re.compile(r"(?:page ?)?\d{1,4}(?: of \d{1,4})?", re.IGNORECASE)


def _furniture(source: Wording, stretch: Stretch) -> bool:
    """True when only page numbers and paragraph numbers stand there."""
    words = range(stretch.source_first, stretch.source_last)
    if not all(source.norms[at].isdigit() and len(source.norms[at]) <= 4 for at in words):
        return False
    for at in words:
        before = source.text[source.ends[at - 1] if at else 0 : source.starts[at]]
        after_end = source.starts[at + 1] if at + 1 < len(source) else len(source.text)
        after = source.text[source.ends[at] : after_end]
        if "\n" in before and ("\n" in after or after.startswith(".")):
            continue
        return False
    return True


def _marked(quoted: QuotedWords, source: Wording, stretch: Stretch) -> Change:
    """Words left out or replaced with a mark: faithful unless what went decides the sense."""
    start, end = stretch.source_first, stretch.source_last
    boundaries = [at for at in range(start, end + 1) if source.parts(at)]
    added = cues(quoted.words, stretch.first, stretch.last)
    if boundaries:
        gone = _lost_tail(source, start, boundaries[0]) + _lost_head(source, boundaries[-1], end)
    elif stretch.first in quoted.glossed and _connective(source, start, end):
        gone = []
    else:
        gone = governing(source, start, end, contrast=True)
    kept = added.copy()
    deciding = []
    for cue in gone:
        if kept[cue]:
            kept[cue] -= 1
        else:
            deciding.append(cue)
    deciding += [cue for cue in kept.elements() if stretch.first not in quoted.glossed]
    left_out = (start, end) if start < end else None
    weight = Weight.MEANING if deciding else Weight.MARKED
    return Change(weight, stretch, tuple(deciding), left_out)


_COORDINATORS = frozenset(["and", "or", "nor"])
_ASIDES = frozenset(
    ["including", "such", "which", "who", "that", "as", "along", "whose", "where", "e.g", "eg"]
)


def governing(source: Wording, first: int, last: int, *, contrast: bool = False) -> list[str]:
    """The deciding words among source words that bear on the words around them, not only on each other."""
    if first >= last:
        return []
    found = cues(source, first, last)
    if contrast:
        found.update(
            {w: 1 for w in source.norms[first:last] if w in words_of("contrast") and w not in found}
        )
    head = source.norms[first]
    if head in words_of("adjunct_openings") and not _denied(source, first):
        # Without "at every level" the sentence says less, not more; without "in some cases" it says more.
        for word in words_of("universal"):
            found.pop(word, None)
    if head in _COORDINATORS or head in _ASIDES:
        # One more item of a list, or an aside: its own quantifiers and degrees leave with it.
        inner = (
            words_of("quantifier")
            | words_of("degree")
            | words_of("modal")
            | words_of("hedge")
            | words_of("sized")
        )
        if last - first > 2:
            inner |= words_of("frequency")
            return [cue for cue in found if cue not in inner]
    return sorted(found.elements())


def _lost_tail(source: Wording, first: int, last: int) -> list[str]:
    """What decides the sense among the words with which a sentence went on after it was quoted."""
    if first >= last:
        return []
    turn = turned(source, first, last)
    if turn is not None:
        return [turn.cue]
    opening = source.norms[first]
    apart = "," in source.text[source.ends[first - 1] : source.starts[first]] if first else False
    if apart or opening in words_of("subordinators") or opening in _COORDINATORS | _ASIDES:
        return []  # a clause of its own, with its own negations
    _, phrase = next(clauses(source, first, last))
    return governing(source, first, phrase)


def _lost_head(source: Wording, first: int, last: int) -> list[str]:
    """The same for the words with which a sentence began before it was quoted."""
    if _connective(source, first, last):
        return []
    parts = list(clauses(source, first, last))
    beside = last < len(source) and "," in source.text[source.ends[last - 1] : source.starts[last]]
    gone: list[str] = []
    for number, (begin, end) in enumerate(parts):
        if number == len(parts) - 1 and not beside:
            gone += governing(source, begin, end)
        elif source.norms[begin] in ("in", "for", "with", "at") and end - begin < _PHRASE:
            gone += governing(source, begin, end)  # "in some cases," sets how far it holds
    return gone


_PHRASE = 7
"""Words of an adverbial before a clause."""


def _denied(source: Wording, at: int) -> bool:
    """True when a negation stands before `at` in its sentence."""
    begin, _ = source.sentence(at, at)
    return any(word in words_of("negation") for word in source.norms[begin:at])


def _connective(source: Wording, first: int, last: int) -> bool:
    """True for nothing but an opening such as "However," or "In addition,"."""
    if last - first > 3 or first >= last:
        return first >= last
    gap = source.text[source.ends[last - 1] : source.starts[last]] if last < len(source) else ""
    return "," in gap


def _unmarked(quoted: QuotedWords, source: Wording, stretch: Stretch) -> Change:
    quote = quoted.words
    start, end = stretch.source_first, stretch.source_last
    inner = [at for at in range(start, end + 1) if source.parts(at)]
    if stretch.operation != "insert" and start < end and inner:
        whole = len(inner) > 1
        joined = not quote.parts(stretch.first) and not quote.parts(stretch.last)
        lost = (end - start) - (stretch.last - stretch.first)
        if whole or (joined and lost > 2) or lost > 12:
            return Change(Weight.SPLICED, stretch, left_out=(start, end))
    figure = _figure(quoted, source, stretch)
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
    if all(word in words_of("function_words") for word in mine):
        small = all(word in words_of("function_words") for word in theirs)
        return Change(Weight.INFLECTED if small else Weight.TRIMMED, stretch)
    return Change(Weight.ALTERED, stretch)


def _deciding(quote: Wording, source: Wording, stretch: Stretch) -> tuple[str, ...]:
    added = cues(quote, stretch.first, stretch.last)
    if stretch.operation == "delete":
        return tuple(governing(source, stretch.source_first, stretch.source_last))
    gone = cues(source, stretch.source_first, stretch.source_last)
    changed = list((gone - added).elements()) + list((added - gone).elements())
    for one in quote.norms[stretch.first : stretch.last]:
        for other in source.norms[stretch.source_first : stretch.source_last]:
            if reverses(one, other):
                changed += [one, other]
    return tuple(changed)


def _figure(quoted: QuotedWords, source: Wording, stretch: Stretch) -> tuple[str, ...]:
    """The number, date, name or grade that another one took the place of; empty when none did."""
    quote = quoted.words
    mine = list(range(stretch.first, stretch.last))
    theirs = list(range(stretch.source_first, stretch.source_last))
    if not mine:
        return ()
    own = figures(quote.written(stretch.first, stretch.last))
    given = figures(source.written(stretch.source_first, stretch.source_last))
    if not theirs:
        own = [
            value for value in own if " " not in value and value != "1"
        ]  # "first", "one" count nothing here
    if own and own != given and (given or not theirs):
        return (
            quote.written(stretch.first, stretch.last),
            source.written(stretch.source_first, stretch.source_last),
        )
    for test in (is_date_word, _unit, _grade, _named):
        left = [at for at in mine if test(quote, at)]
        right = [at for at in theirs if test(source, at)]
        if (
            left
            and right
            and [quote.norms[at] for at in left] != [source.norms[at] for at in right]
        ):
            return (
                " ".join(quote.surface(at) for at in left),
                " ".join(source.surface(at) for at in right),
            )
    return ()


def _unit(words: Wording, at: int) -> bool:
    return words.norms[at] in words_of("units") and at > 0 and is_number(words.norms[at - 1])


def _grade(words: Wording, at: int) -> bool:
    return words.norms[at] in words_of("grades")


def _named(words: Wording, at: int) -> bool:
    """True for a capital in mid-sentence, or a word that is all capitals."""
    surface = words.surface(at)
    if not surface[0].isupper() or words.norms[at] in words_of("function_words"):
        return False
    return not words.parts(at) or (len(surface) > 1 and surface.isupper())

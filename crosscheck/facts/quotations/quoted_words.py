"""The words between quotation marks, with what the writer marked: ellipses and square brackets."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from crosscheck.facts.quotations.wording import Wording, wording

_ELLIPSIS = re.compile(r"\[\s{0,3}(?:…|\.{2,5}|\. \. \.)\s{0,3}\]|…|\.{3,5}|(?:\. ){2,4}\.")
_BRACKET = re.compile(r"\[([^\[\]\n]{1,200})\]")


@dataclass(frozen=True, slots=True)
class QuotedWords:
    """A quotation ready to be compared."""

    words: Wording
    """Offsets are those of the quotation as written."""
    breaks: frozenset[int]
    """Words before which an ellipsis stands; the number of words for one at the end."""
    bracketed: frozenset[int]
    """Words that stand in square brackets, wholly or in part."""
    glossed: frozenset[int]
    """Words of which only some letters are bracketed: "[T]hey"."""

    @property
    def comparable(self) -> list[str]:
        """The folded words; those that the writer put in brackets stand for no word of a source."""
        own = self.bracketed - self.glossed
        return [f"[{word}]" if at in own else word for at, word in enumerate(self.words.norms)]

    @property
    def inner_breaks(self) -> frozenset[int]:
        """Ellipses between words; those at the ends leave nothing out of what is quoted."""
        return frozenset(at for at in self.breaks if 0 < at < len(self.words))


def quoted_words(quotation: str) -> QuotedWords:
    """The words of `quotation`; brackets inside a word are read through."""
    ellipses = [match.span() for match in _ELLIPSIS.finditer(quotation)]
    dots = {start for start, _ in ellipses}
    groups = [m for m in _BRACKET.finditer(quotation) if m.start() not in dots]
    inside = [m for m in groups if _in_word(quotation, m.start(), m.end())]
    dropped = sorted(at for m in inside for at in (m.start(), m.end() - 1))
    kept: list[str] = []
    offsets = array("L")
    skip = set(dropped)
    for at, character in enumerate(quotation):
        if at not in skip:
            kept.append(character)
            offsets.append(at)
    for start, end in ellipses:
        # An ellipsis glued to words must not join them.
        for at in range(start, end):
            index = _index(offsets, at)
            if index is not None:
                kept[index] = " "
    read = wording("".join(kept))
    starts = array("L", (offsets[at] for at in read.starts))
    ends = array("L", (offsets[at - 1] + 1 for at in read.ends))
    words = Wording(quotation, read.norms, starts, ends)
    bracketed = _covered(words, groups)
    breaks = {bisect_left(starts, start) for start, _ in ellipses}
    return QuotedWords(
        words, frozenset(breaks), frozenset(bracketed), frozenset(_covered(words, inside))
    )


def _covered(words: Wording, groups: list[re.Match[str]]) -> set[int]:
    """The words of which some letters stand in one of `groups`."""
    found: set[int] = set()
    for group in groups:
        at = bisect_right(words.ends, group.start())
        while at < len(words) and words.starts[at] < group.end():
            found.add(at)
            at += 1
    return found


def _in_word(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return before.isalnum() or after.isalnum()


def _index(offsets: array[int], at: int) -> int | None:
    index = bisect_left(offsets, at)
    return index if index < len(offsets) and offsets[index] == at else None

"""The words of a text as quotations are compared by: lean, since whole case files pass through here."""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterator
from functools import cached_property
from sys import intern

from crosscheck.model.text import Span
from crosscheck.text.fold import fold_typography

# Hyphens part words, so that "up-to-date" meets "up to date"; numbers keep their separators.
_WORD = re.compile(
    r"[£$€]?[0-9]+(?:[.,][0-9]+)*[^\W_]*%?|[^\W\d_][^\W_]*(?:['\u00ad\u200b\u200d][^\W\d_][^\W_]*)*"
)
_INVISIBLE = str.maketrans("", "", "\u00ad\u200b\u200d")
# Sentence ends: a stop (and closing marks) before white space, a blank line, a bullet.
_STOP = re.compile(r"[.!?:]['\")\]]*(?:\s|$)")
_BLOCK = re.compile(r"\n[ \t]*\n|[•◼▪■●\uf0b7]")


class Wording:
    """A text's words in order, folded, with their places in code points."""

    def __init__(
        self, text: str, norms: list[str], places: tuple[array[int], array[int]] | None = None
    ) -> None:
        """
        `norms`: lower case, plain apostrophes, ligatures spelt out.

        `places` are where the words start and end; without them they are found when first asked for, since
        of very many texts few hold a word that somebody quotes.
        """
        self.text = text
        self.norms = norms
        if places is not None:
            self.starts, self.ends = places

    @cached_property
    def starts(self) -> array[int]:
        """Where each word starts in `text`."""
        return array("L", [match.start() for match in _WORD.finditer(fold_typography(self.text))])

    @cached_property
    def ends(self) -> array[int]:
        """Where each word ends."""
        return array("L", [match.end() for match in _WORD.finditer(fold_typography(self.text))])

    def __len__(self) -> int:
        return len(self.norms)

    def span(self, first: int, last: int) -> Span:
        """The place of the words from `first` up to, not including, `last`; at least one word."""
        return Span(self.starts[first], self.ends[last - 1])

    def written(self, first: int, last: int) -> str:
        """Those words as written, white space folded; empty for no words."""
        if first >= last:
            return ""
        return " ".join(self.text[self.starts[first] : self.ends[last - 1]].split())

    def surface(self, word: int) -> str:
        """One word as written."""
        return self.text[self.starts[word] : self.ends[word]]

    def parts(self, word: int) -> bool:
        """True when a sentence or paragraph ends right before `word`."""
        if word <= 0 or word >= len(self.norms):
            return True
        gap = self.text[self.ends[word - 1] : self.starts[word]]
        if gap == " ":
            return False
        if _BLOCK.search(gap):
            return True
        stop = _STOP.search(fold_typography(gap))
        if stop is None:
            return False
        if stop.group()[0] == ":":
            return False
        following = self.text[self.starts[word]]
        return not following.islower() and self.norms[word - 1] not in _ABBREVIATIONS

    def sentence(self, first: int, last: int, *, limit: int = 150) -> tuple[int, int]:
        """The words of the sentence or sentences that hold `first` to `last`, at most `limit` further each way."""
        start, end = first, last
        while start > 0 and first - start < limit and not self.parts(start):
            start -= 1
        while end < len(self.norms) and end - last < limit and not self.parts(end):
            end += 1
        return start, end


# Words whose full stop ends no sentence.
_ABBREVIATIONS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "st",
        "no",
        "cllr",
        "eg",
        "ie",
        "e.g",
        "i.e",
        "etc",
        "vs",
        "rev",
        "prof",
        "sgt",
    ]
)


def wording(text: str) -> Wording:
    """The words of `text`; linear in its length."""
    folded = fold_typography(text)
    if any(not c.isascii() and (c.isalnum() or ord(c) in _INVISIBLE) for c in set(folded)):
        return Wording(text, [intern(norm(word)) for word in _WORD.findall(folded)])
    return Wording(text, list(map(intern, _WORD.findall(folded.lower()))))


def norm(word: str) -> str:
    """A word folded for comparison."""
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFKC", word.translate(_INVISIBLE)).casefold()


def clauses(words: Wording, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The stretches between commas, semicolons, dashes and brackets of the words `first` to `last`."""
    at = first
    for word in range(first + 1, last):
        gap = fold_typography(words.text[words.ends[word - 1] : words.starts[word]])
        if any(mark in gap for mark in ",;:()") or " - " in gap:
            yield at, word
            at = word
    if at < last:
        yield at, last

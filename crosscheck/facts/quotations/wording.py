"""The words of a text as quotations are compared by: lean, since whole case files pass through here."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain
from sys import intern
from typing import Literal, Protocol

from crosscheck.model.text import Span
from crosscheck.text.fold import fold_typography

# Hyphens part words, so that "up-to-date" meets "up to date"; numbers keep their separators.
_WORD = re.compile(
    r"[£$€]?[0-9]+(?:[.,][0-9]+)*[^\W_]*%?|[^\W\d_][^\W_]*(?:['\u00ad\u200b\u200d][^\W\d_][^\W_]*)*"
)
_PIECE = 2_000
"""Code points that are looked through for the places of words at a time."""
_KEPT = 2**15
"""Words, with the marks at them, whose folded form is remembered."""
_INVISIBLE = str.maketrans("", "", "\u00ad\u200b\u200d")
# Sentence ends: a stop (and closing marks) before white space, a blank line, a bullet.
_STOP = re.compile(r"[.!?:]['\")\]]*(?:\s|$)")
_BLOCK = re.compile(r"\n[ \t]*\n|[•◼▪■●\uf0b7]")


class _Pieces:
    """
    Where the words of a text start and end, found a piece of it at a time.

    Of very many texts that may be quoted, few pieces are looked at closely.
    """

    def __init__(self, folded: str, cuts: Sequence[int], firsts: Sequence[int]) -> None:
        """`cuts`: where the pieces start and the last one ends; `firsts`: their first words, and the count of all."""
        self.count = firsts[-1]
        self._folded = folded
        self._cuts = cuts
        self._firsts = firsts
        self._read: dict[int, list[tuple[int, int]]] = {}

    def span(self, word: int) -> tuple[int, int]:
        """Start and end of a word, code points; a negative number counts from the last."""
        at = range(self.count)[word]
        piece = bisect_right(self._firsts, at) - 1
        if piece not in self._read:
            start, end = self._cuts[piece : piece + 2]
            self._read[piece] = [m.span() for m in _WORD.finditer(self._folded, start, end)]
        return self._read[piece][at - self._firsts[piece]]


class _Edges:
    """All the starts of a text's words, or all their ends."""

    def __init__(self, pieces: _Pieces, side: Literal[0, 1]) -> None:
        self._pieces = pieces
        self._side = side

    def __len__(self) -> int:
        return self._pieces.count

    def __getitem__(self, word: int) -> int:
        return self._pieces.span(word)[self._side]

    def __iter__(self) -> Iterator[int]:
        return (self[word] for word in range(len(self)))


class Places(Protocol):
    """Code points, one for each word."""

    def __len__(self) -> int: ...
    def __getitem__(self, word: int, /) -> int: ...
    def __iter__(self) -> Iterator[int]: ...


class Wording:
    """A text's words in order, folded, with their places in code points."""

    def __init__(self, text: str, norms: list[str], starts: Places, ends: Places) -> None:
        """`norms`: lower case, plain apostrophes, ligatures spelt out; `starts`, `ends`: their code points."""
        self.text = text
        self.norms = norms
        self.starts = starts
        self.ends = ends

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
    norms: list[str] = []
    cuts, firsts = [0], [0]
    while cuts[-1] < len(folded):
        at = folded.find(" ", cuts[-1] + _PIECE)  # no word has a space in it
        cuts.append(at if at >= 0 else len(folded))
        norms += chain.from_iterable(map(_norms, folded[cuts[-2] : cuts[-1]].split()))
        firsts.append(len(norms))
    places = _Pieces(folded, cuts, firsts)
    return Wording(text, norms, _Edges(places, 0), _Edges(places, 1))


@lru_cache(_KEPT)
def _norms(chunk: str) -> tuple[str, ...]:
    """The folded words of what stands between two spaces: texts have the same few thousand again and again."""
    return tuple(intern(norm(word)) for word in _WORD.findall(chunk))


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

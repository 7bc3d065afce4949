"""A text cut into words, numbers and marks, each with its place."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

from crosscheck.text.fold import fold_typography

# Digits with thousands separators and decimals; a run of letters; any other mark.
_PIECE = re.compile(r"[0-9]+(?:,[0-9]{3}(?![0-9]))*(?:\.[0-9]+)?|[^\W\d_]+(?:'[^\W\d_]+)*|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A word, number or mark."""

    text: str
    norm: str
    """Lower case, plain marks."""
    start: int
    """In code points, as `end`."""
    end: int

    @property
    def is_digits(self) -> bool:
        """True for a number in figures."""
        return "0" <= self.norm[0] <= "9"

    @property
    def is_word(self) -> bool:
        """True for letters."""
        return self.norm[0].isalpha()


def pieces(text: str) -> list[Piece]:
    """The words, numbers and marks of `text` in order; linear in its length."""
    folded = fold_typography(text)
    return [
        Piece(text[m.start() : m.end()], m.group().lower(), m.start(), m.end())
        for m in _PIECE.finditer(folded)
    ]


def numbered_items(run: Sequence[Piece]) -> list[int]:
    """The places of the numbers that head the items of a list: "1. Ensure … 2. Improve …"."""
    found: list[int] = []
    for place in range(len(run) - 2):
        piece, dot, following = run[place : place + 3]
        heads = (
            piece.is_digits
            and dot.norm == "."
            and dot.start == piece.end
            and following.text[:1].isupper()
        )
        if heads and piece.norm == str(len(found) + 1):
            found.append(place)
    return found if len(found) > 1 else []


def norms_at(run: Sequence[Piece], start: int, length: int) -> tuple[str, ...]:
    """The folded words of `length` pieces from `start`; shorter at the end of the run."""
    return tuple([piece.norm for piece in run[start : start + length]])  # quicker than a generator


def longest_phrase(words: tuple[str, ...], table: Container[tuple[str, ...]]) -> int:
    """How many of the first `words` make the longest phrase of the table; 0 for none."""
    for length in range(len(words), 0, -1):
        if words[:length] in table:
            return length
    return 0


def phrases(lines: Iterable[str]) -> frozenset[tuple[str, ...]]:
    """Phrases of a word list, each as its words, for looking up runs of pieces."""
    return frozenset(tuple(line.split()) for line in lines)

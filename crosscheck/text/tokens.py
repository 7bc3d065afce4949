"""Words, with their places."""

from __future__ import annotations

import re
from dataclasses import dataclass

from crosscheck.model.text import Span
from crosscheck.text.fold import fold_typography

# A word: letters and digits, with apostrophes and hyphens inside ("children's", "up-to-date"),
# numbers with separators ("1,149", "39.8", "0-25"), a currency sign before and a per cent after.
_WORD = re.compile(r"[£$€]?[^\W_]+(?:['\-.,/](?=[^\W_])[^\W_]+)*'?%?")


@dataclass(frozen=True, slots=True)
class Token:
    """A word as written, its folded form, and its place in code points."""

    text: str
    norm: str
    """Lower case, plain marks: what comparisons look at."""
    span: Span


def words(text: str) -> list[Token]:
    """The words of `text` in order; punctuation between them is left out."""
    folded = fold_typography(text)
    tokens = []
    for match in _WORD.finditer(folded):
        start, end = match.span()
        if folded[end - 1] == "'" and folded[start : end - 1].lower()[-1:] != "s":
            end -= 1  # a closing quotation mark, not the apostrophe of a plural possessive
        written = text[start:end]
        tokens.append(Token(written, folded[start:end].lower(), Span(start, end)))
    return tokens

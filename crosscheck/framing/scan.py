"""Words for reading: hyphens opened, contractions undone, and the punctuation between them kept."""

from __future__ import annotations

import re
from dataclasses import dataclass

from crosscheck.text.fold import fold_typography

# A word or number, or the marks that end or interrupt a clause.
_PIECE = re.compile(r"[£$€]?\d+(?:[.,]\d+)*%?|[^\W\d_]+(?:'[^\W\d_]+)*|[^\W_]+|[.,;:!?()\"'-]")
# Two words run together where a text lost its hyphen at the end of a line: "highquality".
_JOINED = re.compile(
    r"(?:well|high|good|poor|low|long|short|wide|child|multi|decision|time|up)"
    r"(?=(?:quality|coordinated|established|focused|focussed|centred|attended|managed|led|informed"
    r"|planned|supported|developed|written|considered|structured|trained|matched|resourced"
    r"|organised|evidenced|ranging|term|standing|lasting|level|performing|bound|making|agency"
    r"|targeted|executed|embedded|presented|documented|understood|maintained)$)"
)
_SUSPENDED = re.compile(r" (?:and|or|to) ")
_STOPS = frozenset('.,;:!?()"')
_NEGATED = {"ca": "can", "wo": "will", "sha": "shall"}
_STRONGEST = '.!?;:(),"-'


@dataclass(slots=True)
class Word:
    """A word as the reader meets it."""

    norm: str
    """Lower case, without a possessive ending: what the word lists are looked up by."""
    start: int
    """In code points of the text that was read."""
    end: int
    gap: str
    """The strongest mark between it and the word before: one of `. ; : , ( " -`, or nothing."""
    aside: bool = False
    """True in a clause that interrupts another (see `interrupted`)."""


def scan(text: str) -> list[Word]:
    """The words of `text` in order, in time linear in its length."""
    folded = fold_typography(text)
    words: list[Word] = []
    gap = ""
    for match in _PIECE.finditer(folded):
        piece = match.group()
        start, end = match.span()
        if len(piece) == 1 and not piece.isalnum():
            if piece == ")" and words and words[-1].gap == "(":
                words[
                    -1
                ].gap = ""  # one word in brackets, "the panel (HARP) is", interrupts nothing
                continue
            mark = _mark(piece, folded, start)
            if mark and (not gap or _STRONGEST.index(mark) < _STRONGEST.index(gap)):
                gap = mark
            continue
        norm = piece.lower()
        if norm.endswith("n't") or norm == "cannot":
            auxiliary = norm[:-3]
            words.append(Word(_NEGATED.get(auxiliary, auxiliary), start, end, gap))
            words.append(Word("not", start, end, ""))
        elif joined := _JOINED.match(norm):
            half = joined.end()
            words.append(Word(norm[:half], start, start + half, gap))
            words.append(Word(norm[half:], start + half, end, ""))
        else:
            words.append(Word(norm.split("'")[0], start, end, gap))
        gap = ""
    return words


def _mark(piece: str, folded: str, at: int) -> str:
    if piece in "!?":
        return "."
    if piece == ")":
        return "("
    if (
        piece == "-"
    ):  # a dash stands between spaces; a hyphen joins, or hangs: "16- and 17-year-olds"
        before, after = folded[at - 1 : at], folded[at + 1 : at + 2]
        hangs = _SUSPENDED.match(folded, at + 1) and not before.isspace()
        return "-" if before.isspace() or (after.isspace() and not hangs) else ""
    return piece if piece in _STOPS else ""

"""Where a gold passage stands in its report."""

from __future__ import annotations

from rapidfuzz import fuzz

from crosscheck.evaluation.rankers import LONGEST
from crosscheck.model.text import Span

_CLOSE = 90.0
"""Of 100: below this share of equal letters, the passage is not the one quoted."""


class PassageLocator:
    """
    Finds passages quoted from a text, whatever became of spaces, hyphens and marks on the way.

    Sets are copied from one extraction of a report and read against another: a page number in the
    middle of a sentence or a word broken at a line's end must not hide the passage.
    """

    def __init__(self, text: str) -> None:
        """Fold `text` to its letters and digits, each with its offset in code points."""
        pairs = [
            (folded, offset)
            for offset, character in enumerate(text)
            if character.isalnum()
            for folded in character.casefold()
        ]
        self._letters = "".join(folded for folded, _ in pairs)
        self._offsets = [offset for _, offset in pairs]

    def find(self, quote: str) -> Span | None:
        """The place of `quote`, exact in its letters or else the closest; None when nothing is close."""
        letters = "".join(
            c for character in quote for c in character.casefold() if character.isalnum()
        )
        if not letters:
            return None
        start = self._letters.find(letters)
        end = start + len(letters)
        if start < 0:
            near = fuzz.partial_ratio_alignment(
                letters[:LONGEST], self._letters, score_cutoff=_CLOSE
            )
            if near is None or near.dest_end <= near.dest_start:
                return None
            start, end = near.dest_start, near.dest_end
        return Span(self._offsets[start], self._offsets[end - 1] + 1)

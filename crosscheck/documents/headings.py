"""Headings: recognised by how they stand, not by a list of what they say."""

from __future__ import annotations

import re

from crosscheck.documents.layout_words import known_level
from crosscheck.text.blocks import Block, BlockKind
from crosscheck.text.cells import ends_in_grade
from crosscheck.text.lexicon import word_list

# "?" is not among them: "What needs to improve?"
_STOPPED = re.compile(r"(?:[.!;,:]|…)[\"'”’)\]]{0,3}$")
_OPENING = re.compile(r"[“‘\"'(\[]?[A-Z]")
_TITLE_OPENING = re.compile(r"[“‘\"'(\[]?[A-Z0-9]")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|should|must|do|does|did)\b"
)
_LONGEST = 160
_MOST_WORDS = 22
_MOST_LINES = 3
# More words than this with a finite verb among them are a sentence that lost its stop.
_SENTENCE_WORDS = 12
# More words than this after a number are a paragraph or an item, not a heading.
_NUMBERED_WORDS = 10
# A line that fills the page, of 1, and is not the last of its block is running text.
_FULL = 0.97
# Below this width the text is too short to tell how far its lines run.
_NARROW = 50


def is_heading(
    block: Block, body: str, following: Block | None, width: int, *, title: bool = False
) -> bool:
    """
    True for a short block without a final stop that something follows.

    `width` is the length of the document's lines of running text, 0 when they are not wrapped. A block is part of
    the `title` when no sentence came before it: titles run longer than headings.
    """
    if block.kind is BlockKind.HEADING:
        return True
    if block.kind is not BlockKind.TEXT or following is None:
        return False
    if block.lines > (_MOST_LINES * 2 if title else _MOST_LINES) or len(body) > _LONGEST * 2:
        return False
    if _is_lead_in(body, following):
        return True
    return (
        _reads_as_heading(body, title=title)
        and not (block.number and _is_numbered_item(body, following))
        and (block.lines > 1 or width < _NARROW or block.width <= width * _FULL or _is_graded(body))
    )


def _reads_as_heading(body: str, *, title: bool) -> bool:
    """True for a few words that start as a heading does and do not end, or lead on, as a sentence does."""
    if _STOPPED.search(body) or not (_TITLE_OPENING if title else _OPENING).match(body):
        return False
    if _is_graded(body):
        return True
    words = body.split()
    if words[-1].lower() in word_list("lines", "leads_on") or len(words) > (
        _MOST_WORDS * 2 if title else _MOST_WORDS
    ):
        return False
    return len(words) <= _SENTENCE_WORDS or not _FINITE.search(body)


def _is_graded(body: str) -> bool:
    return ends_in_grade(body) and known_level(body) is not None


def _is_numbered_item(body: str, following: Block) -> bool:
    return len(body.split()) > _NUMBERED_WORDS or following.number is not None


def _is_lead_in(body: str, following: Block) -> bool:
    """True for "Recommendations:" before a list; other words before a list are a sentence that leads it in."""
    listed = following.kind is BlockKind.ITEM or following.number is not None
    return body.endswith(":") and listed and known_level(body) is not None


class Outline:
    """The headings above the place that has been reached."""

    def __init__(self) -> None:
        """Before the first heading."""
        self._open: list[tuple[int, bool, str]] = []
        self._bare = False

    @property
    def path(self) -> tuple[str, ...]:
        """The headings, outermost first."""
        return tuple(title for _, _, title in self._open)

    def enter(self, title: str, level: int | None) -> tuple[str, ...]:
        """
        A heading; the path above it.

        Without a `level` from the file, headings that inspection reports share have theirs. Any other stands
        below the last of these, beside the others there; one that follows another directly stands below that.
        """
        known = known_level(title) if level is None else level
        if known is None and ends_in_grade(title):
            known = 1  # a part that is judged by itself is no part of the list before it
        if known is None:
            beside = [deep for deep, shared, _ in self._open if not shared]
            deepest = self._open[-1][0] if self._open else 0
            level = deepest + 1 if self._bare or not beside else beside[0]
        else:
            level = known
        while self._open and self._open[-1][0] >= level:
            self._open.pop()
        above = self.path
        self._open.append((level, known is not None, title.rstrip(" :")))
        self._bare = True
        return above

    def body(self) -> None:
        """Something other than a heading."""
        self._bare = False

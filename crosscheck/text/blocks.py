"""What a normalised text is made of: blocks, pages, and the way back to the file."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

from crosscheck.model.text import OffsetMap, Span


class BlockKind(StrEnum):
    """What a block is, as far as its own marks show."""

    TEXT = "text"
    """A paragraph, or a heading that only its surroundings show to be one."""
    ITEM = "item"
    HEADING = "heading"
    """Marked as one by the file's format."""
    CELL = "cell"
    NOTE = "note"
    """A footnote."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, list item, heading, table cell or footnote; blank lines part them in the text."""

    span: Span
    body: Span
    """Without the bullet or number."""
    kind: BlockKind = BlockKind.TEXT
    number: str | None = None
    """As printed in front of the paragraph, without its stop."""
    level: int | None = None
    """Of a heading, 1 the outermost; None when the file does not say."""
    lines: int = 1
    """Lines of the file that it ran over."""
    width: int = 0
    """Length of its longest line."""


@dataclass(frozen=True, slots=True)
class PageStart:
    """A page, and the normalised offset at which it starts."""

    offset: int
    number: int


@dataclass(frozen=True, slots=True)
class Normalised:
    """The reading text of a document and what its layout said."""

    text: str
    origin: OffsetMap
    blocks: tuple[Block, ...] = ()
    pages: tuple[PageStart, ...] = ()
    width: int = 0
    """The length that lines of running text reach in the file, in code points."""

    def page(self, offset: int) -> int | None:
        """The number of the page on which a normalised offset stands; None when there are no pages."""
        at = bisect_right(self.pages, offset, key=lambda page: page.offset) - 1
        return self.pages[at].number if at >= 0 else None

"""The reading text of a document: what a person reads, in the order they read it, with a way back to the file."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

from crosscheck.model.text import OffsetMap, Span
from crosscheck.text.clean import Cleaned, clean
from crosscheck.text.hyphens import joined_without_hyphen, vocabulary
from crosscheck.text.layout import lines_of, without_furniture
from crosscheck.text.paragraphs import groups, typical_width


class BlockKind(StrEnum):
    """What a block is, as far as its marks show."""

    TEXT = "text"
    """A paragraph, or something that documents/structure will tell apart from one."""
    ITEM = "item"
    HEADING = "heading"
    CELL = "cell"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, list item, heading or table cell; blocks are parted by blank lines."""

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
    gap: bool = True
    """A blank line stands before it in the file."""


@dataclass(frozen=True, slots=True)
class PageStart:
    """A page, and the normalised offset at which it starts."""

    offset: int
    number: int


@dataclass(frozen=True, slots=True)
class Normalised:
    """The reading text and what its layout said."""

    text: str
    origin: OffsetMap
    blocks: tuple[Block, ...] = ()
    pages: tuple[PageStart, ...] = ()
    width: int = 0
    """The length that lines of running text reached in the file, in code points."""

    def page(self, offset: int) -> int | None:
        """The number of the page on which a normalised offset stands; None when there are no pages."""
        at = bisect_right([page.offset for page in self.pages], offset) - 1
        return self.pages[at].number if at >= 0 else None


_LINE_END = re.compile("\r\n|\r|\n")
_SPACES = re.compile(" {2,}")


def normalise(raw: str) -> Normalised:
    """
    The reading text of `raw`, a laid-out text with lines and, between form feeds, pages.

    NFC; ligatures expanded; nothing invisible; lines of a paragraph joined by a space, words broken at a line's
    end made whole; blocks parted by a blank line; page numbers and running heads left out, so that a sentence
    reads on across the page. Quotation marks and dashes stay as written.
    """
    cleaned = clean(raw)
    lines = without_furniture(lines_of(cleaned.text))
    known = vocabulary([line.text for line in lines])
    writer = Writer(cleaned)
    blocks: list[Block] = []
    pages: list[PageStart] = []
    for group in groups(lines):
        start = body = writer.part()
        for index, line in enumerate(group.lines):
            if line.page and (not pages or pages[-1].number != line.page):
                pages.append(PageStart(writer.length, line.page))
            if index:
                writer.join(line.text, known)
            text_start = line.start
            if index == 0 and group.marker < len(line.text):
                text_start += group.marker
                writer.copy(line.start, text_start)
            if index == (1 if group.marker and group.marker == len(group.lines[0].text) else 0):
                body = writer.length
            writer.copy(text_start, line.start + len(line.text))
        blocks.append(
            Block(
                Span(start, writer.length),
                Span(body, writer.length),
                BlockKind.ITEM if group.item else BlockKind.TEXT,
                group.number,
                lines=len(group.lines),
                width=max(len(line.text) for line in group.lines),
                gap=group.gap,
            )
        )
    return Normalised(
        writer.text(), writer.origin(raw), tuple(blocks), tuple(pages), typical_width(lines)
    )


class Writer:
    """Copies stretches of a cleaned text one after the other and remembers where each came from."""

    def __init__(self, cleaned: Cleaned) -> None:
        self.length = 0
        self._cleaned = cleaned
        self._parts: list[str] = []
        self._starts: list[int] = []
        self._sources: list[int] = []
        self._last = ""
        self._end = 0

    def part(self) -> int:
        """Start a block: a blank line before all but the first. Its offset."""
        if self.length:
            self._write("\n\n", self._end)
        return self.length

    def write(self, text: str) -> None:
        """Write `text`, which the file does not have; it maps to the place where the last stretch ended."""
        self._write(text, self._end)

    def join(self, following: str, known: frozenset[str]) -> None:
        """What stands between two lines: a space, nothing, or nothing and one hyphen less."""
        dropped = joined_without_hyphen(self._last, following, known)
        if dropped is None:
            self._write("" if self._last.endswith(("—", "/")) else " ", self._end)
        elif dropped:
            self._parts[-1] = self._parts[-1][:-1]
            self.length -= 1

    def copy(self, start: int, end: int) -> None:
        """Copy `start` to `end` of the cleaned text, with runs of spaces made one."""
        text = self._cleaned.text
        at = start
        for match in _SPACES.finditer(text, start, end):
            self._copy(at, match.start() + 1)
            at = match.end()
        self._copy(at, end)
        self._last = text[max(start, end - 60) : end]
        self._end = self._source(end)

    def text(self) -> str:
        """All that was written."""
        return "".join(self._parts)

    def origin(self, raw: str) -> OffsetMap:
        """The way back to `raw`."""
        lines = (0, *(match.end() for match in _LINE_END.finditer(raw)))
        return OffsetMap(tuple(self._starts), tuple(self._sources), lines)

    def _source(self, offset: int) -> int:
        run = bisect_right(self._cleaned.starts, offset) - 1
        return self._cleaned.sources[run] + offset - self._cleaned.starts[run]

    def _copy(self, start: int, end: int) -> None:
        if start >= end:
            return
        cleaned = self._cleaned
        run = bisect_right(cleaned.starts, start) - 1
        self._run(self.length, cleaned.sources[run] + start - cleaned.starts[run])
        for step in range(run + 1, bisect_right(cleaned.starts, end - 1)):
            self._run(self.length + cleaned.starts[step] - start, cleaned.sources[step])
        self._parts.append(cleaned.text[start:end])
        self.length += end - start

    def _write(self, text: str, source: int) -> None:
        for step in range(len(text)):
            self._run(self.length + step, source)
        self._parts.append(text)
        self.length += len(text)

    def _run(self, start: int, source: int) -> None:
        self._starts.append(start)
        self._sources.append(source)

"""Writes the normalised text and remembers where each stretch of it came from."""

from __future__ import annotations

import re
from bisect import bisect_right

from crosscheck.model.text import OffsetMap
from crosscheck.text.clean import Cleaned
from crosscheck.text.hyphens import Vocabulary, joined_without_hyphen
from crosscheck.text.layout import Line

_LINE_END = re.compile("\r\n|\r|\n")
_SPACES = re.compile(" {2,}")
# After these a line goes on without a space.
_TIGHT = ("—", "/")


class Writer:
    """Puts lines of a cleaned text one after the other; `length` code points are written so far."""

    def __init__(self, cleaned: Cleaned, known: Vocabulary) -> None:
        """`known`: the document's own words, which decide about broken ones."""
        self.length = 0
        self._cleaned = cleaned
        self._known = known
        self._parts: list[str] = []
        self._starts: list[int] = []
        self._sources: list[int] = []
        self._last = ""
        self._end = 0

    def block(self) -> int:
        """Start a block, parted by a blank line from the one before; its offset."""
        if self.length:
            self.write("\n\n")
        return self.length

    def line(self, line: Line) -> None:
        """A line as it reads, runs of spaces made one."""
        at = line.start
        for change in line.changes:
            self._copy(at, change.start)
            self._end = self._source(change.start)
            self.write(change.new)
            at = change.end
        if not line.changes and "  " not in line.text:
            self._stretch(at, line.end)  # nearly every line
        else:
            self._copy(at, line.end)
        self._last = line.text
        self._end = self._source(line.end)

    def join(self, following: Line) -> None:
        """What stands between two lines of a block: a space, nothing, or a hyphen less."""
        without = joined_without_hyphen(self._last, following.text, self._known)
        if without is None:
            self.write("" if self._last.endswith(_TIGHT) else " ")
        elif without:
            self._parts[-1] = self._parts[-1][:-1]
            self.length -= 1

    def write(self, text: str) -> None:
        """Write what the file does not have; it maps to the place where the last stretch ended."""
        size = len(text)
        self._starts += range(self.length, self.length + size)
        self._sources += (self._end,) * size
        self._parts.append(text)
        self.length += size

    def text(self) -> str:
        """All that was written."""
        return "".join(self._parts)

    def origin(self, raw: str) -> OffsetMap:
        """The way back to `raw`, the text as stored."""
        lines = (0, *(match.end() for match in _LINE_END.finditer(raw)))
        return OffsetMap(tuple(self._starts), tuple(self._sources), lines)

    def _copy(self, start: int, end: int) -> None:
        at = start
        for match in _SPACES.finditer(self._cleaned.text, start, end):
            self._stretch(at, match.start() + 1)
            at = match.end()
        self._stretch(at, end)

    def _stretch(self, start: int, end: int) -> None:
        if start >= end:
            return
        starts, sources = self._cleaned.starts, self._cleaned.sources
        run = bisect_right(starts, start)
        self._starts.append(self.length)
        self._sources.append(sources[run - 1] + start - starts[run - 1])
        while run < len(starts) and starts[run] < end:
            self._starts.append(self.length + starts[run] - start)
            self._sources.append(sources[run])
            run += 1
        self._parts.append(self._cleaned.text[start:end])
        self.length += end - start

    def _source(self, offset: int) -> int:
        run = bisect_right(self._cleaned.starts, offset) - 1
        return self._cleaned.sources[run] + offset - self._cleaned.starts[run]

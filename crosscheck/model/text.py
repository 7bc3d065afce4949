"""Places in a text. Offsets are code points of the normalised text: start inclusive, end exclusive."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text in code points, as W3C TextPositionSelector counts them."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return True  # an empty span is still a place

    def overlaps(self, other: Span) -> bool:
        """True when the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """True when `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def shift(self, by: int) -> Span:
        """The same stretch, `by` code points further on."""
        return Span(self.start + by, self.end + by)

    def of(self, text: str) -> str:
        """The words at this place in `text`."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Position:
    """Line and column of a stored file, both counted from 1; columns in code points."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """
    The way back from a normalised text to the file it came from.

    `starts[i]` is a normalised offset from which on the source offset is `sources[i]` plus the
    distance. `starts` and `lines`, the source offsets at which the file's lines begin, ascend; `sources`
    ascend but for footnotes, which are read after the paragraph they interrupt.
    """

    starts: tuple[int, ...]
    sources: tuple[int, ...]
    lines: tuple[int, ...]

    def source(self, offset: int) -> int:
        """The offset in the stored file (code points) of a normalised offset."""
        if not self.starts:
            return offset
        run = max(bisect_right(self.starts, offset) - 1, 0)
        at = self.sources[run] + max(offset - self.starts[run], 0)
        if run + 1 < len(self.sources) and self.sources[run + 1] >= self.sources[run]:
            return min(at, self.sources[run + 1])
        return at

    def runs(self, span: Span) -> tuple[int, ...]:
        """The normalised offsets inside `span` at which the way back jumps."""
        return self.starts[
            bisect_right(self.starts, span.start) : bisect_left(self.starts, span.end)
        ]

    def position(self, offset: int) -> Position:
        """Line and column of the stored file for a normalised offset."""
        at = self.source(offset)
        line = max(bisect_right(self.lines, at), 1)
        return Position(line, at - (self.lines[line - 1] if self.lines else 0) + 1)


@dataclass(frozen=True, slots=True)
class TextQuote:
    """
    A place in a text named by its own words (W3C TextQuoteSelector).

    Either `exact`, or `first` and `last`: the first and the last words of a long span.
    """

    exact: str | None = None
    first: str | None = None
    last: str | None = None
    prefix: str = ""
    suffix: str = ""

    def __str__(self) -> str:
        return self.exact if self.exact is not None else f"{self.first} … {self.last}"

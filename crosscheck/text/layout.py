"""The lines and pages of a laid-out text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

# Bare ascending numbers are page numbers when they stand at least this many lines with text apart.
_LINES_A_PAGE = 12


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of the cleaned text that reads otherwise: a footnote's mark left out, a lost hyphen put back."""

    start: int
    end: int
    new: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A line with text; offsets in code points of the cleaned text."""

    text: str
    """As it reads: without white space at its ends, changes made."""
    start: int
    end: int
    gap: bool = False
    """A blank line stands before it."""
    turn: bool = False
    """A page ends before it."""
    page: int = 0
    """From 1; 0 when the text has no pages."""
    changes: tuple[Change, ...] = ()
    """In order, apart."""

    def changed(self, changes: Iterable[Change]) -> Line:
        """The line with these changes made as well."""
        every = tuple(sorted((*self.changes, *changes), key=lambda change: change.start))
        # Only lines without earlier changes are changed, so offsets in `text` are those of the file.
        parts: list[str] = []
        at = self.start
        for change in every:
            parts += (self.text[at - self.start : change.start - self.start], change.new)
            at = change.end
        parts.append(self.text[at - self.start :])
        return replace(self, text="".join(parts), changes=every)


def lines_of(text: str) -> list[Line]:
    """The lines of `text` that are not blank; form feeds turn the page, else bare ascending numbers do."""
    paged = "\f" in text
    found: list[Line] = []
    at = 0
    for page, body in enumerate(text.split("\f"), start=1):
        gap = turn = page > 1
        for row in body.split("\n"):
            stripped = row.strip()
            if stripped:
                start = at + len(row) - len(row.lstrip())
                found.append(
                    Line(stripped, start, start + len(stripped), gap, turn, page if paged else 0)
                )
                gap = turn = False
            else:
                gap = True
            at += len(row) + 1
    return found if paged else _paged_by_numbers(found)


def by_page(lines: Iterable[Line]) -> dict[int, list[Line]]:
    """The lines of each page, pages in order."""
    pages: dict[int, list[Line]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    return pages


def _paged_by_numbers(lines: list[Line]) -> list[Line]:
    ends: set[int] = set()
    last = -1
    for index, line in enumerate(lines):
        if line.text == str(len(ends) + 1) and index - last >= _LINES_A_PAGE:
            ends.add(index)
            last = index
    if len(ends) < 2:
        return lines
    paged: list[Line] = []
    page, turn = 1, False
    for index, line in enumerate(lines):
        paged.append(replace(line, page=page, turn=turn, gap=line.gap or turn))
        turn = index in ends
        page += turn
    return paged

"""Lines and pages of a laid-out text, and the furniture at the edges of pages."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

# A bare page number, or one dressed up: "3", "- 3 -", "Page 3 of 12".
_PAGE_NUMBER = re.compile(
    r"(?:page )?[-–—]? ?(\d{1,4}) ?[-–—]?(?: ?(?:of|/) ?\d{1,4})?", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+")
# How far in from its edge a page may carry running heads or feet, in lines with text.
_EDGE = 4
# A line at the edge is a running head when this many pages, and this share of them, have it.
_REPEATS = 3
_REPEAT_SHARE = 0.25
# Pages shorter than this many lines do not show that bare ascending numbers are page numbers.
_LINES_A_PAGE = 12


@dataclass(frozen=True, slots=True)
class Line:
    """A line with text; offsets in code points of the cleaned text."""

    text: str
    """Without white space at its ends."""
    start: int
    gap: bool
    """A blank line stands before it."""
    turn: bool
    """A page ends before it."""
    page: int
    """From 1; 0 when the text has no pages."""


@dataclass(frozen=True, slots=True)
class Page:
    """Where a page starts, in lines that were kept, and its number."""

    start: int
    number: int


def lines_of(text: str) -> list[Line]:
    """The lines of `text` that are not blank; form feeds turn the page."""
    paged = "\f" in text
    found: list[Line] = []
    at = 0
    for page, body in enumerate(text.split("\f"), start=1):
        gap = turn = page > 1
        for row in body.split("\n"):
            stripped = row.strip()
            if stripped:
                start = at + row.index(stripped[0])
                found.append(Line(stripped, start, gap, turn, page if paged else 0))
                gap = turn = False
            else:
                gap = True
            at += len(row) + 1
    return found


def without_furniture(lines: list[Line]) -> list[Line]:
    """
    `lines` without page numbers and the heads and feet that pages repeat.

    Without form feeds, bare numbers that ascend by one are taken for the ends of pages. Pages get the number
    printed on them where most agree on it.
    """
    if lines and lines[-1].page == 0:
        lines = _paged_by_numbers(lines)
    pages: dict[int, list[Line]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    if len(pages) < 2:
        return lines
    offset = _number_offset(pages)
    dropped: set[int] = set()
    for page, rows in pages.items():
        for row in _edges(rows):
            if offset is not None and _page_number(row.text) == page + offset:
                dropped.add(row.start)
    _drop_repeated(pages, dropped)
    return _kept(lines, dropped, offset or 0)


def _kept(lines: list[Line], dropped: set[int], offset: int) -> list[Line]:
    kept: list[Line] = []
    gap = turn = False
    for line in lines:
        gap, turn = gap or line.gap, turn or line.turn
        if line.start in dropped:
            gap = True
            continue
        kept.append(replace(line, gap=gap, turn=turn, page=max(line.page + offset, 0)))
        gap = turn = False
    return kept


def _edges(rows: list[Line]) -> list[Line]:
    return rows[:_EDGE] + rows[max(_EDGE, len(rows) - _EDGE) :]


def _page_number(text: str) -> int | None:
    match = _PAGE_NUMBER.fullmatch(text) if len(text) < 24 else None
    return int(match.group(1)) if match else None


def _number_offset(pages: dict[int, list[Line]]) -> int | None:
    """Printed page number minus the count of pages so far, where at least half of the pages agree."""
    votes: Counter[int] = Counter()
    for page, rows in pages.items():
        numbers = {_page_number(row.text) for row in _edges(rows)} - {None}
        votes.update(number - page for number in numbers if number is not None)
    for offset, count in votes.most_common(1):
        if count >= 2 and count * 2 >= len(pages):
            return offset
    return None


def _key(text: str) -> str:
    return _DIGITS.sub("#", text).casefold()


def _drop_repeated(pages: dict[int, list[Line]], dropped: set[int]) -> None:
    """Add the running heads and feet to `dropped`, working inwards from the edge of each page."""
    counts: Counter[str] = Counter()
    for rows in pages.values():
        counts.update({_key(row.text) for row in _edges(rows) if row.start not in dropped})
    least = max(_REPEATS, len(pages) * _REPEAT_SHARE)
    running = {key for key, count in counts.items() if count >= least}
    for rows in pages.values():
        for edge in (rows[:_EDGE], rows[: -_EDGE - 1 : -1]):
            for row in edge:
                if row.start not in dropped and _key(row.text) not in running:
                    break
                dropped.add(row.start)


def _paged_by_numbers(lines: list[Line]) -> list[Line]:
    """`lines` with pages, where bare numbers that ascend by one stand a page's length apart."""
    expected, last = 1, -1
    ends: list[int] = []
    for index, line in enumerate(lines):
        if line.text == str(expected) and index - last >= _LINES_A_PAGE:
            ends.append(index)
            expected, last = expected + 1, index
    if len(ends) < 2:
        return lines
    paged: list[Line] = []
    page, turn = 1, False
    turns = set(ends)
    for index, line in enumerate(lines):
        paged.append(replace(line, page=page, turn=turn))
        turn = index in turns
        page += turn
    return paged

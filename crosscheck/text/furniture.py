"""Page furniture: page numbers, and the heads and feet that pages repeat."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from crosscheck.text.layout import Line, by_page

# A bare page number, or one dressed up: "3", "- 3 -", "Page 3 of 12".
_PAGE_NUMBER = re.compile(
    r"(?:page )?[-–—]? ?(\d{1,4}) ?[-–—]?(?: ?(?:of|/) ?\d{1,4})?", re.IGNORECASE
)
_NUMBER_LENGTH = 24
_DIGITS = re.compile(r"\d+")
# How far in from its edge a page may carry running heads or feet, in lines with text.
_EDGE = 4
# A line at the edge is a running head when this many pages, and this share of them, have it.
_REPEATS = 3
_REPEAT_SHARE = 0.25


def without_furniture(lines: list[Line]) -> list[Line]:
    """
    `lines` without page numbers and running heads and feet; all of them when there is but one page.

    Pages get the number printed on them where at least half of them agree on it.
    """
    pages = by_page(lines)
    if len(pages) < 2:
        return lines
    offset = _number_offset(pages)
    dropped = _page_numbers(pages, offset) | set()
    dropped |= _running(pages, dropped)
    kept: list[Line] = []
    gap = turn = False
    for line in lines:
        gap, turn = gap or line.gap, turn or line.turn
        if line.start in dropped:
            gap = True
            continue
        page = max(line.page + (offset or 0), 1)
        same = page == line.page and gap == line.gap and turn == line.turn
        kept.append(line if same else replace(line, gap=gap, turn=turn, page=page))
        gap = turn = False
    return kept


def _edges(rows: list[Line]) -> list[Line]:
    return rows[:_EDGE] + rows[max(_EDGE, len(rows) - _EDGE) :]


def _page_number(text: str) -> int | None:
    match = _PAGE_NUMBER.fullmatch(text) if len(text) < _NUMBER_LENGTH else None
    return int(match.group(1)) if match else None


def _number_offset(pages: dict[int, list[Line]]) -> int | None:
    """Printed page number minus the count of pages so far, where at least half of the pages agree."""
    votes: Counter[int] = Counter()
    for page, rows in pages.items():
        numbers = {_page_number(row.text) for row in _edges(rows)}
        votes.update(number - page for number in numbers if number is not None)
    for offset, count in votes.most_common(1):
        if count >= 2 and count * 2 >= len(pages):
            return offset
    return None


def _page_numbers(pages: dict[int, list[Line]], offset: int | None) -> set[int]:
    """Where page numbers start. The outermost is the one when a footnote has the same number."""
    found: set[int] = set()
    for page, rows in pages.items():
        outer = sorted(
            _edges(rows), key=lambda row: min(row.start - rows[0].start, rows[-1].end - row.end)
        )
        for row in outer:
            if offset is not None and _page_number(row.text) == page + offset:
                found.add(row.start)
                break
    return found


def _running(pages: dict[int, list[Line]], numbers: set[int]) -> set[int]:
    """Where the running heads and feet start, working inwards from the edge of each page."""
    counts: Counter[str] = Counter()
    for rows in pages.values():
        counts.update({_key(row.text) for row in _edges(rows) if row.start not in numbers})
    least = max(_REPEATS, len(pages) * _REPEAT_SHARE)
    repeated = {key for key, count in counts.items() if count >= least}
    found: set[int] = set()
    for rows in pages.values():
        for edge in (rows[:_EDGE], rows[: -_EDGE - 1 : -1]):
            for row in edge:
                if row.start in numbers:
                    continue
                if _key(row.text) not in repeated:
                    break
                found.add(row.start)
    return found


def _key(text: str) -> str:
    return _DIGITS.sub("#", text).casefold()

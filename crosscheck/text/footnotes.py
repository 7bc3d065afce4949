"""Footnotes: taken out of the sentences they interrupt, and their marks out of the words they hang on."""

from __future__ import annotations

import re

from crosscheck.text.layout import Change, Line, by_page

_MARK = re.compile(r"\d{1,2}")
# A footnote is short; a table or list of numbers is not a footnote.
_LONGEST = 25
_FEWEST_WORDS = 5
_MISSED = 2


def split_footnotes(lines: list[Line]) -> tuple[list[Line], list[list[Line]]]:
    """
    The running text, and each footnote: a small number alone on a line near the end of its page, then its words.

    Footnotes count upwards through the document. Their marks are left out of the running text.
    """
    expected = 1
    running: list[Line] = []
    notes: list[list[Line]] = []
    for rows in by_page(lines).values():
        found = _notes(rows, expected) if rows[0].page else []
        if found:
            expected = int(found[-1][0].text) + 1
            first = found[0][0].start
            numbers = [int(note[0].text) for note in found]
            running += _without_marks([row for row in rows if row.start < first], numbers)
            notes += found
        else:
            running += rows
    return running, notes


def _notes(rows: list[Line], expected: int) -> list[list[Line]]:
    """The footnotes at the end of a page; the first has the number `expected`, or one or two were missed."""
    numbers = {str(expected + missed): expected + missed for missed in range(_MISSED + 1)}
    for index in range(len(rows) - 1, max(-1, len(rows) - 1 - _LONGEST), -1):
        after = rows[index + 1 : index + 2]
        first = numbers.get(rows[index].text)
        if (
            first
            and (rows[index].gap or (after and after[0].gap))
            and (notes := _parted(rows[index:], first))
        ):
            return notes
    return []


def _parted(rows: list[Line], expected: int) -> list[list[Line]]:
    notes: list[list[Line]] = []
    for row in rows:
        if row.text == str(expected + len(notes)):
            notes.append([row])
        elif _MARK.fullmatch(row.text):
            return []  # a table or a list of contents
        else:
            notes[-1].append(row)
    words = [sum(len(row.text.split()) for row in note[1:]) for note in notes]
    return notes if all(words) and max(words) >= _FEWEST_WORDS else []


def _without_marks(rows: list[Line], numbers: list[int]) -> list[Line]:
    """`rows` with the first mark of each footnote left out: its number right after a word."""
    changes: dict[int, list[Change]] = {}
    for number in numbers:
        mark = re.compile(rf"(?<=[A-Za-z]{{3}})[)’”%.,;:?!]{{0,2}}({number})(?![\w%]|[.,]\d)")
        for index, row in enumerate(rows):
            if match := mark.search(row.text):
                place = Change(row.start + match.start(1), row.start + match.end(1))
                changes.setdefault(index, []).append(place)
                break
    return [
        row.changed(changes[index]) if index in changes else row for index, row in enumerate(rows)
    ]

"""Bullets and numbers at the start of a line."""

from __future__ import annotations

import re
from dataclasses import dataclass

from crosscheck.text.layout import Line

# Shapes, and the private-use codes under which old Word files carry their bullets.
_SHAPE = re.compile(r"(?:[◼■▪●•◦○‣⁃∙·►➢➤✓✔❖◆─\ue000-\uf8ff]|[\u0335\u0336](?= )) ?")
# A dash, an asterisk or a letter is a bullet only where a line can start afresh: wrapped lines may start so.
_DASH = re.compile(r"(?:[-–—−─*o]|\(?[a-z]\)|\(?[ivx]{2,4}\)) +(?=\S)")
_NUMBER = re.compile(r"\(?(\d{1,3})[.)](?: +(?=\S)|$)")
_SECTION_NUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,2}){1,3})\.? +(?=[A-Z])")
# How far a number in front of a lower-case word may jump ahead and still be of the same series.
_JUMP = 20


@dataclass(frozen=True, slots=True)
class Marker:
    """What starts a block: nothing, a bullet, or a number."""

    length: int = 0
    """In code points, with the space after it."""
    number: str | None = None
    item: bool = False

    def is_bare(self, lines: list[Line]) -> bool:
        """True when the block so far is this marker alone on its line."""
        return len(lines) == 1 and self.length > 0 and self.length >= len(lines[0].text)

    def counts_from(self, last: int) -> int:
        """The last paragraph number after this marker, `last` being the one before."""
        return int(self.number) if self.number and self.number.isdigit() else last


NONE = Marker()
"""Of a line that starts with its words."""


def starts_with_words(text: str) -> bool:
    """True for a line, most of all, that has no bullet and no number wherever it stands."""
    return text[:1].isalpha() and text[1:2] not in (" ", ")") and ")" not in text[2:5]


def marker_of(text: str, last: int, *, fresh: bool) -> Marker:
    """
    The bullet or number at the start of a line.

    `last` is the number of the paragraph before; `fresh` is true where a block may start: after a stop, a blank
    line or a list item.
    """
    if match := _SHAPE.match(text):
        return Marker(match.end(), item=True)
    if fresh and (match := _DASH.match(text)):
        return Marker(match.end(), item=True)
    if match := _NUMBER.match(text):
        value = int(match.group(1))
        opens = match.end() == len(text) or text[match.end()].isupper()
        if value == last + 1 or (fresh and (opens or value <= last + _JUMP)):
            return Marker(match.end(), match.group(1))
    if fresh and (match := _SECTION_NUMBER.match(text)):
        return Marker(match.end(), match.group(1))
    return NONE

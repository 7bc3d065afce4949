"""Lines to blocks: which lines of a laid-out text belong to one paragraph, item, heading or cell."""

from __future__ import annotations

import re
from dataclasses import dataclass

from crosscheck.text.blocks import BlockKind
from crosscheck.text.layout import Line
from crosscheck.text.lexicon import word_list
from crosscheck.text.markers import NONE, Marker, marker_of, starts_with_words

_ENDS = re.compile(r"[.!?:;][\"'”’)\]]{0,3}$")
_CLOSED = re.compile(r"[.!?][\"'”’)\]]{0,3}$")
# "Lead inspector: …": a line of a form.
_FIELD = re.compile(r"[A-Z][\w’'-]*(?: [\w’'-]+){0,4}: (?=\S)")
# A line this much shorter than the others, of 1, was ended on purpose. After a full stop less will do.
_ROOM_AFTER_STOP = 0.18
_ROOM = 0.3
_HEADING_WIDTH = 0.6
# Above this length, or above this share of long lines that end in a stop, each line is a paragraph.
_PARAGRAPH_LENGTH = 160
_PARAGRAPH_SHARE = 0.6
_LONG_LINE = 40


@dataclass(frozen=True, slots=True)
class Group:
    """The lines of one block."""

    lines: tuple[Line, ...]
    kind: BlockKind = BlockKind.TEXT
    marker: int = 0
    """Length of the bullet or number, with its space, at the start of the first line."""
    number: str | None = None
    level: int | None = None
    value: int = 0
    """Of a cell: the index of the line with which its value starts."""

    @property
    def text(self) -> str:
        """Its lines, joined by spaces."""
        return " ".join(line.text for line in self.lines)


def groups(lines: list[Line], width: int) -> list[Group]:
    """The blocks of a laid-out text, in order; `width` as of typical_width."""
    layout = _Layout(width, wrapped=_is_wrapped(lines, width))
    found: list[Group] = []
    current: list[Line] = []
    marker = NONE
    last_number = 0
    for index, line in enumerate(lines):
        before = current[-1] if current else None
        new = NONE
        if not starts_with_words(line.text):
            fresh = before is None or marker.item or layout.may_end(before, line)
            new = marker_of(line.text, last_number, fresh=fresh)
        if (
            new.length
            and before
            and 1 < new.counts_from(0) <= last_number
            and not _ENDS.search(before.text[-5:])
        ):
            # A sentence that goes on with a number: "by the end of Key Stage / 4. However".
            new = NONE
        following = lines[index + 1] if index + 1 < len(lines) else None
        if (
            before is None
            or new.length
            or layout.breaks(before, line, following, bare=marker.is_bare(current))
        ):
            if current:
                found.append(_group(current, marker))
            current, marker = [], new
            last_number = new.counts_from(last_number)
        current.append(line)
    if current:
        found.append(_group(current, marker))
    return found


def typical_width(lines: list[Line]) -> int:
    """The length that lines of running text reach, in code points."""
    lengths = sorted(len(line.text) for line in lines if line.text.count(" ") >= 3)
    return lengths[int(len(lengths) * 0.85)] if lengths else 0


def _group(lines: list[Line], marker: Marker) -> Group:
    kind = BlockKind.ITEM if marker.item else BlockKind.TEXT
    return Group(tuple(lines), kind, marker.length, marker.number)


def _is_wrapped(lines: list[Line], width: int) -> bool:
    long = [line for line in lines if len(line.text) >= _LONG_LINE]
    if width > _PARAGRAPH_LENGTH:
        return False
    closed = sum(1 for line in long if _CLOSED.search(line.text[-5:]))
    return len(long) < 2 or closed <= len(long) * _PARAGRAPH_SHARE


@dataclass(frozen=True, slots=True)
class _Layout:
    """How far lines run, and whether running text is wrapped at all."""

    width: int
    wrapped: bool

    def may_end(self, before: Line, line: Line) -> bool:
        """True where a paragraph can end: a stop, a blank line, or a line cut short on purpose."""
        return line.gap or bool(_ENDS.search(before.text[-5:])) or self._room(before, line) > _ROOM

    def _room(self, before: Line, line: Line) -> float:
        """How much of the width, 0–1, was left when `line` was started all the same."""
        left = self.width - len(before.text) - 1 - len(line.text.split(" ", 1)[0])
        return left / self.width if self.width else 0.0

    def breaks(self, before: Line, line: Line, following: Line | None, *, bare: bool) -> bool:
        """True when `line` starts a block, no bullet or number telling so; `bare`: only one stands before it."""
        if bare:
            return False
        small = line.text[0].islower()
        ends = bool(_ENDS.search(before.text[-5:])) and not (small and before.text.endswith(";"))
        goes_on = not ends and (small or _leads_on(before.text))
        if not self.wrapped:
            return line.gap or not goes_on
        if goes_on:
            return False
        room = self._room(before, line)
        if line.turn:
            return ends or room > _ROOM_AFTER_STOP or self._stands_alone(line, following)
        if line.gap or _FIELD.match(line.text):
            return True
        if _FIELD.match(before.text):
            return room > _ROOM_AFTER_STOP
        if ends:
            return room > _ROOM_AFTER_STOP or self._stands_alone(line, following)
        return room > _ROOM

    def _stands_alone(self, line: Line, following: Line | None) -> bool:
        """True for a short line without a stop that the next line does not continue: a heading."""
        if _ENDS.search(line.text[-5:]) or not line.text[0].isupper():
            return False
        if len(line.text) > self.width * _HEADING_WIDTH or _leads_on(line.text):
            return False
        return following is None or not following.text[0].islower()


def _leads_on(text: str) -> bool:
    """True when a line cannot be complete: it ends in a comma, a hyphen or a word such as "of"."""
    return text.endswith((",", "-", "–")) or text.rsplit(" ", 1)[-1].lower() in word_list(
        "lines", "leads_on"
    )

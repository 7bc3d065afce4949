"""Lines to blocks: which lines of a laid-out text belong to one paragraph, item, heading or cell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from crosscheck.text.layout import Line

# Bullets: shapes, and the private-use codes under which old Word files carry theirs. A dash or asterisk
# is a bullet only at the start of a list, since a wrapped line may start with a dash.
_SHAPE = re.compile(r"[◼■▪●•◦○‣⁃∙·►➢➤✓✔❖\ue000-\uf8ff] ?(?=\S)")
_DASH = re.compile(r"[-–—−─*o] +(?=\S)")
_NUMBER_ALONE = re.compile(r"\(?(\d{1,3})[.)]")
_NUMBERED = re.compile(r"\(?(\d{1,3})[.)] +(?=\S)")
_TERMINATED = re.compile(r"[.!?:;][\"'”’)\]]{0,3}$")
_CLOSED = re.compile(r"[.!?][\"'”’)\]]{0,3}$")
# Words after which a line cannot be complete.
_LEADS_ON = frozenset(
    "a an and are as at but by for from has have in is not of on or that the their this to was were which who with".split()
)
_LOOSE = 0.82
_SHORT = 0.7
_UNWRAPPED_WIDTH = 160
_UNWRAPPED_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Group:
    """The lines of one block."""

    lines: tuple[Line, ...]
    marker: int = 0
    """Length of the bullet or number with its space at the start of the first line."""
    number: str | None = None
    item: bool = False
    gap: bool = False
    """A blank line or the end of a page stands before it."""


def groups(lines: list[Line]) -> list[Group]:
    """The blocks of a laid-out text, in order."""
    width = typical_width(lines)
    wrapped = _is_wrapped(lines, width)
    found: list[Group] = []
    current: list[Line] = []
    marker, number, item = 0, None, False
    last_number = 0
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        before = current[-1] if current else None
        new_marker, new_number, new_item = _marker(line, before, last_number, in_list=item)
        starts = (
            before is None
            or new_marker > 0
            or _breaks(
                before,
                line,
                following,
                width,
                wrapped,
                open_number=_NUMBER_ALONE.fullmatch(before.text) is not None,
            )
        )
        if starts and current:
            found.append(Group(tuple(current), marker, number, item, current[0].gap))
            current = []
        if starts:
            marker, number, item = new_marker, new_number, new_item
            if number:
                last_number = int(number)
        current.append(line)
    if current:
        found.append(Group(tuple(current), marker, number, item, current[0].gap))
    return found


def typical_width(lines: list[Line]) -> int:
    """The length that lines of running text reach, in code points."""
    lengths = sorted(len(line.text) for line in lines if line.text.count(" ") >= 3)
    return lengths[int(len(lengths) * 0.85)] if lengths else 0


def _is_wrapped(lines: list[Line], width: int) -> bool:
    long = [line for line in lines if len(line.text) >= 40]
    if not long or width > _UNWRAPPED_WIDTH:
        return False
    closed = sum(1 for line in long if _CLOSED.search(line.text[-5:]))
    return closed <= len(long) * _UNWRAPPED_SHARE or len(long) == 1


def _marker(
    line: Line, before: Line | None, last: int, *, in_list: bool
) -> tuple[int, str | None, bool]:
    """Length of the bullet or number that starts `line`, the number, and whether it is a list item."""
    if match := _SHAPE.match(line.text):
        return match.end(), None, True
    fresh = before is None or line.gap or in_list or bool(_TERMINATED.search(before.text[-5:]))
    if (match := _DASH.match(line.text)) and fresh:
        return match.end(), None, True
    if match := _NUMBER_ALONE.fullmatch(line.text):
        return len(line.text), match.group(1), False
    if match := _NUMBERED.match(line.text):
        value = int(match.group(1))
        if value == last + 1 or (fresh and value <= last + 20):
            return match.end(), match.group(1), False
    return 0, None, False


def _breaks(
    before: Line,
    line: Line,
    following: Line | None,
    width: int,
    wrapped: bool,
    *,
    open_number: bool,
) -> bool:
    """True when `line` starts a block of its own, no bullet or number telling so."""
    if open_number:
        return False
    closed = bool(_TERMINATED.search(before.text[-5:]))
    small = line.text[0].islower()
    leads_on = (
        before.text.endswith((",", "-", "–")) or before.text.rsplit(" ", 1)[-1].lower() in _LEADS_ON
    )
    if not wrapped:
        return True
    room = width - len(before.text) - 1 - len(line.text.split(" ", 1)[0])
    if line.gap or line.turn:
        if closed:
            return True
        if small or leads_on:
            return False
        return not line.turn or room > width * (1 - _LOOSE)
    if closed:
        return room > width * (1 - _LOOSE) or _stands_alone(line, following, width)
    if small or leads_on:
        return False
    return room > width * (1 - _SHORT)


def _stands_alone(line: Line, following: Line | None, width: int) -> bool:
    """True for a short line without a stop that the next line does not continue: a heading."""
    if (
        _TERMINATED.search(line.text[-5:])
        or not line.text[0].isupper()
        or len(line.text) > width * 0.6
    ):
        return False
    return following is None or not following.text[0].islower()


def pieces(group: Group) -> Iterator[tuple[int, int]]:
    """Start and end in the cleaned text of each line of a block."""
    for line in group.lines:
        yield line.start, line.start + len(line.text)

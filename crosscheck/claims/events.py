"""What the YAML and the JSON reader both say while they read: one event a value, with its place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, NamedTuple

from crosscheck.errors import ClaimFileError

# What YAML 1.2 §5.1 lets a stream hold, less what no editor shows: escapes can still write the rest.
_UNREADABLE = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
# Escapes can write what no text needs: half of a character, or a command for a terminal.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")


class SourceError(ClaimFileError):
    """Nothing can be made of the rest of a file. Caught by the reader, which knows the file's name."""

    def __init__(self, offset: int, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.offset = offset
        self.message = message
        self.hint = hint


class Event(NamedTuple):
    """A value begins, or the innermost mapping or list ends. Offsets are code points of the file."""

    kind: Literal["scalar", "mapping", "list", "alias", "end"]
    start: int
    end: int
    value: str | float | bool | None = None
    """Of a scalar; the name of an alias."""
    text: str = ""
    """The scalar as text, for when it is a key."""
    anchor: str | None = None
    tag: str | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong in a file that can still be read."""

    offset: int
    path: tuple[str | int, ...]
    rule: str
    message: str
    hint: str = ""
    first: int | None = None
    """The offset of the other place that it is about."""


def unreadable_character(text: str) -> SourceError | None:
    """The first character that no text file should hold, as a fault."""
    match = _UNREADABLE.search(text)
    if match is None:
        return None
    return SourceError(
        match.start(),
        f"the file holds the character U+{ord(match[0]):04X}, which is no text",
        "delete it; editors show it as a blank or a box",
    )


def forbidden_character(value: str) -> str | None:
    """`U+0000` when an escape in the value makes a control character or half a character."""
    match = _FORBIDDEN.search(value)
    return f"U+{ord(match[0]):04X}" if match else None

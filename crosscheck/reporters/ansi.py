"""Colour and links for terminals (ECMA-48 SGR, OSC 8); without them text comes back unchanged."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

# Blue and orange-ish yellow part for every common colour blindness; signs and words say it all again.
_CODES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "blue": "34"}

_LINK = re.compile(r"\x1b]8;[^\x1b]{0,4096}\x1b\\")
_COLOUR = re.compile(r"\x1b\[[0-9;]{0,16}m")


@dataclass(frozen=True, slots=True)
class Paint:
    """Paints text, or does not."""

    colour: bool
    links: bool = False
    """Whether the terminal takes links, as far as one can know."""

    def __call__(self, text: str, *styles: str) -> str:
        """`text` in these styles (bold, dim, red, green, yellow, blue)."""
        if not self.colour or not text or not styles:
            return text
        codes = ";".join(_CODES[style] for style in styles)
        return f"\x1b[{codes}m{text}\x1b[0m"

    def link(self, text: str, target: str | None) -> str:
        """
        `text` as a link to `target`, one of `crosscheck.reporters.targets`: they hold printable ASCII only.

        Written as <https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda> has it.
        """
        if not self.links or not target or not text:
            return text
        return f"\x1b]8;;{target}\x1b\\{text}\x1b]8;;\x1b\\"


def without_links(text: str) -> str:
    """A painted text without its links, for pagers that show them as rubbish."""
    return _LINK.sub("", text)


def columns(text: str) -> int:
    """The columns that `text` takes on a terminal: nothing for colour, links and accents, two for wide characters."""
    if "\x1b" in text:
        text = _COLOUR.sub("", _LINK.sub("", text))
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(c) else 1 + (unicodedata.east_asian_width(c) in "WF")
        for c in text
    )

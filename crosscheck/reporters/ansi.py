"""Colour for terminals (ECMA-48 SGR); without it every method gives its text back unchanged."""

from __future__ import annotations

from dataclasses import dataclass

# Blue and orange-ish yellow part for every common colour blindness; signs and words say it all again.
_CODES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "blue": "34"}


@dataclass(frozen=True, slots=True)
class Paint:
    """Paints text, or does not."""

    colour: bool

    def __call__(self, text: str, *styles: str) -> str:
        """`text` in these styles (bold, dim, red, green, yellow, blue)."""
        if not self.colour or not text or not styles:
            return text
        codes = ";".join(_CODES[style] for style in styles)
        return f"\x1b[{codes}m{text}\x1b[0m"

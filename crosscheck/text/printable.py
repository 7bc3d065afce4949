"""Text that a terminal cannot take for a command."""

from __future__ import annotations

import unicodedata

_KEPT = {"\n", "\t"}
# Bidirectional overrides reorder what is read: shown as text, like control characters.
_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def printable(text: str, *, keep_newlines: bool = True) -> str:
    r"""`text` with control, format and unassigned characters written as escapes (`\x1b`, `\u202e`)."""
    if text.isprintable():
        return text
    return "".join(
        character
        if (character in _KEPT and (keep_newlines or character == "\t"))
        or unicodedata.category(character) not in _HIDDEN
        else character.encode("unicode_escape").decode("ascii")
        for character in text
    )

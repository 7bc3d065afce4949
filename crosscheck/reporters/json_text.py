"""Plain data as JSON that a terminal, a log and an editor can show."""

from __future__ import annotations

import json
import unicodedata
from typing import Any

# As in text/printable.py: controls, format characters, halves of characters, what is not assigned.
_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def json_text(value: Any, *, indent: int | None = None) -> str:
    """
    `value` as JSON, letters as they are; controls and bidirectional overrides as JSON escapes.

    With `indent` over several lines, without it on one. Same value, same bytes.
    """
    separators = (",", ": ") if indent is not None else (", ", ": ")
    text = json.dumps(value, ensure_ascii=False, indent=indent, separators=separators)
    # Line by line, as nearly every line is printable and asking is quick.
    return "\n".join(
        line if line.isprintable() else line.translate(_SHOWN) for line in text.split("\n")
    )


class _Shown(dict[int, str]):
    """How each character is written, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        hidden = unicodedata.category(character) in _HIDDEN
        self[code] = json.dumps(character)[1:-1] if hidden else character
        return self[code]


_SHOWN = _Shown()

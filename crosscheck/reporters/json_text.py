"""Plain data as JSON that a terminal, a log and an editor can show."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Any

_SUSPECT = re.compile(r"[\x7f-\U0010ffff]")
# As in text/printable.py: controls, format characters, halves of characters, what is not assigned.
_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def json_text(value: Any, *, indent: int | None = None) -> str:
    """
    `value` as JSON, letters as they are; controls and bidirectional overrides as JSON escapes.

    With `indent` over several lines, without it on one. Same value, same bytes.
    """
    separators = (",", ": ") if indent is not None else (", ", ": ")
    text = json.dumps(value, ensure_ascii=False, indent=indent, separators=separators)
    return _SUSPECT.sub(_shown, text)


def _shown(match: re.Match[str]) -> str:
    character = match[0]
    if unicodedata.category(character) not in _HIDDEN:
        return character
    return json.dumps(character)[1:-1]

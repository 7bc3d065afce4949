"""Text as a YAML scalar: plain where YAML reads it back as the same text, in double quotes elsewhere."""

from __future__ import annotations

import json
import re

from crosscheck.claims.yaml_events import plain_value

# Conservative: begins with a letter or digit, and has nothing that means something to YAML,
# neither in a block nor inside brackets.
_PLAIN = re.compile(
    r"[^\W_](?:[^\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff:#,\[\]{}\"'`\\]|:(?=[^\s,\[\]{}]))*"
)
_DAY = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")


def scalar(text: str) -> str:
    """`text` as it stands in a YAML file, on one line; double quotes are those of JSON too."""
    if _DAY.fullmatch(text):
        return text  # the schemas take a date or year without quotation marks
    plain = _PLAIN.fullmatch(text) and not text.endswith((" ", ":")) and plain_value(text) == text
    if plain and text.isprintable():
        return text
    return _escaped(json.dumps(text, ensure_ascii=False))


def _escaped(quoted: str) -> str:
    """Characters that no editor shows, as escapes."""
    return "".join(
        character
        if character.isprintable() or character == "\u00a0"
        else f"\\u{ord(character):04x}"
        if ord(character) < 0x10000
        else f"\\U{ord(character):08x}"
        for character in quoted
    )

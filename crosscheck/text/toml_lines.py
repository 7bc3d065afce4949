"""On which line of a TOML text a key stands: the standard library's parser does not say."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from typing import Any

_BUDGET = 5_000_000
"""Characters that are parsed at most, prefixes counted again: a file of settings needs a hundredth."""


def key_line(text: str, path: Sequence[str]) -> int | None:
    """
    The line, from 1, on which the key at `path` begins; None when it is not there.

    A key stands where the text before it can be parsed and does not have it, and the text up to the end of
    its value does. None, too, for a key written with escapes, and when the text is too long to look.
    """
    if not path:
        return None
    search = _Search(_BUDGET)
    start = 0
    for number, line in enumerate(text.split("\n"), 1):
        if path[-1] in line and _begins(search, text, start, path):
            return number
        if search.left < 0:
            return None
        start += len(line) + 1
    return None


def _begins(search: _Search, text: str, start: int, path: Sequence[str]) -> bool:
    """True when the key at `path` begins on the line that starts at offset `start`."""
    before = search.parsed(text[:start])
    if before is None or _has(before, path):
        return False
    end = start
    while search.left >= 0 and end < len(text):
        end = text.find("\n", end) + 1 or len(text)
        after = search.parsed(text[:end])
        if after is not None:
            return _has(after, path)
    return False


class _Search:
    """Parses as long as its budget of characters lasts."""

    def __init__(self, budget: int) -> None:
        self.left = budget

    def parsed(self, text: str) -> dict[str, Any] | None:
        """None for a text that is no TOML, such as one that ends in the middle of a list."""
        self.left -= len(text)
        if self.left < 0:
            return None
        try:
            return tomllib.loads(text)
        except (tomllib.TOMLDecodeError, RecursionError):
            return None


def _has(table: Any, path: Sequence[str]) -> bool:
    for part in path:
        if not isinstance(table, dict) or part not in table:
            return False
        table = table[part]
    return True

"""The words by which a document's layout is read, where its marks do not suffice: `words/layout.json`."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files
from typing import Any

from crosscheck.text.fold import fold


def begins_as(kind: str, text: str) -> bool:
    """True when `text` begins with one of the words of `kind`, case and typography aside."""
    return _beginning(kind).match(fold(text[:160])) is not None


def is_one_of(kind: str, text: str) -> bool:
    """True when `text`, but for its final mark, is one of the words of `kind`."""
    return fold(text[:160]).rstrip(" :?.") in _words()[kind]


@cache
def contact_line() -> re.Pattern[str]:
    """A line that says how to get in touch: "T: 0300 …", "Email: …"."""
    return re.compile(rf"(?:{_choices(_words()['contact'])}) ?: ?\S", re.IGNORECASE)


@cache
def _levels() -> tuple[tuple[int, re.Pattern[str]], ...]:
    return tuple(
        (int(level), _beginning_of(words)) for level, words in _words()["headings"].items()
    )


def known_level(heading: str) -> int | None:
    """The level of a heading that inspection reports share, 1 the outermost; None for others."""
    folded = fold(heading[:160])
    for level, pattern in _levels():
        if pattern.match(folded):
            return level
    return None


@cache
def _beginning(kind: str) -> re.Pattern[str]:
    return _beginning_of(_words()[kind])


def _beginning_of(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:{_choices(words)})(?!\w)")


def _choices(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@cache
def _words() -> dict[str, Any]:
    text = (
        files("crosscheck.documents").joinpath("words", "layout.json").read_text(encoding="utf-8")
    )
    found: dict[str, Any] = json.loads(text)
    return found

"""Where the words of an extracted text stand in the source of a page."""

from __future__ import annotations

import re

from crosscheck.model.text import OffsetMap
from crosscheck.text.blocks import Normalised

_LINE_END = re.compile("\r\n|\r|\n")
_WORD = re.compile(r"\w+")
_TAG = re.compile(r"<[^<>]*>")
_SILENT = ("script", "style", "head", "svg")
# How far ahead the next word is looked for, and the start of the next block, in code points.
_AHEAD = 400
_BLOCK_AHEAD = 100_000
_KEY = 24


def places_in(page: str, normalised: Normalised) -> OffsetMap:
    """
    The way from a text back to the `page` it was extracted from: word by word, in order.

    Words that the page does not have where they are expected keep the place of the word before.
    """
    visible = _visible(page)
    starts, sources = [0], [0]
    at = 0
    for block in normalised.blocks:
        text = block.span.of(normalised.text)
        key = text[block.body.start - block.span.start :][:_KEY]
        found = visible.find(key, at, at + _BLOCK_AHEAD)
        at = found if found >= 0 else at
        for word in _WORD.finditer(text):
            place = visible.find(word.group(), at, at + _AHEAD)
            if place >= 0:
                starts.append(block.span.start + word.start())
                sources.append(place)
                at = place + len(word.group())
    lines = (0, *(match.end() for match in _LINE_END.finditer(page)))
    return OffsetMap(tuple(starts), tuple(sources), lines)


def _visible(page: str) -> str:
    """`page` with tags, scripts and styles made blank, as long as before."""
    parts: list[str] = []
    lower = page.lower()
    at = 0
    for name in _SILENT:
        at, parts, rest = 0, [], page
        while (start := _opening(lower, name, at)) >= 0:
            end = lower.find(f"</{name}", start)
            end = len(page) if end < 0 else end
            parts += (rest[at:start], " " * (end - start))
            at = end
        page = "".join((*parts, rest[at:]))
    return _TAG.sub(lambda tag: " " * len(tag.group()), page)


def _opening(lower: str, name: str, at: int) -> int:
    """Where the next `<name` starts that is not the start of a longer name; -1 for none."""
    while (start := lower.find(f"<{name}", at)) >= 0:
        after = lower[start + len(name) + 1 : start + len(name) + 2]
        if not after.isalnum():
            return start
        at = start + 1
    return -1

"""Words broken at the end of a line: whether the hyphen is the writer's or the typesetter's."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_BROKEN = re.compile(r"([^\W_]+)[-‐]$")
_CONTINUES = re.compile(r"[^\W_]+")
# First halves that English joins with a hyphen.
_PREFIXES = frozenset(
    "all anti co cross early ever ex far full half high ill inter kinship long low mid much multi near newly non off on "
    "one over part post pre pro re right self semi short single sub two three four five six ten under up well whole "
    "child decision".split()
)
# Second halves that are endings, not words.
_ENDINGS = re.compile(
    r"(?:ments?|[ts]?ions?|[ai]?tions?|ings?|ed|ly|ness|able|ible|ance|ence|ities|ity|ive|ous|ers?|al|ally|ies|ism|ists?)",
    re.IGNORECASE,
)


def vocabulary(lines: list[str]) -> frozenset[str]:
    """The words of `lines`, lower case, hyphenated ones whole; those broken at a line's end left out."""
    found: set[str] = set()
    for line in lines:
        found.update(_WORD.findall(line.lower()))
    return frozenset(found)


def joined_without_hyphen(before: str, after: str, known: frozenset[str]) -> bool | None:
    """
    How a line joins the next: True when the word goes on without its hyphen, False when it keeps it.

    None when no word is broken there, so that the lines are joined by a space.
    """
    left, right = _BROKEN.search(before[-60:]), _CONTINUES.match(after[:60])
    if not left or not right:
        return None
    first, second = left.group(1).lower(), right.group().lower()
    if f"{first}-{second}" in known:
        return False
    if first + second in known:
        return True
    if not (first.isalpha() and second.isalpha()) or after[0].isupper() or first in _PREFIXES:
        return False
    if _ENDINGS.fullmatch(second):
        return True
    return not (first in known or second in known)

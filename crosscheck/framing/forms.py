"""The inflected forms of an English word, so that word lists need only name it once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import product

_HISSING = re.compile(r"(?:[sxz]|ch|sh)$")
_CONSONANT_Y = re.compile(r"[^aeiou]y$")
_OWNERS = ("its", "their", "his", "her", "our")
_OWNED = frozenset(_OWNERS)
_DOUBLING = re.compile(r"[^aeiou][aeiou][bdgklmnprt]$")


def phrases(pattern: str, irregular: Mapping[str, list[str]]) -> list[str]:
    """
    Every wording that an entry of a word list stands for.

    `~` after a word means "in any of its forms": `slip~ back` is slip, slips, slipped, slipping back.
    "its" and "their" stand for any owner: `turn~ its back` is also "turned their back".
    """
    words = pattern.split()
    if "~" not in pattern and _OWNED.isdisjoint(words):
        return [pattern]
    choices = [
        _OWNERS if word in _OWNERS else forms(word[:-1], irregular) if word[-1] == "~" else None
        for word in words
    ]
    return [
        " ".join(chosen)
        for chosen in product(*(c or (w,) for c, w in zip(choices, words, strict=True)))
    ]


def forms(word: str, irregular: Mapping[str, list[str]]) -> list[str]:
    """`word` with its -s, -ed and -ing forms; forms that no one writes do no harm in a look-up."""
    if word in irregular:
        return [word, *irregular[word]]
    if _CONSONANT_Y.search(word):
        return [word, word[:-1] + "ies", word[:-1] + "ied", word + "ing"]
    if word.endswith("ee"):
        return [word, word + "s", word + "d", word + "ing"]
    if word.endswith("ie"):
        return [word, word + "s", word + "d", word[:-2] + "ying"]
    if word.endswith("e"):
        return [word, word + "s", word + "d", word[:-1] + "ing"]
    plural = word + ("es" if _HISSING.search(word) else "s")
    found = [word, plural, word + "ed", word + "ing"]
    if _DOUBLING.search(word):
        found += [word + word[-1] + "ed", word + word[-1] + "ing"]
    return found

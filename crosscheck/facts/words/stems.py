"""
Word stems: enough to see "fostered" and "fostering" as one, and no dictionary.

Inflections only, unlike `evidence.stems` (Snowball) and `framing.stem`, which take whole families for one word.
A search and a paraphrase want that; here `words/concepts.json` tells what a number is of, and a stem that makes one of adopters
and adoption, a department and those who departed, or late and lately, unsays it.
"""

from __future__ import annotations

from functools import lru_cache

_ENDINGS = ("ings", "ing", "ed", "es", "s")
_VOWELS = frozenset("aeiouy")
_LEAST = 3
# "missing" children did not miss anything.
_WHOLE = frozenset({"missing"})


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The stem of a lower-case word: plural, possessive and verb endings taken off."""
    word = word.removesuffix("'s").removesuffix("'")
    if word in _WHOLE:
        return word
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    for ending in _ENDINGS:
        body = word.removesuffix(ending)
        if body == word or len(body) < _LEAST or not _VOWELS & set(body):
            continue
        if ending == "s" and body[-1] in "su":
            break
        if ending in {"ing", "ed", "ings"} and body[-1] == body[-2] and body[-1] not in "sl":
            body = body[:-1]
        return body.removesuffix("e")
    return word.removesuffix("e") if len(word) > _LEAST else word

"""A light stem, so that "timely" meets "timeliness" and "assessed" meets "assessment"."""

from __future__ import annotations

from functools import lru_cache

_ENDINGS = (
    "iveness", "fulness", "ations", "ements", "ation", "ement", "iness", "ments", "ingly", "ously",
    "ively", "ment", "ness", "ings", "edly", "ence", "ency", "ance", "ions", "ists", "able", "ible",
    "ally", "ical", "ing", "ion", "ies", "ied", "ive", "ers", "ily", "ful", "ist", "ant", "ent",
    "ed", "er", "or", "es", "ly", "al", "ic", "s", "e", "y",
)  # fmt: skip
_LEAST = 4


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """`word` (lower case) without its endings; at least four letters are left."""
    for _ in range(2):
        for ending in _ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
                word = word[: -len(ending)]
                break
        else:
            break
    if len(word) > _LEAST and word[-1] == word[-2] and word[-1] in "bdgmnprt":
        word = word[:-1]
    return word

"""A light stem, so that "timely" meets "timeliness" and "assessed" meets "assessment"."""

from __future__ import annotations

from functools import cache, lru_cache

from crosscheck.framing.lexicon import irregular_forms

_ENDINGS = (
    "iveness", "fulness", "ations", "ements", "ation", "ement", "iness", "ments", "ingly", "ously",
    "ively", "ment", "ness", "ings", "edly", "ence", "ency", "ance", "ions", "ists", "able", "ible",
    "ally", "ical", "ing", "ion", "ies", "ied", "ive", "ers", "ily", "ful", "ist", "ant", "ent",
    "ed", "er", "or", "es", "ly", "al", "ic", "s", "e", "y",
)  # fmt: skip
_LEAST = 4


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """`word` (lower case) without its endings, "children" as "child"; at least four letters are left."""
    word = _bases().get(word, word)
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


@cache
def _bases() -> dict[str, str]:
    """Irregular forms with the word they are forms of."""
    return {form: base for base, found in irregular_forms().items() for form in found}

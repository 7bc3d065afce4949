"""What is wanted, planned or required, and not so yet."""

from __future__ import annotations

from itertools import pairwise

from crosscheck.facts.statements.reading import Reading
from crosscheck.facts.words.lexicon import words_of

_TO_COME = frozenset({("are", "to"), ("is", "to"), ("to", "be")})
# How far "have" and "to" may stand apart in "have a week to offer an interview".
_HAVE_TO = 8


def lies_ahead(reading: Reading) -> bool:
    """True for a text about what is to come or ought to be."""
    words = reading.norms
    if words_of("claims", "ahead") & set(words) or any(
        pair in _TO_COME for pair in pairwise(words)
    ):
        return True
    return any(
        word in {"have", "has", "had"} and "to" in words[place + 1 : place + _HAVE_TO]
        for place, word in enumerate(words)
    )


def is_meant(reading: Reading, clause: int) -> bool:
    """True when that clause gives an aim or a rule: "its target of recruiting 20", "must be offered"."""
    meant = words_of("claims", "meant")
    return any(
        word in meant and number == clause
        for word, number in zip(reading.norms, reading.clauses, strict=True)
    )

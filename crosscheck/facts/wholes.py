"""The whole that a share is said to be of."""

from __future__ import annotations

from crosscheck.facts.lexicon import words_of
from crosscheck.facts.quantity import Quantity
from crosscheck.facts.reading import Reading
from crosscheck.facts.terms import Term

_INSIDE = 9


def whole_terms(reading: Reading, quantity: Quantity) -> list[Term]:
    """The terms of what the share is of: inside "one child in eight", or after it."""
    inside = [term for term in reading.terms if quantity.first <= term.first < quantity.end]
    if inside:
        return inside
    end = quantity.end
    while end < min(len(reading.run), quantity.end + _INSIDE):
        word = reading.run[end].norm
        if word in words_of("claims", "whole_ends") and not (
            word == "in"
            and reading.words(end, end + 2)[1:]
            in (("care",), ("residential",), ("foster",), ("need",))
        ):
            break
        end += 1
    # "in" belongs to "children in care", whose words are one term.
    return [term for term in reading.terms if quantity.end <= term.first < max(end, quantity.end)]

"""The whole that a share is said to be of."""

from __future__ import annotations

from crosscheck.facts.quantity import Quantity
from crosscheck.facts.reading import Reading
from crosscheck.facts.terms import Term

# Verbs and marks that end "half of the children placed with foster families …".
_ENDS = frozenset(
    {
        "are", "is", "was", "were", "be", "been", "have", "has", "had", "do", "did", "does", "will", "can", "could", "may",
        "live", "lives", "lived", "stay", "stayed", "went", "go", "goes", "come", "came", "got", "get", "missed", "met",
        "received", "receive", "saw", "see", "said", "say", "took", "take", "takes", "fell", "rose", "moved", "left", "leave",
        "achieved", "experienced", "remained", "remain", "needed", "need", "lack", "lacks", "hold", "holds", "held", "work",
        "ended", "end", "failed", "fail", "turned", "turn", "wait", "waited", "spent", "seen",
        ",", ".", ";", ":", "(", "-", "in", "at", "during", "last", "since", "who", "that",
    }
)  # fmt: skip
_INSIDE = 9


def whole_terms(reading: Reading, quantity: Quantity) -> list[Term]:
    """The terms of what the share is of: inside "one child in eight", or after it."""
    inside = [term for term in reading.terms if quantity.first <= term.first < quantity.end]
    if inside:
        return inside
    end = quantity.end
    while end < min(len(reading.run), quantity.end + _INSIDE):
        word = reading.run[end].norm
        if word in _ENDS and not (
            word == "in"
            and reading.words(end, end + 2)[1:]
            in (("care",), ("residential",), ("foster",), ("need",))
        ):
            break
        end += 1
    # "in" belongs to "children in care", whose words are one term.
    return [term for term in reading.terms if quantity.end <= term.first < max(end, quantity.end)]

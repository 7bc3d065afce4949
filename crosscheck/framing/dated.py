"""Where what follows "since", "after" or "before" is only a date, and opens no clause of its own."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.framing.lexicon import closed_class
from crosscheck.framing.scan import Word

_FINITE = closed_class("finite")
_PRONOUNS = frozenset({"they", "he", "she", "it", "we", "i", "you"})
_DATE = 9
"""The date after "since" takes fewer words than this."""
_OCCASIONS = frozenset(
    {
        "inspection",
        "inspections",
        "visit",
        "visits",
        "report",
        "judgement",
        "review",
        "year",
        "month",
    }
)
"""What a time is counted from, as digits are: "the pace since the inspection in 2016 has been slow"."""


def is_date(words: Sequence[Word], at: int, *, is_begun: bool) -> bool:
    """
    True of "since the last inspection and is …": what follows goes on with the clause before.

    So it does where that one is only begun and has no verb yet: "the pace since the inspection has been slow".
    """
    dated = False
    for place in range(at + 1, min(at + _DATE, len(words))):
        norm = words[place].norm
        if norm == "and" or words[place].gap:
            return place > at + 1
        if norm in _FINITE:
            return is_begun and dated
        if norm in _PRONOUNS:
            return False
        dated = dated or norm in _OCCASIONS or norm.isdigit()
    return False

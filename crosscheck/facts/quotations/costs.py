"""What a gap between shared runs of words costs, in shared words."""

from __future__ import annotations

_OPENING = 0.6
_UNMATCHED = 0.5
"""A word of the quotation without a partner."""
_SKIPPED, _FARTHEST = 0.12, 2.6
"""A word of the source left out; however many, no more than this."""
_MARKED, _MARKED_SKIPPED, _MARKED_FARTHEST = 0.2, 0.01, 1.5
"""The same where an ellipsis says so."""
_BACKWARDS = 3.6
"""Going on earlier in the source."""


def gap_cost(unmatched: int, skipped: int, *, marked: bool, backwards: bool) -> float:
    """The cost of `unmatched` words of the quotation and `skipped` words of the source between two runs."""
    cost = _UNMATCHED * unmatched
    if backwards:
        return cost + _BACKWARDS
    if not unmatched and not skipped:
        return 0.0
    if marked:
        return cost + _MARKED + min(_MARKED_SKIPPED * skipped, _MARKED_FARTHEST)
    return cost + _OPENING + min(_SKIPPED * skipped, _FARTHEST)


def opening_cost(unmatched: int) -> float:
    """The cost of words of the quotation before its first run: at most two words' worth, as they may be glossed."""
    return 0.5 * _UNMATCHED * min(unmatched, 4)

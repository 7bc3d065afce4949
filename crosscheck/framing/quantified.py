"""Where both texts say how many, how much or how often, and one says more: the plainest widening there is."""

from __future__ import annotations

from crosscheck.framing.align import Alignment
from crosscheck.framing.lexicon import Mark, Sense, closed_class
from crosscheck.framing.read import Reading

_ANSWERS = 0.5
"""A clause answers another that has at least this part of the likeness of the one most like it."""
_SAME = 0.13
"""Quantities less far apart than this are one: "some", "a number of", "not all"."""
_HEAD = 2
"""What is counted stands within so many words of its quantity: "most of the children"."""
_PEOPLE = closed_class("people")
_PARTS = closed_class("part")


def quantified(claim: Reading, passage: Reading, alignment: Alignment) -> tuple[float, float]:
    """
    How much wider, and how much narrower, a clause of the claim holds than one that answers it, 0–1 each.

    "Every child" for "most children" is wider, "the odd delay" for "too many delays" narrower, whether or
    not the two praise and blame alike. Only clauses count that both say of how many they hold: what a bare
    plural covers is anybody's guess. A quantity that some answering clause has too is no one's invention.
    """
    wider = narrower = 0.0
    theirs = [
        (at, found.scope, _counts(passage, found.scope_mark))
        for at, found in enumerate(passage.propositions)
        if found.scope_mark and not _is_place(found.scope_mark)
    ]
    for ours, row in zip(claim.propositions, alignment.weights, strict=True):
        if ours.scope_mark is None or _is_place(ours.scope_mark) or not theirs:
            continue
        least, counted = _ANSWERS * max(row), _counts(claim, ours.scope_mark)
        answers = [
            (row[at], ours.scope - scope)
            for at, scope, other in theirs
            # "several areas" is neither more nor less than "most children"
            if row[at] >= least and {counted, other} != {"people", "parts"}
        ]
        if any(abs(apart) < _SAME for _, apart in answers):
            continue
        for share, apart in answers:
            wider, narrower = max(wider, apart * share), max(narrower, -apart * share)
    return wider, narrower


def _is_place(mark: Mark) -> bool:
    """True of "across the county", which says where and only by the way how many."""
    entry = mark.of(Sense.QUANTITY)
    return entry is not None and entry.kind == "place"


def _counts(reading: Reading, mark: Mark) -> str:
    """Whether a quantity counts people and cases, or parts of a service; neither where nothing is named."""
    near = {word.norm for word in reading.words[mark.start : mark.end + _HEAD]}
    if not _PEOPLE.isdisjoint(near):
        return "people"
    return "" if _PARTS.isdisjoint(near) else "parts"

"""Two things that a claim sets beside each other: more X than Y, X outnumber Y."""

from __future__ import annotations

from crosscheck.facts.assertions import Assertion
from crosscheck.facts.comparison import Sides
from crosscheck.facts.lexicon import word_list
from crosscheck.facts.stated import Fact
from crosscheck.facts.subject import Offer, cover

_DETERMINERS = frozenset({"the", "its", "their", "those", "of", "with", "for", "special"})
_ENOUGH = 0.5


def sets_two_beside(both: Sides, assertion: Assertion) -> bool:
    """True when the claim compares two things and not two times."""
    return _halves(both, assertion) is not None


def two_things(both: Sides, assertion: Assertion) -> tuple[Fact, Fact] | None:
    """The facts that count the one and the other thing, where the evidence has both."""
    halves = _halves(both, assertion)
    if halves is None:
        return None
    more, less = _counted(both, halves[0]), _counted(both, halves[1])
    if more is None or less is None or more is less:
        return None
    return more, less


def _halves(both: Sides, assertion: Assertion) -> tuple[range, range] | None:
    """The stretches of the claim that name the one and the other."""
    cue, run = assertion.cue, both.claim.run
    if cue is None or not cue.order:
        return None
    if run[cue.first].norm in word_list("changes")["between_things"]["words"]:
        return range(cue.first), range(cue.end, len(run))
    than = next((i for i in range(cue.end, len(run)) if run[i].norm == "than"), None)
    if than is None:
        return None
    # "than in the year before" speaks of another time, "than adoptions" of another thing.
    after = than + 1
    while after < len(run) and run[after].norm in _DETERMINERS:
        after += 1
    named = [t for t in both.wanted if t.first == after]
    if not named:
        return None
    return range(cue.first, than), range(than, len(run))


def _counted(both: Sides, places: range) -> Fact | None:
    """The fact whose clause names what that stretch of the claim names."""
    wanted = [t for t in both.wanted if t.first in places]
    if not wanted:
        return None
    scored = [
        (cover(wanted, [Offer(t, 1.0) for t in f.own]).score, -f.index, f)
        for f in both.facts
        if f.anchor is None
    ]
    best = max(scored, default=None, key=lambda item: item[:2])
    return best[2] if best is not None and best[0] >= _ENOUGH else None

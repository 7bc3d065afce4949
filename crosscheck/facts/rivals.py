"""Two things that a claim sets beside each other: more X than Y, X outnumber Y."""

from __future__ import annotations

from crosscheck.facts.assertion import Assertion
from crosscheck.facts.comparison import Sides
from crosscheck.facts.fact import Fact
from crosscheck.facts.lexicon import word_list
from crosscheck.facts.subject import Offer, cover

_ENOUGH = 0.5


def sets_two_beside(both: Sides, assertion: Assertion) -> bool:
    """True when the claim compares two things and not two times."""
    return _halves(both, assertion) is not None


def two_things(both: Sides, assertion: Assertion) -> tuple[Fact, Fact] | None:
    """The facts that count the one and the other thing, in one unit, where the evidence has both."""
    halves = _halves(both, assertion)
    if halves is None:
        return None
    more, less = _scores(both, halves[0]), _scores(both, halves[1])
    options = [
        (left + right, -one.index, -other.index, one, other)
        for left, one in more
        for right, other in less
        if one.index != other.index and one.unit is other.unit
    ]
    best = max(options, default=None, key=lambda option: option[:3])
    return (best[3], best[4]) if best is not None else None


def _halves(both: Sides, assertion: Assertion) -> tuple[range, range] | None:
    """The stretches of the claim that name the one and the other."""
    cue, run = assertion.cue, both.claim.run
    if cue is None or not cue.order:
        return None
    listed = word_list("changes")["between_things"]
    if run[cue.first].norm in listed["words"]:
        return range(cue.first), range(cue.end, len(run))
    than = next((i for i in range(cue.end, len(run)) if run[i].norm == "than"), None)
    if than is None:
        return None
    # "than in the year before" speaks of another time, "than adoptions" of another thing.
    after = than + 1
    while after < len(run) and run[after].norm in listed["skipped"]:
        after += 1
    named = [t for t in both.wanted if t.first == after]
    if not named:
        return None
    end = next(
        (i for i in range(named[0].end, len(run)) if run[i].norm in listed["ends"]), len(run)
    )
    return range(than), range(than, end)


def _scores(both: Sides, places: range) -> list[tuple[float, Fact]]:
    """The facts that name what that stretch of the claim names, and how well."""
    wanted = [t for t in both.wanted if t.first in places]
    if not wanted:
        return []
    scored = []
    for fact in both.facts:
        if fact.anchor is not None:
            continue
        above = both.facts[fact.part_of].own if fact.part_of is not None else ()
        score = cover(wanted, [Offer(t, 1.0) for t in (*fact.own, *above)]).score
        if score >= _ENOUGH:
            scored.append((score, fact))
    return scored

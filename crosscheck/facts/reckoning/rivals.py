"""Two things that a claim sets beside each other: more X than Y, X outnumber Y."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.facts.comparing.comparison import Sides
from crosscheck.facts.comparing.naming import met, nearest
from crosscheck.facts.comparing.subject import OWN, PARENT, SHARED, Offer
from crosscheck.facts.numbers.quantity import Unit
from crosscheck.facts.statements.assertion import Assertion
from crosscheck.facts.statements.fact import Fact
from crosscheck.facts.words.cues import CueKind
from crosscheck.facts.words.lexicon import word_list, words_of
from crosscheck.facts.words.terms import WEIGHTS, Term

# How far after "than" the other thing may be named, in pieces.
_REACH = 7
_TIME_REACH = 9
# How much better two numbers must fit the two things than the other way round.
_CLEAR = 0.2


def sets_two_beside(both: Sides, assertion: Assertion) -> bool:
    """True when the claim compares two things and not two times."""
    return _halves(both, assertion) is not None


def two_things(both: Sides, assertion: Assertion) -> tuple[Fact, Fact] | None:
    """The facts that count the one and the other thing, in one unit, where the passage has both."""
    halves = _halves(both, assertion)
    if halves is None:
        return None
    more, less = _scores(both, halves[0]), _scores(both, halves[1])
    options = sorted(
        (
            more[one.index] + less[other.index] - more[other.index] - less[one.index],
            -one.index,
            -other.index,
        )
        for one in both.facts
        for other in both.facts
        if one.index != other.index and one.unit is other.unit and one.index in more
        if other.index in more
    )
    if not options or options[-1][0] < _CLEAR:
        return None
    _, one, other = options[-1]
    return both.facts[-one], both.facts[-other]


def _halves(both: Sides, assertion: Assertion) -> tuple[list[Term], list[Term]] | None:
    """The terms of the claim that name the one and the other."""
    cue, claim, quantity = assertion.cue, both.claim, assertion.quantity
    listed = word_list("changes")["between_things"]
    if quantity is not None and quantity.unit is Unit.MULTIPLE:
        begin, joints = quantity.end, {"as", "than"}  # "four times as many … as"
    elif cue is not None and cue.order:
        begin, joints = cue.end, {"than"}
        if claim.run[cue.first].norm in listed["words"]:
            return _named(both, 0, cue.first), _named(both, cue.end, len(claim.run))
    else:
        return None
    joint = next((i for i in range(begin, len(claim.run)) if claim.norms[i] in joints), None)
    if joint is None:
        return None
    first = next((t for t in both.wanted if joint < t.first <= joint + _REACH), None)
    if first is None or _is_another_time(both, joint, first.first):
        return None
    end = next(
        (i for i in range(first.end, len(claim.run)) if claim.norms[i] in listed["ends"]),
        len(claim.run),
    )
    return _named(both, 0, joint), _named(both, joint, end)


def _is_another_time(both: Sides, joint: int, first: int) -> bool:
    """True for "than in the year before" and "than England": another time or place, and no other thing."""
    claim = both.claim
    dated = any(joint < d.first <= joint + _TIME_REACH for d in claim.dates)
    times = words_of("claims", "former_time") & set(claim.words(joint, joint + _TIME_REACH))
    return (
        dated
        or bool(times)
        or first - joint > _REACH
        or any(
            cue.is_comparator or CueKind.THEN in cue.kinds
            for cue in claim.cues_between(joint, joint + _REACH)
        )
    )


def _named(both: Sides, first: int, end: int) -> list[Term]:
    return [t for t in both.wanted if first <= t.first < end]


def _scores(both: Sides, wanted: Sequence[Term]) -> dict[int, float]:
    """For each fact how well its own words name what those terms name, 0–1."""
    total = sum(WEIGHTS[t.sort] for t in wanted) or 1.0
    scored = {}
    for fact in both.facts:
        if fact.anchor is not None:
            continue
        offers = [Offer(t, OWN) for t in _nearest(both, fact)]
        offers += [Offer(t, SHARED / 2) for t in fact.own]
        if fact.part_of is not None:
            offers += [Offer(t, PARENT / 2) for t in both.facts[fact.part_of].own]
        near = nearest(offers)
        scored[fact.index] = sum(WEIGHTS[t.sort] * met(t, near, "") for t in wanted) / total
    return scored


def _nearest(both: Sides, fact: Fact) -> list[Term]:
    """The terms of its clause; where another number shares it, those that stand nearer to this one."""
    others = [
        f.quantity
        for f in both.facts
        if f.unit is fact.unit and f is not fact and f.clause == fact.clause
    ]
    if not others:
        return list(fact.own)

    def far(term: Term, first: int, end: int) -> int:
        return term.first - end if term.first >= end else first - term.end

    return [
        t
        for t in both.evidence.terms
        if both.evidence.sentences[t.first] == fact.sentence
        and all(
            far(t, fact.quantity.first, fact.quantity.end) <= far(t, q.first, q.end) for q in others
        )
    ]

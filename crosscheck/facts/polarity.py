"""Claims that say what the evidence says the other way round: late and on time, outside and inside, not."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache

from crosscheck.facts.amounts import Hedge
from crosscheck.facts.comparison import Sides
from crosscheck.facts.lexicon import word_list
from crosscheck.facts.quantity import Unit
from crosscheck.facts.reading import Reading
from crosscheck.facts.stated import Fact

_LONGEST = 6
Phrases = frozenset[tuple[str, ...]]


def turned(both: Sides, fact: Fact) -> bool:
    """True when the claim speaks of what the fact leaves over: 35 % outside, so 65 % inside."""
    claim = range(len(both.claim.run))
    near = _places(both.evidence, fact)
    sentence = [p for p, number in enumerate(both.evidence.sentences) if number == fact.sentence]
    opposed = _opposed(both, claim, near, sentence) or bound_turned(both, fact)
    if opposed:
        return True
    return _negated(both.claim, claim) != _negated(both.evidence, near)


def _places(evidence: Reading, fact: Fact) -> Sequence[int]:
    """The pieces of the fact's clause; inside brackets, those of the brackets when they say what is counted."""
    clause = [p for p, number in enumerate(evidence.clauses) if number == fact.clause]
    depth = evidence.depths[fact.quantity.first]
    inner = [p for p in clause if evidence.depths[p] == depth]
    return inner if depth and len(inner) > fact.quantity.end - fact.quantity.first + 3 else clause


def _opposed(
    both: Sides, claim: Sequence[int], near: Sequence[int], sentence: Sequence[int]
) -> bool:
    for one, other in _pairs():
        said = _side(both.claim, claim, one, other)
        if not said:
            continue
        given = _side(both.evidence, near, one, other) or _side(both.evidence, sentence, one, other)
        if given and given != said:
            return True
    names = {name for term in both.claim.terms for name in term.ids}
    given_names = {name for t in both.evidence.terms if t.first in set(near) for name in t.ids}
    return any(
        (
            left in names
            and right in given_names
            and not {right} & names
            and not {left} & given_names
        )
        or (
            right in names
            and left in given_names
            and not {left} & names
            and not {right} & given_names
        )
        for left, right in word_list("polarity")["things"]["listed"]
    )


_UPWARD = frozenset({Hedge.OVER, Hedge.AT_LEAST})
_DOWNWARD = frozenset({Hedge.AT_MOST, Hedge.UNDER})
_LIMITS = frozenset({Unit.DURATION, Unit.COUNT, Unit.OCCURRENCES})


def bound_turned(both: Sides, fact: Fact) -> bool:
    """As "Waits more than five days" against "seen within five days", "fewer than three" against "three or more"."""
    for said in both.claim.quantities:
        if said.unit not in _LIMITS or not said.amount.hedge.is_bound:
            continue
        for given in both.facts:
            hedge = given.quantity.amount.hedge
            opposed = (said.amount.hedge in _UPWARD and hedge in _DOWNWARD) or (
                said.amount.hedge in _DOWNWARD and hedge in _UPWARD
            )
            near = given.clause == fact.clause or given.sentence == fact.sentence
            timed = (said.unit is Unit.DURATION) == (given.unit is Unit.DURATION)
            if opposed and near and timed and given.unit in _LIMITS and given.index != fact.index:
                apart = abs(said.amount.value - given.quantity.amount.value)
                if apart < _SAME_LIMIT * max(said.amount.value, 1.0):
                    return True
    return False


_SAME_LIMIT = 0.1


def _negated(reading: Reading, places: Sequence[int]) -> bool:
    """True for an odd number of negators outside named things, bounds and opposed phrases."""
    inside = {
        p
        for term in reading.terms
        if term.end - term.first > 1
        for p in range(term.first, term.end)
    }
    inside |= {p for q in reading.quantities for p in range(q.first, q.end)}
    negators = _negators()
    kept = [p for p in places if p not in inside and _negates(reading, p, negators)]
    return sum(not _in_opposed(reading, p) for p in kept) % 2 == 1


def _negates(reading: Reading, place: int, negators: Collection[str]) -> bool:
    word = reading.run[place].norm
    if word == "no":
        return reading.words(place + 1, place + 2) not in (
            ("longer",),
            ("more",),
            ("fewer",),
            ("less",),
            ("later",),
        )
    if word == "outside":
        return False
    if word == "yet" and reading.words(place + 2, place + 3) in (("reach",), ("turn",)):
        return False  # "yet to reach 18" is under 18
    if word == "yet":
        return reading.words(place + 1, place + 2) == ("to",) and reading.words(
            place - 1, place
        ) != ("not",)
    return word in negators


def _in_opposed(reading: Reading, place: int) -> bool:
    """True for the "without" of "without suitable accommodation"."""
    for one, other in _pairs():
        for phrase in (*one, *other):
            for back in range(len(phrase)):
                if (
                    len(phrase) > 1
                    and reading.words(place - back, place - back + len(phrase)) == phrase
                ):
                    return True
    return False


def _side(reading: Reading, places: Sequence[int], one: Phrases, other: Phrases) -> int:
    """1 when only the first side's words occur, -1 when only the second's, 0 for both or neither."""
    allowed = set(places)
    sides, at = set(), 0
    while at < len(reading.run):
        step = 1
        if at in allowed:
            for length in range(_LONGEST, 0, -1):
                window = reading.words(at, at + length)
                if len(window) == length and (window in other or window in one):
                    sides.add(-1 if window in other else 1)
                    step = length
                    break
        at += step
    return sum(sides) if len(sides) == 1 else 0


@cache
def _negators() -> frozenset[str]:
    return frozenset(word_list("polarity")["negators"])


@cache
def _pairs() -> tuple[tuple[Phrases, Phrases], ...]:
    return tuple(
        (
            frozenset(tuple(phrase.split()) for phrase in one),
            frozenset(tuple(phrase.split()) for phrase in other),
        )
        for one, other in word_list("polarity")["pairs"]["listed"]
    )

"""Claims that say what the evidence says the other way round: late and on time, outside and inside, not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from crosscheck.facts.numbers.amounts import Hedge
from crosscheck.facts.numbers.quantity import Quantity, Unit
from crosscheck.facts.statements.fact import Fact
from crosscheck.facts.statements.reading import Reading
from crosscheck.facts.words.lexicon import word_list

_LONGEST = 6
_UPWARD = frozenset({Hedge.OVER, Hedge.AT_LEAST})
_DOWNWARD = frozenset({Hedge.AT_MOST, Hedge.UNDER})
_LIMITS = frozenset({Unit.DURATION, Unit.COUNT, Unit.OCCURRENCES, Unit.DISTANCE})
_SAME_LIMIT = 0.1
# Brackets with fewer words than this beside their number say nothing of their own.
_TELLING = 3


def turned_facts(claim: Reading, evidence: Reading, facts: Sequence[Fact]) -> tuple[bool, ...]:
    """For each fact, whether the claim speaks of what it leaves over: 35 % outside, so 65 % inside."""
    said = _sides(claim, range(len(claim.run)))
    said_names = {name for term in claim.terms for name in term.ids}
    by_sentence = {
        number: _sides(evidence, [p for p, s in enumerate(evidence.sentences) if s == number])
        for number in {fact.sentence for fact in facts}
    }
    turned = []
    for fact in facts:
        near = _places(evidence, fact)
        given = [
            here or there
            for here, there in zip(_sides(evidence, near), by_sentence[fact.sentence], strict=True)
        ]
        against = frozenset(
            pair for pair, (a, b) in enumerate(zip(said, given, strict=True)) if a and b and a != b
        )
        inside = set(near)
        names = {name for term in evidence.terms if term.first in inside for name in term.ids}
        around = {
            name
            for term in evidence.terms
            if evidence.sentences[term.first] == fact.sentence
            for name in term.ids
        }
        sides_differ = (
            bool(against)
            or _things_opposed(said_names, names)
            or _things_opposed(said_names, around)
            or bound_turned(claim.quantities, facts, fact)
        )
        # "Not reviewed in time" and "overdue" are the same.
        denied = _negated(claim, range(len(claim.run)), against)
        turned.append(sides_differ != (denied != _negated(evidence, near, against)))
    return tuple(turned)


def _places(evidence: Reading, fact: Fact) -> list[int]:
    """The pieces of the fact's clause; inside brackets, those of the brackets when they say what is counted."""
    clause = [p for p, number in enumerate(evidence.clauses) if number == fact.clause]
    depth = evidence.depths[fact.quantity.first]
    inner = [p for p in clause if evidence.depths[p] == depth]
    own = fact.quantity.end - fact.quantity.first + _TELLING
    return inner if depth and len(inner) > own else clause


def _things_opposed(said: set[str], given: set[str]) -> bool:
    for left, right in word_list("polarity")["things"]["listed"]:
        for one, other in ((left, right), (right, left)):
            if one in said - given and other in given - said:
                return True
    return False


def bound_turned(limits: Iterable[Quantity], facts: Iterable[Fact], fact: Fact) -> bool:
    """True for "waits more than five days" against "within five days", "fewer than three" against "three or more"."""
    bounds = [q for q in limits if q.unit in _LIMITS and q.amount.hedge.is_bound]
    return any(
        _opposite(said, given.quantity)
        for said in bounds
        for given in facts
        if given.unit in _LIMITS and given.index != fact.index and given.sentence == fact.sentence
    )


def _opposite(said: Quantity, given: Quantity) -> bool:
    one, other = said.amount.hedge, given.amount.hedge
    if not ((one in _UPWARD and other in _DOWNWARD) or (one in _DOWNWARD and other in _UPWARD)):
        return False
    measured = (Unit.DURATION, Unit.DISTANCE)
    if said.unit is not given.unit and (said.unit in measured or given.unit in measured):
        return False
    apart = abs(said.amount.value - given.amount.value)
    return apart < _SAME_LIMIT * max(said.amount.value, 1.0)


def _negated(reading: Reading, places: Iterable[int], against: frozenset[int]) -> bool:
    """True for an odd number of negators outside named things, bounds and the phrases already opposed."""
    inside = {p for t in reading.terms if t.end - t.first > 1 for p in range(t.first, t.end)}
    inside |= {p for q in reading.quantities for p in range(q.first, q.end)}
    negating = [p for p in places if p not in inside and _negates(reading, p)]
    return sum(not _in_opposed(reading, p, against) for p in negating) % 2 == 1


def _negates(reading: Reading, place: int) -> bool:
    word, following = reading.norms[place], reading.words(place + 1, place + 3)
    if word == "no":
        return following[:1] not in {("longer",), ("more",), ("fewer",), ("less",), ("later",)}
    if word in {"waiting", "awaiting"}:
        return following[:1] == ("to",)
    if word == "yet":  # "yet to reach 18" is under 18
        reached = following[:1] == ("to",) and following[1:] not in {("reach",), ("turn",)}
        return reached and reading.words(place - 1, place) != ("not",)
    return word in _negators()


def _in_opposed(reading: Reading, place: int, against: frozenset[int]) -> bool:
    """True for the "without" of "without suitable accommodation"."""
    return any(
        reading.words(place - back, place - back + len(phrase)) == phrase
        for phrase, pairs in _sided().items()
        if len(phrase) > 1 or any(pair in against for pair, _ in pairs)
        for back in range(len(phrase))
    )


def _sides(reading: Reading, places: Iterable[int]) -> list[int]:
    """For each opposed pair: 1 when only its first side's words occur, -1 only its second's, 0 for both or neither."""
    found: list[set[int]] = [set() for _ in _pairs()]
    done = [-1] * len(found)
    for at in places:
        for length in range(_LONGEST, 0, -1):
            window = reading.words(at, at + length)
            if len(window) < length:
                continue
            for pair, side in _sided().get(window, ()):
                if at > done[pair]:  # the longest phrase counts, not the shorter one inside it
                    found[pair].add(side)
                    done[pair] = at + length - 1
    return [next(iter(sides)) if len(sides) == 1 else 0 for sides in found]


@cache
def _negators() -> frozenset[str]:
    return frozenset(word_list("polarity")["negators"])


@cache
def _pairs() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    return tuple(
        (tuple(one), tuple(other)) for one, other in word_list("polarity")["pairs"]["listed"]
    )


@cache
def _sided() -> dict[tuple[str, ...], list[tuple[int, int]]]:
    """For each phrase, the pairs it belongs to and its side."""
    table: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    for number, (one, other) in enumerate(_pairs()):
        for phrase in other:
            table.setdefault(tuple(phrase.split()), []).append((number, -1))
        for phrase in one:
            table.setdefault(tuple(phrase.split()), []).append((number, 1))
    return table

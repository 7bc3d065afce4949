"""
How much a number that stands in both texts tells by itself, and what tells against its being the same.

A letter has one 1,207 and one £2.4 million, and many a two: a rare number that a claim repeats is most
likely the letter's own, and so is one that comes with the other numbers of the claim. Two places, each
named on one side only, make two numbers of two things.
"""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.facts.comparing.candidate import Candidate, Way
from crosscheck.facts.comparing.comparison import COUNTED, Sides
from crosscheck.facts.numbers.amounts import Amount
from crosscheck.facts.numbers.quantity import Quantity, Unit
from crosscheck.facts.statements.assertion import Act, Assertion
from crosscheck.facts.statements.fact import Fact
from crosscheck.facts.statements.reading import Reading
from crosscheck.facts.words.lexicon import words_of
from crosscheck.facts.words.terms import Sort

_ACTS = frozenset({Act.LEVEL, Act.PERIOD, Act.GROUP, Act.WHOLE})
_TINY = 1e-6
# How far two stretches of time may lie apart that are the same in other words, as a part.
_AS_LONG = 0.1
_FEW, _MANY = 10, 100
_MOST = 1
"""Other numbers of a claim that are met or not, beyond which more say no more."""
_PLACE_REACH = 3


def repetition(
    both: Sides, assertion: Assertion, candidate: Candidate, *, same_noun: bool
) -> dict[str, float]:
    """Features of a candidate that rests on a number of the passage, 0–1 or a small count."""
    quantity, fact = assertion.quantity, candidate.facts[0]
    if quantity is None:
        return {}
    others = [
        any(is_same(q, f.quantity) for f in both.facts if f is not fact)
        for q in _others(both, quantity)
    ]
    found = {
        "other place": float(other_place(both)),
        "other stretch": float(_other_stretch(both, quantity, fact)),
        "others met": float(min(sum(others), _MOST)),
        "others unmet": float(min(len(others) - sum(others), _MOST)),
    }
    if candidate.way is not Way.STATED or not is_same(quantity, fact.quantity):
        return found
    rarity = rare(quantity)
    return {
        **found,
        "rare": rarity,
        "rare, same noun": rarity * same_noun,
        "same noun": float(same_noun),
        "only number": float(
            not any(_alike(q, quantity) for q in _others(both, quantity))
            and not any(_alike(f.quantity, quantity) for f in both.facts if f is not fact)
        ),
    }


def rare(quantity: Quantity) -> float:
    """How seldom a text has that number of that kind by chance, 0–1."""
    value = quantity.amount.value
    if quantity.unit is Unit.MONEY:
        return 1.0
    if quantity.unit in (Unit.SHARE, Unit.POINTS):
        hundredths = round(value * 100, 4)
        return 0.5 if hundredths % 5 else 0.0
    if quantity.unit is Unit.ORDINAL:
        return 0.5
    if quantity.unit not in (*COUNTED, Unit.RATE):
        return 0.0
    if value >= _MANY or value != round(value):
        return 1.0
    return 0.5 if value > _FEW else 0.0


def is_same(said: Quantity, given: Quantity) -> bool:
    """True for one number of one kind, or for numbers with an end that each allows."""
    if not _alike(said, given):
        return False
    left, right = said.amount, given.amount
    if abs(left.value - right.value) <= _TINY * max(abs(left.value), 1):
        return True
    return said.unit is Unit.AGE and _overlap(left, right)


def _overlap(left: Amount, right: Amount) -> bool:
    return left.low <= right.high and right.low <= left.high


def _alike(left: Quantity, right: Quantity) -> bool:
    return left.unit is right.unit or (left.unit in COUNTED and right.unit in COUNTED)


def _others(both: Sides, quantity: Quantity) -> Iterator[Quantity]:
    """The claim's other numbers, whatever it says with them."""
    for assertion in both.asserted:
        other = assertion.quantity
        if other is not None and other is not quantity and assertion.act in _ACTS:
            yield other


def _other_stretch(both: Sides, quantity: Quantity, fact: Fact) -> bool:
    """True for "over three years" beside "over five": each says how long, and not as long."""
    said = [q for q in both.claim.quantities if q.unit is Unit.DURATION and q is not quantity]
    given = [f.quantity for f in both.facts if f.unit is Unit.DURATION and f is not fact]
    return (
        bool(said)
        and bool(given)
        and not any(
            abs(a.amount.value - b.amount.value) <= _AS_LONG * a.amount.value
            for a in said
            for b in given
        )
    )


def other_place(both: Sides) -> bool:
    """True when each text says where, and nowhere that the other says."""
    left, right = _places(both.claim), _places(both.evidence)
    return bool(left) and bool(right) and not left & right


def _places(reading: Reading) -> frozenset[str]:
    """What stands with a capital after "in" or "across"."""
    listed = words_of("claims", "whereabouts")
    return frozenset(
        name
        for term in reading.terms
        if term.sort is Sort.NAME
        and listed & set(reading.words(term.first - _PLACE_REACH, term.first))
        for name in term.ids
    )

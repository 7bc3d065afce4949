"""Amounts that stand in the passage, beside the one a claim states."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from crosscheck.facts.comparing.candidate import Candidate, Way
from crosscheck.facts.comparing.comparison import COUNTED, Sides, no_levels
from crosscheck.facts.numbers.amounts import Amount, bears_out
from crosscheck.facts.numbers.quantity import Quantity, Unit
from crosscheck.facts.reckoning.parts import part_candidates
from crosscheck.facts.reckoning.spans import span_candidates
from crosscheck.facts.reckoning.sums import sum_candidates
from crosscheck.facts.statements.assertion import Act, Assertion
from crosscheck.facts.words.lexicon import entries, words_of

_UP_TO = frozenset({("up", "to"), ("out", "at"), ("out", "when")})
# Months and weeks do not divide evenly; other units do, but for rounding.
_MONTHS, _OTHER_UNITS = 0.09, 0.02


def level_candidates(both: Sides, assertion: Assertion) -> Iterator[Candidate]:
    """What the passage gives for a stated level."""
    quantity = assertion.quantity
    if quantity is None:
        return
    yield from _stated(both, assertion, quantity)
    yield from part_candidates(both, quantity)
    yield from sum_candidates(both, quantity)
    if quantity.unit is Unit.DURATION:
        yield from span_candidates(both, quantity, period=assertion.act is Act.PERIOD)


def _stated(both: Sides, assertion: Assertion, quantity: Quantity) -> Iterator[Candidate]:
    skipped = set() if assertion.act is Act.PERIOD else no_levels(both)
    for fact in both.facts:
        if fact.quantity.first in skipped or not same_unit(quantity, fact.quantity):
            continue
        given = fact.quantity
        amount = _in_same_period(quantity, given)
        slack = unit_slack(quantity, given)
        way = Way.STATED if given.scale == quantity.scale else Way.CONVERTED
        span, words = given.span, given.text
        if quantity.unit is Unit.AGE:
            limit = bool(both.words & words_of("claims", "age_end")) or bool(
                _UP_TO & set(pairwise(both.claim.norms))
            )
            held: bool | None = _age_holds(assertion, quantity.amount, given.amount, limit=limit)
        else:
            held = bears_out(quantity.amount, amount, slack=slack)
        yield Candidate(
            bool(held),
            way,
            words,
            span,
            facts=(fact,),
            open=held is None,
            turned=both.turned[fact.index] and quantity.amount.value != 0,
        )
        if quantity.unit is Unit.SHARE and given.scale != "all":
            held = bears_out(quantity.amount, amount.complement(), slack=slack)
            yield Candidate(
                bool(held),
                Way.REST,
                f"the rest of {words}",
                span,
                facts=(fact,),
                turned=not both.turned[fact.index],
                open=held is None,
            )


def same_unit(left: Quantity, right: Quantity) -> bool:
    """True when the one may be the other's amount."""
    if bool(left.per) != bool(right.per) and Unit.MONEY in (left.unit, right.unit):
        return False
    if left.unit in COUNTED and right.unit in COUNTED:
        return True
    if {left.unit, right.unit} == {Unit.SHARE, Unit.RATE}:
        return True  # fewer than one in a hundred, against 92 per 10,000
    return left.unit is right.unit


def _in_same_period(claim: Quantity, given: Quantity) -> Amount:
    """The given amount in the claim's period: 900 a month are 10,800 a year."""
    days = entries("numbers", "durations")
    if not claim.per or not given.per or claim.per == given.per:
        return given.amount
    return given.amount.scaled(float(days[claim.per]) / float(days[given.per]))


def unit_slack(left: Quantity, right: Quantity) -> float:
    """How far two durations in different units may lie apart, in days; 0 for everything else."""
    units = {left.scale.rstrip("s"), right.scale.rstrip("s")}
    if left.unit is not Unit.DURATION or len(units) == 1:
        return 0.0
    part = _MONTHS if "month" in units else _OTHER_UNITS
    return part * min(left.amount.value, right.amount.value)


def _age_holds(assertion: Assertion, said: Amount, given: Amount, *, limit: bool) -> bool:
    """Whether the ages agree: one of 24 is among those helped up to 25, and no help "until 24" is."""
    if limit:
        return said.value == given.value
    if assertion.act is Act.GROUP or said.low == said.high:
        inside = given.low <= said.low and said.high <= given.high
        return inside and (given.low != given.high or said.low == given.low)
    return said.low <= given.low and given.high <= said.high

"""Amounts of the evidence, stated or following from it, that may be the one a claim states."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from crosscheck.facts.amounts import Amount, bears_out
from crosscheck.facts.assertion import Act, Assertion
from crosscheck.facts.comparison import COUNTED, Sides
from crosscheck.facts.fact import Fact
from crosscheck.facts.fitting import description_fit, is_universal, limit_fit, settled
from crosscheck.facts.following import following_candidates
from crosscheck.facts.judged import Candidate
from crosscheck.facts.lexicon import entries
from crosscheck.facts.quantity import Quantity, Unit
from crosscheck.facts.vague import vague_candidates

# Months and weeks do not divide evenly; other units do, but for rounding.
_MONTHS, _OTHER_UNITS = 0.09, 0.02


def level_candidates(both: Sides, assertion: Assertion) -> Iterator[Candidate]:
    """What the evidence gives for a stated level."""
    quantity = assertion.quantity
    if quantity is None:
        return
    if quantity.whole is not None and _is_all_but(both, quantity):
        whole = 1.0 if quantity.unit is Unit.SHARE else quantity.whole
        quantity = replace(quantity, amount=quantity.amount.complement(whole), whole=None)
    yield from _stated(both, assertion, quantity)
    for candidate in following_candidates(both, assertion, quantity, unit_slack):
        yield replace(candidate, derived=True)
    if quantity.unit in (Unit.COUNT, Unit.SHARE):
        yield from vague_candidates(both)


def _is_all_but(both: Sides, quantity: Quantity) -> bool:
    return both.claim.words(quantity.first - 2, quantity.first) == ("all", "but")


def _stated(both: Sides, assertion: Assertion, quantity: Quantity) -> Iterator[Candidate]:
    skipped = set() if assertion.act is Act.PERIOD else _no_levels(both)
    wholes = {f.part_of for f in both.facts} if is_universal(both, quantity) else set()
    for fact in both.facts:
        if not _same_unit(quantity, fact.quantity) or fact.quantity.first in skipped:
            continue
        if assertion.whose != bool(fact.comparator) or fact.index in wholes:
            continue
        if _is_counted_otherwise(both, quantity, fact):
            continue
        timing = both.timing(assertion, fact)
        if timing is None:
            continue
        fit = both.fit(fact) + both.head_fit(assertion, fact) + timing
        fit += description_fit(both, fact) + limit_fit(both, fact)
        amount, words = _in_same_period(quantity, fact.quantity), fact.quantity.text
        if quantity.unit is Unit.SHARE and both.turned[fact.index]:
            amount, words = amount.complement(), f"the rest of {words}"
        held = bears_out(quantity.amount, amount, slack=unit_slack(quantity, fact.quantity))
        held = settled(both, assertion, quantity, fact, held)
        other_form = fact.quantity.scale != quantity.scale
        yield Candidate(held, fit, words, fact.quantity.span, derived=other_form)


def _no_levels(both: Sides) -> set[int]:
    """The first pieces of the evidence's differences and windows, which are the level of nothing."""
    return {
        stated.quantity.first
        for stated in both.stated
        if stated.quantity
        and (
            stated.act in (Act.CHANGE, Act.GAP)
            or (stated.act is Act.PERIOD and stated.quantity.window)
        )
    }


def _is_counted_otherwise(both: Sides, quantity: Quantity, fact: Fact) -> bool:
    """True when the number is worked out elsewhere, against the whole that the claim means."""
    if quantity.unit is Unit.COUNT:
        return fact.part_of is not None and both.turned[fact.index]  # the claim counts what is left
    if quantity.unit is not Unit.SHARE or fact.anchor is None:
        return False
    return both.facts[fact.anchor].part_of is not None


def _same_unit(left: Quantity, right: Quantity) -> bool:
    if bool(left.per) != bool(right.per) and Unit.MONEY in (left.unit, right.unit):
        return False
    if left.unit in COUNTED and right.unit in COUNTED:
        return True
    if {left.unit, right.unit} == {Unit.SHARE, Unit.RATE}:
        return left.scale.startswith("per")  # seven in every hundred, against 71 per 10,000
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

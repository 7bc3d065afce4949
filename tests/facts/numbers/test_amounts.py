"""Whether one amount bears out another."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.facts.numbers.amounts import Amount, Hedge, bears_out

ENDS = st.tuples(st.integers(0, 30), st.integers(1, 10)).map(lambda t: (t[0], t[0] + t[1]))
VALUES = st.integers(1, 50)
BOUNDS = st.sampled_from([Hedge.OVER, Hedge.AT_LEAST, Hedge.UNDER, Hedge.AT_MOST])


def whole_numbers(amount: Amount) -> set[int]:
    """Every whole number up to a hundred that the amount allows."""
    return {
        n
        for n in range(101)
        if (amount.low < n if amount.low_open else amount.low <= n)
        and (n < amount.high if amount.high_open else n <= amount.high)
    }


@given(ENDS, ENDS)
def test_a_range_bears_out_one_around_it_and_contradicts_one_beside_it(said, shown):
    claim, evidence = Amount.between(*said), Amount.between(*shown)
    allowed, true = whole_numbers(claim), whole_numbers(evidence)
    expected = True if true <= allowed else None if true & allowed else False
    assert bears_out(claim, evidence) is expected


@given(VALUES, BOUNDS, VALUES)
def test_an_exact_number_bears_out_the_bounds_it_keeps_and_no_others(value, hedge, limit):
    claim = Amount.of(limit, hedge)
    assert bears_out(claim, Amount.of(value)) is (value in whole_numbers(claim))


@given(VALUES, BOUNDS, VALUES)
def test_an_exact_claim_goes_against_every_bound_that_leaves_it_out(value, hedge, limit):
    """ "More than ten" contradicts ten; of eleven it says nothing, and "at least ten" bears out ten."""
    evidence = Amount.of(limit, hedge)
    expected = True if value == limit and not (evidence.low_open or evidence.high_open) else None
    if value not in whole_numbers(evidence):
        expected = False
    assert bears_out(Amount.of(value), evidence) is expected


@given(VALUES, VALUES)
def test_what_is_added_and_taken_away_again_leaves_what_there_was(one, other):
    amount = Amount.of(one).plus(Amount.of(other)).minus(Amount.of(other))
    assert (amount.low, amount.high) == (one, one)
    assert amount.hedge is Hedge.EXACT


@given(st.integers(0, 100), BOUNDS)
def test_the_rest_of_the_rest_is_the_part(per_cent, hedge):
    part = Amount.of(per_cent, hedge)
    again = part.complement(100).complement(100)
    assert whole_numbers(again) == whole_numbers(part)
    assert whole_numbers(part.complement(100)) == {100 - n for n in whole_numbers(part)}


@pytest.mark.parametrize(
    ("claim", "evidence", "held"),
    [
        (Amount.of(94_000, step=1_000), Amount.of(93_590, step=10), True),
        (Amount.of(93_590, step=10), Amount.of(94_000, step=1_000), False),
        (Amount.of(100, step=100), Amount.of(110, step=10), False),
        (Amount.of(0.25, Hedge.ABOUT), Amount.of(0.265), True),
        (Amount.of(0.25, Hedge.ABOUT), Amount.of(0.31), False),
        (Amount.of(1 / 3, worded=True), Amount.of(0.32), True),
        (Amount.of(1 / 3, worded=True), Amount.of(0.4), False),
        (Amount.of(50, Hedge.NEARLY), Amount.of(48), True),
        (Amount.of(50, Hedge.NEARLY), Amount.of(50), False),
        (Amount.of(50, Hedge.JUST_OVER), Amount.of(52), True),
        (Amount.of(50), Amount.of(50, Hedge.ABOUT), True),
    ],
)
def test_a_claim_may_be_rounder_than_its_evidence_but_not_finer(claim, evidence, held):
    assert bears_out(claim, evidence) is held


def test_slack_moves_an_end_that_is_meant_and_none_that_is_excluded():
    assert bears_out(Amount.of(10), Amount.of(11), slack=1.0) is True
    assert bears_out(Amount.of(10, Hedge.OVER), Amount.of(10), slack=1.0) is False


def test_an_amount_in_a_smaller_unit_is_the_same_amount():
    weeks = Amount.of(3, Hedge.AT_MOST, step=1)
    days = weeks.scaled(7)
    assert (days.value, days.low, days.high, days.step) == (21, -math.inf, 21, 7)

"""Ages, with and without a word beside them that says so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.facts.numbers.amounts import Hedge
from crosscheck.facts.numbers.quantities import quantities
from crosscheck.facts.numbers.quantity import Unit
from crosscheck.facts.statements.reading import read


@given(st.integers(1, 40).flatmap(lambda n: st.tuples(st.just(n), st.integers(n + 1, 60))))
def test_ages_from_one_to_another_are_one_range(ages):
    low, high = ages
    for text in (
        f"Children aged {low} to {high} were seen.",
        f"{low}- to {high}-year-olds were seen.",
        f"People aged {low} and {high} were seen.",
    ):
        (found,) = quantities(text)
        assert found.unit is Unit.AGE, text
        assert (found.amount.low, found.amount.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("She is aged 16.", 16, 16),
        ("A place for under-fives.", 5, 5),
        ("It is for over-18s.", 18, 18),
        ("He is 16 years old.", 16, 16),
        ("By their 21st birthday they left.", 21, 21),
        ("Teenagers of 16 or 17 were seen.", 16, 17),
        ("They are in their mid-twenties.", 24, 26),
    ],
)
def test_the_words_beside_a_number_make_an_age_of_it(text, low, high):
    (found,) = quantities(text)
    assert (found.unit, found.amount.low, found.amount.high) == (Unit.AGE, low, high)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Care leavers get help until they are 21.", Unit.AGE),
        ("Care leavers lost 21.", Unit.COUNT),
        ("The homes stay open until they are 21.", Unit.COUNT),
    ],
)
def test_a_bare_number_is_an_age_only_of_people_who_reach_one(text, unit):
    (found,) = read(text).quantities
    assert found.unit is unit


def test_up_to_an_age_means_whoever_is_younger_too():
    (reaching,) = read("Care leavers get help up to the age of 25.").quantities
    (only,) = read("Care leavers get help at the age of 25.").quantities
    assert (reaching.amount.hedge, only.amount.hedge) == (Hedge.AT_MOST, Hedge.EXACT)

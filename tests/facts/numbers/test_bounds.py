"""On which side of its number an amount lies."""

from __future__ import annotations

import pytest

from crosscheck.facts.numbers.amounts import Hedge
from crosscheck.facts.numbers.quantities import quantities


@pytest.mark.parametrize(
    ("words", "hedge"),
    [
        ("120", Hedge.EXACT),
        ("some 120", Hedge.ABOUT),
        ("around 120", Hedge.ABOUT),
        ("nearly 120", Hedge.NEARLY),
        ("just over 120", Hedge.JUST_OVER),
        ("more than 120", Hedge.OVER),
        ("well over 120", Hedge.OVER),
        ("at least 120", Hedge.AT_LEAST),
        ("120 or more", Hedge.AT_LEAST),
        ("fewer than 120", Hedge.UNDER),
        ("up to 120", Hedge.AT_MOST),
        ("no more than 120", Hedge.AT_MOST),
        ("120 or fewer", Hedge.AT_MOST),
    ],
)
def test_the_words_around_a_number_bound_it(words, hedge):
    (found,) = quantities(f"There are {words} plans.")
    assert found.amount.hedge is hedge
    assert found.text.endswith(words)


def test_a_number_that_something_is_above_is_not_bounded():
    """ "Above the 26-week target" compares."""
    (found,) = quantities("Cases stand above the 26-week target.")
    assert found.amount.hedge is Hedge.EXACT


def test_of_two_bounds_the_nearer_counts():
    (found,) = quantities("There are about at least 120 plans.")
    assert found.amount.hedge is Hedge.AT_LEAST

"""How often, which in a row, and how many times as many."""

from __future__ import annotations

import pytest

from crosscheck.facts.numbers.amounts import Hedge
from crosscheck.facts.numbers.quantities import quantities
from crosscheck.facts.numbers.quantity import Unit


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("They moved three times.", Unit.OCCURRENCES, 3),
        ("They moved twice.", Unit.OCCURRENCES, 2),
        ("There are three times as many.", Unit.MULTIPLE, 3),
        ("There are twice as many.", Unit.MULTIPLE, 2),
        ("The number doubled.", Unit.MULTIPLE, 2),
        ("The number halved.", Unit.MULTIPLE, 0.5),
        ("It was the third visit.", Unit.ORDINAL, 3),
        ("Three out of four times it worked.", Unit.SHARE, 0.75),
    ],
)
def test_times_are_counted_and_times_as_many_multiply(text, unit, value):
    (found,) = quantities(text)
    assert (found.unit, found.amount.value) == (unit, value)


def test_once_says_when_and_not_how_often():
    assert not any(q.unit is Unit.OCCURRENCES for q in quantities("It was once a school."))


def test_what_has_more_than_halved_is_under_a_half():
    (halved,), (doubled,) = quantities("It more than halved."), quantities("It more than doubled.")
    assert (halved.amount.hedge, doubled.amount.hedge) == (Hedge.UNDER, Hedge.OVER)


def test_not_a_single_one_is_none():
    (none,), (one,) = quantities("Not a single child moved."), quantities("A single child moved.")
    assert (none.amount.value, one.amount.value) == (0, 1)

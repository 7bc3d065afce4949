"""Rises and falls, more and less, without a number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.facts.reckoning.orders import direction_candidates, order_candidates
from crosscheck.facts.statements.assertion import Act

from ..conftest import answers


@given(st.integers(11, 400), st.integers(11, 400), st.booleans())
def test_what_grew_has_more_later_and_what_fell_less(before, after, grew):
    evidence = f"In 2029 there were {before} plans. In 2030 there were {after} plans."
    claim = f"The number of plans has {'grown' if grew else 'fallen'}."
    right = after > before if grew else after < before
    assert answers(direction_candidates, Act.DIRECTION, claim, evidence) == {right}


@pytest.mark.parametrize(
    ("claim", "evidence", "holds"),
    [
        ("Moves have fallen.", "Moves are rising.", {False}),
        ("Moves have fallen.", "There are fewer boys. Moves have dropped.", {True}),
        ("More live outside the town than inside.", "60% live outside the town.", {True}),
        ("More live outside the town than inside.", "40% live outside the town.", {False}),
    ],
)
def test_without_two_numbers_the_words_or_a_majority_tell(claim, evidence, holds):
    assert answers(direction_candidates, Act.DIRECTION, claim, evidence) == holds


@pytest.mark.parametrize(
    ("claim", "evidence", "holds"),
    [
        ("It is above the national average.", "It is 9%, compared with 8% nationally.", {True}),
        ("It is above the national average.", "It is 8%, compared with 9% nationally.", {False}),
        (
            "It is in line with the national average.",
            "It is 9%, compared with 8% nationally.",
            {False},
        ),
        (
            "It is in line with the national average.",
            "It is 9%, compared with 9% nationally.",
            {True},
        ),
        ("It is above the national average.", "It is below the national average.", {False}),
        ("It is above the national average.", "It is above the national average.", {True}),
        ("It is above the national average.", "It is good.", set()),
    ],
)
def test_above_and_below_others_are_told_by_numbers_else_by_words(claim, evidence, holds):
    assert answers(order_candidates, Act.ORDER, claim, evidence) == holds

"""Two things that a claim sets beside each other."""

from __future__ import annotations

import pytest

from crosscheck.facts.reckoning.rivals import sets_two_beside, two_things
from crosscheck.facts.statements.assertion import Act

from ..conftest import asserted, beside

BOTH = "There are 40 adopters and 30 carers."


@pytest.mark.parametrize(
    ("claim", "numbers", "passage"),
    [
        ("There are more adopters than carers.", ("40", "30"), BOTH),
        ("There are more carers than adopters.", ("30", "40"), BOTH),
        ("There are more adopters than carers.", None, "There are 40 adopters."),
    ],
)
def test_each_thing_has_its_own_number(claim, numbers, passage):
    both = beside(claim, passage)
    found = two_things(both, asserted(both, Act.DIRECTION))
    assert (found and tuple(fact.quantity.text for fact in found)) == numbers


@pytest.mark.parametrize(
    ("claim", "two"),
    [
        ("There are more adopters than carers.", True),
        ("There are more adopters than in the year before.", False),
        ("There are more adopters than in 2029.", False),
    ],
)
def test_another_time_is_no_other_thing(claim, two):
    both = beside(claim, BOTH)
    assert sets_two_beside(both, asserted(both, Act.DIRECTION)) is two

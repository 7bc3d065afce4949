"""Whether more of a thing is better."""

from __future__ import annotations

import pytest

from crosscheck.facts.reckoning.orders import order_candidates
from crosscheck.facts.statements.assertion import Act

from ..conftest import answers


@pytest.mark.parametrize(
    ("evidence", "holds"),
    [
        ("Waits are 10 weeks, compared with 12 weeks nationally.", {True}),
        ("Waits are 12 weeks, compared with 10 weeks nationally.", {False}),
        ("Attendance is 95%, compared with 90% nationally.", {True}),
        ("Attendance is 85%, compared with 90% nationally.", {False}),
        ("The share is 8%, which is better than the national average of 10%.", {True}),
    ],
)
def test_a_wait_is_the_better_the_shorter_and_attendance_the_better_the_more(evidence, holds):
    claim = "It is better than the national average."
    assert answers(order_candidates, Act.ORDER, claim, evidence) == holds


def test_above_is_above_whatever_is_better():
    claim = "It is above the national average."
    evidence = "Waits are 12 weeks, compared with 10 weeks nationally."
    assert answers(order_candidates, Act.ORDER, claim, evidence) == {True}


def test_of_unwanted_things_fewer_are_better():
    claim = "It is better than the national average for exclusions."
    evidence = "There are 8 exclusions, compared with 10 nationally."
    assert answers(order_candidates, Act.ORDER, claim, evidence) == {True}

"""Which facts of a passage are earlier and later, one's own and another's."""

from __future__ import annotations

import pytest

from crosscheck.facts.statements.reading import read
from crosscheck.facts.statements.series import PairKind, pairs_of
from crosscheck.facts.statements.stated import facts_of

TIME, GAP = PairKind.TIME, PairKind.GAP


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("There are 17 cases, down from 24 a year ago.", {(TIME, "17", "24")}),
        ("The share rose from 62% to 91%.", {(TIME, "91%", "62%")}),
        ("In 2029 there were 200 plans. In 2030 there were 250.", {(TIME, "250", "200")}),
        ("In 2030 there were 250 plans. In 2029 there were 200.", {(TIME, "250", "200")}),
        ("Attendance is 95%, compared with 90% across England.", {(GAP, "95%", "90%")}),
        ("The national average is 19%. Eastmarch has 24%.", {(GAP, "24%", "19%")}),
        (
            "345 children (38.3 per 10,000) have a plan, up from 318 (35.8 per 10,000).",
            {(TIME, "345", "318"), (TIME, "38.3 per 10,000", "35.8 per 10,000")},
        ),
        ("There are 40 carers and 12 adopters.", set()),
        ("There are 17 cases. It took three weeks a year ago.", set()),
    ],
)
def test_the_later_stands_before_the_earlier_and_ones_own_before_the_others(text, pairs):
    reading = read(text)
    found = pairs_of(reading, facts_of(reading))
    assert {(p.kind, p.left.quantity.text, p.right.quantity.text) for p in found} == pairs


def test_a_difference_is_no_level_to_take_a_difference_of():
    reading = read("There are 250 plans, up from 50 a year ago.")
    facts = facts_of(reading)
    assert pairs_of(reading, facts)
    assert pairs_of(reading, facts, {facts[1].quantity.first}) == []

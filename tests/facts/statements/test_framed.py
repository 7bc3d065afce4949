"""Numbers that only say when, over what time, or of whom the others hold."""

from __future__ import annotations

import pytest

from crosscheck.facts.statements.assertion import Act
from crosscheck.facts.statements.assertions import assertions_of
from crosscheck.facts.statements.reading import read


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Over three years, 40 carers left.", [Act.PERIOD, Act.LEVEL]),
        ("Forty carers waited for three years each.", [Act.LEVEL, Act.LEVEL]),
        ("19 of the 60 were late.", [Act.LEVEL, Act.WHOLE]),
        ("Four or more moves were made by 12 children.", [Act.GROUP, Act.LEVEL]),
        ("More than 800 moves were made by 12 children.", [Act.LEVEL, Act.LEVEL]),
        ("Those 14 cases led to three reviews.", [Act.WHOLE, Act.LEVEL]),
        ("Some 14 cases led to three reviews.", [Act.LEVEL, Act.LEVEL]),
        ("Pupils get 15 hours of teaching a week.", [Act.LEVEL, Act.PERIOD]),
    ],
)
def test_beside_another_number_some_only_frame_it(text, acts):
    assert [one.act for one in assertions_of(read(text))] == acts


def test_a_frame_that_stands_alone_is_what_the_text_says():
    assert [a.act for a in assertions_of(read("Those 14 cases were closed."))] == [Act.LEVEL]


def test_over_three_years_is_no_more_than_three_years():
    (period, _) = assertions_of(read("Over three years, 40 carers left."))
    assert period.quantity is not None
    assert not period.quantity.amount.hedge.is_bound

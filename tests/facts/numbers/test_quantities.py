"""The quantities of a text."""

from __future__ import annotations

import pytest

from crosscheck.facts.numbers.amounts import Hedge
from crosscheck.facts.numbers.quantities import quantities
from crosscheck.facts.numbers.quantity import Quantity, Unit


def only(text: str) -> Quantity:
    (found,) = quantities(text)
    return found


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("There are 120 carers.", Unit.COUNT, 120),
        ("It is 40 per cent of plans.", Unit.SHARE, 0.4),
        ("It is 40% of plans.", Unit.SHARE, 0.4),
        ("It fell three percentage points.", Unit.POINTS, 0.03),
        ("It costs £4,800.", Unit.MONEY, 4800),
        ("It costs a million pounds.", Unit.MONEY, 1_000_000),
        ("It costs a quarter of a million pounds.", Unit.MONEY, 250_000),
        ("They live twenty miles away.", Unit.DISTANCE, 20),
        ("None of the homes is good.", Unit.COUNT, 0),
        ("There were no serious incidents.", Unit.COUNT, 0),
        ("Every one of the 16 agreed.", Unit.COUNT, 16),
    ],
)
def test_a_number_is_of_the_unit_that_stands_beside_it(text, unit, value):
    found = only(text)
    assert (found.unit, found.amount.value) == (unit, pytest.approx(value))


@pytest.mark.parametrize(
    "text",
    [
        "Enquiries under section 47 took long.",
        "Children in Year 11 were asked.",
        "Post-16 education is good.",
        "No one was moved.",
        "They saw one another.",
        "Children get one-to-one support.",
        "Children get one to one support.",
        "It opened on 4 May 2031.",
    ],
)
def test_numbers_that_name_something_or_are_pronouns_or_dates_count_nothing(text):
    assert quantities(text) == []


def test_a_crowd_in_words_has_its_limits():
    dozens, figures = only("It houses dozens of families."), only("It is in double figures.")
    assert dozens.amount.hedge is Hedge.AT_LEAST
    assert dozens.amount.value == 24
    assert (figures.amount.low, figures.amount.high) == (10, 99)


def test_who_denies_more_than_a_number_gives_it_as_the_most():
    for text in ("Nobody holds more than 24 cases.", "It did not take more than 24 days."):
        assert only(text).amount.hedge is Hedge.AT_MOST
    assert only("Nobody was late; the team holds more than 24 cases.").amount.hedge is Hedge.OVER


def test_the_words_of_a_quantity_are_its_bound_number_and_unit():
    found = only("Children waited more than ten working days for help.")
    assert found.text == "more than ten working days"
    assert (found.span.start, found.span.end) == (16, 42)


def test_the_period_in_which_a_number_recurs_is_kept():
    assert [q.per for q in quantities("It costs £900 a week.")] == ["week"]
    assert [q.per for q in quantities("It took 900 contacts a month.")][:1] == ["month"]
    assert [q.per for q in quantities("It cost £900 a year ago.")][:1] == [""]

"""Amounts and comparisons in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.facts.comparing.telling import label_of, tell, tell_amount
from crosscheck.facts.numbers.amounts import Amount, Hedge
from crosscheck.facts.numbers.quantities import quantities
from crosscheck.model.figure import FigureLabel


@pytest.mark.parametrize(
    ("value", "like", "told"),
    [
        (26, "12 plans", "26"),
        (1_207, "12 plans", "1,207"),
        (0.085, "12%", "8.5%"),
        (0.03, "two percentage points", "3 percentage points"),
        (77, "three weeks", "11 weeks"),
        (7, "three weeks", "1 week"),
        (2_500_000, "£10", "£2.5 million"),
        (4_800, "£10", "£4,800"),
        (0.00383, "12 per 10,000", "38.3 in 10,000"),
        (1.5, "three times as many", "1.5 times the former amount"),
        (-26, "12 plans", "26"),
    ],
)
def test_an_amount_is_told_in_the_unit_of_the_claim(value, like, told):
    assert tell_amount(Amount.of(value), quantities(like)[0]) == told


@given(st.integers(2, 999), st.sampled_from(["plans", "%", " weeks", " days"]))
def test_what_a_text_says_exactly_is_told_as_it_says_it(number, unit):
    text = f"{number} {unit}" if unit == "plans" else f"{number}{unit}"
    (found,) = quantities(f"It has {text}.")
    assert tell_amount(found.amount, found) == (str(number) if unit == "plans" else text)


def test_an_amount_with_no_one_value_is_not_told():
    assert tell_amount(Amount.of(10, Hedge.OVER), quantities("12 plans")[0]) == ""


def test_a_sentence_says_which_side_has_what():
    assert tell(FigureLabel.CONFLICTS, "12", "14") == "The claim has “12”; the evidence has “14”."
    assert tell(FigureLabel.CONSISTENT, "a third", "4 of 12", "33.3%").endswith(
        "bears it out with “4 of 12”, which makes 33.3%."
    )
    assert "nothing to hold “12” against" in tell(FigureLabel.CONFLICTS, "12", None)


def test_what_cannot_be_told_is_not_comparable():
    labels = [label_of(held) for held in (True, False, None)]
    assert labels == [FigureLabel.CONSISTENT, FigureLabel.CONFLICTS, FigureLabel.NOT_COMPARABLE]

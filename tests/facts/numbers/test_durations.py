"""Lengths of time and how often."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.facts.numbers.quantities import quantities
from crosscheck.facts.numbers.quantity import Unit

YEAR = 365.25
LENGTHS = {"day": 1, "week": 7, "fortnight": 14, "month": YEAR / 12, "year": YEAR}


@given(st.integers(2, 40), st.sampled_from(sorted(LENGTHS)))
def test_a_length_of_time_is_in_days(number, unit):
    (found,) = quantities(f"It took {number} {unit}s.")
    assert found.unit is Unit.DURATION
    assert found.amount.value == pytest.approx(number * LENGTHS[unit])


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("It took a month.", YEAR / 12),
        ("It took a year and a half.", 1.5 * YEAR),
        ("It took two and a half years.", 2.5 * YEAR),
        ("It took half a year.", YEAR / 2),
        ("It was a 12-month wait.", YEAR),
        ("It took ten working days.", 14),
        ("It took ten calendar days.", 10),
        ("They meet monthly.", YEAR / 12),
        ("They meet every fortnight.", 14),
    ],
)
def test_lengths_in_words_are_in_days_too(text, days):
    (found,) = quantities(text)
    assert (found.unit, found.amount.value) == (Unit.DURATION, pytest.approx(days))


def test_the_last_two_years_are_a_window_and_a_wait_is_none():
    (window,) = quantities("It rose over the last two years.")
    (wait,) = quantities("It took two years.")
    assert (window.window, wait.window) == (True, False)


def test_a_second_is_more_often_another_one():
    assert quantities("They asked for a second.") == []

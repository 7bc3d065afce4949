"""Durations that dates make."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.facts.reckoning.spans import span_candidates
from crosscheck.facts.statements.assertion import Act
from crosscheck.model.document import MONTHS

from ..conftest import asserted, beside


def held(claim: str, evidence: str) -> set[bool]:
    both = beside(claim, evidence)
    quantity = asserted(both, Act.LEVEL).quantity
    assert quantity is not None
    return {c.holds for c in span_candidates(both, quantity, period=False)}


def written(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


@given(st.dates(date(2028, 1, 1), date(2031, 1, 1)), st.integers(3, 30), st.integers(2, 40))
def test_from_day_to_day_lasts_that_many_days_within_a_weekend(first, days, said):
    last = first + timedelta(days=days - 1)
    evidence = f"The visit ran from {written(first)} to {written(last)}."
    assert held(f"The visit took {said} days.", evidence) == {abs(days - said) <= 2.6}


@pytest.mark.parametrize(
    ("claim", "holds"),
    [
        ("It took 16 months between the two.", {True}),
        ("It took three years between the two.", {False}),
        ("It took three years.", set()),
    ],
)
def test_the_time_between_two_events_speaks_against_a_claim_of_such_a_time_only(claim, holds):
    evidence = "One came in March 2029. Another came in July 2030."
    assert held(claim, evidence) == holds

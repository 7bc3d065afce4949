"""When something took place."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.facts.occasions.events import event_candidates
from crosscheck.model.document import MONTHS

from ..conftest import beside

DAYS = st.dates(date(2028, 1, 1), date(2031, 12, 31))


def held(claim: str, evidence: str) -> list[bool]:
    both = beside(claim, evidence)
    return [found.holds for day in both.claim.dates for found in event_candidates(both, day)]


def written(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


@given(DAYS, DAYS, st.integers(1, 60))
def test_an_event_of_some_days_took_place_on_each_of_them_and_in_their_months(day, first, length):
    last = first + timedelta(days=length)
    passage = f"The visit took place from {written(first)} to {written(last)}."
    assert held(f"The visit took place on {written(day)}.", passage) == [first <= day <= last]
    inside = any(
        (first + timedelta(days=n)).replace(day=1) == day.replace(day=1) for n in range(length + 1)
    )
    month = f"{MONTHS[day.month - 1]} {day.year}"
    assert held(f"The visit took place in {month}.", passage) == [inside]


@pytest.mark.parametrize(
    ("claim", "evidence", "holds"),
    [
        ("It opened on 4 May.", "It opened on 4 May 2031.", [True]),
        ("It opened on 5 May.", "It opened on 4 May 2031.", [False]),
        ("It opened in May.", "It opened on 4 May 2031.", [True]),
        ("It opened on 31 February.", "It opened in February 2031.", [False]),
        ("It had closed before June 2031.", "It closed on 4 May 2031.", [True]),
        ("It had closed before May 2031.", "It closed on 4 May 2031.", [False]),
        ("It closed after May 2031.", "It closed on 4 May 2031.", [False]),
        ("It closed after April 2031.", "It closed on 4 May 2031.", [True]),
        (
            "The visit began in June 2031.",
            "The visit ran from 28 May 2031 to 4 June 2031.",
            [False],
        ),
        ("The visit ended in June 2031.", "The visit ran from 28 May 2031 to 4 June 2031.", [True]),
    ],
)
def test_before_after_beginning_and_end_are_told_apart(claim, evidence, holds):
    assert held(claim, evidence) == holds


def test_the_next_visit_is_not_the_last_one_and_the_previous_not_this_one():
    assert held("The next visit will be in May 2031.", "The visit was in May 2031.") == []
    assert held("The previous visit was in May 2031.", "The visit was in May 2031.") == []
    assert held("The previous visit was in May 2031.", "The previous visit was in May 2031.") == [
        True
    ]

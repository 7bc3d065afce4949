"""Dates that lean on another."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.facts.dates.mentions import dates
from crosscheck.model.document import PartialDate

BASE = PartialDate(2031, 3, 12)  # a Wednesday
NAMED = [
    "yesterday", "tomorrow", "last week", "next week", "last month", "next month", "last year",
    "next year", "last Tuesday", "next Tuesday", "last October", "next October",
    "four months ago", "a week ago", "nine hundred years ago", "two years later",
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("yesterday", date(2031, 3, 11), date(2031, 3, 11)),
        ("last month", date(2031, 2, 1), date(2031, 2, 28)),
        ("next month", date(2031, 4, 1), date(2031, 4, 30)),
        ("last year", date(2030, 1, 1), date(2030, 12, 31)),
        ("last October", date(2030, 10, 1), date(2030, 10, 31)),
        ("last March", date(2030, 3, 1), date(2030, 3, 31)),
        ("next March", date(2032, 3, 1), date(2032, 3, 31)),
        ("last Tuesday", date(2031, 3, 11), date(2031, 3, 11)),
        ("last Wednesday", date(2031, 3, 5), date(2031, 3, 5)),
        ("next Friday", date(2031, 3, 14), date(2031, 3, 14)),
    ],
)
def test_a_relative_date_is_reckoned_from_the_date_of_its_text(text, earliest, latest):
    (found,) = dates(f"It opened {text}.", BASE)
    assert (found.earliest, found.latest) == (earliest, latest)


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(2, 60))
def test_so_many_days_ago_is_within_a_day_of_that_day(day, ago):
    (found,) = dates(f"It opened {ago} days ago.", PartialDate(day.year, day.month, day.day))
    meant = day - timedelta(days=ago)
    assert found.earliest is not None
    assert found.latest is not None
    assert found.earliest <= meant <= found.latest
    assert found.latest - found.earliest <= timedelta(days=2)


@pytest.mark.parametrize("text", NAMED)
def test_without_a_date_to_reckon_from_it_is_not_known(text):
    found = dates(f"It opened {text}.")
    assert found
    assert not any(d.known for d in found)


@pytest.mark.parametrize("base", [PartialDate(1), PartialDate(9999), PartialDate(9999, 12, 31)])
@pytest.mark.parametrize("text", NAMED)
def test_a_date_beyond_the_calendar_is_not_known_and_no_trap(text, base):
    """A documents.yaml may say that a release came out in the year 9999."""
    assert len(dates(f"It opened {text}.", base)) == 1


def test_a_year_earlier_leans_on_another_date_of_the_text():
    (first, second) = dates("It rose in May 2031 from what it was a year earlier.", BASE)
    assert (first.anaphoric, second.anaphoric) == (False, True)
    assert second.days == -365


def test_a_stretch_of_time_is_no_date():
    assert dates("It rose over the last year.", BASE) == []

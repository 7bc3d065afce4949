"""Dates that name their own day, month or year."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.facts.dates.mentions import dates
from crosscheck.model.document import MONTHS

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


def written(day: date) -> list[str]:
    """`day` as British texts write it."""
    month = MONTHS[day.month - 1]
    return [
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"{day.day}/{day.month}/{day.year}",
        f"{day.year}-{day.month:02}-{day.day:02}",
        f"the {day.day}th of {month[:3]} {day.year}",
    ]


@given(DAYS)
def test_however_it_is_written_a_day_is_that_day(day):
    for text in written(day):
        (found,) = dates(f"It opened on {text}.")
        assert (found.earliest, found.latest) == (day, day), text


@given(DAYS, st.integers(1, 400))
def test_from_one_day_to_another_is_every_day_between(day, length):
    last = min(day + timedelta(days=length), date(2100, 12, 31))
    if last > day:
        (found,) = dates(f"The visit lasted from {written(day)[0]} to {written(last)[0]}.")
        assert (found.earliest, found.latest, found.ranged) == (day, last, True)


@given(st.integers(1900, 2100), st.integers(1, 12))
def test_a_month_reaches_from_its_first_day_to_its_last(year, month):
    (found,) = dates(f"It opened in {MONTHS[month - 1]} {year}.")
    following = date(year + month // 12, month % 12 + 1, 1)
    assert found.earliest == date(year, month, 1)
    assert found.latest == following - timedelta(days=1)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("in 2031", date(2031, 1, 1), date(2031, 12, 31)),
        ("in 2030-31", date(2030, 4, 1), date(2031, 3, 31)),
        ("in 2030/31", date(2030, 4, 1), date(2031, 3, 31)),
        ("in spring 2031", date(2031, 3, 1), date(2031, 5, 31)),
        ("in winter 2031", date(2031, 12, 1), date(2032, 2, 29)),
        ("on 21 and 22 September 2031", date(2031, 9, 21), date(2031, 9, 22)),
        ("between March and May 2031", date(2031, 3, 1), date(2031, 5, 31)),
        ("from December 2030 to May 2031", date(2030, 12, 1), date(2031, 5, 31)),
    ],
)
def test_years_seasons_and_stretches_have_their_first_and_last_day(text, earliest, latest):
    (found,) = dates(f"It was so {text}.")
    assert (found.earliest, found.latest) == (earliest, latest)


def test_the_end_of_a_year_is_its_last_part_and_the_beginning_its_first():
    (end,), (beginning,) = dates("the end of 2031"), dates("early 2031")
    assert beginning.latest is not None
    assert end.earliest is not None
    assert beginning.latest < date(2031, 7, 1) <= end.earliest


@pytest.mark.parametrize(
    "text",
    [
        "The Children Act 1989 says so.",
        "It costs £2019.",
        "There may be more.",
    ],
)
def test_what_only_looks_like_a_date_is_none(text):
    assert dates(text) == []

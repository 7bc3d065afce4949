"""The dates of a text beside each other."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.facts.dates.mentions import DateMention, date_pieces, dates
from crosscheck.facts.words.pieces import pieces
from crosscheck.model.document import PartialDate
from crosscheck.model.text import Span

FIRST = date(2031, 1, 1)


def stretch(start: int, length: int) -> DateMention:
    day = FIRST + timedelta(days=start)
    return DateMention(Span(0, 1), "x", day, day + timedelta(days=length))


@given(*(st.integers(0, 12) for _ in range(4)))
def test_two_stretches_overlap_when_a_day_is_in_both(start, length, other, other_length):
    one, two = stretch(start, length), stretch(other, other_length)
    days = set(range(start, start + length + 1)) & set(range(other, other + other_length + 1))
    assert one.overlaps(two) is bool(days)


@given(st.integers(1, 9999), st.integers(1, 12))
def test_the_last_day_of_a_month_is_the_one_before_the_next_month(year, month):
    last = PartialDate(year, month).latest
    assert last.month == month
    assert last == date.max or (last + timedelta(days=1)).month == month % 12 + 1


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("From 40 in April 2031 it rose to 60 in September.", date(2031, 9, 1)),
        ("From 40 in April 2031 it rose to 60 in February.", date(2032, 2, 1)),
        ("It was 40 in April 2031, more than in February.", date(2031, 2, 1)),
        ("It was 40 in April 2031, more than in September.", date(2030, 9, 1)),
    ],
)
def test_a_month_without_a_year_follows_the_date_before_it_unless_more_than_looks_back(text, meant):
    assert dates(text)[-1].earliest == meant


def test_a_month_without_any_year_can_only_be_told_from_another_month():
    (may,), (june), (dated) = (dates(f"It opened in {t}.") for t in ("May", "June", "May 2031"))
    assert not may.known
    assert may.overlaps(dated[0])
    assert not may.overlaps(june[0])


def test_since_reaches_on():
    (since,), (later,) = dates("It is so since May 2031."), dates("It was so in June 2035.")
    assert not since.overlaps(later)
    assert since.spread.overlaps(later)


@given(
    st.lists(
        st.sampled_from(
            ["in", "May", "2031", ",", "12", "to", "last", "year", "ago", "4", "June", "and"]
        ),
        max_size=9,
    )
)
def test_the_pieces_of_dates_are_those_that_the_dates_take_up(words):
    text = " ".join(words)
    found = dates(text)
    taken = {place for d in found for place in range(d.first, d.end)}
    assert date_pieces(pieces(text)) == taken
    assert all(text[d.span.start : d.span.end] == d.text for d in found)

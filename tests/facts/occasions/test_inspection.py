"""When an inspection took place and its report came out."""

from __future__ import annotations

from datetime import date

import pytest

from crosscheck.facts.occasions.inspection import first_page, occasion, occasion_dates
from crosscheck.facts.statements.reading import read
from crosscheck.model.document import PartialDate, Period

VISIT, OUT = Period(date(2031, 6, 7), date(2031, 6, 18)), PartialDate(2031, 8)


def test_the_first_page_says_what_is_known():
    assert first_page(VISIT, OUT) == (
        "Inspection dates: 7 June 2031 to 18 June 2031. Report published: August 2031."
    )
    assert first_page(None, PartialDate(2031)) == "Report published: 2031."
    assert first_page(None, None) == ""


@pytest.mark.parametrize(
    ("claim", "holds"),
    [
        ("The inspection took place in June 2031.", {True}),
        ("The inspection took place in May 2031.", {False}),
        ("The report was published in August 2031.", {True}),
    ],
)
def test_a_claim_about_the_inspection_is_held_against_its_dates(claim, holds):
    both = occasion(read(claim), VISIT, OUT)
    assert both is not None
    (day,) = both.claim.dates
    found = list(occasion_dates(both, day))
    assert {True} & {one.holds for one in found} == holds & {True}
    assert all(one.span is None for one in found)


def test_a_claim_about_something_else_is_not():
    both = occasion(read("The fire at Ashcombe library was in June 2031."), VISIT, OUT)
    assert both is not None
    assert list(occasion_dates(both, both.claim.dates[0])) == []


def test_without_dates_there_is_nothing_to_hold_it_against():
    assert occasion(read("The inspection took place in June 2031."), None, None) is None

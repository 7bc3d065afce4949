"""A claim and its evidence, ready for comparing."""

from __future__ import annotations

from crosscheck.facts.comparing.comparison import no_levels, reaches_as_far
from crosscheck.facts.statements.assertion import Act
from crosscheck.facts.statements.reading import read

from ..conftest import asserted, beside

NOW_AND_THEN = "There are now 17 cases, down from 24 a year ago."


def timing(claim: str, evidence: str) -> list[float | None]:
    both = beside(claim, evidence)
    return [both.timing(asserted(both, Act.LEVEL), fact) for fact in both.facts]


def test_a_claim_of_today_fits_todays_number_better():
    now, then = timing("There are now 17 cases.", NOW_AND_THEN)
    assert now is not None
    assert then is not None
    assert now > then


def test_a_claim_of_a_year_is_of_no_other_year():
    evidence = "In 2029 there were 24 plans. In 2030 there were 17 plans."
    former, latter = timing("In 2030 there were 17 plans.", evidence)
    assert former is None
    assert latter is not None


def test_what_was_so_years_ago_is_not_so_now():
    now, then = timing("Two years ago there were 24 cases.", NOW_AND_THEN)
    assert now is None
    assert then is not None


def test_a_difference_is_the_level_of_nothing():
    both = beside("There are 50 plans.", "The number rose by 50 over the last two years.")
    assert {f.quantity.first for f in both.facts} == no_levels(both)
    assert no_levels(beside("There are 50 plans.", "There are 50 plans.")) == set()


def test_eighteen_months_ago_reaches_as_far_as_the_past_year_and_a_half():
    (ago,) = read("It rose from what it was 18 months ago.").dates
    assert reaches_as_far(ago, read("It rose over the past year and a half."))
    assert not reaches_as_far(ago, read("It rose over the past year."))

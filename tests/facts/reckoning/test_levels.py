"""Amounts that stand in the passage."""

from __future__ import annotations

import pytest

from crosscheck.facts.comparing.candidate import Way
from crosscheck.facts.numbers.quantities import quantities
from crosscheck.facts.reckoning.levels import level_candidates, same_unit, unit_slack
from crosscheck.facts.statements.assertion import Act

from ..conftest import answers, asserted, beside


def ways(claim: str, evidence: str) -> dict[Way, bool]:
    both = beside(claim, evidence)
    return {c.way: c.holds for c in level_candidates(both, asserted(both, Act.LEVEL))}


@pytest.mark.parametrize(
    ("claim", "evidence", "found"),
    [
        ("There are 12 plans.", "There are 12 plans.", {Way.STATED: True}),
        ("There are 12 plans.", "There are 14 plans.", {Way.STATED: False}),
        ("It is a third.", "It is 33%.", {Way.CONVERTED: True, Way.REST: False}),
        ("It is 67%.", "It is 33%.", {Way.STATED: False, Way.REST: True}),
        ("It took a fortnight.", "It took two weeks.", {Way.CONVERTED: True}),
        ("It took six months.", "It took 26 weeks.", {Way.CONVERTED: True}),
        ("It took six months.", "It took 20 weeks.", {Way.CONVERTED: False}),
        ("It costs £12.", "There are 12 plans.", {}),
    ],
)
def test_a_stated_amount_is_found_in_its_own_and_in_other_units(claim, evidence, found):
    assert ways(claim, evidence) == found


def test_a_number_a_month_is_twelve_times_as_much_a_year():
    year = "It takes £1,200 a year."
    assert answers(level_candidates, Act.LEVEL, year, "It takes £100 a month.") == {True}
    assert answers(level_candidates, Act.LEVEL, year, "It takes £200 a month.") == {False}


@pytest.mark.parametrize(
    ("said", "given", "same"),
    [
        ("12 plans", "14 plans", True),
        ("12 plans", "three times", True),
        ("1%", "92 per 10,000", True),
        ("12 plans", "12%", False),
        ("£12 a week", "£12", False),
    ],
)
def test_only_amounts_of_one_kind_are_held_against_each_other(said, given, same):
    one, other = quantities(said)[0], quantities(given)[0]
    assert same_unit(one, other) is same_unit(other, one) is same


def test_months_and_weeks_do_not_divide_evenly_and_weeks_and_days_do():
    months, weeks, days = (quantities(t)[0] for t in ("six months", "26 weeks", "182 days"))
    assert unit_slack(months, weeks) > unit_slack(weeks, days) > 0
    assert unit_slack(weeks, weeks) == 0


def test_help_up_to_25_is_no_help_until_24():
    evidence = "Care leavers get help up to the age of 25."
    assert answers(level_candidates, Act.LEVEL, "Help ends at the age of 25.", evidence) == {True}
    assert answers(level_candidates, Act.LEVEL, "Help ends at the age of 24.", evidence) == {False}

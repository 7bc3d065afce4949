"""Changes and gaps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.facts.reckoning.differences import difference_candidates
from crosscheck.facts.statements.assertion import Act

from ..conftest import answers

PLANS = "There were 250 plans at 31 March 2030, up from 200 at 31 March 2029."


def exact(most: int) -> st.SearchStrategy[int]:
    """Numbers that are no round ones: "forty" may stand for 38."""
    return st.integers(11, most).filter(lambda number: number % 10)


@given(exact(400), exact(400), exact(200), st.booleans())
def test_a_change_is_the_later_less_the_earlier_and_goes_that_way(before, after, said, rose):
    if before == after:
        return
    moved = "up" if after > before else "down"
    evidence = f"There are now {after} plans, {moved} from {before} a year ago."
    claim = f"The number of plans {'rose' if rose else 'fell'} by {said}."
    right = said == abs(after - before) and rose == (after > before)
    assert answers(difference_candidates, Act.CHANGE, claim, evidence) == {right}


@pytest.mark.parametrize(
    ("claim", "holds"),
    [
        ("The number of plans rose by a quarter.", {True}),
        ("The number of plans rose by 25%.", {True}),
        ("The number of plans rose by a third.", {False}),
        ("The number of plans fell by a quarter.", {False}),
        ("The number of plans doubled.", {False}),
        ("There are 50 more plans than a year before.", {True}),
        ("There are 60 more plans than a year before.", {False}),
    ],
)
def test_a_change_may_be_a_number_a_share_or_a_multiple(claim, holds):
    assert answers(difference_candidates, Act.CHANGE, claim, PLANS) == holds


@pytest.mark.parametrize(
    ("claim", "holds"),
    [
        ("Attendance is five percentage points above the England average.", {True}),
        ("Attendance is five percentage points below the England average.", {False}),
        ("Attendance is six percentage points above the England average.", {False}),
    ],
)
def test_a_gap_is_ones_own_less_the_countrys(claim, holds):
    evidence = "Attendance is 95%, compared with 90% across England."
    assert answers(difference_candidates, Act.GAP, claim, evidence) == holds


@pytest.mark.parametrize(
    ("claim", "evidence", "holds"),
    [
        ("Waits fell by a half.", "Waits were halved.", {True}),
        ("Waits halved.", "Waits fell by a half.", {True}),
        ("Waits rose by a half.", "Waits were halved.", {False}),
        ("Waits rose by 12 weeks.", "Waits rose by 14 weeks.", {False}),
    ],
)
def test_a_change_that_the_passage_states_itself_is_taken_from_it(claim, evidence, holds):
    assert answers(difference_candidates, Act.CHANGE, claim, evidence) == holds

"""What a gap between shared runs of words costs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.facts.quotations.costs import gap_cost, opening_cost

FEW = st.integers(0, 20)


@given(FEW, FEW, st.booleans())
def test_more_words_left_out_or_added_never_cost_less(unmatched, skipped, marked):
    cost = gap_cost(unmatched, skipped, marked=marked, backwards=False)
    assert gap_cost(unmatched, skipped + 1, marked=marked, backwards=False) >= cost
    assert gap_cost(unmatched + 1, skipped, marked=marked, backwards=False) > cost


@given(FEW, st.integers(1, 400))
def test_what_an_ellipsis_marks_costs_less_and_going_back_most(unmatched, skipped):
    plain = gap_cost(unmatched, skipped, marked=False, backwards=False)
    assert gap_cost(unmatched, skipped, marked=True, backwards=False) < plain
    assert gap_cost(unmatched, skipped, marked=False, backwards=True) > plain


def test_no_gap_costs_nothing_and_a_long_opening_no_more_than_two_words():
    assert gap_cost(0, 0, marked=False, backwards=False) == 0
    assert opening_cost(0) == 0 < opening_cost(1) < opening_cost(4) == opening_cost(40)

"""Amounts that others make together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.facts.comparing.candidate import Candidate
from crosscheck.facts.reckoning.sums import sum_candidates
from crosscheck.facts.statements.assertion import Act

from ..conftest import asserted, beside


def worked(claim: str, evidence: str) -> list[Candidate]:
    both = beside(claim, evidence)
    quantity = asserted(both, Act.LEVEL).quantity
    assert quantity is not None
    return list(sum_candidates(both, quantity))


@given(
    st.lists(st.integers(2, 50), min_size=2, max_size=4),
    st.integers(0, 120).filter(lambda n: n % 10),
)
def test_counts_in_a_row_add_up_to_what_a_claim_has_and_never_speak_against_it(counts, said):
    rows = range(len(counts))
    totals = {sum(counts[i : j + 1]) for i in rows for j in rows if j > i}
    evidence = "There were " + ", ".join(f"{n} thefts" for n in counts) + "."
    found = [c for c in worked(f"There were {said} thefts.", evidence) if not c.makes]
    assert bool(found) is (said in totals)
    assert all(c.holds and not c.sound for c in found)


@pytest.mark.parametrize(
    ("claim", "evidence", "holds"),
    [
        ("It costs £8 million.", "It costs £2 million a year for four years.", {True}),
        ("It costs £9 million.", "It costs £2 million a year for four years.", {False}),
        ("It costs £2 million a year.", "It costs £8 million over four years.", {True}),
        (
            "A sixth of children were ill.",
            "Half of the children moved and a third of those were ill.",
            {True},
        ),
        ("There were three visits.", "This was the third monitoring visit.", {True}),
        ("There were four visits.", "This was the third monitoring visit.", {False}),
        ("There were two visits before.", "This was the third monitoring visit.", {True}),
        ("Panels meet four times a year.", "Panels meet every three months.", {True}),
        ("Panels meet nine times a year.", "Panels meet every three months.", {False}),
        ("It was 30 weeks.", "It is 37 weeks, seven weeks above the national average.", {True}),
    ],
)
def test_products_ordinals_and_periods_make_amounts(claim, evidence, holds):
    assert {c.holds for c in worked(claim, evidence) if not c.open} == holds


def test_two_homes_with_four_beds_each_have_eight():
    evidence = "There are two homes, each with four beds."
    assert any(c.holds and c.makes == "8" for c in worked("They have eight beds.", evidence))
    assert not any(c.holds for c in worked("They have nine beds.", evidence))

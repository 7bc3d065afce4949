"""Parts and wholes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.facts.comparing.candidate import Candidate, Way
from crosscheck.facts.reckoning.parts import part_candidates
from crosscheck.facts.statements.assertion import Act

from ..conftest import asserted, beside


def worked(claim: str, evidence: str) -> list[Candidate]:
    both = beside(claim, evidence)
    quantity = asserted(both, Act.LEVEL).quantity
    assert quantity is not None
    return list(part_candidates(both, quantity))


@given(st.integers(5, 60).flatmap(lambda n: st.tuples(st.integers(1, n - 1), st.just(n))))
def test_a_share_in_per_cent_is_the_part_divided_by_its_whole(part):
    few, many = part
    evidence = f"Of the {many} homes, {few} are good."
    right, wrong = round(100 * few / many), round(100 * few / many) + 2
    (found,) = (c for c in worked(f"{right}% are good.", evidence) if c.way is Way.PART)
    assert found.holds
    (found,) = (c for c in worked(f"{wrong}% are good.", evidence) if c.way is Way.PART)
    assert not found.holds


@given(st.integers(5, 60).flatmap(lambda n: st.tuples(st.integers(1, n - 1), st.just(n))))
def test_what_a_part_leaves_of_its_whole_is_the_difference(part):
    few, many = part
    evidence = f"Of the {many} homes, {few} are good."
    found = {c.makes for c in worked(f"{many - few} are bad.", evidence) if c.holds}
    assert found == {str(many - few)}


@pytest.mark.parametrize(
    ("claim", "evidence", "made"),
    [
        ("Ten homes are good.", "Of the 40 homes, 25% are good.", {"10"}),
        ("Thirty homes are bad.", "Of the 40 homes, 25% are good.", {"30"}),
        ("There are 200 plans.", "They saw 190 plans (95%).", {""}),
        ("There are 300 plans.", "They saw 190 plans (95%).", set()),
        ("Nine of ten are good.", "90% are good.", {""}),
        ("Eight of ten are good.", "90% are good.", set()),
    ],
)
def test_counts_and_shares_make_each_other(claim, evidence, made):
    assert {c.makes for c in worked(claim, evidence) if c.holds} == made


def test_two_counts_that_only_stand_together_never_speak_against_a_claim():
    evidence = "There are 40 homes. Ten are good."
    found = worked("A third of homes are good.", evidence)
    assert all(c.sound or c.holds for c in found)
    assert any(c.holds for c in worked("A quarter of homes are good.", evidence))

"""What else is so of a claim and a passage, whatever number is meant."""

from __future__ import annotations

import pytest

from crosscheck.facts.comparing import circumstances

from ..conftest import beside


@pytest.mark.parametrize(
    ("asked", "claim", "evidence", "otherwise"),
    [
        ("is_of_one", "Each has 12 cases.", "They have 36 cases.", "Each has 12 cases."),
        ("is_of_one", "Each has 12 cases.", "They have 36 cases.", "On average they have 12."),
        ("is_ahead", "There are 12.", "There will be 12.", "There are 12."),
        (
            "is_mean",
            "Nobody holds more than 14 cases.",
            "The average is 14.",
            "They hold 14 cases.",
        ),
        ("is_undated", "It rose last month.", "It rose in May 2031.", "It rose last month."),
        ("other_group", "12 aged 16 left.", "12 aged 21 left.", "12 aged 16 to 18 left."),
    ],
)
def test_it_is_so_of_the_one_passage_and_not_of_the_other(asked, claim, evidence, otherwise):
    ask = getattr(circumstances, asked)
    assert ask(beside(claim, evidence))
    if asked == "is_undated":
        assert not ask(beside("It rose in May 2031.", evidence))
    else:
        assert not ask(beside(claim, otherwise))


def test_all_ten_are_every_one_only_where_the_passage_has_ten():
    both = beside("All ten homes are good.", "Ten homes are good.")
    (said,), (given,) = both.claim.quantities, both.evidence.quantities
    assert circumstances.is_universal(both, said, given)
    assert not circumstances.is_universal(both, given, said)


def test_three_or_more_moves_are_not_at_least_one():
    claim = "Twelve children had three or more moves."
    for limit, other in (("one or more", True), ("three or more", False)):
        both = beside(claim, f"Twelve children had {limit} moves.")
        assert circumstances.other_limit(both, both.claim.quantities[0], 0) is other

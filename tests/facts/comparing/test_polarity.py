"""Claims that say what the evidence says the other way round."""

from __future__ import annotations

import pytest

from ..conftest import beside


@pytest.mark.parametrize(
    ("claim", "evidence", "turned"),
    [
        ("65% live inside the county.", "35% live outside the county.", True),
        ("35% live outside the county.", "35% live outside the county.", False),
        ("10% were late.", "90% were on time.", True),
        ("10% were late.", "10% were overdue.", False),
        ("10% were not reviewed on time.", "90% were reviewed on time.", True),
        ("10% were not reviewed in time.", "10% were overdue.", False),
        ("90% were not overdue.", "90% were reviewed on time.", False),
        ("10% have no plan.", "90% have a plan.", True),
        ("10% never moved.", "10% did not move.", False),
    ],
)
def test_a_claim_of_the_rest_is_turned_and_two_turns_are_none(claim, evidence, turned):
    assert beside(claim, evidence).turned == (turned,)


def test_a_bound_turned_round_counts_the_rest():
    few = "Ten children had fewer than three moves."
    assert beside(few, "90 children had three or more moves.").turned[0]
    assert not any(beside(few, "90 children had ten or more moves.").turned)
    assert not any(beside(few, "Ten children had fewer than three moves.").turned)


def test_the_words_of_a_bracket_turn_its_own_number_only():
    evidence = "Of the 40 reviews, 30 were on time (ten more reviews were late)."
    both = beside("Thirty were on time.", evidence)
    turned = {f.quantity.text: t for f, t in zip(both.facts, both.turned, strict=True)}
    assert (turned["30"], turned["ten"]) == (False, True)

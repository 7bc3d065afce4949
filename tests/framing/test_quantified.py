"""Wider and narrower: what both texts say of how many, how much or how often."""

from __future__ import annotations

import pytest

from crosscheck.framing.align import align
from crosscheck.framing.quantified import quantified
from crosscheck.framing.read import read


def held(claim: str, passage: str) -> tuple[float, float]:
    ours, theirs = read(claim), read(passage)
    return quantified(ours, theirs, align(ours, theirs))


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Every plan is clear.", "Most plans are clear."),
        ("Most carers feel heard.", "A small number of carers feel heard."),
        ("Visits are always late.", "Visits are sometimes late."),
        # none of them lose touch: all are in touch
        ("Not one care leaver has lost touch.", "Most care leavers are in touch."),
        ("All the teams are well led.", "Some teams are well led."),
    ],
)
def test_what_holds_of_more_of_them_is_wider(claim: str, passage: str) -> None:
    wider, narrower = held(claim, passage)
    assert wider > 0.15
    assert narrower == 0
    assert held(passage, claim) == (0, wider)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Some plans are clear.", "Some plans are clear."),
        ("Many children wait.", "Half of the children wait."),
        # nobody says how many
        ("Plans are clear.", "Most plans are clear."),
        ("Every plan is clear.", "Plans are clear."),
        # areas are not children
        ("Help has improved in several areas.", "Most children have had help that has improved."),
        # one clause of the passage says what the claim says
        (
            "Most plans are clear.",
            "Most plans are clear. Some plans are detailed.",
        ),
    ],
)
def test_the_same_number_or_none_or_of_other_things_is_neither(claim: str, passage: str) -> None:
    assert held(claim, passage) == (0, 0)


def test_a_denial_of_how_well_says_nothing_of_how_many() -> None:
    assert held("A few plans are weak.", "Plans are not clear enough.") == (0, 0)
    assert held("Plans are never clear.", "Plans are not always clear.")[0] > 0.15
    assert held("Plans across the county are clear.", "Some plans are clear.") == (0, 0)

"""A claim that says in other words what its passage says is read as far, as firmly and as well as the passage."""

from __future__ import annotations

import pytest

from crosscheck.framing.compare import compare
from crosscheck.framing.decide import Claims
from crosscheck.framing.extent import PARTIAL_SCOPE
from crosscheck.framing.proposition import GENERIC_SCOPE
from crosscheck.framing.read import read
from crosscheck.model.verdict import Relation


def scope(text: str) -> float:
    return read(text).propositions[-1].scope


def value(text: str) -> float:
    return read(text).propositions[-1].value


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        (
            "There had been serious drift in planning and a lack of grip on cases.",
            "There has been serious drift in planning, and a lack of grip on cases.",
        ),
        (
            "Plans were weak and reviews were late.",
            "In Ambleford, plans are weak and reviews are late.",
        ),
    ],
)
def test_words_repeated_in_the_past_tense_agree(claim: str, passage: str) -> None:
    assert compare(claim, passage, claims=Claims.POSED).relation is Relation.AGREES


def test_a_denial_put_into_repeated_words_does_not_agree() -> None:
    said = "Plans are clear and reviews are on time."
    turned = "Plans were not clear and reviews were on time."
    assert compare(turned, said, claims=Claims.POSED).relation is not Relation.AGREES


@pytest.mark.parametrize(
    "text",
    [
        "Across adoption the service has no backlog.",
        "No child waits.",
    ],
)
def test_that_there_is_none_is_said_of_all(text: str) -> None:
    assert scope(text) == 1


@pytest.mark.parametrize(
    "text", ["Leaders take action with no delay in mind.", "Forty-one children were adopted."]
)
def test_nothing_is_counted_where_nothing_is(text: str) -> None:
    assert scope(text) == GENERIC_SCOPE


@pytest.mark.parametrize(
    "text",
    [
        "One pathway plan is far better than the next.",
        "Children are passed from one team to another.",
    ],
)
def test_one_and_another_are_any(text: str) -> None:
    assert scope(text) == GENERIC_SCOPE


def test_one_child_is_still_one() -> None:
    assert scope("One child waited.") < PARTIAL_SCOPE


@pytest.mark.parametrize(
    "text",
    [
        "More needs to be done to ensure that every plan is clear.",
        "Managers need to make sure that all staff are trained.",
        "Leaders have yet to ensure that plans are always clear.",
    ],
)
def test_that_all_is_called_for_says_that_not_all_is_so(text: str) -> None:
    assert scope(text) == PARTIAL_SCOPE


def test_that_all_is_ensured_says_that_all_is_so() -> None:
    assert scope("Managers ensure that every plan is clear.") == 1


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("Most children across the city are well supported.", 0.7, 0.8),
        ("Children throughout the county are well supported.", 0.85, 0.95),
        ("All children across the city are well supported.", 1, 1),
        ("Some children across the borough are well supported.", 0.2, 0.4),
    ],
)
def test_how_many_says_more_than_where(text: str, least: float, most: float) -> None:
    assert least <= scope(text) <= most


@pytest.mark.parametrize(
    "text",
    [
        "The scheme has brought down the number of knife crime incidents.",
        "The team has cut the overall rate of re-offending.",
        "Early help stops problems getting worse.",
        "The panel has brought down the level of persistent absence.",
    ],
)
def test_bringing_down_what_is_bad_is_praise(text: str) -> None:
    assert value(text) > 1


@pytest.mark.parametrize(
    "text",
    [
        "The council has cut the number of visits.",
        "Children face a risk of harm.",
        "Staff raised concerns with inspectors about workloads.",
        "Support is down in large measure to luck and is weak.",
    ],
)
def test_what_is_bad_stays_blame(text: str) -> None:
    assert value(text) < 0


def test_the_nearer_denial_is_meant() -> None:
    found = read("Data is not always scrutinised sufficiently.").propositions[-1]
    assert found.scope == PARTIAL_SCOPE
    assert read("Data is not scrutinised sufficiently.").propositions[-1].scope == GENERIC_SCOPE

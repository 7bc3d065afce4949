"""A claim that says in other words what its passage says is read as far, as firmly and as well as the passage."""

from __future__ import annotations

import pytest

from crosscheck.framing.compare import compare
from crosscheck.framing.decide import Claims
from crosscheck.framing.proposition import GENERIC_SCOPE
from crosscheck.framing.read import read
from crosscheck.framing.scope import PARTIAL_SCOPE
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


@pytest.mark.parametrize(
    ("text", "praise"),
    [
        ("Children living in poor housing get good help.", True),
        ("Families experiencing severe hardship are supported well.", True),
        ("The council supports families facing severe hardship.", True),
        ("Too many children are living in poor housing.", False),
        ("There are children living in poor housing.", False),
        ("Pupils living at home wait too long.", False),
    ],
)
def test_the_trouble_that_people_live_in_is_no_finding_where_another_follows(
    text: str, praise: bool
) -> None:
    assert (value(text) > 0) is praise


def test_how_new_an_officer_is_makes_no_finding_less_sure() -> None:
    sure = read("The newly appointed director has improved practice.").propositions[0]
    early = read("A newly launched service has improved practice.").propositions[0]
    assert early.certainty < sure.certainty


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("Recommendations made at the last inspection have been met.", 0.85),
        ("Areas for improvement identified in the previous visit have been put right.", 0.85),
    ],
)
def test_a_list_that_was_drawn_up_is_meant_whole(text: str, least: float) -> None:
    assert scope(text) >= least


@pytest.mark.parametrize(
    "text",
    [
        "Some recommendations made at the last inspection have been met.",
        "Recommendations are clear.",
    ],
)
def test_no_other_list_is(text: str) -> None:
    assert scope(text) <= GENERIC_SCOPE


@pytest.mark.parametrize(
    "text",
    [
        "Managers could not tell whether every child had been seen.",
        "Managers do not know whether all children have been seen.",
        "Workers failed to visit all children.",
    ],
)
def test_what_fails_of_all_may_hold_of_some(text: str) -> None:
    assert scope(text) == PARTIAL_SCOPE


@pytest.mark.parametrize(
    "text",
    [
        "There were delays in needs being responded to appropriately.",
        "Improvement was still required in fostering.",
        "The report put the integrity of the whole senior leadership team in question.",
    ],
)
def test_praise_inside_blame_is_blame(text: str) -> None:
    assert value(text) < 0


@pytest.mark.parametrize(
    "text",
    [
        "In a challenging environment, leaders have made good progress.",
        "Plans for the child in question are good.",
        "Children are seen sooner.",
        "No child is without a plan.",
    ],
)
def test_praise_beside_a_difficulty_is_praise(text: str) -> None:
    assert value(text) > 0


def test_much_progress_is_considerable_progress() -> None:
    much = value("Much progress has been made in adoption.")
    assert much == value("Considerable progress has been made in adoption.")


@pytest.mark.parametrize(
    "text",
    [
        "Hotels are no longer used.",
        "Placement moves do not happen.",
        "There are no areas for priority action.",
        "The panel prevents children from entering care.",
        "Effective help stops families from falling apart.",
        "Effective work prevents difficulties from escalating.",
        "Leaders have cleared the backlog of assessments.",
    ],
)
def test_that_something_bad_is_spared_is_praise(text: str) -> None:
    assert value(text) > 1


@pytest.mark.parametrize(
    "text",
    [
        "Plans are not used.",
        "Visits do not happen.",
        "Two areas for priority action were found.",
        "The council keeps care leavers from ever finding out.",
        "Some children were not visited as often as they should be.",
        "There is no plan for what needs to improve.",
    ],
)
def test_that_something_good_is_missing_is_blame(text: str) -> None:
    assert value(text) < 0


def test_not_soon_enough_says_how_well_and_not_of_how_many() -> None:
    assert scope("Assessments are not started early enough.") == GENERIC_SCOPE
    assert scope("Assessments are not always started early.") == PARTIAL_SCOPE


def test_a_relative_clause_holds_of_those_it_describes() -> None:
    few = scope("There are a small number of children who were moved.")
    assert few < PARTIAL_SCOPE
    assert scope("There are many strengths, and children who were moved are well.") == GENERIC_SCOPE

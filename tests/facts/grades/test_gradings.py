"""Grades that a claim gives beside those of a passage."""

from __future__ import annotations

import pytest

from crosscheck.facts.grades.gradings import grades_considered
from crosscheck.facts.grades.mentions import GRADES

from ..conftest import beside

WHOLE = "Overall effectiveness: "
LEADERS, CARE, PROTECTION = (
    "The impact of leaders: ",
    "The experiences of children in care: ",
    "Children who need help and protection: ",
)


def held(claim: str, evidence: str) -> list[list[bool]]:
    """For each grade of the claim, whether those that the passage has for it bear it out."""
    both = beside(claim, evidence)
    return [[option.holds for option, _ in one.options] for one in grades_considered(both)]


@pytest.mark.parametrize(
    ("said", "allowed"),
    [
        ("rated inadequate", {0}),
        ("rated good", {2}),
        ("rated good or better", {2, 3}),
        ("rated good or above", {2, 3}),
        ("rated at least good", {2, 3}),
        ("rated good or outstanding", {2, 3}),
        ("rated below good", {0, 1}),
        ("rated inadequate or worse", {0}),
        ("graded requires improvement or worse", {0, 1}),
        ("rated one rung below good", {1}),
        ("rated two rungs below good", {0}),
        ("not rated good", {0, 1, 3}),
    ],
)
def test_the_words_around_a_grade_say_which_grades_are_meant(said, allowed):
    for level, grade in enumerate(GRADES):
        assert held(f"The council was {said}.", WHOLE + grade) == [[level in allowed]], grade


def test_a_grade_is_held_against_that_of_its_own_area():
    passage = f"{WHOLE}good. {LEADERS}inadequate."
    assert held("Leadership was rated inadequate.", passage) == [[True]]
    assert held("Leadership was rated good.", passage) == [[False]]
    assert held("Child protection was rated good.", passage) == [[]]


@pytest.mark.parametrize(
    ("claim", "holds"),
    [
        ("Every area was rated good.", False),
        ("No area was rated outstanding.", True),
        ("No area was rated inadequate.", False),
        ("Two of the three areas were rated good.", True),
        ("All of the three areas were rated good.", False),
        ("Leadership was the only area rated inadequate.", True),
        ("Children in care was the only area rated good.", False),
    ],
)
def test_areas_are_counted(claim, holds):
    passage = f"{LEADERS}inadequate. {CARE}good. {PROTECTION}good."
    assert held(claim, passage) == [[holds]]


def test_what_was_counted_is_told_area_by_area():
    passage = f"{LEADERS}inadequate. {CARE}good. {PROTECTION}good."
    (one,) = grades_considered(beside("No area was rated inadequate.", passage))
    assert [option.words for option, _ in one.options] == ["2 good, 1 inadequate"]


def test_of_two_grades_the_one_of_the_claims_date_is_meant():
    passage = "It was judged inadequate in 2028. It was judged good in 2031."
    assert held("It was judged inadequate in 2028.", passage) == [[True]]
    assert held("It was judged inadequate in 2031.", passage) == [[False]]


def test_a_count_of_good_homes_is_no_grade():
    assert held("The council was rated good.", "Eight homes were judged good.") == []
    assert held("Eight homes were judged good.", WHOLE + "good") == []

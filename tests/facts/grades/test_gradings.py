"""Grades that a claim gives beside those of a passage."""

from __future__ import annotations

from .conftest import held

WHOLE = "Overall effectiveness: "
LEADERS = "The impact of leaders: "


def test_a_grade_is_held_against_that_of_its_own_area():
    passage = f"{WHOLE}good. {LEADERS}inadequate."
    assert held("Leadership was rated inadequate.", passage) == [[True]]
    assert held("Leadership was rated good.", passage) == [[False]]
    assert held("Child protection was rated good.", passage) == [[]]


def test_of_two_grades_the_one_of_the_claims_date_is_meant():
    passage = "It was judged inadequate in 2028. It was judged good in 2031."
    assert held("It was judged inadequate in 2028.", passage) == [[True]]
    assert held("It was judged inadequate in 2031.", passage) == [[False]]


def test_a_count_of_good_homes_is_no_grade():
    assert held("The council was rated good.", "Eight homes were judged good.") == []
    assert held("Eight homes were judged good.", WHOLE + "good") == []

"""Grades beside each other, and before and after."""

from __future__ import annotations

import pytest

from crosscheck.facts.grades.gradings import grades_considered

from ..conftest import beside

AREAS = "Overall effectiveness: good. The impact of leaders: inadequate. Children in care: good."
TIMES = "It was judged inadequate in 2028. It is now judged good."


def held(claim: str, evidence: str) -> list[bool]:
    (one,) = grades_considered(beside(claim, evidence))
    return [option.holds for option, _ in one.options]


@pytest.mark.parametrize(
    ("claim", "holds"),
    [
        ("Leadership was graded lower than children in care.", True),
        ("Leadership was graded higher than children in care.", False),
        ("Leadership was graded two grades below children in care.", True),
        ("Leadership was graded one grade below children in care.", False),
        ("Leadership was graded no higher than children in care.", True),
        ("Leadership got the same grade as children in care.", False),
    ],
)
def test_one_area_is_set_above_or_below_another(claim, holds):
    assert held(claim, AREAS) == [holds]


@pytest.mark.parametrize(
    ("claim", "holds"),
    [
        ("It climbed from inadequate to good.", True),
        ("It fell from good to inadequate.", False),
        ("It went up two grades.", True),
        ("It went up one grade.", False),
        ("It went down two grades.", False),
        ("It kept the same grade.", False),
        ("It got the same grade as before.", False),
        ("Its grade has not changed.", False),
    ],
)
def test_a_move_is_from_the_former_grade_to_the_latter(claim, holds):
    assert held(claim, TIMES) == [holds]


def test_without_both_grades_nothing_is_compared():
    claim = "Leadership was graded lower than child protection."
    assert held(claim, "Overall effectiveness: good. The impact of leaders: good.") == []

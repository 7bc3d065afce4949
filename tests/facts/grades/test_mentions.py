"""The grades that a text gives."""

from __future__ import annotations

import pytest

from crosscheck.facts.grades.mentions import GRADES, grades


@pytest.mark.parametrize("level", range(len(GRADES)))
def test_each_grade_of_a_table_is_found_with_its_area(level):
    (found,) = grades(f"The impact of leaders: {GRADES[level]}")
    assert (found.level, found.best, found.areas) == (level, level, {"leadership"})


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("Services were judged inadequate.", [0]),
        ("It was rated “outstanding” for care leavers.", [3]),
        ("It climbed from adequate to good.", [1, 2]),
        ("The council is a good employer.", []),
    ],
)
def test_an_everyday_good_is_no_grade(text, levels):
    assert [found.level for found in grades(text)] == levels


def test_good_or_outstanding_is_either():
    (found,) = grades("It was rated good or outstanding in every area.")
    assert (found.level, found.best, found.everywhere) == (2, 3, True)


def test_the_area_of_the_sentence_before_is_meant_where_it_names_one():
    (found,) = grades("They looked at the protection of children. It was judged good.")
    assert "protection" in found.areas


def test_a_grade_of_the_former_scale_is_known_as_one():
    (former,), (latter,) = grades("It was judged adequate."), grades("It requires improvement.")
    assert (former.level, former.older) == (latter.level, True) == (1, not latter.older)

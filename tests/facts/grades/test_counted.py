"""Areas counted by their grade."""

from __future__ import annotations

import pytest

from crosscheck.facts.grades.gradings import grades_considered

from ..conftest import beside
from .conftest import held

PASSAGE = (
    "The impact of leaders: inadequate. The experiences of children in care: good. "
    "Children who need help and protection: good."
)


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
    assert held(claim, PASSAGE) == [[holds]]


def test_what_was_counted_is_told_area_by_area():
    (one,) = grades_considered(beside("No area was rated inadequate.", PASSAGE))
    assert [option.words for option, _ in one.options] == ["2 good, 1 inadequate"]

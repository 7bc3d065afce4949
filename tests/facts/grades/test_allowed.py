"""Which grades the words around one allow."""

from __future__ import annotations

import pytest

from crosscheck.facts.grades.mentions import GRADES

from .conftest import held


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
        assert held(f"The council was {said}.", f"Overall effectiveness: {grade}") == [
            [level in allowed]
        ], grade

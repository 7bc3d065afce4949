"""A claimed number of entries against the list that it counts."""

from __future__ import annotations

import pytest

from crosscheck.facts.reckoning.listed import listed_counts
from crosscheck.model.document import Document, Role
from crosscheck.model.figure import FigureLabel

from ...conftest import document

LETTER = """What needs to improve

- visits to children
- plans
- the work of managers

What is strong

- carers
- panels
"""


def letter() -> Document:
    return document("letter", Role.AUTHORITY, LETTER)


@pytest.mark.parametrize(
    ("claim", "label"),
    [
        ("Inspectors named three areas for improvement.", FigureLabel.CONSISTENT),
        ("Inspectors named six areas for improvement.", FigureLabel.CONFLICTS),
        ("Inspectors named at least two areas for improvement.", FigureLabel.CONSISTENT),
    ],
)
def test_the_list_under_the_heading_that_is_meant_is_counted(claim, label):
    (found,) = listed_counts(claim, [letter()])
    assert found.comparison.label is label
    assert len(found.items) == 3


@pytest.mark.parametrize(
    "claim",
    [
        "Three children need to improve.",
        "Inspectors visited three areas of town.",
        "It must improve.",
    ],
)
def test_a_number_of_other_things_counts_no_list(claim):
    assert listed_counts(claim, [letter()]) == []


def test_a_wrong_number_is_told_beside_the_right_one():
    (found,) = listed_counts("Inspectors named six areas for improvement.", [letter()])
    assert "“What needs to improve” has, counted, 3 items" in found.comparison.message

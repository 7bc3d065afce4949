"""Forms of a word and its stem."""

from __future__ import annotations

import pytest

from crosscheck.facts.words.stems import stem


@pytest.mark.parametrize(
    "forms",
    [
        ("foster", "fosters", "fostered", "fostering"),
        ("plan", "plans", "planned", "planning", "plan's"),
        ("agency", "agencies"),
        ("place", "places", "placed", "placing"),
        ("fall", "falls", "falling"),
        ("child", "child's"),
    ],
)
def test_forms_of_a_word_have_one_stem(forms):
    assert len({stem(word) for word in forms}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("missing", "missed"), ("thing", "the"), ("class", "clas"), ("status", "statu"), ("red", "r")],
)
def test_words_that_only_look_like_forms_of_each_other_are_two(one, other):
    """Missing children did not miss anything, and a thing is no form of "the"."""
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("adopters", "adoption"),
        ("department", "departed"),
        ("lately", "late"),
        ("initially", "initiatives"),
    ],
)
def test_words_of_one_family_that_count_different_things_stay_two(one, other):
    assert stem(one) != stem(other)

"""Words in the form that texts share."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.evidence.stems import same_family, stems

letters = st.text(alphabet="abe", min_size=0, max_size=10)


def test_inflections_have_one_stem():
    assert len({stems(word)[0] for word in ("plan", "plans", "planned", "Planning")}) == 1


def test_irregular_forms_have_the_stem_of_their_base():
    assert stems("children brought") == stems("child bring")


@pytest.mark.parametrize("written", ["the child's plan", "the child’s plan", "THE CHILD’S PLAN"])
def test_a_possessive_is_its_noun_however_it_is_written(written):
    assert stems(written) == ["the", "child", "plan"]


def test_a_contracted_not_is_a_not():
    assert stems("they don’t know") == ["they", "don", "not", "know"]


def test_words_of_one_family_share_most_of_their_letters():
    assert same_family("assess", "assessor") > 0.7


@pytest.mark.parametrize(
    ("one", "other"), [("adopt", "adapt"), ("care", "career"), ("plan", "plant")]
)
def test_words_that_only_look_alike_may_be_kept_apart(one, other):
    assert same_family(one, other) < 0.85


def test_years_are_no_family():
    assert same_family("20181", "20182") == 0.0


@given(one=letters, other=letters)
def test_a_family_is_one_from_both_sides(one, other):
    assert same_family(one, other) == same_family(other, one)
    assert 0 <= same_family(one, other) <= 1

"""A gold passage is found whatever extraction did to its spaces and marks."""

from __future__ import annotations

import pytest

from crosscheck.evaluation.locate import PassageLocator

TEXT = "Head.\nPlans are weak, and par-\nents find\n\n3\n\nthem hard to follow. Buses run."


@pytest.mark.parametrize(
    "quote",
    [
        "Plans are weak, and par-\nents",
        "plans are  weak and parents",
        "PLANS ARE WEAK – AND ‘PARENTS’",
    ],
)
def test_spaces_marks_and_capitals_do_not_hide_it(quote):
    assert PassageLocator(TEXT).find(quote).of(TEXT) == "Plans are weak, and par-\nents"


def test_a_page_number_in_the_middle_does_not_hide_it():
    found = PassageLocator(TEXT).find("Plans are weak, and parents find them hard to follow.")
    assert found.of(TEXT).startswith("Plans are weak")
    assert "them hard to" in found.of(TEXT)


@pytest.mark.parametrize("quote", ["Something else is said here altogether", "…", ""])
def test_what_is_not_there_is_not_found(quote):
    assert PassageLocator(TEXT).find(quote) is None


def test_letters_that_fold_to_several_keep_their_places():
    text = "Die Straße führt heim."
    assert PassageLocator(text).find("STRASSE").of(text) == "Straße"

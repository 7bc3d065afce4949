"""Claims as they are posted."""

from __future__ import annotations

import pytest

from crosscheck.evidence.posts import as_words


@pytest.mark.parametrize(
    ("posted", "read"),
    [
        ("#ChildrenInCare deserve better", "Children In Care deserve better"),
        ("thanks @foster_carers", "thanks foster carers"),
        ("see https://example.org/a?b=1#c now", "see now"),
        ("No tags here: 3 of 4.", "No tags here: 3 of 4."),
    ],
)
def test_tags_are_words_and_addresses_are_left_out(posted, read):
    assert as_words(posted).split() == read.split()


def test_a_long_run_of_marks_takes_no_longer_than_its_length():
    assert as_words("#@" * 100_000)

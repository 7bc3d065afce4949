"""A clause that interrupts another is read after it, and loses no word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.framing.interrupted import rejoined
from crosscheck.framing.read import read
from crosscheck.framing.scan import scan

SOME = ["plans", "which", "although", "are", "late", "still", "clearly", "the", "is", "and", "who"]


def order(text: str) -> str:
    return " ".join(word.norm for word in rejoined(scan(text)))


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("Plans, which are detailed, are late.", "plans are late which are detailed"),
        ("Plans, although detailed, are still late.", "plans are still late although detailed"),
        (
            "The panel, which meets monthly, clearly is busy. Reviews are late.",
            "the panel clearly is busy which meets monthly reviews are late",
        ),
        (
            "Leaders have, following a slow start, made gains.",
            "leaders have made gains following a slow start",
        ),
        (
            "Staff, who are new, are keen, and plans, which were weak, are good.",
            "staff are keen and plans which were weak are good who are new",
        ),
    ],
)
def test_what_interrupts_is_put_behind(text: str, read_as: str) -> None:
    assert order(text) == read_as


@pytest.mark.parametrize(
    "text",
    [
        "Plans are late, which worries families, and reviews are weak.",
        "Plans, reviews, and visits are late.",
        "When families ask, staff are kind.",
        "The panel meets monthly, although few attend, and is chaired well.",
    ],
)
def test_nothing_moves_where_nothing_stands_between_subject_and_verb(text: str) -> None:
    assert order(text) == " ".join(word.norm for word in scan(text))


@given(st.lists(st.tuples(st.sampled_from(SOME), st.sampled_from(["", ",", "."])), max_size=40))
def test_no_word_is_lost_or_added(pieces: list[tuple[str, str]]) -> None:
    words = scan(" ".join(word + mark for word, mark in pieces))
    moved = rejoined(words)
    assert sorted((w.start, w.norm) for w in moved) == sorted((w.start, w.norm) for w in words)


def test_what_interrupts_counts_half_and_the_sentence_whole() -> None:
    main, aside = read("The pace, which was praised, is slow.").propositions
    assert (main.weight, aside.weight) == (1.0, 0.5)
    assert main.value < 0 < aside.value


def test_a_date_does_not_end_a_clause_that_is_only_begun() -> None:
    (only,) = read("The pace of change since the inspection in 2019 has been slow.").propositions
    assert only.value < 0

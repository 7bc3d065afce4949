"""A text cut into words, numbers and marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.facts.words.pieces import longest_phrase, numbered_items, phrases, pieces


@given(st.text(alphabet="ab9,.'’- £%\n", max_size=40))
def test_pieces_stand_where_they_say_and_leave_out_only_space(text):
    run = pieces(text)
    assert all(text[p.start : p.end] == p.text for p in run)
    assert "".join(p.text for p in run) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "norms"),
    [
        ("1,207 children", ["1,207", "children"]),
        ("12, 30 or 4.", ["12", ",", "30", "or", "4", "."]),
        ("£2.4m", ["£", "2.4", "m"]),
        ("The council’s", ["the", "council's"]),
        ("1,20", ["1", ",", "20"]),
    ],
)
def test_separators_inside_a_number_are_its_own_and_others_are_marks(text, norms):
    assert [piece.norm for piece in pieces(text)] == norms


def test_only_numbers_that_count_on_from_one_head_a_list():
    heads = numbered_items(pieces("1. Ensure visits. 2. Improve plans."))
    assert heads == [0, 5]
    assert numbered_items(pieces("It fell to 1. Improve it. It rose to 7. Improve that.")) == []


def test_the_longest_phrase_of_a_table_is_taken():
    table = phrases(["up", "up to", "as many as"])
    assert longest_phrase(("up", "to", "ten"), table) == 2
    assert longest_phrase(("ten", "up"), table) == 0

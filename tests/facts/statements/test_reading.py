"""A text read for comparing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.facts.statements.reading import read


def clauses(text: str) -> list[str]:
    """The words of each clause."""
    reading = read(text)
    found: dict[int, list[str]] = {}
    for norm, clause in zip(reading.norms, reading.clauses, strict=True):
        found.setdefault(clause, []).append(norm)
    return [" ".join(words) for words in found.values()]


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("Eight were good and two were poor.", ["eight were good", "and two were poor ."]),
        ("Plans are good and reviews are late.", ["plans are good and reviews are late ."]),
        ("It is 9% while others have 8%.", ["it is 9 %", "while others have 8 % ."]),
        ("It fell, down from 24.", ["it fell ,", "down", "from 24 ."]),
        ("It rose from 9 in 2030 to 17.", ["it rose", "from 9 in 2030", "to 17 ."]),
    ],
)
def test_a_word_that_parts_two_numbers_begins_a_clause(text, parted):
    assert clauses(text) == parted


def test_bullets_and_full_stops_end_a_sentence_and_commas_do_not():
    reading = read("Plans are late, often. What to improve: • visits • plans")
    by_word = dict(zip(reading.norms, reading.sentences, strict=True))
    assert by_word["late"] == by_word["often"] == 0
    assert 0 < by_word["improve"] < by_word["visits"]


def test_what_stands_in_brackets_is_deeper():
    reading = read("Of 40 (half) ten (two (one)) left.")
    deep = dict(zip(reading.norms, reading.depths, strict=True))
    assert [deep[word] for word in ("40", "half", "ten", "two", "one", "left")] == [
        0,
        1,
        0,
        1,
        2,
        0,
    ]


def test_an_amount_without_a_number_is_found_unless_its_number_follows():
    bare = read("A small number of cases were late.")
    (place,) = bare.vague
    assert "small number" in " ".join(bare.words(*place))
    assert read("A small number of cases (4 of 17) were late.").vague == ()


def test_the_no_of_a_clause_with_a_number_of_its_own_only_negates():
    assert [q.text for q in read("One in nine has no assessment.").quantities] == ["One in nine"]
    assert [q.text for q in read("There were no serious incidents.").quantities] == ["no"]


def test_an_age_is_part_of_what_is_counted():
    (term,) = (t for t in read("People aged 19 to 21 get help.").terms if "19" in t.text)
    assert term.ids == {"age 19-21"}


@given(st.text(alphabet="ab9 .,;:()-•\n", max_size=60))
def test_every_piece_has_a_sentence_a_clause_and_a_depth_that_never_run_backwards(text):
    reading = read(text)
    assert len(reading.run) == len(reading.sentences) == len(reading.clauses) == len(reading.depths)
    assert list(reading.sentences) == sorted(reading.sentences)
    assert list(reading.clauses) == sorted(reading.clauses)
    assert all(depth >= 0 for depth in reading.depths)

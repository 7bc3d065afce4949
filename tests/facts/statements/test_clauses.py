"""The sentences and clauses of a text."""

from __future__ import annotations

import pytest

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

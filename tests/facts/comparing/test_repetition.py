"""What a number that stands in both texts tells by itself."""

from __future__ import annotations

import pytest

from crosscheck.facts.comparing.comparison import sides
from crosscheck.facts.comparing.repetition import is_same, other_place, rare
from crosscheck.facts.statements.reading import read


@pytest.mark.parametrize(
    ("text", "rarity"),
    [
        ("There were 1,207 children.", 1.0),
        ("It cost £2.4 million.", 1.0),
        ("There were 42 children.", 0.5),
        ("The share was 37%.", 0.5),
        ("The share was 40%.", 0.0),
        ("There were three children.", 0.0),
    ],
)
def test_a_long_number_is_rarer_than_a_short_one(text: str, rarity: float) -> None:
    """A letter has many a three and one 1,207."""
    assert rare(read(text).quantities[0]) == rarity


def test_words_and_digits_are_one_number_and_children_and_pounds_are_not() -> None:
    """Only the kind and the value count."""
    words, digits, money = (
        read(text).quantities[0]
        for text in ("Forty-two children left.", "42 children left.", "It cost £42.")
    )
    assert is_same(words, digits)
    assert not is_same(words, money)


def test_two_places_named_on_one_side_each_are_two_places() -> None:
    """A text that names no place may speak of any."""
    here = read("There are 40 carers in Eastmarch.")
    there = read("There are 40 carers in Westmarch.")
    nowhere = read("There are 40 carers.")
    assert other_place(sides(here, there))
    assert not other_place(sides(here, here))
    assert not other_place(sides(here, nowhere))

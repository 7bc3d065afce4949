"""Numbers in words and in figures are one number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.facts.words.numerals import is_number_word, numeral_at
from crosscheck.facts.words.pieces import pieces

UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spelled(number: int) -> str:
    """`number` as a newspaper would write it out."""
    for size, name in ((1_000_000, "million"), (1_000, "thousand"), (100, "hundred")):
        if number >= size:
            many, rest = divmod(number, size)
            joint = " and " if rest < 100 else " "
            return f"{spelled(many)} {name}" + (f"{joint}{spelled(rest)}" if rest else "")
    if number >= 20:
        ten, one = divmod(number, 10)
        return TENS[ten] + (f"-{UNITS[one]}" if one else "")
    return UNITS[number]


@given(st.integers(1, 999_999_999))
def test_a_number_written_out_is_the_number_in_figures(number):
    for text in (spelled(number), f"{number}", f"{number:,}"):
        run = pieces(text)
        found = numeral_at(run, 0)
        assert found is not None
        assert (found.value, found.end) == (number, len(run))


@pytest.mark.parametrize(
    ("text", "value", "step"),
    [
        ("38.3", 38.3, 0.1),
        ("94,000", 94_000, 1_000),
        ("1.2 million", 1_200_000, 100_000),
        ("30 million", 30_000_000, 1_000_000),
        ("half a dozen", 6, 1.2),
        ("a score of", 20, 10),
        ("a quarter of a million", 250_000, 100_000),
    ],
)
def test_the_last_digit_stated_says_how_finely_a_number_is_given(text, value, step):
    found = numeral_at(pieces(text), 0)
    assert found is not None
    assert (found.value, found.step) == pytest.approx((value, step))


def test_two_numbers_beside_each_other_are_two_and_no_sum():
    """Six twenty is a time of day, and "ten and five" are two numbers."""
    for text in ("six twenty", "ten and five", "twenty thirty"):
        found = numeral_at(pieces(text), 0)
        assert found is not None
        assert found.end == 1


def test_an_identifier_of_sixteen_digits_is_no_number():
    assert numeral_at(pieces("9" * 16), 0) is None
    assert numeral_at(pieces("9" * 15), 0) is not None


def test_words_that_are_part_of_a_number_are_known():
    assert all(map(is_number_word, ("forty", "million", "dozen", "half")))
    assert not any(map(is_number_word, ("many", "second", "a")))

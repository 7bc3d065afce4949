"""Numbers set against a base."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.facts.numbers.quantities import quantities
from crosscheck.facts.numbers.quantity import Unit

NUMBERS = ["_", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]


@given(st.integers(2, 10).flatmap(lambda n: st.tuples(st.integers(1, n - 1), st.just(n))))
def test_so_many_in_so_many_is_a_share_in_words_and_in_figures(part):
    few, many = part
    for text in (
        f"{NUMBERS[few]} in {NUMBERS[many]} are late.",
        f"{few} in {many} are late.",
        f"{few} out of {many} are late.",
    ):
        (found,) = quantities(text)
        assert (found.unit, found.whole) == (Unit.SHARE, many), text
        assert found.amount.value == pytest.approx(few / many)


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("It is 38.3 per 10,000 children.", Unit.RATE, 0.00383),
        ("It is 64 in every thousand.", Unit.RATE, 0.064),
        ("It is five in every hundred.", Unit.SHARE, 0.05),
        ("One child in eight moved.", Unit.SHARE, 0.125),
    ],
)
def test_a_rate_is_so_many_to_one_and_a_share_where_its_base_is_a_hundred(text, unit, value):
    (found,) = quantities(text)
    assert (found.unit, found.amount.value) == (unit, pytest.approx(value))


@pytest.mark.parametrize(
    "text",
    ["Four of the seven homes are good.", "Four of Eastmarch's seven homes are good."],
)
def test_a_part_of_a_counted_whole_is_a_count_that_knows_its_whole(text):
    part, whole = quantities(text)
    assert (part.unit, part.amount.value, part.whole) == (Unit.COUNT, 4, 7)
    assert whole.amount.value == 7


@pytest.mark.parametrize(
    "text", ["There was one visit in six weeks.", "They saw two children in five homes."]
)
def test_a_number_in_a_stretch_of_time_or_of_places_is_no_share(text):
    assert not any(q.unit is Unit.SHARE for q in quantities(text))

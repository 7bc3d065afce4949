"""Numbers that two others make."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.facts.numbers.quantities import quantities
from crosscheck.facts.numbers.quantity import Unit

UNITS = {"weeks": (Unit.DURATION, 7), "%": (Unit.SHARE, 0.01), " plans": (Unit.COUNT, 1)}


@given(st.integers(1, 80), st.integers(1, 19), st.sampled_from(sorted(UNITS)))
def test_from_the_lower_to_the_upper_end_is_one_quantity(low, more, name):
    unit, size = UNITS[name]
    high = low + more
    for words in (f"between {low} and {high}", f"{low} to {high}", f"{low}-{high}"):
        (found,) = quantities(f"It took {words}{' ' if name == 'weeks' else ''}{name}.")
        assert found.unit is unit
        assert (found.amount.low, found.amount.high) == pytest.approx((low * size, high * size))
        assert found.text.startswith(words)


@pytest.mark.parametrize(
    "text",
    [
        "There are 10 and 15 plans.",
        "The number fell from 10 to 15 plans.",
        "It took 15 to 10 weeks.",
    ],
)
def test_two_numbers_that_span_nothing_stay_two(text):
    assert len(quantities(text)) == 2


def test_a_bare_number_has_the_unit_of_the_one_before_it():
    nights, limit = quantities("They stayed 19 nights, against a limit of 14.")
    assert (nights.unit, limit.unit, limit.amount.value) == (Unit.DURATION, Unit.DURATION, 14)
    _, other = quantities("They stayed 19 nights. The limit was 14.")
    assert other.unit is Unit.COUNT

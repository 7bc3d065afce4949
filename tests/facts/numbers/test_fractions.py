"""Parts in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.facts.numbers.amounts import Hedge, bears_out
from crosscheck.facts.numbers.quantities import quantities
from crosscheck.facts.numbers.quantity import Unit

NAMES = {3: "third", 4: "quarter", 5: "fifth", 6: "sixth", 8: "eighth", 10: "tenth"}
COUNTS = ["_", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]


@given(
    st.sampled_from(sorted(NAMES)).flatmap(lambda n: st.tuples(st.integers(1, n - 1), st.just(n)))
)
def test_a_fraction_in_words_is_the_same_share_in_per_cent(part):
    count, size = part
    name = NAMES[size] + ("s" if count > 1 else "")
    for joint in (" ", "-"):
        (worded,) = quantities(f"{COUNTS[count]}{joint}{name} of plans were late.")
        (exact,) = quantities(f"{100 * count / size:.2f}% of plans were late.")
        assert worded.unit is exact.unit is Unit.SHARE
        assert worded.amount.value == pytest.approx(count / size)
        assert bears_out(worded.amount, exact.amount) is True


@pytest.mark.parametrize(
    ("text", "share", "hedge"),
    [
        ("Half of plans were late.", 0.5, Hedge.EXACT),
        ("A half of plans were late.", 0.5, Hedge.EXACT),
        ("Waits fell by a half.", 0.5, Hedge.EXACT),
        ("A third of plans were late.", 1 / 3, Hedge.EXACT),
        ("A mere third of plans were late.", 1 / 3, Hedge.EXACT),
        ("Most children were seen.", 0.5, Hedge.OVER),
        ("The majority of children were seen.", 0.5, Hedge.OVER),
        ("All children were seen.", 1.0, Hedge.EXACT),
        ("Every second child was seen.", 0.5, Hedge.EXACT),
    ],
)
def test_words_for_a_part_are_shares(text, share, hedge):
    (found,) = quantities(text)
    assert (found.unit, found.amount.value) == (Unit.SHARE, pytest.approx(share))
    assert found.amount.hedge is hedge


@pytest.mark.parametrize(
    "text",
    [
        "The second half of the year was good.",
        "It closed at half-term.",
        "It opened for a half-term.",
        "It scored three and a half.",
        "The most important thing is trust.",
        "A third-party report was read.",
        "For all children, this is good.",
        "A third visit is due.",
    ],
)
def test_halves_thirds_and_mosts_that_are_no_parts_are_no_shares(text):
    assert not any(q.unit is Unit.SHARE for q in quantities(text))


def test_half_as_many_is_a_multiple_and_half_a_dozen_a_count():
    (multiple,), (count,) = quantities("There are half as many."), quantities("half a dozen homes")
    assert (multiple.unit, multiple.amount.value) == (Unit.MULTIPLE, 0.5)
    assert (count.unit, count.amount.value) == (Unit.COUNT, 6)


def test_a_quarter_of_a_million_is_a_number():
    (found,) = quantities("It reached a quarter of a million people.")
    assert (found.unit, found.amount.value) == (Unit.COUNT, 250_000)

"""Lists counted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.facts.reckoning.counts import lists_in
from crosscheck.facts.statements.reading import read

ITEMS = st.lists(st.sampled_from(["visits", "plans", "reviews", "care"]), min_size=2, max_size=9)
NAMES = st.lists(st.sampled_from(["Ann Hart", "Bo Lind", "Cy Moss"]), min_size=3, max_size=9)


@given(ITEMS)
def test_a_list_has_as_many_items_as_it_has_bullets_or_numbers(items):
    bullets = "What to improve: " + " ".join(f"• {item}" for item in items)
    numbers = " ".join(f"{n}. Improve {item}." for n, item in enumerate(items, 1))
    assert [listed.items for listed in lists_in(read(bullets))] == [len(items)]
    assert [listed.items for listed in lists_in(read(numbers))] == [len(items)]


@given(NAMES)
def test_people_after_a_colon_are_counted_by_their_commas(names):
    (listed,) = lists_in(read("Team inspectors: " + ", ".join(names)))
    assert (listed.items, listed.named) == (len(names), True)
    assert listed.heading == "team inspectors"


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("What needs to improve: visits; plans; reviews.", [3]),
        ("What needs to improve: visits; plans.", []),
        ("It is good: it works.", []),
        ("It is good • it works", []),
        ("It grew to 1. It fell to 7.", []),
    ],
)
def test_a_single_mark_makes_no_list(text, items):
    assert [listed.items for listed in lists_in(read(text))] == items

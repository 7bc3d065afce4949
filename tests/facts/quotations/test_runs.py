"""Words in a row."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.facts.quotations.runs import known_share, runs_of

WORDS = st.lists(st.sampled_from("abc"), max_size=12)


@given(WORDS, st.integers(0, 4))
def test_every_so_many_words_in_a_row_are_a_run(words, length):
    slow = [tuple(words[i : i + length]) for i in range(len(words) - length + 1)]
    assert list(runs_of(words, length)) == (slow if length else [])


@given(WORDS, WORDS, st.integers(1, 4))
def test_a_word_is_known_when_a_run_that_holds_it_is(words, others, length):
    known = set(runs_of(others, length))
    held = [
        any(
            tuple(words[i : i + length]) in known
            for i in range(max(at - length + 1, 0), at + 1)
            if i + length <= len(words)
        )
        for at in range(len(words))
    ]
    share = sum(held) / len(words) if words else 0.0
    assert known_share(words, length, known) == share

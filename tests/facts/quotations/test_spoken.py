"""The clauses that interrupt what a release quotes are no words of whom it quotes."""

from __future__ import annotations

import pytest

from crosscheck.facts.quotations.spoken import spoken


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“We know,” she said, “that it works.”", "we know that it works"),
        ("“We know,” said Ann Hart. “It works.”", "we know it works"),
        ('"We know," she said. "It works."', "we know it works"),
        ("“We know,” the band played, “it works.”", "we know the band played it works"),
        ("She said “we know” and “it works”.", "she said we know and it works"),
    ],
)
def test_words_of_the_clause_are_left_out(text: str, words: str) -> None:
    assert " ".join(spoken(text).norms) == words


def test_the_words_stay_where_they_stand() -> None:
    text = "“We know,” she said, “that it works.”"
    found = spoken(text)
    assert found.surface(2) == "that"
    assert found.span(0, len(found)).of(text) == "We know,” she said, “that it works"

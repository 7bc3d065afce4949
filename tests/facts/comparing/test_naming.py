"""Whether a passage names what a word of a claim names."""

from __future__ import annotations

from crosscheck.facts.comparing.naming import met, nearest
from crosscheck.facts.comparing.subject import Offer
from crosscheck.facts.statements.reading import read


def named(word: str, passage: str, nearness: float = 1.0) -> float:
    """How nearly the passage names the word's thing."""
    (term,) = read(word).terms
    near = nearest(Offer(other, nearness) for other in read(passage).terms)
    return met(term, near, passage)


def test_the_same_thing_is_named_by_any_of_its_names_and_another_is_not():
    assert named("adopters", "There are adopters.") == 1.0
    assert named("homelessness", "They are homeless.") == 1.0
    assert named("adopters", "There are lorries.") == 0.0


def test_what_stands_nearer_is_named_more_nearly():
    assert named("adopters", "There are adopters.", 0.7) == 0.7


def test_a_like_word_names_it_less_than_its_own():
    """A word of the same field: a like thing is nearer than nothing."""
    assert named("siblings", "Their brothers came.") == 0.7
    assert 0.0 < named("buildings", "The builders came.") < 0.7

"""The full-text index: words, letters, and the documents they are looked for in."""

from __future__ import annotations

import pytest

from crosscheck.evidence.engine import Engine

TEXTS = ("Plans are weak.", "Strong planning.", "Buses run late.", "Weak tea.")


@pytest.fixture(scope="module")
def engine():
    return Engine(zip(TEXTS, (0, 0, 1, 1), strict=True))


def test_a_stem_finds_every_inflection(engine):
    assert set(engine.by_words({"plan": 1.0}, 10, None)) == {0, 1}


def test_a_boost_lifts_the_passages_that_hold_the_word(engine):
    found = engine.by_words({"buse": 0.1, "tea": 5.0}, 10, None)
    assert max(found, key=found.__getitem__) == 3


def test_letters_find_words_that_are_misspelt(engine):
    assert set(engine.by_letters("plannning", 10, None)) >= {1}


def test_only_the_documents_given_are_looked_in(engine):
    assert set(engine.by_words({"weak": 1.0}, 10, {1})) == {3}
    assert set(engine.by_letters("weak", 10, {1})) == {3}


def test_frequency_counts_passages(engine):
    assert [engine.frequency(stem) for stem in ("weak", "plan", "zinc")] == [2, 2, 0]


def test_nothing_to_look_for_finds_nothing(engine):
    assert engine.by_words({}, 10, None) == {}
    assert engine.by_letters("ab", 10, None) == {}

"""Lists of words and phrases."""

from __future__ import annotations

from crosscheck.evidence.phrases import Phrases
from crosscheck.evidence.stems import stems

LIST = Phrases.of(["step forward", "progress", "a long way to go"])


def test_an_inflected_word_of_the_list_is_found():
    assert LIST.within(stems("Services are progressing."))


def test_the_words_of_a_phrase_must_stand_next_to_each_other():
    assert LIST.within(stems("two steps forward"))
    assert not LIST.within(stems("a step that looks forward"))


def test_a_phrase_cut_short_by_the_end_of_the_text_is_not_found():
    assert not LIST.within(stems("there is a long way"))


def test_the_places_of_a_phrase_are_those_of_its_words():
    assert list(LIST.places(stems("one step forward, much progress"))) == [range(1, 3), range(4, 5)]

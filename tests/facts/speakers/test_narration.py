"""What a text says itself, around the words it quotes."""

from __future__ import annotations

import pytest

from crosscheck.facts.speakers.narration import (
    MASK,
    masked,
    sentence_around,
    sentences_of,
    words_between,
)
from crosscheck.model.text import Span


def test_quoted_words_are_hidden_and_every_other_stands_where_it_stood():
    text = "She said: “Plans are late.” He left."
    start = text.index("Plans")
    hidden = masked(text, [Span(start, start + len("Plans are late."))])
    assert len(hidden) == len(text)
    assert hidden.replace(MASK, "") == "She said: “.” He left."


def test_of_quotations_inside_each_other_the_outer_is_hidden_once():
    assert masked("abcdef.", [Span(1, 5), Span(2, 4)]) == f"a{MASK * 4}f."


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("She left. He came.", ["She left. ", "He came."]),
        ("Mr. Hart came. She left.", ["Mr. Hart came. ", "She left."]),
        ("Cllr. Moss agreed.", ["Cllr. Moss agreed."]),
        ("It rose by 4.5 points.", ["It rose by 4.5 points."]),
    ],
)
def test_a_full_stop_ends_a_sentence_unless_it_abbreviates(text, sentences):
    assert [text[start:end] for start, end in sentences_of(text)] == sentences


def test_the_sentence_around_a_quotation_stays_in_its_paragraph():
    text = "A headline\nThey saw “late plans” there. It rained.\nEnd."
    start = text.index("late plans")
    begin, end = sentence_around(text, Span(start, start + 10))
    assert text[begin:end].strip() == "They saw “late plans” there"


def test_words_stand_where_they_say():
    text = "The council’s plan"
    assert [(w.norm, text[w.start : w.end]) for w in words_between(text, 4, 18)] == [
        ("council’s", "council’s"),
        ("plan", "plan"),
    ]

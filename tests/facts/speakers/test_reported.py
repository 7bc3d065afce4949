"""Statements given to somebody without quotation marks."""

from __future__ import annotations

import pytest

from crosscheck.facts.speakers.reported import reported


@pytest.mark.parametrize(
    ("text", "speaker", "said"),
    [
        ("Inspectors said that plans are late.", "Inspectors", "plans are late"),
        ("Inspectors said plans are late.", "Inspectors", "plans are late"),
        ("Plans are late, inspectors said.", "inspectors", "Plans are late"),
        ("According to Ofsted, plans are late.", "Ofsted", "plans are late"),
    ],
)
def test_the_words_around_a_reporting_verb_say_who_said_what(text, speaker, said):
    ((found, span),) = reported(text)
    assert (found, span.of(text)) == (speaker, said)


@pytest.mark.parametrize(
    "text", ["Plans were said to be late.", "It was reported by the Echo.", "Plans are late."]
)
def test_what_is_said_by_nobody_in_particular_is_given_to_nobody(text):
    assert reported(text) == []

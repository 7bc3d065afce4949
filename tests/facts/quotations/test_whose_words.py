"""Whose words stand at a place of a document."""

from __future__ import annotations

import pytest

from crosscheck.facts.quotations.whose_words import voice_at
from crosscheck.facts.speakers.voices import Party
from crosscheck.model.document import Document, DocumentKind, Role
from crosscheck.model.text import Span

from .letter import ANSWER, RELEASE, document, letter


def voice(source: Document, words: str) -> tuple[Party, str] | None:
    start = source.text.index(words)
    found = voice_at(source, Span(start, start + len(words)))
    return found and (found.party, found.name)


@pytest.mark.parametrize(
    ("source", "words", "whose"),
    [
        (letter(), "Morale is good", (Party.AUTHORITY, "Ofsted")),
        (RELEASE, "every one of our teams", (Party.JUDGED, "Cllr Ann Hart")),
        (RELEASE, "a model for the whole of the county", (Party.JUDGED, "Ashcombe Council")),
        (ANSWER, "They never complain", (Party.OTHER, "Eve Moss")),
    ],
)
def test_a_speakers_words_are_theirs_and_the_rest_is_the_publishers(source, words, whose) -> None:
    assert voice(source, words) == whose


def test_what_a_release_says_that_inspectors_said_is_theirs() -> None:
    text = "We are delighted with our report. Inspectors said that morale is good here."
    release = document(text, "r", Role.CLAIMANT, DocumentKind.PRESS_RELEASE, "Ashcombe Council")
    assert voice(release, "morale is good") == (Party.AUTHORITY, "Inspectors")


def test_a_newspapers_own_words_are_nobodys_side() -> None:
    paper = document("Morale is good.", "paper", Role.CLAIMANT, DocumentKind.NEWS_ARTICLE)
    assert voice(paper, "Morale is good") is None

"""What a document and a claim share whatever they say."""

from __future__ import annotations

from crosscheck.evidence.names import own_names, quiet_stems
from crosscheck.model.document import DocumentKind

SENTENCES = ("Plans are weak, and parents find them hard to understand.",) * 8


def test_a_letter_goes_by_the_names_of_its_title_and_publisher(letter):
    names = own_names(letter(title="Letter to Harrowmere", publisher="The Inspectorate"))
    assert "harrowmer" in names


def test_a_letter_goes_by_the_names_of_its_head(letter):
    long = letter(SENTENCES * 6)
    assert "harrowmer" in own_names(long)
    assert own_names(letter()) == frozenset(), "a text this short has no head"


def test_words_that_the_letter_writes_small_or_that_reports_use_are_no_names(letter):
    head = "Zinc and Tin in Harrowmere\nSupervision\n"
    names = own_names(letter([*SENTENCES * 6, "The zinc is blue."], head=head))
    assert {"harrowmer", "tin"} <= names
    assert names.isdisjoint({"zinc", "supervis"})


def test_an_article_has_no_names_of_its_own(letter):
    assert own_names(letter(kind=DocumentKind.NEWS_ARTICLE)) == frozenset()


def test_words_that_attribute_are_quiet():
    assert {"say", "accord", "inspector", "the"} <= quiet_stems()
    assert "plan" not in quiet_stems()

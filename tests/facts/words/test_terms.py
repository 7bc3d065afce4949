"""What the words of a text name."""

from __future__ import annotations

import pytest

from crosscheck.facts.words.pieces import pieces
from crosscheck.facts.words.terms import Sort, Term, terms_of


def terms(text: str) -> list[Term]:
    return terms_of(pieces(text), frozenset())


@pytest.mark.parametrize(
    ("said", "given", "same"),
    [
        ("social workers", "a social worker", True),
        ("children in care", "looked-after children", True),
        ("translators", "translation", True),
        ("foster carers", "adopters", False),
        ("social workers", "headteachers", False),
    ],
)
def test_what_has_two_names_is_one_thing(said, given, same):
    assert any(a.matches(b) for a in terms(said) for b in terms(given)) is same


def test_a_capital_inside_a_sentence_is_a_name_and_an_acronym_a_thing():
    sorts = {term.text: term.sort for term in terms("Most plans in Eastmarch name an XQZ.")}
    assert sorts["eastmarch"] is Sort.NAME
    assert sorts["xqz"] is Sort.WORD


def test_words_that_numbers_and_dates_take_up_name_nothing():
    run = pieces("twelve plans")
    assert [t.text for t in terms_of(run, frozenset({0}))] == ["plans"]

"""What documents.yaml records of an inspection."""

from __future__ import annotations

from datetime import date

import pytest

from crosscheck.examine.record import recorded
from crosscheck.model.document import (
    Availability,
    Document,
    DocumentInfo,
    PartialDate,
    Passage,
    PassageKind,
    Period,
    Role,
)
from crosscheck.model.figure import FigureLabel
from crosscheck.model.text import Span

HEAD = Passage("letter", 0, "Inspection of Ashbourne", Span(0, 23), kind=PassageKind.HEADING)


def letter(published=None, covers=None) -> Document:
    info = DocumentInfo("letter", Role.AUTHORITY, published=published, covers=covers)
    return Document(info, HEAD.text, (HEAD,), Availability.TEXT)


WHOLE = letter(PartialDate(2024, 7, 9), Period(date(2024, 6, 3), date(2024, 6, 14)))


@pytest.mark.parametrize(
    ("claim", "label"),
    [
        ("Ofsted's report was published in July.", FigureLabel.CONSISTENT),
        ("Ofsted's report was published in May 2024.", FigureLabel.CONFLICTS),
        ("The inspection took place in June 2024.", FigureLabel.CONSISTENT),
        ("The two week inspection took place in June.", FigureLabel.CONSISTENT),
    ],
)
def test_a_date_is_held_against_the_record(claim, label):
    (found,) = recorded(claim, [WHOLE], PartialDate(2024, 7))
    assert found.figures[0].label is label
    assert "documents.yaml" in found.figures[0].message
    assert found.evidence.passage is HEAD


def test_a_month_alone_is_not_held_against_a_record_that_has_no_day():
    assert not recorded("Ofsted's report was published in July.", [letter(PartialDate(2024))], None)


def test_a_claim_about_something_else_is_not_held_against_the_record():
    assert not recorded("Social workers visit children every two weeks.", [WHOLE], None)


def test_a_document_without_a_passage_has_no_place_to_show():
    info = DocumentInfo("letter", Role.AUTHORITY, published=PartialDate(2024, 7, 9))
    assert not recorded("The report was published in July.", [Document(info)], None)

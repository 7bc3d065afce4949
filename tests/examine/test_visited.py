"""The visit that a claim, or the article it stands in, is about."""

from __future__ import annotations

import pytest

from crosscheck.examine.visited import of_the_visit, visited
from crosscheck.model.document import (
    Availability,
    Document,
    DocumentInfo,
    DocumentKind,
    Passage,
    Role,
)
from crosscheck.model.text import Span
from crosscheck.model.verdict import Relation


def document(name: str, kind: DocumentKind, text: str, role: Role = Role.AUTHORITY) -> Document:
    passage = Passage(name, 0, text, Span(0, len(text)))
    return Document(DocumentInfo(name, role, kind), text, (passage,), Availability.TEXT)


REPORT = document("report", DocumentKind.INSPECTION_REPORT, "Services are good.")
THIRD = document("third", DocumentKind.INSPECTION_LETTER, "This was the third monitoring visit.")
UNKNOWN = document("unknown", DocumentKind.OTHER, "Services are good.")


@pytest.mark.parametrize(
    ("opening", "left"),
    [
        ("On the second monitoring visit they found delay.", [UNKNOWN]),
        ("On the third monitoring visit they found delay.", [THIRD, UNKNOWN]),
        ("They found delay.", [REPORT, THIRD, UNKNOWN]),
    ],
)
def test_an_article_about_one_visit_is_not_held_against_letters_of_others(opening, left):
    article = document("article", DocumentKind.NEWS_ARTICLE, opening, Role.CLAIMANT)
    assert list(of_the_visit(article, [REPORT, THIRD, UNKNOWN])) == left


def test_a_report_given_to_another_sort_of_visit_is_contradicted():
    (found,) = visited("The report from the monitoring visit came out in May.", [REPORT])
    assert found.framing.relation is Relation.CONTRADICTS
    assert "monitoring visit" in found.framing.reason
    assert "full inspection" in found.framing.reason


@pytest.mark.parametrize("authorities", [[THIRD], [REPORT, THIRD], [UNKNOWN], []])
def test_nothing_is_said_where_a_letter_may_be_of_that_visit(authorities):
    assert not visited("The report from the monitoring visit came out.", authorities)

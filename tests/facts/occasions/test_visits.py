"""Which visit a text is about."""

from __future__ import annotations

import pytest

from crosscheck.facts.occasions.visits import (
    Visit,
    visit_behind,
    visit_of,
    visit_reported,
    visits_named,
)
from crosscheck.model.document import (
    Availability,
    Document,
    DocumentInfo,
    DocumentKind,
    Passage,
    Role,
)
from crosscheck.model.text import Span

MONITORING, FULL = "monitoring visit", "full inspection"


def document(kind: DocumentKind, *sentences: str, role: Role = Role.AUTHORITY) -> Document:
    text, passages = "", []
    for index, sentence in enumerate(sentences):
        passages.append(Passage("one", index, sentence, Span(len(text), len(text) + len(sentence))))
        text += f"{sentence}\n"
    return Document(DocumentInfo("one", role, kind), text, tuple(passages), Availability.TEXT)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("This was the third monitoring visit since March.", [Visit(MONITORING, 3)]),
        ("after the 7th and final monitoring inspection", [Visit(MONITORING, 7)]),
        ("A focused visit came before the full inspection.", ["focused visit", FULL]),
        ("The inspection found much to praise.", []),
    ],
)
def test_a_text_names_its_visits(text, named):
    expected = [visit if isinstance(visit, Visit) else Visit(visit) for visit in named]
    assert list(visits_named(text)) == expected


@pytest.mark.parametrize(
    ("one", "other", "may_be"),
    [
        (Visit(MONITORING, 2), Visit(MONITORING, 3), False),
        (Visit(MONITORING, 2), Visit(MONITORING), True),
        (Visit(MONITORING, 2), Visit(FULL), False),
    ],
)
def test_visits_of_another_number_or_sort_are_other_visits(one, other, may_be):
    assert one.may_be(other) is may_be
    assert other.may_be(one) is may_be


def test_a_letter_says_which_visit_it_is_of():
    letter = document(
        DocumentKind.INSPECTION_LETTER,
        "I write about the monitoring visit to Ashbourne.",
        "This was the fourth monitoring visit since the inspection.",
    )
    assert visit_of(letter) == Visit(MONITORING, 4)


def test_a_report_is_of_a_full_inspection_whatever_visits_it_mentions():
    report = document(DocumentKind.INSPECTION_REPORT, "A monitoring visit came before.")
    assert visit_of(report) == Visit(FULL)


def test_a_letter_that_names_no_visit_may_be_of_any():
    assert visit_of(document(DocumentKind.INSPECTION_LETTER, "Dear director")) is None


@pytest.mark.parametrize(
    ("opening", "reported"),
    [
        ("In the second monitoring visit, inspectors found delay.", Visit(MONITORING, 2)),
        ("Between the second and third monitoring visit, or the first monitoring visit", None),
        ("Inspectors found delay.", None),
    ],
)
def test_an_article_is_about_the_one_visit_its_opening_gives_a_number(opening, reported):
    article = document(DocumentKind.NEWS_ARTICLE, opening, role=Role.CLAIMANT)
    assert visit_reported(article) == reported


@pytest.mark.parametrize(
    ("claim", "behind"),
    [
        ("The report from the final monitoring inspection", Visit(MONITORING)),
        ("The inspection behind it was the seventh monitoring visit.", Visit(MONITORING, 7)),
        ("After the third monitoring visit the service was rated good.", Visit(MONITORING, 3)),
        ("The report says that care leavers lost out since a monitoring visit.", None),
        ("The report was published in May.", None),
    ],
)
def test_a_claim_says_which_visit_a_report_came_from(claim, behind):
    assert visit_behind(claim) == behind

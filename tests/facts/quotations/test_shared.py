"""Of the same quotation in several documents it shows who has it whole and who changed it."""

from __future__ import annotations

from crosscheck.facts.quotations.quoting import match_quotations
from crosscheck.facts.quotations.shared import shared_quotations
from crosscheck.facts.quotations.sift import sift
from crosscheck.model.document import Document, DocumentKind, Role
from crosscheck.model.quotes import SharedQuotation

from .letter import document

LETTER = document(
    "Families are seen within five working days in most parts of the borough. Plans are detailed.",
    publisher="Ofsted",
)
WHOLE = "Inspectors said “families are seen within five working days in most parts of the borough”."
TRIMMED = "Inspectors said “families are seen within five days in most parts of the borough”."
SAID = "Ann Hart said: “We are proud of the rapid progress that every one of our teams has made.”"


def shared(*texts: str) -> tuple[SharedQuotation, ...]:
    documents: list[Document] = [LETTER]
    matches = {}
    for number, text in enumerate(texts, 1):
        one = document(text, f"article-{number}", Role.CLAIMANT, DocumentKind.NEWS_ARTICLE)
        matches[one.id] = match_quotations(one, documents)
        documents.append(one)
    return shared_quotations(documents, matches)


def test_words_of_the_letter_that_one_article_trimmed() -> None:
    (found,) = shared(WHOLE, TRIMMED)
    assert [(v.document, v.whole, v.changed) for v in found.versions] == [
        ("article-1", True, False),
        ("article-2", False, True),
    ]
    assert found.source is not None
    assert found.source.document == "letter"
    assert found.differs


def test_words_of_somebody_of_whom_only_the_articles_speak() -> None:
    (found,) = shared(SAID, SAID.replace("rapid ", ""))
    assert found.source is None
    assert [version.changed for version in found.versions] == [False, True]
    assert found.words == "We are proud of the rapid progress that every one of our teams has made"


def test_a_part_left_as_it_was_changes_nothing() -> None:
    (found,) = shared(SAID, "Ann Hart said she was “proud of the rapid progress”.")
    assert not found.differs
    assert [version.whole for version in found.versions] == [True, False]


def test_different_quotations_of_one_letter_are_not_compared() -> None:
    assert shared(WHOLE, "Inspectors said: “Plans are detailed and good.”") == ()


def test_a_first_look_keeps_the_texts_that_may_hold_a_quotation() -> None:
    texts = [LETTER.text, "Buses in the town run late at night.", "Families like the park."]
    assert sift(["families are seen within five days in most parts"], [], texts) == {0}
    assert sift(["run late"], [], texts) == {1}
    assert sift(["nothing of this kind stands anywhere at all"], [], texts) == set()

"""A change of the authority's words is laid at the door of who made it."""

from __future__ import annotations

from crosscheck.facts.quotations.quoting import match_quotations
from crosscheck.model.document import Document, DocumentKind, Role
from crosscheck.model.quotation import Lineage, QuoteLabel

from .letter import document

LETTER = document(
    "Families are seen within five working days in most parts of the borough, and plans are detailed. "
    "Support for carers is good, but it comes late.",
    publisher="Ofsted",
)


def traced(release: str, text: str) -> tuple[QuoteLabel, Lineage | None]:
    sources: list[Document] = [
        LETTER,
        document(release, "release", Role.CLAIMANT, DocumentKind.PRESS_RELEASE),
    ]
    article = document(text, "article", Role.CLAIMANT, DocumentKind.NEWS_ARTICLE)
    (match,) = match_quotations(article, sources)
    return match.label, match.lineage


TRIMMED = "Inspectors said “families are seen within five days in most parts of the borough”."
WHOLE = "Inspectors said “families are seen within five working days in most parts of the borough”."


def test_a_trim_that_the_release_had_made_is_inherited() -> None:
    label, found = traced(TRIMMED, TRIMMED)
    assert label is QuoteLabel.TRIMMED
    assert found is not None
    assert (
        found.sentence == "release had already dropped “working”: the change is inherited from it."
    )


def test_a_trim_of_what_the_release_has_whole_is_the_articles_own() -> None:
    _, found = traced(WHOLE, TRIMMED)
    assert found is not None
    assert found.sentence == "release has these words whole: the change is this document’s own."


def test_a_second_trim_is_told_from_the_first() -> None:
    twice = "Inspectors said “families are seen within five days in most of the borough”."
    _, found = traced(TRIMMED, twice)
    assert found is not None
    assert found.sentence == (
        "release had already dropped “working”; this document itself dropped “parts”."
    )


def test_a_clause_cut_off_by_the_release_is_inherited_too() -> None:
    cut = "Inspectors said “support for carers is good”."
    label, found = traced(cut, cut)
    assert label is QuoteLabel.SEVERED
    assert found is not None
    assert found.cut
    _, found = traced("Inspectors said “support for carers is good, but it comes late”.", cut)
    assert found is not None
    assert not found.cut


def test_a_release_that_does_not_quote_the_words_has_no_part_in_it() -> None:
    assert traced("We have more carers than ever before in our history.", TRIMMED)[1] is None
    assert traced("Inspectors said “families are happy in most of the parks”.", TRIMMED)[1] is None


def test_words_that_a_release_had_invented_are_still_absent_from_the_letter() -> None:
    invented = "Inspectors said “no borough in the land has better carers than this one”."
    label, _ = traced(invented, invented)
    assert label is QuoteLabel.ABSENT

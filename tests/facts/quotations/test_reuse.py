"""What a document took over is found with its places on both sides; what everybody writes is not."""

from __future__ import annotations

import pytest

from crosscheck.facts.quotations.commonplace import is_standing_line, telling
from crosscheck.facts.quotations.earlier import earlier
from crosscheck.facts.quotations.reuse import reused
from crosscheck.model.document import Document, DocumentKind, PartialDate, Role
from crosscheck.model.quotation import QuoteLabel
from crosscheck.model.reuse import Reuse
from crosscheck.text.tokens import words

from .letter import document, letter

LETTER = document(
    "Report published: 3 May 2021\n\n"
    "Families are seen within five days in most parts of the borough, but not in the north.\n\n"
    "Plans are detailed, although too few of them are shared with the parents concerned."
)
RELEASE = document(
    "We have put four million pounds into family hubs, and paid for twelve more social workers.\n\n"
    "Inspectors say families are seen within five days in most parts of the borough.\n\n"
    "Cllr Ann Hart, cabinet member for children and families at Ashcombe Council, said: “Nobody in this "
    "borough should have to wait for help, and with this report fewer of them will.”",
    "release",
    Role.CLAIMANT,
    DocumentKind.PRESS_RELEASE,
    "Ashcombe Council",
)


def article(text: str) -> Document:
    return document(text, "article", Role.CLAIMANT, DocumentKind.NEWS_ARTICLE)


def taken(text: str) -> Reuse:
    return reused(article(text), (LETTER, RELEASE))


def test_each_sentence_is_from_the_letter_from_the_release_or_its_own() -> None:
    text = (
        "The council has put four million pounds into family hubs, and paid for twelve more social workers. "
        "Parents at the gates of the primary school had not heard of any of it. "
        "Plans are detailed, although too few of them are shared with the parents concerned."
    )
    reuse = taken(text)
    assert [p.source.document for p in reuse.passages] == ["release", "letter"]
    assert (reuse.sentences, reuse.reused) == (3, 2)
    assert 0.5 < reuse.share < 0.8
    assert set(reuse.sources()) == {"release", "letter"}


def test_places_on_both_sides_hold_the_same_words() -> None:
    text = "Buses run late. Plans are detailed, although too few are shared with the parents concerned."
    (passage,) = taken(text).passages
    assert passage.span.of(text).startswith("Plans are detailed")
    assert passage.source.span.of(LETTER.text).startswith("Plans are detailed")
    assert passage.source.span.of(LETTER.text).endswith("the parents concerned")


@pytest.mark.parametrize(
    "edited",
    [
        "The council has put £4m into family hubs, and paid for twelve more social workers.",
        "It has put four million pounds into new family hubs and paid for twelve more social workers.",
        "Ashcombe put four million pounds into its family hubs and paid for a dozen more social workers.",
    ],
)
def test_small_edits_do_not_hide_a_copied_sentence(edited: str) -> None:
    assert [p.source.document for p in taken(edited).passages] == ["release"]


def test_names_titles_and_standing_lines_are_no_reuse() -> None:
    text = (
        "By Ben Moss, local democracy reporter\n\n"
        "Cllr Ann Hart, cabinet member for children and families at Ashcombe Council, welcomed it.\n\n"
        "For more information on the report, visit the website of the Ashcombe Council press office."
    )
    assert taken(text).passages == ()


def test_a_councillors_statement_between_marks_is_taken_over_but_marked() -> None:
    text = "She said: “Nobody in this borough should have to wait for help.”"
    reuse = taken(text)
    (passage,) = reuse.passages
    assert passage.quoted
    assert reuse.unmarked == 0
    assert reuse.share > 0.5


def test_what_the_release_had_trimmed_is_inherited_by_who_copies_it() -> None:
    text = "Inspectors say families are seen within five days in most parts of the borough."
    (passage,) = taken(text).passages
    assert passage.source.document == "release"
    assert passage.letter is not None
    assert passage.letter.lineage is not None
    assert passage.letter.lineage.sentence.startswith("release had already")


def test_words_that_tell_are_those_outside_names_and_offices() -> None:
    text = (
        "Ann Hart, the director for children, adults and health, praised the new teams in Ashcombe."
    )
    said = [w.norm for w, tells in zip(words(text), telling(text), strict=True) if tells]
    assert said == ["praised", "the", "new", "teams", "in"]


def test_a_byline_is_a_standing_line_and_a_sentence_with_by_is_not() -> None:
    assert is_standing_line("By Ben Moss, local democracy reporter")
    assert is_standing_line("Notes to editors: the inspection took two weeks.")
    assert not is_standing_line("By the end of next year every family will have a worker.")


def dated(name: str, kind: DocumentKind, *date: int) -> Document:
    made = document("Some words that stand here.", name, Role.CLAIMANT, kind)
    published = PartialDate(*date) if date else None
    return document(made.text, name, Role.CLAIMANT, kind, published=published)


def test_nobody_draws_on_what_is_yet_to_be_written() -> None:
    release = dated("release", DocumentKind.PRESS_RELEASE, 2021, 5)
    may = dated("may", DocumentKind.NEWS_ARTICLE, 2021, 5)
    year = dated("year", DocumentKind.NEWS_ARTICLE, 2021)
    undated = dated("undated", DocumentKind.NEWS_ARTICLE)
    june = dated("june", DocumentKind.NEWS_ARTICLE, 2021, 6, 2)
    every = (release, may, year, undated, june, LETTER)

    def names(one: Document) -> set[str]:
        return {other.id for other in earlier(one, every)}

    assert names(release) == {"letter"}
    assert names(may) == {"release", "undated", "letter"}
    assert names(year) == {"release", "may", "undated", "june", "letter"}
    assert names(undated) == {"release", "may", "year", "june", "letter"}


@pytest.mark.parametrize("said", [", the watchdog said.", ", according to Ofsted.", "."])
def test_a_reporting_clause_behind_copied_words_is_the_writers_own(said: str) -> None:
    text = (
        "Plans are detailed, although too few of them are shared with the parents concerned" + said
    )
    (passage,) = taken(text).passages
    assert passage.match.label.faithful


def test_copied_sentences_are_found_with_what_was_added_to_them() -> None:
    text = (
        "The town has a new mayor this year. The report noted that caseloads have come down and are now "
        "manageable across the whole borough. Buses run late at night."
    )
    found = reused(article(text), (letter(),))
    (match,) = found.matches
    assert match.label is QuoteLabel.ALTERED
    assert match.message == "adds “across the whole borough”, which the source does not have"
    assert 0.2 < found.share < 0.6


def test_nothing_is_copied_from_nothing() -> None:
    assert reused(article(""), (letter(),)).share == 0.0

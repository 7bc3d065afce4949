"""Every quotation of a text is held against the documents of whom it quotes."""

from __future__ import annotations

from crosscheck.facts.quotations.quoting import match_quotations
from crosscheck.model.document import Document, DocumentKind, Role
from crosscheck.model.quotation import QuoteLabel

from .letter import ANSWER, RELEASE, document, letter


def article(text: str) -> Document:
    return document(text, "article", Role.CLAIMANT, DocumentKind.NEWS_ARTICLE)


def labels(text: str, *sources: Document) -> list[QuoteLabel]:
    return [
        match.label for match in match_quotations(article(text), sources or (letter(), RELEASE))
    ]


def test_words_of_the_inspectors_are_looked_for_in_their_letter() -> None:
    assert labels("Inspectors said “morale is good”.") == [QuoteLabel.TYPOGRAPHIC]
    assert labels("Inspectors said “morale could not be better than it is here”.") == [
        QuoteLabel.ABSENT
    ]


def test_words_of_the_council_given_to_the_inspectors_are_misattributed() -> None:
    text = "Ofsted said that services are “now a model for the whole of the county”."
    assert labels(text) == [QuoteLabel.MISATTRIBUTED]


def test_words_of_one_person_given_to_another_are_misattributed() -> None:
    text = "“We are proud of every one of our teams,” said Cllr Ben Moss."
    assert labels(text) == [QuoteLabel.MISATTRIBUTED]
    text = "“We are proud of every one of our teams,” said Cllr Hart."
    assert labels(text) == [QuoteLabel.SEVERED] or labels(text)[0].faithful


def test_a_statement_trimmed_by_the_article_is_found_in_the_release() -> None:
    text = "Cllr Ann Hart said: “We are proud of our teams, and of our carers too.”"
    (match,) = match_quotations(article(text), (letter(), RELEASE))
    assert match.label is QuoteLabel.TRIMMED
    assert match.source is not None
    assert match.source.document == "release"


def test_words_of_somebody_of_whom_there_is_no_document_are_unchecked() -> None:
    assert labels("“It is a scandal,” said Ben Moss, a parent.") == [QuoteLabel.UNCHECKED]


def test_a_word_in_scare_quotes_accuses_nobody() -> None:
    assert labels("Councillors could “shadow” the workers.") == [QuoteLabel.UNCHECKED]


def test_a_block_without_marks_that_is_not_the_letters_is_the_writers_own() -> None:
    text = "The council says:\n\nThis summer we open three new centres for families in the north."
    assert labels(text, letter()) == []


def test_a_block_whose_paragraphs_skip_a_qualification_is_spliced() -> None:
    text = (
        "Ofsted inspectors say:\n\nCaseloads have come down and are now manageable.\n\n"
        "Morale is good.\n\nThey also praised the family centre."
    )
    (match,) = match_quotations(article(text), (letter(),))
    assert match.label is QuoteLabel.SPLICED
    assert match.between == "However, many workers in the duty team still hold too many cases"


def test_paragraphs_from_far_apart_are_quotations_of_their_own() -> None:
    filler = " ".join(f"Sentence number {number} is here." for number in range(40))
    source = document(f"Caseloads are down in every team. {filler} Morale is good in every team.")
    text = (
        "Inspectors noted that:\n\nCaseloads are down in every team.\n\n"
        "Morale is good in every team.\n\nThe report noted more."
    )
    assert [match.label for match in match_quotations(article(text), (source,))] == [
        QuoteLabel.VERBATIM,
        QuoteLabel.VERBATIM,
    ]


def test_both_halves_of_a_split_quotation_as_one_leave_out_nothing() -> None:
    text = "Eve Moss said: “They work late. They never complain.”"
    (match,) = match_quotations(article(text), (letter(), ANSWER))
    assert match.label.faithful


def test_words_are_whose_the_article_says_in_the_sentence_before() -> None:
    text = (
        "Cllr Ann Hart said: “We are proud of our teams.”\n\n"
        "Eve Moss, the director, said that there was no slowing down. “They work late. They never complain.”"
    )
    matches = match_quotations(article(text), (letter(), ANSWER))
    assert [match.label.faithful for match in matches] == [True, True]


def test_the_councils_own_words_after_a_block_are_not_the_inspectors() -> None:
    text = "The council said its centre “is open to every family in the town”."
    assert [match.label.faithful for match in match_quotations(article(text), (letter(), ANSWER))]
    text = "Ofsted said the new centre “is open to every family in the town”."
    assert labels(text, letter(), ANSWER) == [QuoteLabel.MISATTRIBUTED]


def test_a_director_whom_the_release_names_may_say_what_it_says() -> None:
    text = "Eve Moss said: “Our new centre is open to every family in the town.”"
    (match,) = match_quotations(article(text), (letter(), ANSWER))
    assert match.label is not QuoteLabel.MISATTRIBUTED


def test_words_of_nobody_in_particular_are_unclear_and_not_absent() -> None:
    text = "Three families came to the hall last night. “We are tired of waiting for all of this.”"
    (match,) = match_quotations(article(text), (letter(), RELEASE))
    assert match.label is QuoteLabel.UNCHECKED
    assert "unclear who is quoted" in match.message


def test_words_of_a_letter_that_is_not_at_hand_are_not_absent() -> None:
    third = document("This was the third monitoring visit. Morale is good.", publisher="Ofsted")
    text = "After the second monitoring visit, inspectors said “no plan was ever kept to here”."
    assert labels(text, third) == [QuoteLabel.UNCHECKED]

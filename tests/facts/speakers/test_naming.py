"""The speaker is whom the sentence names, in any of the ways English has for it."""

from __future__ import annotations

import pytest

from crosscheck.facts.quotations.marks import find_quotations
from crosscheck.facts.speakers.naming import mentions
from crosscheck.facts.speakers.reported import reported


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It works,” said Ann Hart.", "Ann Hart"),
        ("“It works,” Ann Hart said.", "Ann Hart"),
        (
            "“It works,” Cllr Ann Hart, leader of the council, told members.",
            "Cllr Ann Hart, leader of the council",
        ),
        ("Ann Hart said: “It works.”", "Ann Hart"),
        ("Ann Hart, the director, said “it works”.", "Ann Hart, the director"),
        ("In a statement, the council said that it “works”.", "the council"),
        ("According to inspectors, it “works well”.", "inspectors"),
        ("It “works well”, according to the letter.", "the letter"),
        ("Services were judged “inadequate” by Ofsted.", "Ofsted"),
        ("Ofsted has judged services to be “good enough”.", "Ofsted"),
        ("The watchdog’s verdict that it “works” was welcome.", "The watchdog’s"),
        ("“It works.” — Ann Hart", "Ann Hart"),
        ("Ofsted inspectors say:\n\nIt works.", "Ofsted inspectors"),
        ("The “listening” panel met.", None),
        ("Speaking on Monday, Ann Hart said: “It works.”", "Ann Hart"),
        ("“It works,” said Dr. A. Hart.", "Dr. A. Hart"),
        ("The report published in May found it “works”.", "The report published in May"),
        ("The director went on: “It works.”", "The director"),
        ("The report goes on: “It works.”", "The report"),
        ("The director went on trial for “works”.", None),
    ],
)
def test_speaker(text: str, speaker: str | None) -> None:
    assert [quotation.speaker for quotation in find_quotations(text)] == [speaker]


def test_a_pronoun_and_a_surname_stand_for_the_name_before_them() -> None:
    text = (
        "Cllr Ann Hart said “it works”. “It does,” she added.\n\n"
        "Ben Moss disagreed. “It fails,” said Mr Moss. “Often,” said Hart."
    )
    assert [q.speaker for q in find_quotations(text)] == [
        "Cllr Ann Hart",
        "Cllr Ann Hart",
        "Ben Moss",
        "Cllr Ann Hart",
    ]


def test_the_second_half_of_a_quotation_has_the_speaker_of_the_first() -> None:
    text = "“It works,” said Ann Hart. “We saw it.”"
    assert [q.speaker for q in find_quotations(text)] == ["Ann Hart", "Ann Hart"]


def test_a_quotation_inside_another_has_the_speaker_that_the_outer_one_names() -> None:
    text = "Ann Hart said: “Ofsted found that it ‘works well’ here.”"
    assert [q.speaker for q in find_quotations(text)] == ["Ann Hart", "Ofsted"]


def test_the_mention_stands_where_the_text_has_it() -> None:
    text = "“It works,” said Ann Hart."
    (mention,) = mentions(text, [quotation.span for quotation in find_quotations(text)])
    assert mention is not None
    assert mention.span.of(text) == "Ann Hart"


@pytest.mark.parametrize(
    ("text", "speaker", "statement"),
    [
        ("Ofsted said that caseloads are down.", "Ofsted", "caseloads are down"),
        ("Caseloads are down, the council said.", "the council", "Caseloads are down"),
        ("According to inspectors, caseloads are down.", "inspectors", "caseloads are down"),
    ],
)
def test_reported_statement(text: str, speaker: str, statement: str) -> None:
    ((named, span),) = reported(text)
    assert (named, span.of(text)) == (speaker, statement)


def test_a_report_is_not_always_a_verb() -> None:
    assert reported("A damning report was read out.") == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ann Hart, who runs the home, said that it would go on. “We know how.”", "Ann Hart"),
        ("Ann Hart said it would go on.\n\n“We know how. We always did.”", "Ann Hart"),
        ("A grandfather told the Argus that he had waited. “It took a year.”", "A grandfather"),
        ("Inspectors identified two needs. These were “better plans” for all.", "Inspectors"),
        ("Nobody would say so aloud. “We know how.” Those are Ann Hart’s words.", "Ann Hart"),
        ("“We know how.”\n\nThat was the verdict of Ann Hart.", "Ann Hart"),
        ("“We know how.”\n\nSo said Ann Hart, a nurse.", "Ann Hart, a nurse"),
        ("The critics’ words are plain: “It fails.”", "The critics"),
        ("We are treated to this from Cllr Hart:\n\n“It works.”", "Cllr Hart"),
        ("Council leader Ann Hart: “It works.”", "Council leader Ann Hart"),
        ("Of the plans, the letter says: “They are thin.”", "the letter"),
    ],
)
def test_the_speaker_stands_in_a_sentence_beside_the_quotation(text: str, speaker: str) -> None:
    (quotation,) = find_quotations(text)
    assert (quotation.speaker or "").removesuffix("’s") == speaker.removesuffix("’s")


def test_she_is_the_woman_named_last_and_not_whoever_spoke_last() -> None:
    text = (
        "Cllr Ben Moss, leader of the council, said: “It works.”\n\n"
        "Ann Hart, who became director in May, agreed with him. “It does,” she said.\n\n"
        "She added: “Come and see.”"
    )
    assert [q.speaker for q in find_quotations(text)] == [
        "Cllr Ben Moss, leader of the council",
        "Ann Hart",
        "Ann Hart",
    ]


def test_she_is_not_a_man_and_it_is_a_body() -> None:
    text = "Mrs Hart met Mr Moss. “It works,” she said.\n\nOfsted agreed. “It does,” it said."
    assert [q.speaker for q in find_quotations(text)] == ["Mrs Hart", "Ofsted"]


def test_a_heading_in_marks_is_nobodys_words_and_parts_nothing() -> None:
    text = "“It works,” said Ann Hart.\n\n‘Come and see’\n\n“It always did,” she added."
    assert [q.speaker for q in find_quotations(text)] == ["Ann Hart", None, "Ann Hart"]


def test_a_quotation_goes_on_after_its_clause_in_the_same_paragraph_or_the_next() -> None:
    text = "“No,” said Ann Hart, “and I mean it.”\n\n“It works,” Ben Moss said.\n\n“We saw it.”"
    assert [q.speaker for q in find_quotations(text)] == [
        "Ann Hart",
        "Ann Hart",
        "Ben Moss",
        "Ben Moss",
    ]


def test_a_paragraph_between_marks_after_a_closed_one_may_be_anybodys() -> None:
    text = "Ann Hart said: “It works.”\n\n“It does.”"
    assert [(q.speaker, q.sure) for q in find_quotations(text)] == [
        ("Ann Hart", True),
        ("Ann Hart", False),
    ]


def test_of_two_people_in_a_sentence_neither_is_surely_she() -> None:
    text = "It was Ann Hart and Eve Moss that they met there. “It works,” she said."
    (quotation,) = find_quotations(text)
    assert not quotation.sure

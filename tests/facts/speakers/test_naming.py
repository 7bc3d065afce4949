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

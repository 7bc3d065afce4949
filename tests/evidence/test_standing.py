"""Where a passage stands in its report."""

from __future__ import annotations

from crosscheck.evidence.standing import Standing, standings
from crosscheck.model.document import (
    Availability,
    Document,
    DocumentInfo,
    Passage,
    PassageKind,
    Role,
)
from crosscheck.model.text import Span


def report(*passages: tuple[PassageKind, tuple[str, ...], str]) -> Document:
    found = tuple(
        Passage("r", at, text, Span(at, at + 1), kind=kind, section=section)
        for at, (kind, section, text) in enumerate(passages)
    )
    info = DocumentInfo("r", Role.AUTHORITY)
    return Document(info, "", found, Availability.TEXT)


CELL, SENTENCE, ITEM = PassageKind.CELL, PassageKind.SENTENCE, PassageKind.ITEM


def test_lines_of_the_title_page_are_told_apart():
    document = report(
        (CELL, (), "Inspection dates: 3 to 7 June 2024"),
        (CELL, (), "Lead inspector: Ada Finch"),
        (CELL, (), "Care leavers: Good"),
        (CELL, (), "Overall effectiveness: Good"),
        (SENTENCE, ("Care leavers",), "Care leavers are well supported."),
    )
    assert standings(document) == (
        Standing.DATES,
        Standing.INSPECTOR,
        Standing.GRADE,
        Standing.OVERALL,
        Standing.BODY,
    )


def test_what_stands_before_the_first_heading_sums_up():
    opening = [(SENTENCE, (), f"Sentence {number}.") for number in range(6)]
    document = report(*opening, (ITEM, ("What needs to improve",), "Plans."))
    assert standings(document) == (
        *[Standing.OPENING] * 4,
        *[Standing.SUMMARY] * 2,
        Standing.ACTION,
    )


def test_a_text_without_headings_has_no_summary():
    assert standings(report((SENTENCE, (), "One."), (SENTENCE, (), "Two."))) == (Standing.BODY,) * 2


def test_a_summary_inside_a_chapter_sums_up_that_chapter_only():
    section = ("Leadership", "Summary")
    document = report((SENTENCE, section, "Leaders know the service well."))
    assert standings(document) == (Standing.LEADERS,)


def test_headings_are_not_counted():
    document = report((PassageKind.HEADING, (), "Overview"), (SENTENCE, ("Overview",), "One."))
    assert standings(document) == (Standing.OPENING,)

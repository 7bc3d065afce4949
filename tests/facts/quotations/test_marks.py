"""Quotations are found whatever their marks, and apostrophes are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.facts.quotations.marks import find_quotations


def found(text: str) -> list[str]:
    return [quotation.text for quotation in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ("She said “it works” twice.", ["it works"]),
        ('She said "it works" twice.', ["it works"]),
        ("She said ‘it works’ twice.", ["it works"]),
        ("She said 'it works' twice.", ["it works"]),
        ('He said “mixed marks" today.', ["mixed marks"]),
        ("The council's leader can't say whose children's plans those are.", []),
        ("The workers’ plans and the children’s views differ.", []),
        ("The workers' plans and the carers' views differ.", []),
        ("In the '90s it wasn't so.", []),
        (
            "‘The inspectors’ findings are clear,’ she said.",
            ["The inspectors’ findings are clear,"],
        ),
        (
            "'The inspectors' findings are clear,' she said.",
            ["The inspectors' findings are clear,"],
        ),
        ("“We don’t know,” he said, “but we’ll ask.”", ["We don’t know,", "but we’ll ask."]),
        (
            "“They call it a ‘listening’ panel,” she said.",
            ["They call it a ‘listening’ panel,", "listening"],
        ),
        (
            "‘They call it a “listening” panel,’ she said.",
            ["They call it a “listening” panel,", "listening"],
        ),
        ("Judged “inadequate” in 2016 and “good” in 2019.", ["inadequate", "good"]),
        ("A 6\" ruler and a 5' fence.", []),
        ("Nothing is quoted here.", []),
    ],
)
def test_marks(text: str, quotations: list[str]) -> None:
    assert found(text) == quotations


def test_a_quotation_over_paragraphs_is_one() -> None:
    text = "Cllr Hart said: “First things first.\n\n“Then the rest.”\n\nShe sat down."
    assert found(text) == ["First things first.\n\n“Then the rest."]


def test_a_closing_mark_forgotten_at_a_paragraphs_end_costs_no_more_than_that() -> None:
    text = "He said: “It works.\n\nNobody else spoke. She said: “It does.”"
    assert found(text) == ["It works.", "It does."]


def test_a_block_after_say_is_quoted_without_marks_up_to_the_narration() -> None:
    text = (
        "Ofsted inspectors say:\n\nCaseloads are down.\n\nMorale is good.\n\n"
        "They also highlighted what is left to do."
    )
    assert found(text) == ["Caseloads are down.\n\nMorale is good."]


def test_the_items_of_a_list_after_noted_are_quotations_of_their_own() -> None:
    text = (
        "However, inspectors noted:\n\n• Caseloads are down\n• Morale is good\n\nThe town is old."
    )
    assert found(text) == ["Caseloads are down", "Morale is good"]


def test_a_heading_with_a_colon_introduces_nothing() -> None:
    assert found("What happens next:\n\nThe council meets in May.") == []


@given(st.text(alphabet="ab s.,\n“”‘’\"'—:", max_size=200))
def test_every_quotation_stands_where_it_says(text: str) -> None:
    quotations = find_quotations(text)
    assert all(q.span.of(text) == q.text for q in quotations)
    assert [q.span for q in quotations] == sorted(
        (q.span for q in quotations), key=lambda span: (span.start, -span.end)
    )


@given(st.lists(st.sampled_from(["works", "children’s", "it", "plans"]), min_size=1, max_size=9))
def test_words_between_curly_marks_are_found(words: list[str]) -> None:
    inside = " ".join(words)
    assert found(f"She said that “{inside}” was so.") == [inside]

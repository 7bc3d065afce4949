"""The table of judgements, and what a letter remembers of earlier ones."""

from __future__ import annotations

import pytest

from crosscheck.facts.judgements.former import former_of
from crosscheck.facts.judgements.table import Part, table_of

from .letters import GOOD, MIXED, OLDER, RI, RISEN, letter, older_table, table


def test_a_letter_gives_each_part_and_the_whole_a_grade() -> None:
    found = table_of(RISEN)
    assert found is not None
    assert found.whole
    assert [judgement.level for judgement in found.parts] == [3, 2, 1, 2]
    assert found.overall is not None
    assert found.overall.grade == "good"


def test_one_line_may_be_of_two_parts() -> None:
    found = table_of(letter(table("Good", "Good", RI, overall="Good")))
    assert found is not None
    assert found.of(Part.LEAVERS) is found.of(Part.CARE)
    assert found.of(Part.ADOPTION) is None


def test_a_report_of_the_older_framework_has_five_parts_of_which_three_are_key() -> None:
    found = table_of(OLDER)
    assert found is not None
    assert [judgement.level for judgement in found.parts] == [0, 0, 2, 1, 0]
    assert len(found.key) == 3
    assert found.overall is not None
    assert found.overall.grade == "inadequate"


def test_an_overall_judgement_in_a_sentence_is_one() -> None:
    lines = older_table("are good", ["Good"] * 5).partition("\n\n")[2]
    said = "The overall judgement is that children’s services are good. They meet the requirements.\n\n"
    found = table_of(letter(said + lines))
    assert found is not None
    assert found.overall is not None
    assert found.overall.grade == "good"


def test_a_letter_without_a_table_has_none() -> None:
    visit = "This was the second monitoring visit.\n\nLeadership is good. Adoption performance is improving.\n"
    assert table_of(letter(visit)) is None


def test_a_part_with_two_grades_was_misread_and_has_none() -> None:
    twice = table("Good", "Good", "Good", "Good", overall="Good")
    again = "The experiences and progress of care leavers\n\nOutstanding\n\n"
    found = table_of(letter(twice + again))
    assert found is not None
    assert not found.whole
    assert found.of(Part.LEAVERS) is None


def test_the_judgements_of_the_last_inspection_are_not_those_of_this_one() -> None:
    listed = (
        "The previous inspection of the council was in May 2014. It was judged as follows.\n\n"
        "• Overall effectiveness: inadequate\n\n• Adoption performance: requires improvement\n\n"
        "• Leadership, management and governance: inadequate\n"
    )
    document = letter(older_table("are good", ["Good"] * 5) + listed, 2017)
    found = table_of(document)
    assert found is not None
    assert {judgement.level for judgement in found.every} == {2}
    assert {(former.level, *former.parts) for former in former_of(document)} == {
        (0, Part.OVERALL),
        (1, Part.ADOPTION),
        (0, Part.LEADERS),
    }


@pytest.mark.parametrize(
    ("sentence", "level", "year"),
    [
        ("Since the last inspection in 2019, when services were judged to be good, little has moved.", 2, 2019),
        ("Services are much better than those that were found to be inadequate in 2018.", 0, 2018),
        ("The local authority was judged to require improvement.", 1, None),
        ("Since the last inspection in 2017, the council has continued to provide good services.", 2, 2017),
        ("Children’s services in Eastmere are no longer inadequate.", 0, None),
    ],
)  # fmt: skip
def test_a_sentence_tells_of_an_earlier_grade(sentence: str, level: int, year: int | None) -> None:
    (found,) = former_of(letter(sentence))
    assert (found.parts, found.level, found.year) == (frozenset({Part.OVERALL}), level, year)


@pytest.mark.parametrize(
    "sentence",
    [
        "Two children’s homes were judged to be inadequate.",
        "In a third of cases the plans were found to be good.",
        "Schools in the borough were rated good.",
        "Leaders have made good use of the time.",
    ],
)
def test_a_grade_of_something_else_is_no_earlier_judgement(sentence: str) -> None:
    assert not former_of(letter(sentence))


def test_letters_of_the_fixtures_know_their_past() -> None:
    assert [former.level for former in former_of(MIXED)] == [2]
    assert not former_of(GOOD)

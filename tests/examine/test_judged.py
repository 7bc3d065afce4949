"""What a claim says of grades, held against the whole table of a letter."""

from __future__ import annotations

import pytest

from crosscheck.examine.judged import Judged, judged
from crosscheck.model.document import Document
from crosscheck.model.verdict import Relation, Shift

from ..facts.judgements.letters import GOOD, MIXED, OLDER, OUTSTANDING, RISEN, letter


def relation(claim: str, document: Document) -> Relation | None:
    """What the table makes of `claim`."""
    found = judged(claim, [document]).compared
    return found[0].framing.relation if found else None


@pytest.mark.parametrize(
    ("document", "claim"),
    [
        (MIXED, "Inspectors rated Eastmere inadequate in three of four areas."),
        (MIXED, "Three of the four judgements fell short of requires improvement."),
        (MIXED, "All but one of the areas were rated inadequate."),
        (MIXED, "Inadequate in almost every area: that was the verdict on Eastmere."),
        (MIXED, "The council's children's services have fallen from good to inadequate."),
        (MIXED, "Children's services have been downgraded to inadequate."),
        (MIXED, "The service, rated good in 2019, is now inadequate."),
        (MIXED, "Services for children in care were rated as requiring improvement."),
        (RISEN, "Good across the board, except for children in care."),
        (RISEN, "Services are rated good in all but one area."),
        (RISEN, "Most areas were rated good or better."),
        (RISEN, "Eastmere's services have leapt from inadequate to good in five years."),
        (RISEN, "The council has moved up two grades to good."),
        (RISEN, "Leadership was given the top grade, outstanding."),
        (RISEN, "Only one area, children in care, was judged to require improvement."),
        (RISEN, "Improvement is needed in one category alone, children in care."),
        (RISEN, "Leaders were rated outstanding, while help for care leavers got a good."),
        (OUTSTANDING, "It is the second outstanding in a row for Eastmere."),
        (OUTSTANDING, "Eastmere has kept its outstanding rating."),
        (OUTSTANDING, "Outstanding all round, except for children in care and care leavers, where it was good."),
        (MIXED, "Children's social care in Eastmere has been rated inadequate, the lowest possible grade."),
        (MIXED, "The authority got the watchdog's lowest rating in three of the four categories."),
        (MIXED, "Services for children in care fared slightly better, being rated ‘requires improvement’."),
        (MIXED, "Leaders, child protection and care leaver services were all deemed inadequate."),
        (MIXED, "Ofsted found that leadership of the service is inadequate."),
        (RISEN, "Ofsted has lifted Eastmere out of inadequate and rated it good."),
        (RISEN, "Services went from inadequate in 2019 to good in 2024."),
        (OUTSTANDING, "Outstanding for leadership; outstanding for protection; good for children in care."),
        (GOOD, "We got a ‘good’ in all four areas, and good overall."),
        (OLDER, "Three of the judgements were inadequate, one requires improvement and one good."),
        (OLDER, "Ofsted said the council was inadequate in three key areas."),
        (GOOD, "Ofsted rates Eastmere good in every category."),
        (GOOD, "No area was rated inadequate."),
        (OLDER, "Adoption was the only part to be judged good."),
        (OLDER, "All three key judgements were inadequate."),
        (OLDER, "Three of the five areas were judged inadequate."),
    ],
)  # fmt: skip
def test_what_the_table_bears_out_agrees(document: Document, claim: str) -> None:
    assert relation(claim, document) is Relation.AGREES
    assert judged(claim, [document]).settled


@pytest.mark.parametrize(
    ("document", "claim", "shift"),
    [
        (MIXED, "Eastmere was found inadequate across the board.", Shift.UNFAVOURABLE),
        (MIXED, "Ofsted judged every single area of the department inadequate.", Shift.UNFAVOURABLE),
        (MIXED, "All four areas were graded inadequate.", Shift.UNFAVOURABLE),
        (RISEN, "Ofsted rated the council good in all areas.", Shift.FAVOURABLE),
        (RISEN, "Every area is now rated good or outstanding.", Shift.FAVOURABLE),
        (OUTSTANDING, "Outstanding in every category: Ofsted has no higher mark.", Shift.FAVOURABLE),
        (OLDER, "The council was graded inadequate on all counts.", Shift.UNFAVOURABLE),
    ],
)  # fmt: skip
def test_a_grade_given_to_all_with_exceptions_says_more(
    document: Document, claim: str, shift: Shift
) -> None:
    (found,) = judged(claim, [document]).compared
    assert found.framing.relation is Relation.EXAGGERATES
    assert found.framing.shift is shift
    assert "throughout" in found.framing.reason


@pytest.mark.parametrize(
    ("document", "claim"),
    [
        (MIXED, "Certain aspects of the service were rated inadequate."),
        (MIXED, "Parts of the service were judged to be inadequate."),
        (MIXED, "Only leadership was rated inadequate."),
        (OLDER, "Some services were judged inadequate by Ofsted."),
    ],
)
def test_a_grade_of_the_whole_given_to_some_says_less(document: Document, claim: str) -> None:
    (found,) = judged(claim, [document]).compared
    assert found.framing.relation is Relation.DOWNPLAYS
    assert found.framing.shift is Shift.FAVOURABLE


@pytest.mark.parametrize(
    ("document", "claim"),
    [
        (MIXED, "Two of the four judgements were inadequate."),
        (MIXED, "Children's services remain inadequate, Ofsted has said."),
        (MIXED, "Care for looked-after children was rated inadequate."),
        (MIXED, "Our service was rated outstanding in 2019."),
        (MIXED, "No area was rated inadequate."),
        (RISEN, "The council keeps its good rating."),
        (RISEN, "The council has gone from requires improvement to good."),
        (RISEN, "Leaders were rated good."),
        (OUTSTANDING, "Eastmere's services have risen to outstanding."),
        (OUTSTANDING, "Care leavers were rated outstanding."),
        (GOOD, "The council was rated outstanding."),
        (
            MIXED,
            "Leaders, child protection and services for children in care were all deemed inadequate.",
        ),
        (MIXED, "The council slipped from ‘good’ to ‘requires improvement’."),
        (RISEN, "Services went from good in 2019 to outstanding in 2024."),
        (OLDER, "Looked-after children's services have been judged to require improvement."),
    ],
)
def test_another_grade_or_another_move_contradicts(document: Document, claim: str) -> None:
    (found,) = judged(claim, [document]).compared
    assert found.framing.relation is Relation.CONTRADICTS
    assert found.figures[0].message


@pytest.mark.parametrize(
    ("document", "claim"),
    [
        (MIXED, "Management oversight of plans was judged inadequate."),
        (MIXED, "Frontline practice was judged to be inadequate."),
        (MIXED, "Support for foster carers was rated good."),
        (MIXED, "Two schools in the borough were rated good."),
        (MIXED, "The council's children's home was rated good by Ofsted."),
        (MIXED, "It was not rated inadequate in every area."),
        (
            MIXED,
            "Children in care are better served and that area was judged to require improvement.",
        ),
        (MIXED, "Some parts were judged inadequate and the service was inadequate overall."),
        (MIXED, "Several areas were found to be inadequate."),
        (MIXED, "Just months after the chief left, leadership was rated inadequate."),
        (MIXED, "The service was rated adequate."),
        (MIXED, "At its last inspection the council was rated good."),
        (RISEN, "Progress across the board has earned the council a good rating."),
        (RISEN, "Council leaders said the service was rated good."),
        (RISEN, "The service was rated good throughout the pandemic."),
        (RISEN, "All but one of the children's centres were judged good."),
        (RISEN, "Both services were judged good."),
        (
            RISEN,
            "Inspectors rated leadership outstanding, help and protection good and children in care as requires improvement.",
        ),
        (GOOD, "All areas requiring improvement were known to managers who were judged good."),
        (MIXED, "Not all of our services were judged inadequate."),
        (MIXED, "Only children in care escaped an inadequate rating."),
        (RISEN, "We have been rated good with outstanding leadership."),
        (RISEN, "This is a good report that shows good progress in all areas."),
        (RISEN, "An outstanding result for Eastmere."),
        (GOOD, "We just missed out on an outstanding rating."),
        (MIXED, "Support for children in care was the only area not to be rated inadequate."),
        (RISEN, "Inspectors praised good work across the board."),
        (RISEN, "Praised in every area, the council was rated good."),
        (RISEN, "Two areas require improvement."),
        (RISEN, "Leaders have made good progress in every area since being rated inadequate."),
        (RISEN, "Care leavers are given good support in all areas of their lives."),
        (RISEN, "The service was rated inadequate until last year."),
        (RISEN, "The service has been rated inadequate."),
        (RISEN, "The council is no longer rated inadequate."),
        (RISEN, "The council was rated good, leaders were praised."),
        (RISEN, "Half of the areas were rated good."),
        (OLDER, "The regional adoption agency was rated outstanding."),
        (OLDER, "The experiences of children were judged outstanding."),
    ],
)
def test_nothing_is_accused_where_it_cannot_be_told_what_a_grade_is_of(
    document: Document, claim: str
) -> None:
    assert relation(claim, document) in (None, Relation.AGREES)


@pytest.mark.parametrize(
    "claim",
    [
        "We want every part of the service to be rated good by 2026.",
        "The council hopes to be rated outstanding next time.",
        "No other council in the county has been rated inadequate.",
        "It is the first time that Eastmere has ever been rated good.",
        "One inadequate judgement automatically pulls the overall grade down to inadequate.",
    ],
)
def test_a_grade_hoped_for_or_set_beside_others_is_beyond_the_letter(claim: str) -> None:
    found = judged(claim, [MIXED])
    assert found.beyond
    assert not found.compared


@pytest.mark.parametrize(
    "claim",
    [
        "Councillors want answers after services were rated inadequate.",
        "Rated good, the council hopes to do better.",
    ],
)
def test_a_hope_beside_a_grade_leaves_the_grade_a_judgement(claim: str) -> None:
    assert not judged(claim, [MIXED]).beyond


def test_two_letters_with_tables_decide_nothing() -> None:
    assert not judged("Every area was rated good.", [GOOD, OLDER]).compared


def test_a_claim_without_a_grade_is_no_matter_of_the_table() -> None:
    claim = "Leaders have improved outcomes in every area."
    assert judged(claim, [letter("Leaders listen.")]) == judged(claim, [GOOD])
    assert not judged(claim, [GOOD]).settled


def test_a_rank_is_held_only_against_passages_that_compare() -> None:
    found = judged("Eastmere is one of the best councils in England.", [GOOD])
    assert found.apart
    assert found.heard([]) == []


@pytest.mark.parametrize("text", ["‘good’ or " * 3000, "best " * 5000 + "councils " * 5000])
def test_a_text_too_long_for_a_claim_is_not_read(text: str) -> None:
    assert judged(text, [GOOD]) == Judged()

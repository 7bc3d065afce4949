"""Passages: kinds, headings above them, paragraph numbers and pages."""

from __future__ import annotations

import json
from importlib.resources import files
from itertools import pairwise

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.documents.structure import passages
from crosscheck.model.document import Passage, PassageKind
from crosscheck.text.normalise import normalise

LETTER = """\
 3 July 2031

Ada Marsh
Chief Executive
Marlowshire County Council
PO Box 17
Marlow End
MA1 2BC

Dear Ms Marsh

Monitoring visit to Marlowshire children’s services

This letter summarises the findings of the monitoring visit to Marlowshire in
June 2031. It was the second visit since the county was judged inadequate.

Areas covered by the visit

During this visit, inspectors looked at:

• the quality of plans for children who may need to come into care, and how
well they are checked
• visits to children.

Overview

Plans are better than they were. However, a third of them were not shared with
parents in time. (Recommendation)

I am copying this letter to the department. It will be published.

Yours sincerely

Brian Quill
His Majesty’s Inspector
"""

REPORT = """\
Marlowshire
Inspection of children’s social care services
Inspection dates: 2 June 2031 to 13 June 2031
Lead inspector: Brian Quill
Judgement

Grade

The impact of leaders on social work practice with children
and families

Requires improvement
to be good

Overall effectiveness

Requires improvement
to be good

Since the county was inspected in 2028, leaders have made some gains in most of the
services for children. Caseloads have fallen, but not in every team.

What needs to improve
◼ The timeliness of visits to children in need. This matters most in the north.
◼ The oversight of plans, so that drift is seen early
and acted upon.

1

\fThe experiences and progress of children who need help and
protection: requires improvement to be good
1.

Thresholds are clear. Most referrals are dealt with on the same day, although some
families wait too long to hear what was decided.

2.

Early help is well liked by families.
It covers:
• parenting courses
• work with teenagers.
The service is now open at weekends.

2

\fThe Office for Standards in Education, Children’s Services and Skills inspects services.
If you would like a copy of this document in a different format, please telephone.
Store Street
Marlow End
MA1 2BC
T: 0300 000 0000
© Crown copyright 2031

3

"""


def read(raw: str) -> tuple[Passage, ...]:
    return passages("a", normalise(raw))


def find(found: tuple[Passage, ...], start: str) -> Passage:
    return next(passage for passage in found if passage.text.startswith(start))


def kinds(found: tuple[Passage, ...], kind: PassageKind) -> list[str]:
    return [passage.text for passage in found if passage.kind is kind]


def test_a_letters_head_and_foot_are_furniture():
    found = read(LETTER)
    furniture = kinds(found, PassageKind.FURNITURE)
    assert {"Ada Marsh", "MA1 2BC", "Dear Ms Marsh", "Yours sincerely", "Brian Quill"} <= set(
        furniture
    )
    assert "(Recommendation)" in furniture


def test_a_letters_sentences_stand_under_its_headings():
    found = read(LETTER)
    assert kinds(found, PassageKind.HEADING) == [
        "Monitoring visit to Marlowshire children’s services",
        "Areas covered by the visit",
        "Overview",
    ]
    assert find(found, "This letter").section == ()
    assert find(found, "Plans are better").section == ("Overview",)


def test_an_item_belongs_to_its_heading_and_to_the_words_that_lead_in_its_list():
    item = find(read(LETTER), "the quality of plans")
    assert item.kind is PassageKind.ITEM
    assert item.section == ("Areas covered by the visit", "During this visit, inspectors looked at")
    assert item.text.endswith("and how well they are checked")


def test_grades_are_cells_and_the_heads_of_their_table_are_not_evidence():
    found = read(REPORT)
    cells = kinds(found, PassageKind.CELL)
    assert "Overall effectiveness: Requires improvement to be good" in cells
    assert "Inspection dates: 2 June 2031 to 13 June 2031" in cells
    assert not find(found, "Judgement").is_evidence


def test_the_title_heads_no_section():
    found = read(REPORT)
    assert find(found, "Since the county").section == ()
    assert find(found, "Overall effectiveness").section == ()


def test_a_heading_with_its_grade_is_evidence_and_heads_its_section():
    found = read(REPORT)
    title = "The experiences and progress of children who need help and protection: requires improvement to be good"
    assert find(found, title).kind is PassageKind.CELL
    assert find(found, "Thresholds").section == (title,)


def test_an_item_of_two_sentences_is_an_item_and_a_sentence_of_the_same_section():
    found = read(REPORT)
    first, second = find(found, "The timeliness"), find(found, "This matters")
    assert (first.kind, second.kind) == (PassageKind.ITEM, PassageKind.SENTENCE)
    assert first.section == second.section == ("What needs to improve",)


def test_sentences_carry_the_number_of_their_paragraph_and_their_page():
    found = read(REPORT)
    most = find(found, "Most referrals")
    assert (most.paragraph, most.page) == ("1", 2)
    assert find(found, "parenting courses").paragraph == "2"
    assert find(found, "Since the county").paragraph is None


def test_a_list_ends_with_its_items():
    assert find(read(REPORT), "The service is now open").section[1:] == ()


def test_the_footer_of_a_report_is_furniture_to_its_end():
    found = read(REPORT)
    last = found[[passage.text[:10] for passage in found].index("The Office") :]
    assert {passage.kind for passage in last} == {PassageKind.FURNITURE}


def test_a_table_of_contents_is_furniture():
    raw = (
        "Contents\nExecutive summary\n\n2\n\nThe local authority\n\n5\n\nRecommendations\n\n7\n\n4\n\n\f"
        "Executive summary\nLeaders have a plan. It is being carried out, and staff know what it asks of them.\n\n5\n\f"
    )
    found = read(raw)
    assert kinds(found, PassageKind.HEADING) == ["Executive summary"]
    assert find(found, "Leaders").section == ("Executive summary",)


def test_a_section_that_says_what_grades_mean_is_no_evidence():
    raw = (
        "Recommendations\n\n1. Improve the records.\n\nWhat the inspection judgements mean\n\n"
        "An outstanding authority leads services that help children very well.\n\n"
        "Information about this inspection\n\nInspectors spoke to families.\n"
    )
    found = read(raw)
    assert not find(found, "An outstanding").is_evidence
    assert find(found, "Inspectors spoke").is_evidence


@pytest.mark.parametrize(
    ("heading", "after"),
    [
        ("Partnership working", "Agencies meet every week.\n"),
        ("What do families say?", "Families are pleased.\n"),
        ("Next steps:", "• a new plan\n"),
        ("3. Leadership of the county", "Leaders have agreed a plan.\n"),
    ],
)
def test_a_short_line_without_a_stop_that_something_follows_is_a_heading(heading: str, after: str):
    found = read(f"The visit took place in June.\n\n{heading}\n\n{after}")
    assert kinds(found, PassageKind.HEADING) == [heading.removeprefix("3. ")]


@pytest.mark.parametrize(
    "line",
    [
        "There are serious failures that leave children and young people in the county at risk of harm",
        "the plan is late",
        "Leaders have made progress in",
        "It works.",
    ],
)
def test_a_sentence_is_no_heading_even_where_its_stop_is_missing(line: str):
    found = read(f"The visit took place in June.\n\n{line}\n\nAgencies meet every week.\n")
    assert kinds(found, PassageKind.HEADING) == []


def test_headings_nest_by_the_levels_that_reports_share():
    found = read(
        "Recommendations\n\nPriority and immediate action\n\n1. Act now.\n\nAreas for improvement\n\n2. Act soon.\n"
    )
    assert find(found, "Act now").section == ("Recommendations", "Priority and immediate action")
    assert find(found, "Act soon").section == ("Areas for improvement",)


def test_an_article_has_its_headline_as_title_and_its_contact_lines_as_furniture():
    found = read(
        "County “too slow” to act\n\nThe county is too slow, inspectors said.\n\n"
        "“We are sorry,” the leader said. “We will do better.”\n\nHowever, the report noted that:\n\n"
        "  • caseloads are lower\n  • staff are positive\n\nVisit to Marlowshire\n\nThe Mill, Marlow End MA1 2BC\nTel: 0300 000 0000\n"
    )
    assert kinds(found, PassageKind.HEADING) == ["County “too slow” to act"]
    assert kinds(found, PassageKind.ITEM) == ["caseloads are lower", "staff are positive"]
    assert kinds(found, PassageKind.FURNITURE)[-2:] == [
        "The Mill, Marlow End MA1 2BC",
        "Tel: 0300 000 0000",
    ]


def test_the_words_of_layouts_follow_their_schema():
    folder = files("crosscheck.documents").joinpath("words")
    words = json.loads(folder.joinpath("layout.json").read_text(encoding="utf-8"))
    schema = json.loads(folder.joinpath("layout.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(words)


@given(st.text(st.one_of(st.sampled_from("ab A.:\n\n\f•1◼“-"), st.characters()), max_size=300))
def test_passages_are_in_order_apart_and_say_what_stands_at_their_place(raw: str):
    normalised = normalise(raw)
    found = passages("a", normalised)
    assert [passage.index for passage in found] == list(range(len(found)))
    assert all(passage.text == passage.span.of(normalised.text) for passage in found)
    assert all(passage.text for passage in found)
    assert all(first.span.end <= second.span.start for first, second in pairwise(found))

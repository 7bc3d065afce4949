"""A letter's required actions, weaknesses and strengths, in whatever layout it has them."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from crosscheck.documents.load import load_document
from crosscheck.examine.points import points
from crosscheck.framing.vocabulary import shipped
from crosscheck.model.coverage import Point, PointSort
from crosscheck.model.document import (
    DocumentInfo,
    DocumentKind,
    Role,
)

from ..conftest import document

ROOT = Path(__file__).resolve().parents[2]


def _points(text: str) -> tuple[Point, ...]:
    return points(document("letter", Role.AUTHORITY, text), shipped())


def _actions(text: str) -> list[str]:
    return [p.passage.text for p in _points(text) if p.sort is PointSort.ACTION]


def test_items_under_what_needs_to_improve_are_required_and_what_follows_the_list_is_not() -> None:
    text = """\
What needs to improve

• The timeliness of visits.
• The quality of plans, including:
– those for care leavers
• Supervision.

Help and protection

1. Contacts are screened on the day they arrive.
"""
    assert _actions(text) == [
        "The timeliness of visits.",
        "The quality of plans, including: – those for care leavers",
        "Supervision.",
    ]


def test_numbered_recommendations_are_required_until_running_text_begins() -> None:
    text = """\
Recommendations

1. Ensure that every child is seen alone. Record what the child says.

2. When children go missing, offer them a conversation.

3. Work with the police to share what is known.

Inspection findings

4. Review meetings are held on time.
"""
    assert _actions(text) == [
        "Ensure that every child is seen alone. Record what the child says.",
        "When children go missing, offer them a conversation.",
        "Work with the police to share what is known.",
    ]


def test_a_list_that_a_sentence_leads_in_is_required_too() -> None:
    path = ROOT / "claims" / "harrowmere" / "texts" / "inspectorate-letter-2022-06.md"
    letter = load_document(DocumentInfo("letter", Role.AUTHORITY), path)
    actions = [p for p in points(letter, shipped()) if p.sort is PointSort.ACTION]
    assert [point.passage.paragraph for point in actions] == ["1", "2", "3", "4"]
    assert actions[-1].passage.text == "publish its offer to care leavers."


def test_a_letter_without_a_list_requires_what_it_says_the_authority_should_do() -> None:
    text = (
        "Leaders know what they need to do. The local authority should now agree a plan for foster care. "
        "Social workers visit children often."
    )
    assert _actions(text) == ["The local authority should now agree a plan for foster care."]


def test_what_is_asked_of_another_body_is_left_out() -> None:
    text = """\
What does the LSCB need to improve?

1. Ensure that training is evaluated by the partners.

Recommendations

2. The Board should publish its annual report on time.

3. Ensure that health checks take place within a month.
"""
    assert _actions(text) == ["Ensure that health checks take place within a month."]


def test_urgent_and_safety_come_before_everything_else() -> None:
    text = """\
Areas for priority action

• The response to children who are at immediate risk of harm.

Areas for improvement

• The response to children who go missing.
• The range of leisure activities.
"""
    consequences = [point.consequence for point in _points(text)]
    assert consequences == [5, 4, 3]


@pytest.mark.parametrize(
    ("sentence", "sort"),
    [
        ("Plans are weak and are rarely reviewed.", PointSort.WEAKNESS),
        ("While assessments are thorough, too many are late.", PointSort.WEAKNESS),
        ("Although some visits are late, children are kept safe and well.", PointSort.STRENGTH),
        ("Foster carers receive excellent training.", PointSort.STRENGTH),
        ("The council has four teams of social workers in two towns.", None),
        ("This is poor practice.", None),
    ],
)
def test_a_sentence_is_a_weakness_or_a_strength_by_what_it_says_in_the_end(
    sentence: str, sort: PointSort | None
) -> None:
    assert [point.sort for point in _points(sentence)] == ([sort] if sort else [])


def test_running_text_that_seems_to_stand_under_the_list_is_read_for_itself() -> None:
    text = """\
What needs to improve

• The timeliness of visits.

1. The council has two family hubs, and families can call at either of them.
"""
    assert [point.sort for point in _points(text)] == [PointSort.ACTION]


def test_points_stand_in_the_order_of_the_text_and_where_they_say() -> None:
    letter = document(
        "letter",
        Role.AUTHORITY,
        "Visits are late.\n\nRecommendations\n\n• Visit on time.\n\nMorale is good.\n",
    )
    found = points(letter, shipped())
    starts = [point.passage.span.start for point in found]
    assert starts == sorted(starts)
    assert all(p.passage.span.of(letter.text) == p.passage.text for p in found)


def test_word_list_has_the_form_of_its_schema() -> None:
    lists = json.loads(files("crosscheck.examine").joinpath("words/points.json").read_text("utf-8"))
    schema = json.loads((ROOT / "schemas" / "points.schema.json").read_text("utf-8"))
    assert [e.message for e in Draft202012Validator(schema).iter_errors(lists)] == []


@pytest.mark.shared
def test_reports_of_every_year_and_layout_require_something(shared: Path) -> None:
    reports = sorted((shared / "documents" / "ofsted").glob("*.txt"), key=lambda p: p.name[-15:])
    for path in reports[::11]:
        info = DocumentInfo(path.stem, Role.AUTHORITY, DocumentKind.INSPECTION_REPORT)
        found = points(load_document(info, path), shipped())
        count = sum(point.sort is PointSort.ACTION for point in found)
        assert 1 <= count <= 50, (path.name, count)
        assert sum(point.sort is PointSort.STRENGTH for point in found) > 5

"""What successive letters said of one thing: every letter in its place, with its strongest words."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from crosscheck.claims.case import load_case
from crosscheck.documents.structure import passages
from crosscheck.examine.timeline import timeline
from crosscheck.framing.vocabulary import shipped
from crosscheck.model.document import (
    Availability,
    Document,
    DocumentInfo,
    PartialDate,
    Period,
    Role,
)
from crosscheck.model.timeline import Chapter, Tone
from crosscheck.text.normalise import normalise

ROOT = Path(__file__).resolve().parents[2]


def _letter(name: str, text: str, role: Role = Role.AUTHORITY, **fields: object) -> Document:
    read = normalise(text)
    info = DocumentInfo(name, role, **fields)
    return Document(info, read.text, passages(name, read), Availability.TEXT)


def _chapters(topic: str, *letters: Document) -> list[Chapter]:
    return list(timeline(topic, letters, shipped()).chapters)


def test_letters_stand_by_the_date_of_the_inspection_and_undated_ones_last() -> None:
    letters = (
        _letter("undated", "Caseloads are high."),
        _letter("later", "Caseloads are high.", published=PartialDate(2021)),
        _letter(
            "visited-first",
            "Caseloads are high.",
            published=PartialDate(2022),
            covers=Period(date(2020, 1, 6), date(2020, 1, 10)),
        ),
    )
    found = [chapter.document.id for chapter in _chapters("caseloads", *letters)]
    assert found == ["visited-first", "later", "undated"]


@pytest.mark.parametrize(
    ("text", "tone", "praise", "criticism"),
    [
        ("Supervision is regular and of high quality.", Tone.STRENGTH, 1, 0),
        ("Supervision is weak in every team.", Tone.WEAKNESS, 0, 1),
        ("Supervision is regular and good.\n\nIn two teams supervision is weak.", Tone.MIXED, 1, 1),
        ("The council has a policy on supervision.", Tone.NEUTRAL, 0, 0),
        ("The council runs four children’s homes.", Tone.SILENT, 0, 0),
    ],
)
def test_tone_is_that_of_the_passages_that_speak_of_it(
    text: str, tone: Tone, praise: int, criticism: int
) -> None:
    (chapter,) = _chapters("supervision", _letter("letter", text))
    assert (chapter.tone, chapter.praise, chapter.criticism) == (tone, praise, criticism)


def test_other_words_for_the_topic_are_found_and_phrases_that_only_count_are_not() -> None:
    text = "In a small number of cases, children wait.\n\nWorkloads are much too high."
    (chapter,) = _chapters("caseloads", _letter("letter", text))
    assert chapter.passages == 1
    assert chapter.negative is not None
    assert chapter.negative.passage.text == "Workloads are much too high."


def test_what_a_letter_requires_finds_fault() -> None:
    text = "What needs to improve\n\n• The recording of supervision.\n"
    (chapter,) = _chapters("supervision", _letter("letter", text))
    assert chapter.negative is not None
    assert chapter.negative.direction == "required"


def test_a_denied_movement_is_shown_with_its_denial() -> None:
    text = "The quality of supervision has not improved since the last visit."
    (chapter,) = _chapters("supervision", _letter("letter", text))
    assert chapter.negative is not None
    assert chapter.negative.direction == "not improved"


def test_a_letter_without_a_text_is_unread_and_claimants_are_left_out() -> None:
    unread = Document(DocumentInfo("unread", Role.AUTHORITY))
    release = _letter("release", "Supervision is superb.", Role.CLAIMANT)
    (chapter,) = _chapters("supervision", unread, release)
    assert chapter.tone is Tone.UNREAD


def test_harrowmere_turns_from_good_to_declining_for_care_leavers() -> None:
    case = load_case(ROOT / "claims" / "harrowmere").case
    before, after = _chapters("care leavers", *case.documents)
    assert before.document.id == "inspectorate-letter-2022-06"
    assert before.positive is not None
    assert before.positive.passage.text == "Support for care leavers is good."
    assert after.negative is not None
    assert "declined" in after.negative.passage.text


@pytest.mark.shared
def test_south_gloucestershire_has_four_letters_on_caseloads(shared: Path) -> None:
    texts = shared / "documents" / "south-gloucestershire"
    case = load_case(ROOT / "claims" / "south-gloucestershire", texts).case
    chapters = _chapters("caseloads", *case.documents)
    assert [chapter.document.id[-7:] for chapter in chapters] == [
        "2017-02",
        "2018-06",
        "2019-05",
        "2024-07",
    ]
    assert [chapter.tone for chapter in chapters] == [
        Tone.MIXED,
        Tone.MIXED,
        Tone.STRENGTH,
        Tone.STRENGTH,
    ]
    (told,) = [c.positive for c in chapters if c.document.id == "ofsted-report-2019-05"]
    assert told is not None
    assert told.direction == "fell"
    leavers = {c.document.id: c for c in _chapters("care leavers", *case.documents)}
    declined = leavers["ofsted-report-2019-05"].negative
    assert declined is not None
    assert declined.direction == "worsened"
    assert leavers["ofsted-letter-2018-06"].tone is Tone.SILENT


def test_whoever_watches_is_told_of_each_letter() -> None:
    told: list[tuple[int, int]] = []
    letters = [_letter(name, "Caseloads are high.") for name in ("one", "two")]
    timeline("caseloads", letters, shipped(), lambda done, total: told.append((done, total)))
    assert told == [(1, 2), (2, 2)]

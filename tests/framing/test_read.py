"""Cues are read in their scope: what negates, hedges, wishes, concedes or counts acts on what it governs."""

from __future__ import annotations

import pytest

from crosscheck.framing.read import read
from crosscheck.model.verdict import Axis


def value(text: str, *section: str) -> float:
    """The value of the clause that weighs most."""
    found = read(text, section).propositions
    return max(found, key=lambda p: p.weight).value


@pytest.mark.parametrize(
    "text",
    [
        "Supervision is not good.",
        "Supervision is no longer good.",
        "Supervision is far from good.",
        "Managers have failed to improve supervision.",
        "Improvements have not had a demonstrable impact.",
        "The new team has yet to make a positive difference.",
        "Supervision is insufficiently robust.",
        "Few supervision records are good.",
        "Supervision is rarely effective.",
        "There is a lack of effective supervision.",
        "Plans are neither clear nor helpful.",
        "Supervision needs to be more consistent.",
        "Nobody supervises these workers well.",
        "It is unclear whether supervision helps, and records are weak.",
        "Children wait too long.",
        "The response is too slow.",
        "There is little evidence that audits improve practice.",
    ],
)
def test_praise_that_is_denied_is_blame(text: str) -> None:
    assert value(text) < 0


@pytest.mark.parametrize(
    "text",
    [
        "Supervision is good.",
        "No assessments were inadequate.",
        "Adoption breakdowns are rare.",
        "Visits are made without delay.",
        "Managers identify drift and delay well.",
        "There is no waiting list for early help.",
        "No child is without a plan.",
        "The council has put right the weaknesses in supervision.",
        "Caseloads have reduced.",
        "Leaders have eliminated the backlog.",
        "Concerns are responded to promptly.",
    ],
)
def test_blame_that_is_denied_is_praise(text: str) -> None:
    assert value(text) > 0


def test_idiom_is_found_around_its_object_and_the_object_is_read_too() -> None:
    (found,) = read("The service lets some young people down.").propositions
    assert found.value < 0
    assert found.scope == pytest.approx(0.33)


def test_standard_that_is_missed_is_not_praise() -> None:
    assert value("Supervision falls below a good standard.") < 0


def test_what_stood_before_a_thing_of_the_past_is_over() -> None:
    assert value("Long delays are a thing of the past.") > 0


def test_what_is_good_when_it_falls_is_bad_when_it_rises() -> None:
    assert value("Caseloads have fallen.") > 0 > value("Caseloads have risen.")


def test_degree_words_move_an_evaluation_up_and_down() -> None:
    assert (
        value("Support is fairly good.")
        < value("Support is good.")
        < value("Support is very good.")
    )


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("A small number of plans are weak.", 0.1, 0.3),
        ("Some plans are weak.", 0.25, 0.4),
        ("Most plans are weak.", 0.7, 0.8),
        ("Every plan is weak.", 1.0, 1.0),
        ("Two children were left in a weak placement.", 0.0, 0.2),
        ("25% of plans are weak.", 0.5, 0.8),
        ("Plans are not always good.", 0.3, 0.5),
        ("Hardly any plans are good.", 0.85, 0.95),
        ("No plans are good.", 1.0, 1.0),
        ("The council did not find any weak plans.", 1.0, 1.0),
    ],
)
def test_scope_is_the_part_that_the_statement_holds_of(
    text: str, least: float, most: float
) -> None:
    assert least <= read(text).propositions[0].scope <= most


@pytest.mark.parametrize(
    ("text", "carrying"),
    [
        ("Plans are good, but records are poor.", "records are poor"),
        ("Although plans are good, records are poor.", "records are poor"),
        ("Records are poor, although plans are good.", "Records are poor"),
        ("Recent gains notwithstanding, records are poor.", "records are poor"),
    ],
)
def test_conceded_half_weighs_less_than_the_half_that_carries_the_point(
    text: str, carrying: str
) -> None:
    reading = read(text)
    heaviest = max(reading.propositions, key=lambda p: p.weight)
    words = reading.words[heaviest.clause.start : heaviest.clause.end]
    assert carrying in text[words[0].start : words[-1].end]
    assert heaviest.value < 0


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("The council plans to open a hub.", 1),
        ("A new hub is under way.", 2),
        ("The work has been completed.", 3),
        ("The model is fully embedded.", 4),
        ("Supervision needs improvement.", 0),
    ],
)
def test_completion_runs_from_required_to_embedded(text: str, level: int) -> None:
    assert read(text).propositions[0].completion == level


def test_hedge_lowers_and_booster_raises_certainty() -> None:
    plain = read("Support is good.").propositions[0].certainty
    assert read("Support may be good.").propositions[0].certainty < plain
    assert read("Support is undoubtedly good.").propositions[0].certainty > plain


def test_list_under_what_needs_to_improve_names_weaknesses() -> None:
    assert value("The quality of supervision") > 0
    assert value("The quality of supervision", "What needs to improve") < 0


def test_terms_of_the_field_are_not_taken_for_evaluations() -> None:
    assert read("Children in need of help and protection").cues == ()
    assert read("A strategy meeting about domestic abuse and neglect").cues == ()


def test_cue_carries_its_words_place_and_what_turned_it() -> None:
    (cue,) = [c for c in read("Plans are not good.").cues if c.axis is Axis.DEGREE]
    assert (cue.text, cue.flipped_by) == ("good", "not")
    assert cue.span.of("Plans are not good.") == "good"


@pytest.mark.parametrize("text", ["", " ", "…", "27.", "\x00", "🙂" * 50, "a" * 30_000])
def test_text_without_words_is_read_without_fault(text: str) -> None:
    assert read(text).cues == ()


def test_a_child_and_children_are_one_subject():
    one, many = (read(text).subject.stem_set() for text in ("Every child waits.", "Children wait."))
    assert one & many >= {"child"}

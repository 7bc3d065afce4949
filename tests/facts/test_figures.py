"""Quantities of a claim held against those of its evidence."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from crosscheck.facts.figures import compare_figures, gives_figures
from crosscheck.model.figure import FigureLabel

PRACTICE = Path(__file__).parents[2] / "benchmarks" / "figures_practice.jsonl"
CONSISTENT, CONFLICTS, SILENT = (
    FigureLabel.CONSISTENT,
    FigureLabel.CONFLICTS,
    FigureLabel.NOT_COMPARABLE,
)


@pytest.mark.parametrize(
    ("claim", "evidence", "label"),
    [
        (
            "Fernhollow has 120 foster carers.",
            "There are 120 foster carers in Fernhollow.",
            CONSISTENT,
        ),
        (
            "Fernhollow has 150 foster carers.",
            "There are 120 foster carers in Fernhollow.",
            CONFLICTS,
        ),
        ("A third of plans were late.", "One in three plans were late.", CONSISTENT),
        ("Half of plans were late.", "20% of plans were late.", CONFLICTS),
        ("Fernhollow has 120 foster carers.", "There are 120 adopters in Fernhollow.", SILENT),
        ("The director left last month.", "The director left in March 2031.", SILENT),
    ],
)
def test_only_the_same_thing_is_compared(claim: str, evidence: str, label: FigureLabel) -> None:
    assert compare_figures(claim, evidence).label is label


@pytest.mark.parametrize(
    ("claim", "evidence", "label"),
    [
        (
            "The number of plans rose by a quarter.",
            "At 31 March 2030 there were 250 plans. This is an increase from 200 at 31 March 2029.",
            CONSISTENT,
        ),
        (
            "The number of plans doubled.",
            "At 31 March 2030 there were 250 plans. This is an increase from 200 at 31 March 2029.",
            CONFLICTS,
        ),
        (
            "The number of plans has fallen by 50.",
            "At 31 March 2030 there were 250 plans. This is an increase from 200 at 31 March 2029.",
            CONFLICTS,
        ),
        (
            "One visit in ten was late.",
            "Visits to children are timely, with 90% held within timescales.",
            CONSISTENT,
        ),
        (
            "Most visits were late.",
            "Visits to children are timely, with 90% held within timescales.",
            CONFLICTS,
        ),
        (
            "Attendance stands five percentage points above the England average.",
            "Attendance is 95%, compared with 90% across England.",
            CONSISTENT,
        ),
        (
            "Attendance is lower than in England as a whole.",
            "Attendance is 95%, compared with 90% across England.",
            CONFLICTS,
        ),
        (
            "The scheme costs half a million pounds a year.",
            "The council spends £1.5 million over three years on the scheme.",
            CONSISTENT,
        ),
        (
            "The scheme costs £1.5bn over three years.",
            "The council spends £1.5 million over three years on the scheme.",
            CONFLICTS,
        ),
        (
            "Five of the 20 children placed live outside the borough.",
            "Of the 20 children placed, 15 live in the borough.",
            CONSISTENT,
        ),
        (
            "Care proceedings take six months.",
            "The average length of care proceedings is 26 weeks.",
            CONSISTENT,
        ),
        (
            "The wait for therapy has doubled.",
            "At the time of the visit, 33 children were waiting for therapy.",
            SILENT,
        ),
        (
            "The council approved 14 new adopters.",
            "In the year, 14 children were adopted.",
            SILENT,
        ),
        (
            "The inspection took place in July 2031.",
            "Inspection dates: 7 June 2031 to 18 June 2031.",
            CONFLICTS,
        ),
        (
            "The council landed one rung below good.",
            "Overall effectiveness: requires improvement to be good",
            CONSISTENT,
        ),
        (
            "All but two of the 21 children live outside the town.",
            "Of the 21 children, 19 live outside the town.",
            CONSISTENT,
        ),
    ],
)
def test_what_follows_from_the_numbers_of_a_passage_is_compared(
    claim: str, evidence: str, label: FigureLabel
) -> None:
    assert compare_figures(claim, evidence).label is label


def test_the_plain_practice_pairs_are_mostly_right() -> None:
    """They help to fit the weights; a change that loses them has broken what everybody writes."""
    pairs = [json.loads(line) for line in PRACTICE.read_text("utf-8").splitlines()]
    right = [
        compare_figures(p["claim"], p["evidence"], found=True).label == p["label"] for p in pairs
    ]
    assert sum(right) / len(right) >= 0.85


def test_no_practice_pair_of_different_things_is_called_a_conflict() -> None:
    pairs = [json.loads(line) for line in PRACTICE.read_text("utf-8").splitlines()]
    apart = [p for p in pairs if p["label"] == SILENT]
    accused = [
        p["id"] for p in apart if compare_figures(p["claim"], p["evidence"]).label is CONFLICTS
    ]
    assert not accused


def test_no_comparison_goes_against_the_label_of_the_whole() -> None:
    verdict = compare_figures(
        "Fernhollow has 120 foster carers and 40 adopters.",
        "There are 120 foster carers in Fernhollow.",
    )
    assert all(c.label is not CONFLICTS or verdict.label is CONFLICTS for c in verdict.comparisons)


def test_a_claim_without_figures_gives_none() -> None:
    assert not gives_figures("Support for families is strong.")
    assert gives_figures("Support reaches 40 families.")


def test_a_table_of_numbers_is_compared_in_time() -> None:
    """Each number is held against each, so only the first two dozen are."""
    started = time.process_time()
    table = "5 children waited 3 weeks and " * 2_000
    compare_figures(table, table.replace("5", "6"))
    assert time.process_time() - started < 15


def test_a_number_of_a_hundred_thousand_digits_is_no_trap() -> None:
    started = time.process_time()
    compare_figures("9" * 100_000 + " children", "There are 12 children.")
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        (
            "Forty-two new fostering households have been approved in two years.",
            "The council recruited 42 new fostering households in two years, against a target of 60.",
        ),
        (
            "a typical social worker is now responsible for 17 children where two years ago it was 24",
            "Average caseloads fell from 24 children to 17 over two years.",
        ),
        (
            "The council has put an extra £2.4 million into children's services",
            "An extra £2.4 million has been found for the service and has been protected in the council's budget.",
        ),
        (
            "In Fenside, 38 families had to hang on for more than a fortnight in the spring",
            "In the Fenside area, 38 families waited for more than ten working days during the spring.",
        ),
        (
            "eleven teenagers of 16 or 17 were put in unregistered digs in the space of a year",
            "Eleven young people aged 16 or 17 were placed in unregistered accommodation during the year.",
        ),
        (
            "The third monitoring visit was in May 2022.",
            "It was the third monitoring visit since October 2020, when the service was judged inadequate.",
        ),
    ],
)
def test_a_number_that_a_found_passage_has_too_is_the_same_number(
    claim: str, evidence: str
) -> None:
    """Silence there is what any journalist would find absurd."""
    assert compare_figures(claim, evidence, found=True).label is FigureLabel.CONSISTENT


@pytest.mark.parametrize(
    ("claim", "evidence", "label"),
    [
        (
            "Services have risen from inadequate to good.",
            "Services are now judged good, and were inadequate in 2027.",
            CONSISTENT,
        ),
        (
            "Services have fallen from good to inadequate.",
            "Services are now judged good, and were inadequate in 2027.",
            CONFLICTS,
        ),
        (
            "Services have risen from inadequate to good.",
            "Since 2027, when they were judged inadequate, services have been transformed.",
            CONSISTENT,
        ),
        (
            "The council was judged inadequate overall.",
            "Since the last inspection, when services were judged good overall, practice has slipped.",
            SILENT,
        ),
    ],
)
def test_a_grade_of_the_past_is_not_taken_for_the_present_one(
    claim: str, evidence: str, label: FigureLabel
) -> None:
    assert compare_figures(claim, evidence).label is label


@pytest.mark.parametrize("name", ["figures_natural", "figures_natural_held_out"])
def test_plain_restatements_are_mostly_right_and_seldom_accused(name: str) -> None:
    """The pairs of the second set fitted nothing."""
    lines = (PRACTICE.parent / f"{name}.jsonl").read_text("utf-8").splitlines()
    pairs = [json.loads(line) for line in lines]
    given = [compare_figures(p["claim"], p["evidence"], found=True).label for p in pairs]
    borne_out = [g for g, p in zip(given, pairs, strict=True) if p["label"] == "consistent"]
    right = [g == p["label"] for g, p in zip(given, pairs, strict=True)]
    assert borne_out.count(FigureLabel.CONFLICTS) == 0
    assert borne_out.count(FigureLabel.CONSISTENT) / len(borne_out) >= 0.9
    assert sum(right) / len(right) >= 0.82


def test_a_day_outside_the_days_given_is_another_date() -> None:
    """A month that is the same does not make the day right."""
    evidence = "The visit took place on 21 and 22 September 2023."
    wrong = compare_figures("The visit took place on 12 September.", evidence)
    right = compare_figures("The visit took place on 22 September.", evidence)
    assert (wrong.label, right.label) == (FigureLabel.CONFLICTS, FigureLabel.CONSISTENT)


def test_every_one_of_the_sixteen_are_sixteen() -> None:
    """The one of "every one of" counts nothing."""
    evidence = "All 16 foster carers would recommend the council."
    claim = "Every one of the 16 foster carers would recommend the council."
    assert compare_figures(claim, evidence, found=True).label is FigureLabel.CONSISTENT

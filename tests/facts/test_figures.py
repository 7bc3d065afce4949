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
    right = [compare_figures(p["claim"], p["evidence"]).label == p["label"] for p in pairs]
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

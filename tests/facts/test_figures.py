"""Quantities of a claim held against those of its evidence."""

from __future__ import annotations

import time

import pytest

from crosscheck.facts.figures import compare_figures, gives_figures
from crosscheck.model.figure import FigureLabel

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

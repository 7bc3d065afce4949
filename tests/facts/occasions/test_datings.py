"""The dates of a claim beside those of its passage and its report."""

from __future__ import annotations

from datetime import date

import pytest

from crosscheck.facts.figures import compare_figures
from crosscheck.facts.occasions.datings import dates_considered, undated
from crosscheck.model.document import PartialDate, Period
from crosscheck.model.figure import FigureKind, FigureLabel

from ..conftest import beside

VISIT, OUT = Period(date(2031, 6, 7), date(2031, 6, 18)), PartialDate(2031, 8, 4)


def test_a_date_that_cannot_be_known_is_considered_by_nobody_and_told():
    both = beside("It opened last month.", "It opened in May 2031.")
    assert list(dates_considered(both, None)) == []
    (one,) = undated(both)
    assert one.label is FigureLabel.NOT_COMPARABLE
    assert "last month" in one.message


@pytest.mark.parametrize(
    ("claim", "label", "told"),
    [
        ("It was judged good in June 2031.", FigureLabel.CONSISTENT, "the inspection took place"),
        ("It was judged good in August 2031.", FigureLabel.CONSISTENT, "the report was published"),
        ("It was judged good in May 2031.", FigureLabel.NOT_COMPARABLE, "neither"),
    ],
)
def test_a_grade_may_be_dated_by_the_inspection_or_by_its_report(claim, label, told):
    verdict = compare_figures(
        claim, "Overall effectiveness: good", evidence_date=VISIT, evidence_published=OUT
    )
    (dated,) = (c for c in verdict.comparisons if c.kind is FigureKind.DATE)
    assert dated.label is label
    assert told in dated.message


def test_the_date_beside_the_grade_in_the_passage_comes_first():
    verdict = compare_figures(
        "It was judged good in May 2030.",
        "It was judged good in May 2030.",
        evidence_date=VISIT,
        evidence_published=OUT,
    )
    (dated,) = (c for c in verdict.comparisons if c.kind is FigureKind.DATE)
    assert dated.label is FigureLabel.CONSISTENT

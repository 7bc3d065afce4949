"""The set of claims as they were printed, and what is counted of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from crosscheck.model.verdict import Verdict

SET = Path(__file__).parents[2] / "benchmarks" / "sets" / "printed.jsonl"
ROWS = [json.loads(line) for line in SET.read_text("utf-8").splitlines()]


def test_no_council_is_both_read_and_judged_by():
    councils = {
        judged: {r["report"].partition("_")[0] for r in ROWS if r["id"].startswith("w4") is judged}
        for judged in (True, False)
    }
    assert councils[True].isdisjoint(councils[False])


def test_every_claim_is_short_and_says_where_it_was_printed():
    assert all(len(row["claim"].split()) <= 25 for row in ROWS)
    assert all(row["source"]["url"].startswith("http") for row in ROWS)


def test_only_words_of_the_report_are_carried_over_as_they_are():
    assert {row["wording"] for row in ROWS} <= {"restated", "report-quote", "report-verbatim"}


def test_accused_are_the_faithful_and_noticed_the_others(script):
    figures = script("printed").figures
    claims, right, accused, noticed, known = figures(
        [
            ("agrees", Verdict.AGREES),
            ("agrees", Verdict.EXAGGERATES),
            ("agrees", Verdict.NO_EVIDENCE),
            ("agrees", Verdict.UNCHECKED),
            ("downplays", Verdict.CONTRADICTS),
            ("exaggerates", Verdict.AGREES),
            ("no-evidence", Verdict.NO_EVIDENCE),
        ]
    )
    assert (claims, accused, noticed, known) == (7, 0.25, 0.5, 1.0)
    assert right == pytest.approx(2 / 7)

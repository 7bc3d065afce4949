"""The set of claims of press releases and news."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

SET = Path(__file__).parents[2] / "benchmarks" / "sets" / "releases.jsonl"
ROWS = [json.loads(line) for line in SET.read_text("utf-8").splitlines()]


def test_no_report_is_in_both_halves():
    halves = {
        half: {r["report"] for r in ROWS if r["id"].startswith(half)} for half in ("r1", "r2")
    }
    assert halves["r1"].isdisjoint(halves["r2"])


def test_a_claim_has_a_passage_unless_it_is_without_evidence():
    assert all(bool(row["evidence"]) is (row["label"] != "no-evidence") for row in ROWS)


@pytest.mark.shared
def test_every_passage_stands_in_its_report(script, shared):
    between = script("own_sets").between
    for row in ROWS:
        path = shared / "documents" / "ofsted" / f"{row['report']}.txt"
        for ends in row["evidence"]:
            assert len(between(path, **ends)) < 700

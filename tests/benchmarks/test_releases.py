"""The sets of claims of press releases and news."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

SETS = Path(__file__).parents[2] / "benchmarks" / "sets"


def rows_of(name: str) -> list[dict]:
    return [json.loads(line) for line in (SETS / f"{name}.jsonl").read_text("utf-8").splitlines()]


ROWS = rows_of("releases")


def test_no_report_is_in_both_halves():
    halves = {
        half: {r["report"] for r in ROWS if r["id"].startswith(half)} for half in ("r1", "r2")
    }
    assert halves["r1"].isdisjoint(halves["r2"])


@pytest.mark.parametrize("name", ["releases", "printed"])
def test_a_claim_has_a_passage_unless_it_is_without_evidence(name):
    assert all(bool(row["evidence"]) is (row["label"] != "no-evidence") for row in rows_of(name))


@pytest.mark.shared
@pytest.mark.parametrize("name", ["releases", "printed"])
def test_every_passage_stands_in_its_report(script, shared, name):
    between = script("own_sets").between
    for row in rows_of(name):
        path = shared / "documents" / "ofsted" / f"{row['report']}.txt"
        for ends in row["evidence"]:
            assert len(between(path, **ends)) < 700

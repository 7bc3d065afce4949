"""The labelled pairs of benchmarks/mentions.json: sound, and told apart as well as before."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from crosscheck.model.coverage import Mention

PAIRS = Path(__file__).resolve().parents[2] / "benchmarks" / "mentions.json"


@pytest.mark.parametrize(
    ("use", "precision", "recall"), [("choose", 0.8, 0.95), ("check", 0.75, 0.9)]
)
def test_what_is_never_mentioned_is_told_as_well_as_before(script, use, precision, recall):
    (row,) = [row for row in script("mentions").measure(use) if row[1] == "never"]
    assert float(row[3]) >= precision
    assert float(row[4]) >= recall


def test_pairs_are_labelled_with_what_exists():
    releases = json.loads(PAIRS.read_text("utf-8"))["releases"]
    pairs = [(release, pair) for release in releases for pair in release["pairs"]]
    assert len(pairs) >= 40
    for release, pair in pairs:
        assert pair["mention"] in set(Mention)
        assert (pair["by"] is None) == (pair["mention"] == "never")
        assert pair["by"] is None or pair["by"] in release["release"]

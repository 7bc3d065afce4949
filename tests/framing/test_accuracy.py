"""The floors of the development set hold for the decision as it is shipped, and its figures are the fit's."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import pytest

from crosscheck.framing.compare import compare
from crosscheck.model.verdict import Relation


def test_cross_validated_figures_meet_their_floors() -> None:
    decision = json.loads(files("crosscheck.framing").joinpath("decision.json").read_text("utf-8"))
    words, entailment = decision["fitted"]["lexicon"], decision["fitted"]["entailment"]
    assert words["macro_f1"] >= 0.72
    assert words["contradicts_recall"] >= 0.65
    assert words["agreeing_called_divergent"] <= 0.15
    assert entailment["macro_f1"] >= 0.74


@pytest.mark.shared
def test_shipped_decision_reads_the_development_set_no_worse_than_unseen(shared: Path) -> None:
    lines = (shared / "sets" / "framing.jsonl").read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    found = [compare(row["claim"], row["evidence"]).relation for row in rows]
    right = [f is Relation(row["label"]) for f, row in zip(found, rows, strict=True)]
    assert sum(right) / len(right) >= 0.75

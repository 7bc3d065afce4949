"""End to end, a claim is checked against its whole report, and each row is judged as it is said to be."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from crosscheck.errors import LabelledSetError
from crosscheck.evaluation.end_to_end import STAGES
from crosscheck.evaluation.interface import Evaluation, evaluate

REPORT = """\
Inspection of Tarnbridge

Direct work undertaken with children by workers is an emerging strength.

Foster carers receive regular and helpful training.

Caseloads are too high in two teams.
"""


def measured(folder: Path, *rows: tuple[str, str, str]) -> Evaluation:
    (folder / "tarnbridge_2031.txt").write_text(REPORT, "utf-8")
    lines = [
        {
            "id": f"r-{at}",
            "report": "tarnbridge_2031",
            "evidence": evidence,
            "claim": claim,
            "label": label,
        }
        for at, (claim, evidence, label) in enumerate(rows)
    ]
    path = folder / "set.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    return evaluate("framing", path, folder, end_to_end=True)


DIRECT = "Direct work undertaken with children by workers is an emerging strength."
CARERS = "Foster carers receive regular and helpful training."


def test_claim_finds_its_passage_by_itself(tmp_path: Path) -> None:
    found = measured(tmp_path, ("The direct work with children is strong.", DIRECT, "exaggerates"))
    (row,) = found.outcome.predictions
    assert row["label"] == "exaggerates"
    assert row["on_gold"] is True
    assert row["passages"][0]["quote"] == DIRECT
    assert found.outcome.figures["accuracy"] == 1


def test_no_evidence_counts_as_unrelated_whatever_the_row_says(tmp_path: Path) -> None:
    found = measured(
        tmp_path,
        ("The library opened a cinema.", CARERS, "unrelated"),
        ("Zebras gallop.", CARERS, "agrees"),
    )
    assert [row["label"] for row in found.outcome.predictions] == ["unrelated", "unrelated"]
    assert found.outcome.figures["accuracy"] == 0.5


def test_verdict_resting_on_another_passage_is_wrong_for_unrelated_and_left_out_beside(
    tmp_path: Path,
) -> None:
    found = measured(
        tmp_path,
        ("Foster carers receive regular and helpful training.", DIRECT, "unrelated"),
        ("Foster carers receive regular and helpful training.", CARERS, "agrees"),
    )
    first, _ = found.outcome.predictions
    assert (first["label"], first["on_gold"]) == ("agrees", False)
    assert found.outcome.figures["accuracy"] == 0.5
    assert found.outcome.figures["macro_f1_settled"] == 1


def test_every_row_with_a_passage_is_at_one_step(tmp_path: Path) -> None:
    rows = [
        ("The direct work with children is strong.", DIRECT, "exaggerates"),
        ("Zebras gallop.", CARERS, "agrees"),
    ]
    table = measured(tmp_path, *rows).outcome.tables[-1]
    assert sum(int(str(row[1])) for row in table.rows) == 2
    assert {row[0] for row in table.rows} <= set(STAGES)


def test_report_that_is_not_there_is_said_and_counts_as_wrong(tmp_path: Path) -> None:
    found = measured(tmp_path, ("Plans are good.", DIRECT, "unrelated"))
    path = found.labelled_set.path
    path.write_text(path.read_text("utf-8").replace("tarnbridge_2031", "nowhere"), "utf-8")
    again = evaluate("framing", path, tmp_path, end_to_end=True)
    assert again.outcome.figures["accuracy"] == 0
    assert "counted as wrong" in again.outcome.problems[0]


def test_only_framing_runs_end_to_end_and_only_with_reports(tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    with pytest.raises(LabelledSetError, match="has no --end-to-end"):
        evaluate("quotes", path, tmp_path, end_to_end=True)
    with pytest.raises(LabelledSetError, match="--documents DIR"):
        evaluate("framing", path, end_to_end=True)

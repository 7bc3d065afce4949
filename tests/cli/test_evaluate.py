"""`crosscheck evaluate` from the command line."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from crosscheck.cli.evaluate import command
from crosscheck.errors import LabelledSetError

ROWS = [
    {
        "id": f"n-{number}",
        "report": "invented",
        "evidence": "The council employs 42 social workers.",
        "claim": f"The council employs {number} social workers.",
        "label": "consistent" if number == 42 else "conflicts",
    }
    for number in (42, 24)
]


@pytest.fixture
def labelled_set(tmp_path):
    path = tmp_path / "figures.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS))
    return path


def run(*arguments):
    return CliRunner().invoke(command, [str(a) for a in arguments], catch_exceptions=False)


def test_the_report_has_crosscheck_and_the_baselines_in_one_table(labelled_set):
    found = run("figures", labelled_set)
    assert found.exit_code == 0
    for words in ("crosscheck", "majority class", "rapidfuzz", "macro-F1", "95 %", "gold label"):
        assert words in found.stdout


def test_the_report_as_json_has_the_figures_and_the_hash(labelled_set):
    found = json.loads(run("figures", labelled_set, "--format", "json").stdout)
    assert found["version"] == 1
    assert found["figures"]["accuracy"] == 1.0
    assert found["set"]["rows"] == 2
    assert len(found["set"]["sha256"]) == 64


def test_predictions_are_written_one_row_a_line(labelled_set, tmp_path):
    out = tmp_path / "predictions.jsonl"
    assert run("figures", labelled_set, "--predictions", out).exit_code == 0
    assert [json.loads(line) for line in out.read_text().splitlines()] == [
        {"id": "n-42", "label": "consistent"},
        {"id": "n-24", "label": "conflicts"},
    ]


def test_a_faulty_set_leaves_the_predictions_of_before(labelled_set, tmp_path):
    out = tmp_path / "predictions.jsonl"
    out.write_text("kept")
    labelled_set.write_text("{")
    with pytest.raises(LabelledSetError, match=r"figures\.jsonl:1"):
        run("figures", labelled_set, "--predictions", out)
    assert out.read_text() == "kept"


def test_a_report_that_is_missing_is_named_on_stderr(tmp_path):
    reports = tmp_path / "reports"
    reports.mkdir()
    (reports / "a_2024.txt").write_text("Plans are weak, and parents find them hard to follow.\n")
    rows = [
        {
            "id": name,
            "report": name,
            "evidence": "Plans are weak, and parents find them hard to follow.",
            "claim": "Plans are weak.",
            "label": "agrees",
        }
        for name in ("a_2024", "b_2024\u001b[31m")
    ]
    path = tmp_path / "set.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    found = run("evidence", path, "--documents", reports)
    assert found.exit_code == 0
    assert "set.jsonl:2" in found.stderr
    assert "\u001b" not in found.stderr


def test_a_kind_that_is_unknown_is_a_usage_error(labelled_set):
    found = run("figure", labelled_set)
    assert found.exit_code == 2
    assert "evidence" in found.stderr


@pytest.mark.shared
def test_the_search_reaches_its_aim_on_the_shared_set(shared, tmp_path):
    # A few reports are enough to see a fall; `make gate` measures them all.
    lines = (shared / "sets" / "framing.jsonl").read_text("utf-8").splitlines()
    part = tmp_path / "part.jsonl"
    part.write_text("\n".join(lines[:20]), "utf-8")
    found = run(
        "evidence", part, "--documents", shared / "documents" / "ofsted", "--format", "json"
    )
    figures = json.loads(found.stdout)["figures"]
    assert figures["hit_at_1"] >= 0.7
    assert figures["hit_at_3"] >= 0.8

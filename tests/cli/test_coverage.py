"""`crosscheck coverage` from the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema

ROOT = Path(__file__).resolve().parents[2]
HARROWMERE = ROOT / "claims" / "harrowmere"
RELEASE = "council-release-2024-07"


def test_every_point_is_shown_with_what_mentions_it(crosscheck: Callable, tmp_path: Path) -> None:
    done = crosscheck("coverage", HARROWMERE, "--document", RELEASE, cwd=tmp_path)
    assert done.returncode == 0
    assert "Required actions, 8: 2 never mentioned" in done.stdout
    assert "∅ Oversight of children who are educated at home" in done.stdout
    assert "Weaknesses" in done.stdout
    assert "Strengths" in done.stdout
    assert "in the letter" in done.stdout
    assert done.stdout.count("praise, to those") == 1
    never, mentioned = done.stdout.index("∅ Oversight"), done.stdout.index("= How soon")
    assert never < mentioned


def test_json_is_what_its_schema_says_and_leads_back_to_the_texts(
    crosscheck: Callable, tmp_path: Path
) -> None:
    done = crosscheck("coverage", HARROWMERE, "--format", "json", cwd=tmp_path)
    shown = json.loads(done.stdout)
    schema = json.loads((ROOT / "schemas" / "coverage.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(shown)
    assert {entry["document"] for entry in shown["coverage"]} >= {RELEASE}
    for entry in shown["coverage"]:
        for name, sort in (("actions", "action"), ("weaknesses", "weakness")):
            points = [point for point in entry["points"] if point["sort"] == sort]
            assert len(points) == entry[name]["total"]
            for mention in ("mentioned", "partly", "never"):
                assert entry[name][mention] == sum(p["mention"] == mention for p in points)
        assert all((p["sentence"] is None) == (p["mention"] == "never") for p in entry["points"])


def test_check_ends_with_the_table_and_json_has_the_required_actions(
    crosscheck: Callable, tmp_path: Path
) -> None:
    done = crosscheck("check", HARROWMERE, cwd=tmp_path)
    assert "required actions" in done.stdout
    assert "coverage-omits: Never mentions 2 of the 8 required actions" in done.stdout
    done = crosscheck("check", HARROWMERE, "--format", "json", cwd=tmp_path)
    (entry,) = json.loads(done.stdout)["cases"][0]["coverage"].values()
    release = entry["claimants"][RELEASE]
    assert release["actions"] == {
        "total": 8,
        "mentioned": 5,
        "partly": 1,
        "never": 2,
        "praised": 0,
    }
    assert len(release["required"]) == 8


def test_a_document_that_reports_on_nothing_is_named_with_those_that_do(
    crosscheck: Callable, tmp_path: Path
) -> None:
    done = crosscheck("coverage", HARROWMERE, "--document", "council-relase", cwd=tmp_path)
    assert done.returncode == 3
    assert "council-relase" in done.stderr
    assert RELEASE in done.stderr
    assert "Traceback" not in done.stderr


def test_without_texts_it_says_what_is_missing(crosscheck: Callable, tmp_path: Path) -> None:
    done = crosscheck("coverage", ROOT / "claims" / "south-gloucestershire", cwd=tmp_path)
    assert done.returncode == 3
    assert "--texts" in done.stderr


def test_without_a_case_the_cases_there_are_are_named(crosscheck: Callable) -> None:
    done = crosscheck("coverage", cwd=ROOT)
    assert done.returncode == 3
    assert "harrowmere" in done.stderr


def test_a_narrow_terminal_gets_whole_words(crosscheck: Callable, tmp_path: Path) -> None:
    done = crosscheck("coverage", HARROWMERE, "--sort", "action", cwd=tmp_path, COLUMNS="60")
    blocks = [line for line in done.stdout.splitlines() if line.startswith(("  ", "    "))]
    assert max(map(len, blocks)) <= 60

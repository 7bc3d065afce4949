"""`crosscheck timeline` from the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema

ROOT = Path(__file__).resolve().parents[2]
HARROWMERE = ROOT / "claims" / "harrowmere"


def test_letters_are_shown_oldest_first_with_dates_and_words(
    crosscheck: Callable, tmp_path: Path
) -> None:
    done = crosscheck("timeline", "supervision", "--in", HARROWMERE, cwd=tmp_path)
    assert done.returncode == 0
    letter, report = done.stdout.index("letter-2022-06"), done.stdout.index("report-2024-07")
    assert letter < report
    assert "inspected 18 May 2022 to 19 May 2022 · published 21 June 2022" in done.stdout
    assert "not improved · under “Supervision and management”" in done.stdout


def test_json_is_what_its_schema_says(crosscheck: Callable, tmp_path: Path) -> None:
    arguments = ("timeline", "care leavers", "--in", HARROWMERE, "--format", "json")
    shown = json.loads(crosscheck(*arguments, cwd=tmp_path).stdout)
    schema = json.loads((ROOT / "schemas" / "timeline.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(shown)
    assert shown["topic"] == "care leavers"
    assert [letter["published"] for letter in shown["letters"]] == ["2022-06-21", "2024-07-29"]


def test_letters_without_texts_are_said_to_be(crosscheck: Callable, tmp_path: Path) -> None:
    case = ROOT / "claims" / "south-gloucestershire"
    done = crosscheck("timeline", "supervision", "--in", case, cwd=tmp_path)
    assert done.returncode == 0
    assert "the text is not at hand" in done.stdout
    assert "only excerpts are at hand, and none speaks of it" in done.stdout
    assert "try other words" in done.stdout


def test_an_empty_topic_is_refused(crosscheck: Callable, tmp_path: Path) -> None:
    done = crosscheck("timeline", " ", "--in", HARROWMERE, cwd=tmp_path)
    assert done.returncode == 2
    assert "TOPIC is empty" in done.stderr


def test_control_characters_of_a_topic_are_shown_as_text(
    crosscheck: Callable, tmp_path: Path
) -> None:
    done = crosscheck("timeline", "case\x1b[31mloads", "--in", HARROWMERE, cwd=tmp_path)
    assert "\x1b" not in done.stdout


def test_the_only_evidence_of_another_inspection_stands_with_its_date(
    crosscheck: Callable, tmp_path: Path
) -> None:
    done = crosscheck("check", HARROWMERE, cwd=tmp_path)
    assert "inspectorate-letter-2022-06 of 21 June 2022, not in" in " ".join(done.stdout.split())

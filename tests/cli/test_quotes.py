"""`crosscheck quotes` shows what differs, writes what its schema says, and ends with the right status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from crosscheck.cli.quotes import command

ROOT = Path(__file__).resolve().parents[2]
LETTER = """\
Report published: 1 May 2021

Lead inspector: Ann Hart

Caseloads have come down and are now manageable. Most plans are clear, detailed and well written.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "letter.txt").write_text(LETTER, encoding="utf-8")
    story = "Inspectors said “most plans are clear and well written”.\n\nA “fine” day.\n"
    (tmp_path / "story.txt").write_text(story, encoding="utf-8")
    (tmp_path / "fair.txt").write_text(
        "Inspectors said “caseloads have come down”.\n", encoding="utf-8"
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(command, arguments)


def test_a_trimmed_quotation_reads_like_a_diff(folder: Path) -> None:
    result = run("story.txt", "--in", "letter.txt")
    assert result.exit_code == 1
    assert "story.txt:1:18 · trimmed · warning · quote-trimmed" in result.stdout
    assert "{+detailed+}" in result.stdout
    assert "leaves out “detailed” without marking it" in result.stdout


def test_the_json_is_what_its_schema_says(folder: Path) -> None:
    shown = json.loads(run("story.txt", "--in", "letter.txt", "--format", "json").stdout)
    schema = json.loads((ROOT / "schemas/quotes.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(shown)
    first = shown["quotations"][0]
    assert (first["label"], first["line"], first["speaker"]) == ("trimmed", 1, "Inspectors")
    assert first["source"]["document"] == "letter"
    assert [part[0] for part in first["diff"]] == ["equal", "delete", "equal"]
    assert first["findings"][0]["rule"] == "quote-trimmed"


def test_nothing_to_find_ends_with_0_and_what_is_unchecked_with_4_if_strict(folder: Path) -> None:
    assert run("fair.txt", "--in", "letter.txt").exit_code == 0
    (folder / "term.txt").write_text("A “fine” day.\n", encoding="utf-8")
    assert run("term.txt", "--in", "letter.txt").exit_code == 0
    assert run("term.txt", "--in", "letter.txt", "--strict").exit_code == 4


def test_several_sources_may_follow_one_option(folder: Path) -> None:
    result = run("fair.txt", "--in", "letter.txt", "story.txt", "--format", "json")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["quotations"][0]["label"] == "typographic"


def test_without_a_source_the_command_line_is_wrong(folder: Path) -> None:
    assert run("fair.txt").exit_code == 2
    assert run("nowhere.txt", "--in", "letter.txt").exit_code == 2


def test_control_characters_of_a_text_never_reach_the_terminal(folder: Path) -> None:
    text = "Inspectors said “plans are \x1b[31mred and always very good to look at”.\n"
    (folder / "hostile.txt").write_text(text, encoding="utf-8")
    assert "\x1b" not in run("hostile.txt", "--in", "letter.txt", "--color", "never").stdout


def test_the_report_can_be_written_to_a_file(folder: Path) -> None:
    run("fair.txt", "--in", "letter.txt", "--output", "out.txt")
    assert "1 quotation" in (folder / "out.txt").read_text(encoding="utf-8")


def test_several_documents_are_compared_with_each_other(folder: Path) -> None:
    (folder / "whole.txt").write_text(
        "Inspectors said “most plans are clear, detailed and well written”.\n", encoding="utf-8"
    )
    result = run("story.txt", "whole.txt", "--in", "letter.txt")
    assert "the same quotation in several documents" in result.stdout
    assert "  = whole: whole" in result.stdout
    assert "  - story: trimmed: leaves out “detailed” without marking it" in result.stdout
    shown = json.loads(
        run("story.txt", "whole.txt", "--in", "letter.txt", "--format", "json").stdout
    )
    schema = json.loads((ROOT / "schemas/quotes.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(shown)
    assert [one["document"] for one in shown["documents"]] == ["story", "whole"]
    versions = {one["document"]: one["whole"] for one in shown["compared"][0]["versions"]}
    assert versions == {"story": False, "whole": True}


def test_a_folder_of_letters_may_be_named(folder: Path) -> None:
    letters = folder / "letters"
    letters.mkdir()
    for number in range(20):
        (letters / f"other-{number}.txt").write_text(
            f"Report published: 1 May 20{number + 10}\n\nLead inspector: Ben Moss\n\nBuses run late.\n",
            encoding="utf-8",
        )
    (letters / "right.txt").write_text(LETTER, encoding="utf-8")
    shown = json.loads(run("story.txt", "--in", "letters", "--format", "json").stdout)
    first = shown["quotations"][0]
    assert (first["label"], first["source"]["document"]) == ("trimmed", "right")


def test_a_folder_without_documents_is_refused_with_the_next_step(folder: Path) -> None:
    (folder / "empty").mkdir()
    result = run("story.txt", "--in", "empty")
    assert "put texts in it" in str(result.exception)


def test_quotation_and_source_stand_side_by_side_on_a_wide_terminal(folder: Path) -> None:
    arguments = ["story.txt", "--in", "letter.txt"]
    shown = CliRunner().invoke(command, arguments, env={"COLUMNS": "160"}).stdout
    pairs = [line.split(" │ ") for line in shown.splitlines() if " │ " in line]
    assert [len(pair) for pair in pairs] == [2] * len(pairs)
    assert any(ours.startswith("- ") and theirs.startswith("+ ") for ours, theirs in pairs)
    assert max(map(len, shown.splitlines())) <= 160

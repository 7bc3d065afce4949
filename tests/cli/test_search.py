"""`crosscheck search` from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from crosscheck.cli.search import command
from crosscheck.errors import DocumentError

HARROWMERE = Path(__file__).resolve().parents[2] / "claims" / "harrowmere"
TEXT = "Plans are weak, and parents find them hard to follow. The buses run on Sundays.\n"


@pytest.fixture
def letter(tmp_path):
    path = tmp_path / "letter.txt"
    path.write_text(TEXT)
    return path


def run(*arguments, **environment):
    return CliRunner().invoke(
        command, [str(a) for a in arguments], catch_exceptions=False, env=environment
    )


def test_a_file_is_searched_and_the_best_passage_stands_first(letter):
    found = run("mothers and fathers cannot follow the plans", "--in", letter, "--format", "json")
    passages = json.loads(found.stdout)["passages"]
    assert passages[0]["quote"] == "Plans are weak, and parents find them hard to follow."
    assert passages[0]["document"] == str(letter)
    assert TEXT[passages[0]["start"] : passages[0]["end"]] == passages[0]["quote"]


def test_a_case_is_searched_whole(letter):
    found = run(
        "plans for children in need",
        "--in",
        HARROWMERE,
        "--in",
        letter,
        "--limit",
        "20",
        "--format",
        "json",
    )
    documents = {passage["document"] for passage in json.loads(found.stdout)["passages"]}
    assert "inspectorate-report-2024-07" in documents
    assert len(documents) > 1


def test_the_table_says_how_many_speak(letter):
    assert "score" in run("plans are weak", "--in", letter).stdout
    assert (
        "None of them scores high enough" in run("Sundays at zoos in Peru", "--in", letter).stdout
    )
    assert "No passage shares a word" in run("zyzzyva", "--in", letter).stdout


@pytest.mark.parametrize("columns", ["40", "60", "200"])
def test_the_table_keeps_to_the_terminal(columns):
    found = run("social workers and their plans", "--in", HARROWMERE, COLUMNS=columns)
    width = max(int(columns), 60)
    assert max(map(len, found.stdout.splitlines())) <= width


def test_control_characters_of_a_document_are_shown_escaped(tmp_path):
    path = tmp_path / "hostile.txt"
    path.write_text("Plans are weak \u202eand parents find them hard to follow.\n")
    assert "\u202e" not in run("plans are weak", "--in", path).stdout


def test_nothing_to_search_for_is_a_usage_error(letter):
    assert run("  ", "--in", letter).exit_code == 2


def test_a_file_of_no_known_kind_is_refused(tmp_path):
    path = tmp_path / "letter.xyz"
    path.write_text(TEXT)
    with pytest.raises(DocumentError, match="suffix"):
        run("plans", "--in", path)


def test_the_result_can_be_written_to_a_file(letter, tmp_path):
    out = tmp_path / "found.json"
    assert run("plans", "--in", letter, "--format", "json", "--output", out).stdout == ""
    assert json.loads(out.read_text())["text"] == "plans"

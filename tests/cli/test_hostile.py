"""Whatever a file or a path on the command line is, it ends in one line and a status, never in a traceback or a hang."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]
LONG = "a" * 300
NUMBER = "9" * 5_000
NESTED = "[" * 200_000
BROKEN = {
    "number": NUMBER.encode(),
    "nested": NESTED.encode(),
    "mappings": b'{"a":' * 100_000,
    "null": b'{"id": "\x00\x1b[2J"}',
    "bytes": bytes(range(128, 256)) * 20,
    "cut": b'{"id": "a", "label',
    "surrogate": b'{"id": "\\ud800", "label": "\\ud800"}',
    "endless": b"-1e999",
    "empty": b"",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A release, a case of nothing, and files that say nothing."""
    (tmp_path / "release.txt").write_text("Visits to children are regular.\n", "utf-8")
    (tmp_path / "case").mkdir()
    (tmp_path / "case" / "documents.yaml").write_text(
        "documents:\n  - id: release\n    role: claimant\n    text: release.txt\n", "utf-8"
    )
    (tmp_path / "case" / "release.txt").write_text("Visits to children are regular.\n", "utf-8")
    return tmp_path


def ended_well(done: CompletedProcess[str]) -> None:
    assert "Traceback" not in done.stderr
    assert done.returncode in (0, 1, 2, 3)
    said = done.stdout + done.stderr
    assert not {c for c in said if c < " " and c not in "\n\t"}


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", LONG),
        ("search", "visits", "--in", LONG),
        ("article", "release.txt", "--against", LONG),
        ("compare", "a", "b", "--entailment", LONG),
        ("init", LONG),
        ("check", "case", "--texts", LONG),
    ],
    ids=lambda arguments: arguments[0],
)
def test_a_name_too_long_for_a_file_is_said_to_be_so(
    crosscheck: Run, folder: Path, arguments: tuple[str, ...]
) -> None:
    ended_well(crosscheck(*arguments, cwd=folder))


@pytest.mark.parametrize("broken", BROKEN)
@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("set.jsonl", ("evaluate", "framing", "set.jsonl")),
        ("words.yaml", ("compare", "Good.", "Bad.", "--words", "words.yaml")),
        ("marks.json", ("add-claims", "marks.json", "--case", "case")),
        ("crosscheck.toml", ("rules",)),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_broken_file_ends_in_a_sentence(
    crosscheck: Run, folder: Path, name: str, arguments: tuple[str, ...], broken: str
) -> None:
    (folder / name).write_bytes(BROKEN[broken])
    ended_well(crosscheck(*arguments, cwd=folder))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are POSIX")
@pytest.mark.parametrize("place", ["pipe.txt", "/dev/zero"])
def test_a_pipe_or_a_device_is_no_text_to_compare(
    crosscheck: Run, folder: Path, place: str
) -> None:
    os.mkfifo(folder / "pipe.txt")
    done = crosscheck("compare", f"@{place}", "Visits are regular.", cwd=folder)
    assert done.returncode == 3
    assert "is not a file" in done.stderr


def test_more_than_a_passage_on_standard_input_is_refused_rather_than_cut(
    crosscheck: Run, folder: Path
) -> None:
    done = crosscheck("compare", "-", "Visits are regular.", cwd=folder, stdin="word " * 50_000)
    assert done.returncode == 3
    assert "larger than" in done.stderr


def test_a_link_out_of_a_folder_of_sources_is_named_and_not_read(
    crosscheck: Run, folder: Path
) -> None:
    (folder / "secret.txt").write_text("Nobody knows the colour of the safe.\n", "utf-8")
    (folder / "letters").mkdir()
    (folder / "letters" / "letter.txt").write_text("Visits are late.\n", "utf-8")
    (folder / "letters" / "other.txt").symlink_to(folder / "secret.txt")
    (folder / "news.txt").write_text("They said “Nobody knows the colour of the safe”.\n", "utf-8")
    done = crosscheck("quotes", "news.txt", "--in", "letters", cwd=folder)
    assert "leads outside letters" in done.stderr
    assert "verbatim" not in done.stdout


def test_a_link_out_of_the_folder_of_texts_is_a_fault(crosscheck: Run, folder: Path) -> None:
    (folder / "case" / "release.txt").unlink()
    (folder / "secret.txt").write_text("Nobody knows the colour of the safe.\n", "utf-8")
    (folder / "texts").mkdir()
    (folder / "texts" / "release.txt").symlink_to(folder / "secret.txt")
    done = crosscheck("validate", "case", "--texts", "texts", cwd=folder)
    assert done.returncode == 3
    assert "leads outside texts" in done.stdout + done.stderr


def test_no_line_of_a_log_begins_with_what_a_file_says(crosscheck: Run, folder: Path) -> None:
    """GitHub's runner obeys lines that begin with two colons, on stderr too."""
    line = "x\n::warning::hostile"
    claims = [
        {"id": line, "quote": line, line: 1},
        {"id": "a", "quote": "Visits", "kind": line, "against": [line]},
    ]
    text = json.dumps({"document": "release", "claims": claims})
    (folder / "case" / "release.claims.json").write_text(text, "utf-8")
    (folder / "baseline.json").write_text(
        json.dumps({"accepted": [{line: line}], line: 1}), "utf-8"
    )
    for arguments in (
        ("validate", "case", "--format", "github"),
        ("check", "case", "--format", "github"),
        ("check", "case", "--baseline", "baseline.json"),
    ):
        done = crosscheck(*arguments, cwd=folder)
        said = [one.lstrip() for one in (done.stdout + done.stderr).splitlines()]
        assert not [one for one in said if one.startswith("::") and "hostile" in one[:20]]
        assert "hostile" in done.stdout + done.stderr


def test_control_characters_of_annotations_are_shown_as_text(crosscheck: Run, folder: Path) -> None:
    marked = {
        "uri": "https://x.example/\x1b[2J",
        "tags": ["\x1b]0;owned\x07"],
        "target": [{"selector": [{"type": "TextQuoteSelector", "exact": "no\x1b[31m such words"}]}],
    }
    (folder / "marks.json").write_text(json.dumps([marked]), "utf-8")
    ended_well(crosscheck("add-claims", "marks.json", "--case", "case", cwd=folder))
    done = crosscheck(
        "add-claims", "marks.json", "--case", "case", "--document", "release", cwd=folder
    )
    ended_well(done)
    assert "\\x1b" in done.stdout + done.stderr

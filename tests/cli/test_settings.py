"""`crosscheck settings` tells what holds and where it comes from, as `crosscheck check` takes it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

Crosscheck = Callable[..., subprocess.CompletedProcess[str]]
SCHEMAS = Path(__file__).parents[2] / "schemas"
FILE = """\
[project]
name = "x"

[tool.crosscheck]
fail-on = "error"
texts = "../letters"
embedder = "models/small"
publisher = {name = "The Desk"}

[tool.crosscheck.rules]
quote-trimmed = "off"
text-reused = "warning"
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with settings in its pyproject.toml, and a folder in it."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "claims").mkdir()
    (tmp_path / "pyproject.toml").write_text(FILE)
    return tmp_path


def _settings(done: subprocess.CompletedProcess[str]) -> dict[str, dict[str, Any]]:
    assert done.returncode == 0, done.stderr
    shown = json.loads(done.stdout)
    jsonschema.Draft202012Validator(
        json.loads((SCHEMAS / "settings-shown.schema.json").read_text("utf-8"))
    ).validate(shown)
    return {one["key"]: one for one in shown["settings"]}


def test_each_value_comes_with_its_line_variable_or_option(
    crosscheck: Crosscheck, project: Path
) -> None:
    given = ("--format", "json", "--fail-on", "note")
    variable = {"CROSSCHECK_ENTAILMENT": "/models/nli"}
    shown = _settings(crosscheck("settings", *given, cwd=project, **variable))
    told = {key: (one["value"], one["source"], one["where"]) for key, one in shown.items()}
    assert told == {
        "rules.quote-trimmed": ("off", "file", "pyproject.toml:11"),
        "rules.text-reused": ("warning", "file", "pyproject.toml:12"),
        "fail-on": ("note", "option", "--fail-on"),
        "texts": ("../letters", "file", "pyproject.toml:6"),
        "format": ("text", "default", None),
        "embedder": ("models/small", "file", "pyproject.toml:7"),
        "entailment": ("/models/nli", "environment", "CROSSCHECK_ENTAILMENT"),
        "publisher": ({"name": "The Desk"}, "file", "pyproject.toml:8"),
        "words": (None, "default", None),
        "baseline": (None, "default", None),
    }


def test_a_person_reads_value_source_and_meaning(crosscheck: Crosscheck, project: Path) -> None:
    done = crosscheck("settings", cwd=project / "claims")
    assert done.returncode == 0
    lines = [" ".join(line.split()) for line in done.stdout.splitlines()]
    assert lines[0] == "Settings of ../pyproject.toml."
    assert "texts ../../letters (../pyproject.toml:6)" in lines
    assert "fail-on error (../pyproject.toml:5)" in lines
    assert "format text (default)" in lines
    assert lines[lines.index("format text (default)") + 1].startswith("How `crosscheck check`")


def test_without_a_file_everything_is_a_default(crosscheck: Crosscheck, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    shown = _settings(crosscheck("settings", "--format", "json", cwd=tmp_path))
    assert {one["source"] for one in shown.values()} == {"default"}
    assert list(shown) == list(
        json.loads((SCHEMAS / "settings.schema.json").read_text("utf-8"))["properties"]
    )
    assert crosscheck("settings", cwd=tmp_path).stdout.startswith("No file of settings: neither")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("fail-on", "fail_on", 'pyproject.toml:5: fail_on: unknown key; did you mean "fail-on"?'),
        ("quote-trimmed", "quote-trimed", 'pyproject.toml:11: rules.quote-trimed: there is no such rule; did you mean "quote-trimmed"?'),
        ('"error"', '"eror"', "pyproject.toml:5: fail-on: 'eror' is not allowed; did you mean \"error\"?"),
        ("fail-on =", 'format = "jsn"\nfail-on =', "pyproject.toml:5: format: 'jsn' is not allowed; did you mean \"json\"?"),
        ("fail-on =", "fail-on", "pyproject.toml:5:9: not TOML: "),
    ],
)  # fmt: skip
def test_a_mistake_is_one_line_with_its_place_for_every_command_that_checks(
    crosscheck: Crosscheck, project: Path, old: str, new: str, said: str
) -> None:
    (project / "pyproject.toml").write_text(FILE.replace(old, new))
    for command in ("settings", "check"):
        done = crosscheck(command, cwd=project)
        assert done.returncode == 3
        assert said in done.stderr
        assert len(done.stderr.splitlines()) == 1

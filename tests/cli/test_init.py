"""`crosscheck init`: a new case that is valid from the start."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from crosscheck.claims.case import load_case
from crosscheck.cli.init import command
from crosscheck.errors import ClaimFileError


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_bare_name_makes_a_case_where_the_other_commands_look(here: Path):
    result = CliRunner().invoke(command, ["estermouth"])
    assert result.output == (
        "claims/estermouth/documents.yaml: made\n"
        "next: crosscheck add FILE --case claims/estermouth --kind inspection-report\n"
    )
    assert load_case(here / "claims" / "estermouth").problems == ()


@pytest.mark.parametrize("path", ["a/b", "./c", "there"])
def test_a_path_or_a_folder_that_is_there_is_taken_as_it_is(here: Path, path: str):
    (here / "there").mkdir()
    result = CliRunner().invoke(command, [path])
    assert result.exit_code == 0
    assert (here / path / "documents.yaml").is_file()


def test_a_case_is_not_made_over_another():
    CliRunner().invoke(command, ["estermouth"])
    result = CliRunner().invoke(command, ["estermouth"])
    assert isinstance(result.exception, ClaimFileError)
    assert "is a case already" in str(result.exception)


def test_a_folder_that_cannot_be_made_is_named(here: Path):
    (here / "file").write_text("")
    result = CliRunner().invoke(command, ["file/case"])
    assert isinstance(result.exception, ClaimFileError)
    assert "cannot be made" in str(result.exception)

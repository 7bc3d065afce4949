"""A new article through the real command line."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Crosscheck = Callable[..., subprocess.CompletedProcess[str]]

ARTICLE = """\
Help for families in Fernhollow praised

Inspectors said that social workers feel well supported by their managers.

The report says the direct work with children is strong.

“We are the best council in the land,” said the leader, Cllr Ann Other.
"""
LETTER = """\
Direct work undertaken with children by workers is an emerging strength.

Social workers feel well supported by their managers.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "story.txt").write_text(ARTICLE)
    (tmp_path / "letter.txt").write_text(LETTER)
    return tmp_path


def test_an_article_is_checked_against_a_letter(crosscheck: Crosscheck, folder: Path) -> None:
    done = crosscheck("article", "story.txt", "--against", "letter.txt", cwd=folder)
    assert done.returncode == 1, done.stderr
    assert "exaggerates" in done.stdout
    assert "emerging" in done.stdout
    assert "quote-not-found" not in done.stdout  # the leader's own words are not the inspectors'


def test_a_letter_named_by_its_file_is_meant_whatever_visit_the_article_is_about(
    crosscheck: Crosscheck, folder: Path
) -> None:
    (folder / "story.txt").write_text(f"After the second monitoring visit, this.\n\n{ARTICLE}")
    (folder / "letter.txt").write_text(f"This was the third monitoring visit.\n\n{LETTER}")
    done = crosscheck("article", "story.txt", "--against", "letter.txt", cwd=folder)
    assert "exaggerates" in done.stdout
    assert "emerging" in done.stdout


def test_drafts_are_saved_into_a_case_that_then_validates(
    crosscheck: Crosscheck, folder: Path
) -> None:
    assert crosscheck("init", "claims/fernhollow", cwd=folder).returncode == 0
    added = crosscheck(
        "add", "letter.txt", "--case", "fernhollow", "--role", "authority", "--copy", cwd=folder
    )
    assert added.returncode == 0, added.stderr
    arguments = ("article", "story.txt", "--against", "fernhollow", "--save", "fernhollow")
    first = crosscheck(*arguments, cwd=folder)
    assert "draft claims in" in first.stderr, first.stderr
    claims = (folder / "claims/fernhollow/story.claims.yaml").read_text()
    assert claims.count("status: draft") >= 3
    assert crosscheck("validate", cwd=folder).returncode == 0
    again = crosscheck(*arguments, cwd=folder)
    assert "Traceback" not in again.stderr
    assert (folder / "claims/fernhollow/story.claims.yaml").read_text() == claims


def test_a_letter_that_is_not_there_is_named(crosscheck: Crosscheck, folder: Path) -> None:
    done = crosscheck("article", "story.txt", "--against", "lettre.txt", cwd=folder)
    assert done.returncode == 3
    assert "lettre.txt" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_case_without_an_authority_is_no_measure(crosscheck: Crosscheck, folder: Path) -> None:
    assert crosscheck("init", "claims/fernhollow", cwd=folder).returncode == 0
    done = crosscheck("article", "story.txt", "--against", "fernhollow", cwd=folder)
    assert done.returncode == 3
    assert "authority" in done.stderr

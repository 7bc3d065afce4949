"""Files are named from the top of the project, and what lies outside is not named at all."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from crosscheck.files import project_top
from crosscheck.reporters.interface import Rendering
from crosscheck.reporters.paths import has_lines, in_project

INSIDE = Rendering(here=PurePosixPath("/p/claims/a"), root=PurePosixPath("/p"))


@pytest.mark.parametrize(
    ("path", "named"),
    [
        ("x.yaml", "claims/a/x.yaml"),
        ("./x.yaml", "claims/a/x.yaml"),
        ("../b/x.yaml", "claims/b/x.yaml"),
        ("/p/letters/x.txt", "letters/x.txt"),
        ("../../../shared/x.txt", None),
        ("/project/x.txt", None),
        ("/p", None),
        ("", None),
        (None, None),
    ],
)
def test_a_path_is_named_from_the_top(path: str | None, named: str | None) -> None:
    assert in_project(path, INSIDE) == named


@pytest.mark.parametrize(
    ("path", "named"),
    [
        ("claims/x.yaml", "claims/x.yaml"),
        ("../x.yaml", None),
        ("/x.yaml", None),
        ("a/../../x", None),
    ],
)
def test_without_a_top_only_what_is_relative_is_named(path: str, named: str | None) -> None:
    assert in_project(path, Rendering()) == named


def test_the_top_is_where_the_repository_is_or_where_one_stands(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    folder.mkdir(parents=True)
    assert project_top(folder) == folder
    (tmp_path / ".git").mkdir()
    assert project_top(folder) == tmp_path


def test_a_pdf_has_no_lines() -> None:
    assert (has_lines("a.txt"), has_lines("a.PDF"), has_lines("a.docx")) == (True, False, False)

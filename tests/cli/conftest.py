"""The real command line, as a person starts it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Done = subprocess.CompletedProcess[str]


def _crosscheck(*arguments: str | Path, cwd: Path, **environment: str) -> Done:
    return subprocess.run(
        [sys.executable, "-m", "crosscheck", *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "COLUMNS": "100", **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


@pytest.fixture
def crosscheck() -> Callable[..., Done]:
    """`crosscheck("check", folder, cwd=folder)`: run it in a process of its own."""
    return _crosscheck


_FERNHOLLOW = {
    "documents.yaml": """\
documents:
  - id: letter
    role: authority
    publisher: Ofsted
    published: 2031-05-08
    text: letter.txt
  - id: release
    role: claimant
    published: 2031-05-09
    reports-on: [letter]
    text: release.txt
""",
    "letter.txt": """\
Direct work undertaken with children by workers is an emerging strength.

Social workers feel well supported by their managers.
""",
    "release.txt": "The direct work with children is strong. "
    "Our social workers feel well supported by managers.\n",
    "release.claims.yaml": """\
document: release
claims:
  - id: direct-work
    quote: direct work with children is strong
  - id: support
    quote: social workers feel well supported by managers
""",
}


@pytest.fixture
def fernhollow(tmp_path: Path) -> Path:
    """The folder of a case of two claims, the first of which exaggerates; its project is two above it."""
    folder = tmp_path / "claims" / "fernhollow"
    folder.mkdir(parents=True)
    (tmp_path / ".git").mkdir()
    for name, text in _FERNHOLLOW.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder

"""A newsroom's claims repository, and `crosscheck` where its jobs find it."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from .claims_repository import ROOT, Repository


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A repository whose only claim agrees."""
    return Repository(tmp_path / "claims repository")


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A folder `bin` with the `crosscheck` of this working tree, as an installation would leave it."""
    folder = tmp_path / "runner" / "crosscheck" / "bin"
    folder.mkdir(parents=True)
    for name, arguments in {"crosscheck": "-m crosscheck ", "python": ""}.items():
        file = folder / name
        file.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" {arguments}"$@"\n')
        file.chmod(0o755)
    return folder


@pytest.fixture(scope="session")
def bash() -> str:
    """The shell of the jobs; the test is skipped, by name, where there is none."""
    found = shutil.which("bash")
    if found is None:
        pytest.skip("needs bash, which runs the action and the jobs")
    return found

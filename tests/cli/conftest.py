"""The real command line, as a person starts it."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from crosscheck.cli import main

Done = subprocess.CompletedProcess[str]


def _started(*arguments: str | Path, cwd: Path, **environment: str) -> Done:
    return subprocess.run(
        [sys.executable, "-m", "crosscheck", *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "COLUMNS": "100", **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def _called(*arguments: str | Path, cwd: Path, stdin: str = "", **environment: str) -> Done:
    written = {name: io.BytesIO() for name in ("stdout", "stderr")}
    streams = {
        name: io.TextIOWrapper(to, "utf-8", write_through=True) for name, to in written.items()
    }
    status = 0
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(cwd)
        for name, value in {"COLUMNS": "100", **environment}.items():
            patch.setenv(name, value)
        patch.setattr(sys, "argv", ["crosscheck", *map(str, arguments)])
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode()), "utf-8"))
        for name, stream in streams.items():
            patch.setattr(sys, name, stream)
        try:
            main()
        except SystemExit as end:
            status = end.code if isinstance(end.code, int) else int(end.code is not None)
    said = {name: to.getvalue().decode() for name, to in written.items()}
    return Done([*map(str, arguments)], status, **said)


@pytest.fixture
def crosscheck() -> Callable[..., Done]:
    """`crosscheck("check", folder, cwd=folder)`: the command line, called in this process, which is quick."""
    return _called


@pytest.fixture
def started() -> Callable[..., Done]:
    """The same in a process of its own: for what a process decides, such as the order of sets and the start."""
    return _started


FERNHOLLOW = {
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
REVIEW = """\
    review:
      verdict: exaggerates
      evidence: {document: letter, quote: is an emerging strength}
"""


@pytest.fixture
def fernhollow(tmp_path: Path) -> Path:
    """The folder of a case of two claims, the first of which exaggerates; its project is two above it."""
    folder = tmp_path / "claims" / "fernhollow"
    folder.mkdir(parents=True)
    (tmp_path / ".git").mkdir()
    for name, text in FERNHOLLOW.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder

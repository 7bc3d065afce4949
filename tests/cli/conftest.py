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

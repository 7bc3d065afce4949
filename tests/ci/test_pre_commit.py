"""The hooks, by the real pre-commit, which installs this working tree for them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from .claims_repository import BROKEN, ROOT, Repository

# Bytecode of forty packages that run once takes longer than running them.
_QUICK = {"PIP_NO_COMPILE": "1", "PRE_COMMIT_COLOR": "never"}
# What this environment has already need not be fetched: with it in sight, only this package is built and installed.
_AT_HAND = {"PYTHONPATH": sysconfig.get_path("purelib"), "PIP_NO_BUILD_ISOLATION": "1"}


@pytest.fixture
def index(tmp_path: Path) -> dict[str, str]:
    """The environment for installing everything; the test is skipped, by name, where no index answers."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", tmp_path]
    try:
        done = subprocess.run(
            [*command, "hatchling"], check=False, capture_output=True, text=True, timeout=60
        )
    except subprocess.TimeoutExpired:
        pytest.skip("needs a package index; none answered within 60 s")
    if done.returncode:
        pytest.skip(f"needs a package index; pip says: {done.stderr.strip()[-200:]}")
    return {}


def _tried(repository: Repository, extra: dict[str, str], *hook: str) -> tuple[int, str]:
    """The status of `pre-commit try-repo . HOOK --all-files` in the repository, and what it says."""
    if not (ROOT / ".git").exists():
        pytest.skip("needs a git checkout: pre-commit clones it")
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("GIT_", "PYTHON", "PIP_NO", "PRE_COMMIT", "CROSSCHECK"))
    }
    environment |= {"PRE_COMMIT_HOME": str(repository.path.parent / "home"), **_QUICK, **extra}
    for command in (["init", "--quiet"], ["add", "--all"]):
        subprocess.run(["git", *command], cwd=repository.path, env=environment, check=True)
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "try-repo", str(ROOT), *hook, "--all-files"],
        cwd=repository.path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.mark.index
def test_the_hook_installs_itself_and_passes_a_sound_repository(
    index: dict[str, str], repository: Repository
) -> None:
    status, said = _tried(repository, index, "crosscheck-validate")
    assert status == 0, said
    assert "crosscheck validate......................................................Passed" in said


def test_the_hooks_fail_on_a_broken_file_with_its_line_and_on_news(repository: Repository) -> None:
    repository.claims.write_text(BROKEN.replace("an emerging strength", "outstanding"))
    status, said = _tried(repository, _AT_HAND)
    assert status == 1, said
    check, _, validate = said.partition("crosscheck validate....")
    assert "Failed" in validate
    assert "- exit code: 3" in validate
    assert "claims/fernhollow/release.claims.yaml:6:" in validate
    assert "release.claims.yaml:4:" not in validate
    assert re.search(r"^crosscheck check\.+Failed$", check, re.MULTILINE)
    assert "direct-work" in check
    assert "exaggerates" in check

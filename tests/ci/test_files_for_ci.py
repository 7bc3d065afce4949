"""What others read of ours (action, workflows, templates, hooks) and what docs/ci.md gives to copy, read by their own checkers."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from ruamel.yaml import YAML

from .claims_repository import BROKEN, NEWS, ROOT, Repository

PAGE = ROOT / "docs" / "ci.md"
TEMPLATE = ROOT / "templates" / "gitlab-ci.yml"
_BLOCK = re.compile(r"^```yaml\n# (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BLOCKS = [(name, text) for name, text in _BLOCK.findall(PAGE.read_text(encoding="utf-8"))]
_PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+|\./")
_SCHEMAS = {
    "action.yml": "vendor.github-actions",
    ".github/workflows": "vendor.github-workflows",
    "gitlab-ci.yml": "vendor.gitlab-ci",
}


def _program(name: str) -> str:
    """A program of the development extra, wherever the environment is."""
    found = shutil.which(
        name, path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    )
    assert found is not None, f"{name} is in the extra `dev`"
    return found


def _accepted(*command: str | Path, cwd: Path = ROOT) -> None:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        [_program(str(command[0])), *command[1:]],
        cwd=cwd,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def _schema_of(name: str) -> str:
    return next(schema for part, schema in _SCHEMAS.items() if part in name)


def test_every_yaml_of_the_page_says_which_file_it_is() -> None:
    assert len(BLOCKS) == PAGE.read_text(encoding="utf-8").count("```yaml")
    assert {name for name, _ in BLOCKS} >= {".github/workflows/claims.yml", ".gitlab-ci.yml"}


@pytest.mark.parametrize(
    "file", ["action.yml", ".github/workflows/ci.yml", "templates/gitlab-ci.yml"]
)
def test_a_file_of_ours_is_what_its_host_takes(file: str) -> None:
    _accepted("check-jsonschema", "--builtin-schema", _schema_of(file), file)


@pytest.mark.parametrize(("name", "text"), BLOCKS)
def test_a_file_to_copy_is_what_its_host_takes(name: str, text: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    if name.startswith(".pre-commit"):
        _accepted("pre-commit", "validate-config", file)
        return
    _accepted("check-jsonschema", "--builtin-schema", _schema_of(name), file)
    if name.startswith(".github"):
        _accepted("jactionlint", file, cwd=tmp_path)


def test_workflows_and_action_pass_the_linter() -> None:
    """actionlint's checks and more; with shellcheck over every `run` where that is installed."""
    _accepted("jactionlint")


def test_scripts_pass_shellcheck() -> None:
    if shutil.which("shellcheck") is None:
        pytest.skip("needs shellcheck (apt-get install shellcheck)")
    _accepted("shellcheck", *sorted((ROOT / ".ci").iterdir()))


def test_the_linter_would_say_if_an_input_stood_in_a_script(tmp_path: Path) -> None:
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    bad = text.replace('action.sh" check', 'action.sh" check ${{ inputs.cases }}')
    assert bad != text
    (tmp_path / "action.yml").write_text(bad, encoding="utf-8")
    with pytest.raises(AssertionError, match="template-injection"):
        _accepted("jactionlint", tmp_path / "action.yml", cwd=tmp_path)


def test_hooks_and_our_own_use_of_them_are_valid() -> None:
    _accepted("pre-commit", "validate-manifest", ".pre-commit-hooks.yaml")
    _accepted("pre-commit", "validate-config", ".pre-commit-config.yaml")


@pytest.mark.parametrize("file", ["action.yml", ".github/workflows/ci.yml", "docs/ci.md"])
def test_every_action_is_pinned_to_a_commit_with_its_version_beside_it(file: str) -> None:
    used = re.findall(
        r"^\s*(?:- )?uses: (.*)$", (ROOT / file).read_text(encoding="utf-8"), re.MULTILINE
    )
    assert used
    for action in used:
        assert _PINNED.fullmatch(action), action


def test_the_hooks_run_when_a_file_of_a_case_changes_and_not_for_others() -> None:
    hooks: list[dict[str, str]] = YAML(typ="safe").load(
        (ROOT / ".pre-commit-hooks.yaml").read_text()
    )
    assert [hook["id"] for hook in hooks] == ["crosscheck-validate", "crosscheck-check"]
    for hook in hooks:
        for path in (
            "claims/fernhollow/letter.txt",
            "desk/claims/fernhollow/texts/release.html",
            "desk/fernhollow/documents.yaml",
            "desk/fernhollow/words.json",
            "release.claims.yml",
            "crosscheck.toml",
        ):
            assert re.search(hook["files"], path), path
        for path in ("README.md", "src/claims.py", "docs/documents.md", "reclaims/x.txt"):
            assert not re.search(hook["files"], path), path


def _gitlab(job: str) -> dict[str, Any]:
    jobs: dict[str, dict[str, Any]] = YAML(typ="safe").load(TEMPLATE.read_text(encoding="utf-8"))
    return {**jobs[jobs[job]["extends"]], **jobs[job]}


@pytest.mark.parametrize(
    ("job", "text", "status"),
    [("crosscheck-validate", BROKEN, 3), ("crosscheck-check", NEWS, 1)],
)
def test_a_job_of_gitlab_leaves_the_reports_that_it_announces(  # noqa: PLR0917  # fixtures
    repository: Repository, program: Path, bash: str, job: str, text: str, status: int
) -> None:
    repository.claims.write_text(text)
    spec = _gitlab(job)
    done = subprocess.run(
        [bash, "-eo", "pipefail", "-c", "\n".join(spec["script"])],
        cwd=repository.path,
        env={**os.environ, "PATH": f"{program}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == status, done.stdout + done.stderr
    reports = spec["artifacts"]["reports"]
    (finding, *_) = json.loads((repository.path / reports["codequality"]).read_text())
    assert finding["location"]["path"].startswith("claims/fernhollow/")
    assert etree.parse(repository.path / reports["junit"]).xpath("//failure")
    for kept in spec["artifacts"].get("paths", []):
        assert (repository.path / kept).is_file()


@pytest.mark.parametrize(("known", "said"), [("", "pr comment 7"), ("41\n", "issues/comments/41")])
def test_the_comment_is_made_once_and_then_kept_up_to_date(
    tmp_path: Path, bash: str, known: str, said: str
) -> None:
    """The step of the page, with a `gh` that knows of no comment, or of one."""
    workflow = YAML(typ="safe").load(dict(BLOCKS)[".github/workflows/claims.yml"])
    (script,) = [step["run"] for step in workflow["jobs"]["check"]["steps"] if "run" in step]
    gh = tmp_path / "bin" / "gh"
    gh.parent.mkdir()
    gh.write_text(
        f'#!/bin/sh\necho "$@" >> calls\ncase "$*" in *--jq*) printf %s "{known}";; esac\n'
    )
    gh.chmod(0o755)
    (tmp_path / "comment.md").write_text("<!-- crosscheck -->\n")
    subprocess.run(
        [bash, "-e", "-c", script],
        cwd=tmp_path,
        env={
            "PATH": f"{gh.parent}{os.pathsep}{os.environ['PATH']}",
            "GITHUB_REPOSITORY": "a/b",
            "NUMBER": "7",
        },
        check=True,
        timeout=30,
    )
    asked, *done = (tmp_path / "calls").read_text().splitlines()
    assert "repos/a/b/issues/7/comments" in asked
    assert len(done) == 1
    assert said in done[0]
    assert "comment.md" in done[0]

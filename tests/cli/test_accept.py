"""Findings that a claim accepts stay visible and are no news, through the real command line."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

Crosscheck = Callable[..., subprocess.CompletedProcess[str]]
SCHEMA = Path(__file__).parents[2] / "schemas" / "run.schema.json"
WHY = "Emerging is the grade in this framework."
DAY = {"SOURCE_DATE_EPOCH": "1924992000"}  # 1 January 2031


def _accept(case: Path, rule: str = "framing-exaggerates", more: str = "") -> None:
    entry = f"    accept:\n      - rule: {rule}\n        reason: {WHY}\n        by: desk\n{more}"
    path = case / "release.claims.yaml"
    first, second = path.read_text().split("  - id: support")
    path.write_text(f"{first}{entry}  - id: support{second}")


def _words(text: str) -> str:
    return " ".join(text.split())


def test_an_accepted_finding_is_shown_with_its_reason_and_does_not_count(
    crosscheck: Crosscheck, fernhollow: Path
) -> None:
    assert crosscheck("check", cwd=fernhollow.parents[1], **DAY).returncode == 1
    _accept(fernhollow)
    done = crosscheck("check", cwd=fernhollow.parents[1], **DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "↑ exaggerates  direct-work" in done.stdout
    assert "accepted: warning framing-exaggerates: " in done.stdout
    row = next(line for line in done.stdout.splitlines() if line.startswith("direct-work "))
    assert row.split()[-1] == "accepted"
    assert f"Accepted by desk: {WHY}" in _words(done.stdout)
    assert "every finding is reviewed, accepted, or below --fail-on" in _words(done.stdout)


def test_an_acceptance_holds_on_its_last_day_and_has_run_out_after_it(
    crosscheck: Crosscheck, fernhollow: Path
) -> None:
    _accept(fernhollow, more="        until: 2030-12-31\n")
    top = fernhollow.parents[1]
    last_day = crosscheck("check", cwd=top, SOURCE_DATE_EPOCH="1924905600")
    assert last_day.returncode == 0
    assert "Accepted by desk until 31 December 2030: " in last_day.stdout
    after = crosscheck("check", cwd=top, **DAY)
    assert after.returncode == 1
    assert "expired: warning framing-exaggerates" in after.stdout
    assert "until 31 December 2030, which has passed" in _words(after.stdout)
    place = "claims/fernhollow/release.claims.yaml:9:16: claims[0].accept[0].until: "
    assert f"{place}the acceptance of framing-exaggerates ran out on 2030-12-31" in after.stderr
    assert crosscheck("validate", cwd=top, **DAY).returncode == 0


def test_an_acceptance_with_nothing_to_accept_is_a_note(
    crosscheck: Crosscheck, fernhollow: Path
) -> None:
    _accept(fernhollow, "quote-trimmed")
    done = crosscheck("check", "--report", "rdjsonl=out.jsonl", cwd=fernhollow.parents[1], **DAY)
    assert done.returncode == 1
    assert "note: The acceptance of quote-trimmed accepts nothing any more" in done.stdout
    assert "1 acceptance no longer needed" in _words(done.stdout)
    lines = (fernhollow.parents[1] / "out.jsonl").read_text().splitlines()
    note = next(line for line in map(json.loads, lines) if line["code"]["value"] == "claim-accept")
    assert note["location"]["range"]["start"]["line"] == 6


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("framing-exagerates", 'there is no rule "framing-exagerates"; did you mean "framing-exaggerates"?'),
        ("claim-review-stale", "is a fault of a claim file, which cannot be accepted"),
        ("Quote Trimmed", "a rule is written in small letters with hyphens"),
    ],
)  # fmt: skip
def test_a_rule_that_cannot_be_accepted_is_an_error_with_its_place(
    crosscheck: Crosscheck, fernhollow: Path, rule: str, said: str
) -> None:
    _accept(fernhollow, rule)
    done = crosscheck("validate", cwd=fernhollow.parents[1])
    assert done.returncode == 3
    assert "claims/fernhollow/release.claims.yaml:6:15: claims[0].accept[0].rule: " in done.stdout
    assert said in done.stdout


def test_a_rule_accepted_twice_and_an_impossible_day_are_errors(
    crosscheck: Crosscheck, fernhollow: Path
) -> None:
    _accept(
        fernhollow,
        more=f"      - {{rule: framing-exaggerates, reason: {WHY}, until: 2031-02-30}}\n",
    )
    done = crosscheck("validate", cwd=fernhollow.parents[1])
    assert done.returncode == 3
    assert '"framing-exaggerates" is accepted twice' in done.stdout
    assert "2031-02-30: no calendar has that date" in done.stdout


def test_the_run_says_how_each_finding_stands_and_machines_are_not_told_of_it(
    crosscheck: Crosscheck, fernhollow: Path
) -> None:
    _accept(fernhollow)
    top = fernhollow.parents[1]
    reports = [f"--report={name}={name}" for name in ("sarif", "junit", "gitlab", "csv")]
    done = crosscheck("check", "--format", "json", *reports, cwd=top, **DAY)
    run = json.loads(done.stdout)
    jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text("utf-8"))).validate(run)
    (finding,) = run["cases"][0]["claims"][0]["findings"]
    assert finding["standing"] == "accepted"
    assert finding["accepted"]["reason"] == WHY
    assert finding["accepted"]["line"] == 6
    assert "exaggerates" not in (top / "sarif").read_text() + (top / "gitlab").read_text()
    assert "<failure" not in (top / "junit").read_text()
    assert WHY in (top / "junit").read_text()
    assert ",framing-exaggerates,framing-exaggerates," in (top / "csv").read_text()
    crosscheck("check", "--suppressed", "--format", "sarif", "--output", "all", cwd=top, **DAY)
    results = json.loads((top / "all").read_text())["runs"][0]["results"]
    (result,) = (result for result in results if result["ruleId"] == "framing-exaggerates")
    assert result["suppressions"][0]["justification"] == f"Accepted by desk: {WHY}"
    assert result["partialFingerprints"]["crosscheckClaim/v1"] == finding["fingerprint"]


def test_a_date_of_the_environment_that_is_none_is_said(
    crosscheck: Crosscheck, fernhollow: Path
) -> None:
    done = crosscheck("check", cwd=fernhollow.parents[1], SOURCE_DATE_EPOCH="soon")
    assert done.returncode == 3
    assert "SOURCE_DATE_EPOCH: 'soon' is no number of seconds since 1970" in done.stderr

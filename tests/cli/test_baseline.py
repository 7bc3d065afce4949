"""A baseline lets a project begin with what is there: only what is new or has run out counts."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

Crosscheck = Callable[..., subprocess.CompletedProcess[str]]
SCHEMAS = Path(__file__).parents[2] / "schemas"
FILE = "crosscheck-baseline.yaml"
DAY = {"SOURCE_DATE_EPOCH": "1924992000"}  # 1 January 2031
LATER = {"SOURCE_DATE_EPOCH": "1956528000"}  # 1 January 2032
SIGNED = ("--reason", "Published before we checked: see #12", "--by", "desk")


def _words(text: str) -> str:
    return " ".join(text.split())


def _edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def project(crosscheck: Crosscheck, fernhollow: Path) -> Path:
    """A project whose one finding that counts is in its baseline."""
    top = fernhollow.parents[1]
    done = crosscheck("baseline", *SIGNED, cwd=top, **DAY)
    assert done.returncode == 0, done.stderr
    assert "+ fernhollow/direct-work framing-exaggerates: " in done.stdout
    assert f"{FILE}: written: 1 added, 0 kept, 0 expired, 0 gone" in done.stdout
    assert f"use it: crosscheck check --baseline {FILE}" in done.stderr
    return top


def test_without_a_reason_or_a_name_nothing_is_accepted(
    crosscheck: Crosscheck, fernhollow: Path
) -> None:
    top = fernhollow.parents[1]
    done = crosscheck("baseline", "--reason", "x", cwd=top)
    assert done.returncode == 2
    assert "1 finding to accept: say why, and who answers for it (--by missing)" in done.stderr
    assert "+ fernhollow/direct-work framing-exaggerates" in done.stdout
    assert not (top / FILE).exists()


def test_what_is_in_the_baseline_is_shown_and_does_not_count(
    crosscheck: Crosscheck, project: Path
) -> None:
    assert crosscheck("check", cwd=project, **DAY).returncode == 1
    done = crosscheck("check", "--baseline", FILE, "--report", "json=run", cwd=project, **DAY)
    assert done.returncode == 0
    assert "accepted: warning framing-exaggerates" in done.stdout
    assert "Accepted by desk: Published before we checked: see #12" in _words(done.stdout)
    assert "findings at warning or above: 0 new, 1 unchanged, 0 expired, 0 gone" in _words(
        done.stdout
    )
    run = json.loads((project / "run").read_text())
    jsonschema.Draft202012Validator(
        json.loads((SCHEMAS / "run.schema.json").read_text("utf-8"))
    ).validate(run)
    assert run["baseline"]["unchanged"] == 1
    assert run["baseline"]["file"] == FILE


def test_other_edits_leave_it_accepted_and_other_words_do_not(
    crosscheck: Crosscheck, project: Path
) -> None:
    claims = project / "claims/fernhollow/release.claims.yaml"
    release = project / "claims/fernhollow/release.txt"
    _edit(claims, "claims:\n", "claims:\n\n# a note\n")
    _edit(claims, "quote: direct", 'prefix: "The "\n    topic: children\n    quote: direct')
    _edit(release, "The direct", "A new first sentence.\n\nThe direct")
    done = crosscheck("check", "--baseline", FILE, cwd=project, **DAY)
    assert done.returncode == 0, done.stdout
    _edit(claims, "quote: direct work", "quote: The direct work")
    _edit(claims, '    prefix: "The "\n', "")
    done = crosscheck("check", "--baseline", FILE, cwd=project, **DAY)
    assert done.returncode == 1
    assert "1 new, 0 unchanged, 0 expired, 1 gone" in _words(done.stdout)
    assert "Gone: framing-exaggerates of fernhollow/direct-work, accepted by desk" in done.stdout


def test_what_has_run_out_counts_again_until_it_is_renewed(
    crosscheck: Crosscheck, project: Path
) -> None:
    _edit(project / FILE, "    date: 2031-01-01\n", "    date: 2031-01-01\n    until: 2031-06-30\n")
    assert crosscheck("check", "--baseline", FILE, cwd=project, **DAY).returncode == 0
    done = crosscheck("check", "--baseline", FILE, cwd=project, **LATER)
    assert done.returncode == 1
    assert "expired: warning framing-exaggerates" in done.stdout
    assert "0 new, 0 unchanged, 1 expired, 0 gone" in _words(done.stdout)
    before = (project / FILE).read_bytes()
    done = crosscheck("baseline", *SIGNED, cwd=project, **LATER)
    assert "! fernhollow/direct-work framing-exaggerates: ran out on 2031-06-30" in done.stdout
    assert (project / FILE).read_bytes() == before
    again = ("--renew", "--reason", "Still so.", "--by", "ed", "--until", "2032-12-31")
    assert crosscheck("baseline", *again, cwd=project, **LATER).returncode == 0
    text = (project / FILE).read_text()
    assert "reason: Still so.\n    by: ed\n    date: 2032-01-01\n    until: 2032-12-31\n" in text
    assert crosscheck("check", "--baseline", FILE, cwd=project, **LATER).returncode == 0


def test_written_again_it_keeps_reasons_adds_what_is_new_and_drops_what_is_gone(
    crosscheck: Crosscheck, project: Path
) -> None:
    _edit(project / FILE, '"Published before we checked: see #12"', "Seen by Ada.")
    folder = project / "claims/fernhollow"
    _edit(folder / "release.txt", "well supported by managers", "poorly supported by managers")
    _edit(
        folder / "release.claims.yaml", "well supported by managers", "poorly supported by managers"
    )
    done = crosscheck("baseline", "--reason", "New.", "--by", "ed", cwd=project, **DAY)
    assert "1 added, 1 kept, 0 expired, 0 gone" in done.stdout
    text = (project / FILE).read_text()
    assert "reason: Seen by Ada.\n    by: desk" in text
    assert "reason: New.\n    by: ed" in text
    _edit(folder / "release.txt", "The direct work with children is strong. ", "")
    _edit(
        folder / "release.claims.yaml",
        "  - id: direct-work\n    quote: direct work with children is strong\n",
        "",
    )
    done = crosscheck("baseline", cwd=project, **DAY)
    assert done.returncode == 0, done.stderr
    assert "- fernhollow/direct-work framing-exaggerates: " in done.stdout
    assert "0 added, 1 kept, 0 expired, 1 gone" in done.stdout
    assert "Seen by Ada." not in (project / FILE).read_text()


def test_cases_and_claims_that_are_not_checked_keep_their_place(
    crosscheck: Crosscheck, project: Path
) -> None:
    (project / "claims/other").mkdir()
    (project / "claims/other/documents.yaml").write_text("documents: []\n")
    done = crosscheck("check", "claims/other", "--baseline", FILE, cwd=project, **DAY)
    assert "0 new, 0 unchanged, 0 expired, 0 gone" in _words(done.stdout)
    (project / "claims/fernhollow/letter.txt").unlink()
    done = crosscheck("check", "--baseline", FILE, cwd=project, **DAY)
    assert "0 new, 0 unchanged, 0 expired, 0 gone" in _words(done.stdout)


def test_the_settings_may_name_it_and_it_may_be_json(crosscheck: Crosscheck, project: Path) -> None:
    (project / "crosscheck.toml").write_text('baseline = "accepted.json"\n')
    missing = crosscheck("check", cwd=project, **DAY)
    assert missing.returncode == 3
    assert "accepted.json: no such baseline - `crosscheck baseline" in missing.stderr
    assert crosscheck("baseline", *SIGNED, cwd=project, **DAY).returncode == 0
    written = json.loads((project / "accepted.json").read_text())
    jsonschema.Draft202012Validator(
        json.loads((SCHEMAS / "baseline.schema.json").read_text("utf-8"))
    ).validate(written)
    assert crosscheck("check", cwd=project, **DAY).returncode == 0
    assert crosscheck("check", "--no-baseline", cwd=project, **DAY).returncode == 1


def test_sarif_says_which_results_are_new(crosscheck: Crosscheck, project: Path) -> None:
    arguments = ("check", "--baseline", FILE, "--suppressed", "--format", "sarif")
    log = json.loads(crosscheck(*arguments, cwd=project, **DAY).stdout)
    states = {r["ruleId"]: r["baselineState"] for r in log["runs"][0]["results"]}
    assert states["framing-exaggerates"] == "unchanged"
    assert states["text-reused"] == "new"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("    by: desk\n", "", ':5:5: accepted[0]: the field "by" is missing'),
        ("reason:", "raeson:", '"raeson" is not a field of an accepted finding; did you mean "reason"?'),
        ("date: 2031-01-01", "date: 2031-02-31", "accepted[0].date: 2031-02-31: no calendar has"),
        ("fingerprint: ", "fingerprint: z", "a fingerprint is 64 hexadecimal digits"),
        ("accepted:", "accepted: [", "crosscheck-baseline.yaml:"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_baseline_is_said_with_its_place(
    crosscheck: Crosscheck, project: Path, old: str, new: str, said: str
) -> None:
    _edit(project / FILE, old, new)
    for command in (("check", "--baseline", FILE), ("baseline",)):
        done = crosscheck(*command, cwd=project, **DAY)
        assert done.returncode == 3
        assert said in done.stderr


def test_it_is_not_written_over_faulty_claim_files(crosscheck: Crosscheck, project: Path) -> None:
    before = (project / FILE).read_bytes()
    _edit(project / "claims/fernhollow/release.claims.yaml", "quote: direct", "qoute: direct")
    done = crosscheck("baseline", *SIGNED, cwd=project, **DAY)
    assert done.returncode == 3
    assert "not written - mend the claim files first" in done.stderr
    assert (project / FILE).read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("baseline", "--until", "2030-12-31"), "--until 2030-12-31 has passed"),
        (("check", "--baseline", "x", "--no-baseline"), "exclude each other"),
    ],
)
def test_options_that_cannot_be_meant_are_usage_errors(
    crosscheck: Crosscheck, fernhollow: Path, arguments: tuple[str, ...], said: str
) -> None:
    done = crosscheck(*arguments, cwd=fernhollow.parents[1], **DAY)
    assert done.returncode == 2
    assert said in done.stderr

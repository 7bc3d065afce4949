"""A person's verdict is printed instead of the machine's, which stays beside it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import FERNHOLLOW, REVIEW

Crosscheck = Callable[..., subprocess.CompletedProcess[str]]


def pinned_as(fernhollow: Path, verdict: str, more: str = "") -> None:
    pin = f"    pin: {{verdict: {verdict}, reason: The whole letter says so., by: desk{more}}}\n"
    first, rest = FERNHOLLOW["release.claims.yaml"].split("  - id: support")
    (fernhollow / "release.claims.yaml").write_text(f"{first}{pin}  - id: support{rest}", "utf-8")


def test_pin_is_printed_instead_of_the_machines_verdict_which_stays_beside_it(
    crosscheck: Crosscheck, fernhollow: Path, tmp_path: Path
) -> None:
    pinned_as(fernhollow, "agrees")
    done = crosscheck("check", fernhollow, "--format", "json", cwd=tmp_path)
    assert done.returncode == 0
    claim = json.loads(done.stdout)["cases"][0]["claims"][0]
    assert (claim["verdict"], claim["reason"]) == ("agrees", "The whole letter says so.")
    assert claim["decided_by"] == "pinned by desk"
    assert claim["pinned"]["needed"] is True
    assert claim["pinned"]["machine"]["verdict"] == "exaggerates"
    assert claim["pinned"]["accepts"] == ["framing-exaggerates"]
    page = crosscheck("check", fernhollow, cwd=tmp_path).stdout
    assert "= agrees  direct-work  (pinned)" in page
    assert "accepted by the pin: warning framing-exaggerates" in page


def test_pin_with_which_the_machine_agrees_is_no_longer_needed(
    crosscheck: Crosscheck, fernhollow: Path, tmp_path: Path
) -> None:
    pinned_as(fernhollow, "exaggerates")
    claim = json.loads(crosscheck("check", fernhollow, "--format", "json", cwd=tmp_path).stdout)[
        "cases"
    ][0]["claims"][0]
    assert claim["pinned"]["needed"] is False
    assert claim["shift"] == "favourable"
    assert "The pin is no longer needed" in crosscheck("check", fernhollow, cwd=tmp_path).stdout


@pytest.mark.parametrize(
    ("verdict", "more", "said"),
    [
        ("agrees", ", shift: favourable", '"agrees" shifts nothing'),
        ("agres", "", 'did you mean "agrees"'),
        ("agrees", ", date: 2031-02-30", "no calendar has that date"),
        ("agrees", ", weight: 3", '"weight" is not a field of a pin'),
    ],
)
def test_pin_that_cannot_be_meant_is_invalid(
    crosscheck: Crosscheck, fernhollow: Path, verdict: str, more: str, said: str
) -> None:
    pinned_as(fernhollow, verdict, more)
    done = crosscheck("validate", fernhollow, cwd=fernhollow)
    assert done.returncode == 3
    assert said in done.stdout


def test_pin_against_the_review_of_the_same_claim_is_a_warning(
    crosscheck: Crosscheck, fernhollow: Path, tmp_path: Path
) -> None:
    pinned_as(fernhollow, "agrees")
    file = fernhollow / "release.claims.yaml"
    file.write_text(file.read_text("utf-8").replace("    pin:", REVIEW + "    pin:"), "utf-8")
    done = crosscheck("validate", fernhollow, cwd=tmp_path)
    assert done.returncode == 0
    assert 'the review of the same claim says "exaggerates" [claim-pin] (warning)' in done.stdout

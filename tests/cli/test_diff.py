"""What changed between two runs, through the real command line."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

Crosscheck = Callable[..., subprocess.CompletedProcess[str]]
SCHEMA = Path(__file__).parents[2] / "schemas" / "diff.schema.json"


@pytest.fixture
def runs(crosscheck: Crosscheck, fernhollow: Path) -> Path:
    """A project with the runs `before.json` and `after.json`, between which somebody worked on the case."""
    top = fernhollow.parents[1]
    claims = fernhollow / "release.claims.yaml"
    review = (
        "    review:\n      verdict: exaggerates\n      by: desk\n"
        "      evidence: {document: letter, quote: is an emerging strength}\n"
    )
    claims.write_text(claims.read_text().replace("  - id: support", review + "  - id: support"))
    assert crosscheck("check", "--report", "json=before.json", cwd=top).returncode == 0
    letter = fernhollow / "letter.txt"
    letter.write_text(letter.read_text().replace("an emerging strength", "weak"))
    text = claims.read_text()
    claims.write_text(text[: text.index("  - id: support")])
    assert crosscheck("check", "--report", "json=after.json", cwd=top).returncode == 1
    return top


def test_what_changed_is_shown_by_claim_with_both_reasons(
    crosscheck: Crosscheck, runs: Path
) -> None:
    done = crosscheck("diff", "before.json", "after.json", cwd=runs)
    assert done.returncode == 1
    for part in ("~ letter text: sha256 ", "~ direct-work verdict: ↑ exaggerates → ≠ contradicts"):
        assert part in done.stdout
    assert "~ direct-work review: holds → no longer holds" in done.stdout
    assert "- support claim: = agrees" in done.stdout
    assert "      was: The claim says" in done.stdout
    assert done.stdout.splitlines()[-1].startswith("6 changes: 1 document, 1 claim, 1 verdict")


def test_the_same_as_json_is_what_the_schema_says(crosscheck: Crosscheck, runs: Path) -> None:
    arguments = ("before.json", "after.json", "--format", "json", "--output", "diff.json")
    assert crosscheck("diff", *arguments, cwd=runs).returncode == 1
    written = json.loads((runs / "diff.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text("utf-8"))).validate(written)
    assert written["summary"]["review-holds"] == 1
    (verdict,) = (change for change in written["changes"] if change["kind"] == "verdict")
    assert (verdict["claim"], verdict["before"]) == ("direct-work", "exaggerates")
    assert "emerging" in verdict["reason_before"]


def test_a_run_held_against_itself_has_no_change(crosscheck: Crosscheck, runs: Path) -> None:
    done = crosscheck("diff", "before.json", "before.json", cwd=runs)
    assert done.returncode == 0
    assert done.stdout.endswith("\nNo change.\n")


def test_a_file_that_is_no_run_is_one_clear_line(crosscheck: Crosscheck, runs: Path) -> None:
    (runs / "broken.json").write_text('{"version": 1,\n "tool": }')
    for name, said in (
        ("broken.json", "broken.json:2:10: not JSON"),
        ("nowhere.json", "nowhere.json: no such file"),
        ("claims", "claims: is not a file"),
    ):
        done = crosscheck("diff", "before.json", name, cwd=runs)
        assert done.returncode == 3
        assert said in done.stderr
        assert len(done.stderr.splitlines()) == 1


def test_words_of_a_document_cannot_command_the_terminal(
    crosscheck: Crosscheck, runs: Path
) -> None:
    run = json.loads((runs / "after.json").read_text("utf-8"))
    run["cases"][0]["claims"][0]["quote"] = "\x1b[31mred\x1b[0m \u202e"
    run["cases"][0]["id"] = "\x1b[2Jcase"
    (runs / "hostile.json").write_text(json.dumps(run))
    for name in ("text", "json"):
        done = crosscheck("diff", "before.json", "hostile.json", "--format", name, cwd=runs)
        assert done.returncode == 1
        assert "\x1b" not in done.stdout
        assert "\u202e" not in done.stdout

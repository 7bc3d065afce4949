"""Every kind of change between two runs is found, once, and nothing else is."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from crosscheck.errors import RunFileError
from crosscheck.reporters.differences import as_json, as_text
from crosscheck.reporters.interface import Rendering
from crosscheck.runs.change import Kind
from crosscheck.runs.difference import changes
from crosscheck.runs.stored import StoredRun, read_run

SCHEMA = Path(__file__).parents[2] / "schemas" / "diff.schema.json"
FINDING: dict[str, Any] = {
    "rule": "framing-exaggerates",
    "fingerprint": "0" * 64,
    "standing": "new",
    "level": "warning",
    "message": "Too much.",
    "claim_span": None,
    "evidence": None,
}
CLAIM: dict[str, Any] = {
    "id": "visits",
    "quote": "Visits are regular",
    "verdict": "agrees",
    "shift": "none",
    "reason": "Both say so.",
    "findings": [],
    "review": None,
    "pinned": None,
}
REVIEW = {"verdict": "agrees", "agrees": True, "holds": True, "problem": None}
RUN: dict[str, Any] = {
    "version": 1,
    "tool": {"name": "crosscheck", "version": "0.1.0"},
    "cases": [
        {
            "id": "fernhollow",
            "documents": [{"id": "letter", "sha256": "a" * 64, "available": "text"}],
            "words": [],
            "findings": [],
            "claims": [{**CLAIM, "findings": [dict(FINDING)]}, {**CLAIM, "id": "other"}],
        }
    ],
    "problems": [],
}
MODEL = {"use": "embedder", "name": "small", "sha256": "b" * 64}
WORDS = {"file": "words.yaml", "sha256": "c" * 64, "added": 1, "changed": 0, "removed": 0}


def _case(run: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = run["cases"][0]
    return found


def _claim(run: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = run["cases"][0]["claims"][0]
    return found


def _finding(run: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = _claim(run)["findings"][0]
    return found


Edit = Callable[[dict[str, Any]], object]
EDITS: list[tuple[Kind, Edit, str | None, str | None]] = [
    (Kind.MODEL, lambda r: r["tool"].update(models=[MODEL]), None, "small (sha256 " + "b" * 64 + ")"),
    (Kind.PROBLEM, lambda r: r["problems"].append("letter.pdf: encrypted"), None, "letter.pdf: encrypted"),
    (Kind.CASE, lambda r: r["cases"].append({**_case(RUN), "id": "new", "claims": [], "documents": []}), None, "new"),
    (Kind.WORDS, lambda r: _case(r)["words"].append(WORDS), None, "c" * 64),
    (Kind.DOCUMENT, lambda r: _case(r)["documents"][0].update(sha256="d" * 64), "a" * 64, "d" * 64),
    (Kind.DOCUMENT, lambda r: _case(r)["documents"].clear(), "text", None),
    (Kind.AVAILABLE, lambda r: _case(r)["documents"][0].update(sha256=None, available="none"), "text", "none"),
    (Kind.CLAIM, lambda r: _case(r)["claims"].append({**CLAIM, "id": "third"}), None, "agrees"),
    (Kind.CLAIM, lambda r: _case(r)["claims"].pop(), "agrees", None),
    (Kind.QUOTE, lambda r: _claim(r).update(quote="All visits"), "Visits are regular", "All visits"),
    (Kind.VERDICT, lambda r: _claim(r).update(verdict="downplays", shift="unfavourable"), "agrees", "downplays"),
    (Kind.SHIFT, lambda r: _claim(r).update(shift="favourable"), "none", "favourable"),
    (Kind.FINDING, lambda r: _claim(r)["findings"].clear(), "warning", None),
    (Kind.FINDING, lambda r: _claim(r)["findings"].append(dict(FINDING)), None, "warning"),
    (Kind.FINDING, lambda r: _finding(r).update(level="error"), "warning", "error"),
    (Kind.FINDING, lambda r: _case(r)["findings"].append({**FINDING, "document": "release"}), None, "warning"),
    (Kind.STANDING, lambda r: _finding(r).update(standing="accepted", accepted={"reason": "So be it."}), "new", "accepted"),
    (Kind.REVIEW, lambda r: _claim(r).update(review=REVIEW), None, "agrees"),
    (Kind.PIN, lambda r: _claim(r).update(pinned={"reason": "Seen."}), None, "agrees"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "edit", "before", "after"), EDITS)
def test_a_change_is_found_from_both_sides_and_written_as_the_schema_says(
    kind: Kind, edit: Edit, before: str | None, after: str | None
) -> None:
    other = copy.deepcopy(RUN)
    edit(other)
    old, new = StoredRun("old.json", RUN), StoredRun("new.json", other)
    (change,) = changes(old, new)
    assert (change.kind, change.before, change.after) == (kind, before, after)
    (back,) = changes(new, old)
    assert (back.kind, back.before, back.after) == (kind, after, before)
    schema = json.loads(SCHEMA.read_text("utf-8"))
    written = json.loads(as_json(old, new, [change]))
    jsonschema.Draft202012Validator(schema).validate(written)
    assert written["summary"][str(kind)] == 1


def test_every_kind_has_an_example_here_and_a_place_in_the_schema() -> None:
    schema = json.loads(SCHEMA.read_text("utf-8"))
    assert schema["$defs"]["kind"]["enum"] == list(Kind)
    assert {kind for kind, *_ in EDITS} | {Kind.REVIEW_HOLDS} == set(Kind)


def test_a_review_that_ceases_to_hold_says_why() -> None:
    runs = []
    for review in (REVIEW, {**REVIEW, "holds": False, "problem": "its evidence has gone"}):
        run = copy.deepcopy(RUN)
        _claim(run)["review"] = review
        runs.append(StoredRun("run.json", run))
    (change,) = changes(*runs)
    assert (change.kind, change.before, change.after) == (
        Kind.REVIEW_HOLDS,
        "holds",
        "no longer holds",
    )
    assert change.reason_after == "its evidence has gone"


def test_other_wording_of_a_reason_or_another_version_of_the_tool_is_no_change() -> None:
    other = copy.deepcopy(RUN)
    _claim(other)["reason"] = "Said otherwise."
    other["tool"]["version"] = "0.2.0"
    assert changes(StoredRun("a", RUN), StoredRun("b", other)) == []


@pytest.mark.parametrize("width", [100, 50])
def test_the_text_is_as_it_was(width: int, golden: Callable[[str, str], None]) -> None:
    other = copy.deepcopy(RUN)
    for kind, edit, *_ in EDITS:
        if kind not in (Kind.CASE, Kind.AVAILABLE, Kind.SHIFT):
            edit(other)
    _claim(other)["reason"] = "The claim says “regular”, the letter “not yet”. " * 3
    other["cases"].append({**_case(RUN), "id": "new \x1b[31m case", "claims": [], "documents": []})
    other["tool"]["version"] = "0.2.0"
    old, new = StoredRun("old.json", RUN), StoredRun("new.json", other)
    golden(f"diff-{width}.txt", as_text(old, new, changes(old, new), Rendering(width=width)))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", r":1:2: not JSON \("),
        ("[]", "not a run of crosscheck - write one with"),
        ('{"version": 1, "valid": true}', "not a run of crosscheck"),
        ('{"version": 2, "tool": {}, "cases": []}', "version 2 of the format, and crosscheck .* reads version 1"),
        ('{"version": 1, "tool": {"name": "crosscheck", "version": "0.0.1"}, "cases": [], "x": 1}',
         "'x' was unexpected.* - not as run.schema.json of .*; crosscheck 0.0.1 wrote it"),
        ('{"version": 1, "tool": {"name": "crosscheck", "version": "0.1.0"}, "cases": [{"id": 3}]}',
         r"cases\[0\]"),
        ("[" * 100_000, "no JSON that a run could be"),
        ('{"version": 1' + "0" * 5000 + "}", "no JSON that a run could be"),
        ("\ufeff", "not JSON"),
    ],
)  # fmt: skip
def test_what_is_no_run_is_said_with_the_next_step(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "run.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RunFileError, match=said):
        read_run(path)


def test_a_file_that_is_not_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "run.json").write_bytes(b"\xff\xfe")
    with pytest.raises(RunFileError, match=r"run\.json: not UTF-8"):
        read_run(tmp_path / "run.json")

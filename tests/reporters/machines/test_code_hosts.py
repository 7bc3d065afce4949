"""Workflow commands, code quality and reviewdog: what hosts read, as they read it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace

import jsonschema
import pytest

from crosscheck.model.finding import Finding, Level
from crosscheck.model.run import Run
from crosscheck.reporters.interface import Rendering, reporter

COMMAND = re.compile(r"::(error|warning|notice)(?: ([^:]*(?:%3A[^:]*)*))?::(.*)")
CODE_QUALITY = {
    # GitLab's documentation of code quality reports: the fields it reads, all of them required.
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32,64}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^[^./]"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}
_POSITION = {
    "type": "object",
    "additionalProperties": False,
    "properties": {"line": {"type": "integer", "minimum": 1}, "column": {"type": "integer"}},
}
_LOCATION = {
    "type": "object",
    "additionalProperties": False,
    "required": ["path"],
    "properties": {
        "path": {"type": "string", "minLength": 1},
        "range": {
            "type": "object",
            "additionalProperties": False,
            "properties": {"start": _POSITION, "end": _POSITION},
        },
    },
}
DIAGNOSTIC = {
    # The messages of reviewdog's rdf.proto, as protobuf reads JSON: unknown fields are refused.
    "type": "object",
    "additionalProperties": False,
    "required": ["message", "location"],
    "properties": {
        "message": {"type": "string", "minLength": 1},
        "location": _LOCATION,
        "severity": {"enum": ["UNKNOWN_SEVERITY", "ERROR", "WARNING", "INFO"]},
        "source": {"type": "object", "required": ["name"]},
        "code": {
            "type": "object",
            "additionalProperties": False,
            "properties": {"value": {"type": "string"}, "url": {"type": "string"}},
        },
        "related_locations": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "properties": {"message": {"type": "string"}, "location": _LOCATION},
            },
        },
    },
}


def unescaped(text: str) -> str:
    """As the runner of GitHub Actions reads it: per cent last."""
    for code, meant in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(code, meant)
    return text


def commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    found = []
    for line in text.splitlines():
        match = COMMAND.fullmatch(line)
        if match:
            pairs = (match[2] or "").split(",")
            fields = dict(pair.split("=", 1) for pair in pairs)
            found.append(
                (match[1], {k: unescaped(v) for k, v in fields.items()}, unescaped(match[3]))
            )
    return found


@pytest.mark.parametrize("name", ["github", "gitlab", "rdjsonl"])
def test_format_is_as_it_was(name: str, full_run: Run, golden: Callable[[str, str], None]) -> None:
    golden(f"{name}.txt", reporter(name)(full_run, Rendering()))


def test_commands_come_back_as_they_were_meant_and_worst_first(full_run: Run) -> None:
    found = commands(reporter("github")(full_run, Rendering()))
    levels = [level for level, _, _ in found]
    assert levels == sorted(levels, key=["error", "warning", "notice"].index)
    assert ("warning", "Less | than 100%,\nit: is.") in {(level, said) for level, _, said in found}
    assert {fields.get("line") for _, fields, _ in found} >= {"3", "12", "13"}


def test_a_step_has_ten_of_each_command_and_the_rest_is_counted(full_run: Run) -> None:
    case = full_run.cases[1]
    many = tuple(Finding("framing-downplays", Level.WARNING, f"number {i}") for i in range(13))
    bad = tuple(Finding("figure-differs", Level.ERROR, f"number {i}") for i in range(12))
    claims = (replace(case.claims[0], findings=(*many, *bad)),)
    text = reporter("github")(replace(full_run, cases=(replace(case, claims=claims),)), Rendering())
    found = [level for level, _, _ in commands(text)]
    assert found == ["error"] * 10 + ["warning"] * 10
    # One of the warnings is the text that could not be read.
    assert "6 more findings not annotated" in text


def test_a_path_with_a_comma_and_a_colon_is_one_property(full_run: Run) -> None:
    case = full_run.cases[1]
    first = case.claims[0]
    odd = replace(first.claim, claim=replace(first.claim.claim, file="claims/a,b: c%/x.yaml"))
    run = replace(full_run, cases=(replace(case, claims=(replace(first, claim=odd),)),))
    assert commands(reporter("github")(run, Rendering()))[1][1]["file"] == "claims/a,b: c%/x.yaml"


def test_code_quality_has_what_gitlab_requires(full_run: Run) -> None:
    found = json.loads(reporter("gitlab")(full_run, Rendering()))
    jsonschema.Draft202012Validator(CODE_QUALITY).validate(found)
    prints = [entry["fingerprint"] for entry in found]
    assert len(set(prints)) == len(prints) > 5
    assert "framing-exaggerates" not in {entry["check_name"] for entry in found}


def test_each_line_is_a_diagnostic_of_reviewdog(full_run: Run) -> None:
    lines = reporter("rdjsonl")(full_run, Rendering()).splitlines()
    validator = jsonschema.Draft202012Validator(DIAGNOSTIC)
    for line in lines:
        validator.validate(json.loads(line))
    assert json.loads(lines[0])["severity"] == "ERROR"
    assert any("related_locations" in json.loads(line) for line in lines)

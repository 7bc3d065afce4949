"""A pinned verdict is shown as a person's, in every format, with the machine's reading beside it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import jsonschema
import pytest

from crosscheck.model.claim import Pin
from crosscheck.model.finding import Level
from crosscheck.model.run import ClaimResult, PinOutcome, Run
from crosscheck.model.verdict import Shift, Verdict
from crosscheck.reporters.interface import Rendering, reporter

SCHEMA = Path(__file__).parents[2] / "schemas" / "run.schema.json"
WHY = "Paragraph 9 says the same."


def pin(run: Run, *, needed: bool = True) -> Run:
    """The run with its contradicted claim pinned as agreeing."""
    case = run.cases[0]

    def pinned(result: ClaimResult) -> ClaimResult:
        if result.claim.id != "visits":
            return result
        signed = Pin(Verdict.AGREES, WHY, "desk", date=date(2031, 5, 9))
        machine = PinOutcome(
            result.verdict, result.shift, result.reason, 0.8, "direction", needed=needed
        )
        claim = replace(result.claim, claim=replace(result.claim.claim, pin=signed))
        return replace(
            result,
            claim=claim,
            verdict=Verdict.AGREES,
            shift=Shift.NONE,
            reason=WHY,
            pinned=machine,
        )

    return replace(run, cases=(replace(case, claims=tuple(map(pinned, case.claims))),))


@pytest.mark.parametrize("name", ["text", "github"])
def test_report_says_who_pinned_it_why_what_the_machine_reads_and_what_is_accepted(
    name: str, run: Run
) -> None:
    text = " ".join(reporter(name)(pin(run), Rendering(width=100)).split())
    for part in (
        WHY,
        "Pinned by desk, 9 May 2031. The machine reads it as ≠ contradicts: The claim says it is done",
        "framing-contradicts",
    ):
        assert part in text
    assert "accepted by the pin: error framing-contradicts" in text or "It accepts framing" in text
    assert "::error" not in text


def test_table_shows_that_it_is_pinned_and_counts_it(run: Run) -> None:
    table = reporter("table")(pin(run), Rendering(width=120))
    assert "= agrees (pinned; machine ≠)" in table
    assert "1 verdict pinned by a person." in table


def test_json_keeps_both_and_is_what_the_schema_says(run: Run) -> None:
    rendered = json.loads(reporter("json")(pin(run), Rendering()))
    jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text("utf-8"))).validate(rendered)
    claim = next(c for c in rendered["cases"][0]["claims"] if c["id"] == "visits")
    assert claim["verdict"] == "agrees"
    assert claim["pinned"]["machine"]["verdict"] == "contradicts"
    assert claim["pinned"]["accepts"] == ["framing-contradicts"]
    assert [finding["rule"] for finding in claim["findings"]] == ["framing-contradicts"]


@pytest.mark.parametrize("name", ["text", "github"])
def test_pin_that_the_machine_has_come_to_agree_with_is_no_longer_needed(
    name: str, run: Run
) -> None:
    text = " ".join(reporter(name)(pin(run, needed=False), Rendering(width=100)).split())
    assert (
        "The pin is no longer needed: the machine comes to contradicts by itself." in text
    )  # as made up above
    assert "1 pin no longer needed" in text


def test_pinned_claim_does_not_count(run: Run) -> None:
    before, after = (
        [r.counts(Level.WARNING) for r in run.cases[0].claims],
        [r.counts(Level.WARNING) for r in pin(run).cases[0].claims],
    )
    assert sum(before) == sum(after) + 1

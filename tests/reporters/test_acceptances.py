"""Accepted, expired and idle acceptances, and a baseline, as every format shows them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import jsonschema
import pytest

from crosscheck.claims.fingerprint import claim_fingerprints
from crosscheck.examine.acceptance import gone, with_acceptances
from crosscheck.examine.baseline import next_baseline
from crosscheck.model.acceptance import (
    Acceptance,
    Baseline,
    BaselineEntry,
    BaselineOutcome,
    Standing,
)
from crosscheck.model.finding import Level
from crosscheck.model.run import Run
from crosscheck.model.text import Position
from crosscheck.reporters.interface import Rendering, reporter

SCHEMA = Path(__file__).parents[2] / "schemas" / "run.schema.json"
TODAY = date(2031, 6, 1)


@pytest.fixture
def accepted(run: Run) -> Run:
    """The run in which a baseline accepts `visits`, `thanks` was accepted until May, and `plans` for nothing."""
    case = run.cases[0]
    claims = {result.claim.id: result for result in case.claims}
    here = "claims/fernhollow/release.claims.yaml"
    inline = {
        "thanks": Acceptance(
            "evidence-missing", "Only thanks.", "ed", None, date(2031, 5, 31), here, Position(18, 9)
        ),
        "plans": Acceptance(
            "quote-trimmed",
            "It was <b>once</b> \x1b[1mshort.",
            None,
            None,
            None,
            here,
            Position(10, 9),
        ),
    }
    for name, acceptance in inline.items():
        anchored = claims[name].claim
        claim = replace(anchored.claim, accept=(acceptance,))
        claims[name] = replace(claims[name], claim=replace(anchored, claim=claim))
    case = replace(case, claims=tuple(claims.values()))
    visits = claims["visits"]
    (known,) = claim_fingerprints(case.id, visits.claim.claim, visits.findings)
    said = Acceptance("framing-contradicts", "Corrected in print.", "desk", date(2031, 5, 9))
    entries = (
        BaselineEntry(known, case.id, "visits", None, "Done.", said),
        BaselineEntry("f" * 64, case.id, "left", None, "Gone.", replace(said, rule="date-differs")),
        BaselineEntry("e" * 64, case.id, "staff", None, "Unchecked.", said),
        BaselineEntry("d" * 64, "elsewhere", "x", None, "Other case.", said),
    )
    baseline = Baseline("accepted.yaml", "2" * 64, entries)
    cases = (with_acceptances(case, baseline, TODAY),)
    return replace(
        run, cases=cases, baseline=BaselineOutcome(baseline, tuple(gone(cases, baseline)))
    )


@pytest.mark.parametrize("name", ["text", "markdown", "github", "junit", "sarif"])
def test_format_is_as_it_was(name: str, accepted: Run, golden: Callable[[str, str], None]) -> None:
    golden(f"accepted-{name}.txt", reporter(name)(accepted, Rendering(width=100, suppressed=True)))


def test_the_page_shows_why_and_by_whom_and_no_markup_of_a_reason(accepted: Run) -> None:
    page = reporter("html")(accepted, Rendering())
    assert "Accepted by desk: Corrected in print." in page
    assert "Accepted by ed until 31 May 2031, which has passed: Only thanks." in page
    assert "<b>once" not in page
    assert re.search(r'data-claim="2"[^>]*data-state="accepted"', page)


def test_the_run_is_what_the_schema_says_and_only_the_lost_entry_is_gone(accepted: Run) -> None:
    rendered = json.loads(reporter("json")(accepted, Rendering()))
    jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text("utf-8"))).validate(rendered)
    assert [entry["claim"] for entry in rendered["baseline"]["gone"]] == ["left"]
    standings = {
        claim["id"]: finding["standing"]
        for claim in rendered["cases"][0]["claims"]
        for finding in claim["findings"]
    }
    assert standings == {"families": "new", "visits": "accepted", "thanks": "expired"}


def test_a_claim_acceptance_that_has_run_out_gives_way_to_a_baseline_that_holds(run: Run) -> None:
    case = run.cases[0]
    result = next(r for r in case.claims if r.claim.id == "visits")
    old = Acceptance("framing-contradicts", "Old.", until=date(2031, 1, 1))
    claim = replace(result.claim.claim, accept=(old,))
    result = replace(result, claim=replace(result.claim, claim=claim))
    case = replace(case, claims=(result,), findings=())
    assert with_acceptances(case, None, TODAY).claims[0].findings[0].standing is Standing.EXPIRED
    (known,) = claim_fingerprints(case.id, claim, result.findings)
    entry = BaselineEntry(
        known, case.id, "visits", None, "", Acceptance(old.rule, "New.", "d", TODAY)
    )
    (after,) = with_acceptances(case, Baseline("b", "", (entry,)), TODAY).claims
    assert after.findings[0].standing is Standing.ACCEPTED
    assert not after.counts(Level.NOTE)


def test_the_next_baseline_holds_what_counts_and_leaves_out_what_is_reviewed(accepted: Run) -> None:
    signed = Acceptance("", "New.", "ed", TODAY)
    following = next_baseline(accepted, signed, Level.NOTE)
    assert [entry.about for entry in following.added] == ["fernhollow/release"]
    assert following.added[0].acceptance == replace(signed, rule="text-reused")
    assert {entry.fingerprint[0] for entry in following.kept} >= {"e", "d"}
    assert len(following.entries) == 4
    assert next_baseline(accepted, signed, Level.WARNING).added == ()
    renewed = next_baseline(accepted, signed, Level.NOTE, renew=True)
    assert {entry.about for entry in renewed.added} == {"fernhollow/thanks", "fernhollow/release"}

"""What a person has accepted, in words and as plain data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from crosscheck.model.acceptance import Acceptance, BaselineEntry, Standing
from crosscheck.model.finding import Finding, Level
from crosscheck.model.run import Run
from crosscheck.reporters.words import long_day


def acceptance_sentence(finding: Finding) -> str:
    """Who accepted the finding, until when and why; empty when nobody did."""
    if finding.accepted is None:
        return ""
    said = finding.accepted.acceptance
    by = f" by {said.by}" if said.by else ""
    if finding.standing is Standing.EXPIRED:
        return f"Accepted{by} until {long_day(said.until)}, which has passed: {said.reason}"
    until = f" until {long_day(said.until)}" if said.until else ""
    return f"Accepted{by}{until}: {said.reason}"


def idle_sentence(acceptance: Acceptance) -> str:
    """That an acceptance of a claim has nothing left to accept."""
    return (
        f"The acceptance of {acceptance.rule} accepts nothing any more: delete it. "
        f"Its reason was: {acceptance.reason}"
    )


def baseline_lines(run: Run, fail_on: Level) -> Iterator[str]:
    """How the findings stand to the baseline, and what of it is gone; nothing without a baseline."""
    if run.baseline is None:
        return
    new = sum(finding.standing is Standing.NEW for finding in run.news(fail_on))
    counts = _counts(run) | {"new": new}
    listed = ", ".join(f"{number} {said}" for said, number in counts.items())
    yield f"Baseline {run.baseline.baseline.file}, findings at {fail_on} or above: {listed}."
    for entry in run.baseline.gone:
        by = f" by {entry.acceptance.by}" if entry.acceptance.by else ""
        yield (
            f"Gone: {entry.acceptance.rule} of {entry.about}, accepted{by}: {entry.acceptance.reason}"
        )
    if run.baseline.gone:
        yield "What is gone can be dropped: write the baseline again with `crosscheck baseline`."


def _counts(run: Run) -> dict[str, int]:
    """Of all findings, notes and those on reviewed claims included."""
    counts = {
        standing: sum(finding.standing is standing for finding in run.findings)
        for standing in Standing
    }
    return {
        "new": counts[Standing.NEW],
        "unchanged": counts[Standing.ACCEPTED],
        "expired": counts[Standing.EXPIRED],
        "gone": len(run.baseline.gone) if run.baseline else 0,
    }


def acceptance_object(acceptance: Acceptance) -> Mapping[str, Any]:
    """An acceptance as the run's schema has it."""
    return {
        "rule": acceptance.rule,
        "reason": acceptance.reason,
        "by": acceptance.by,
        "date": acceptance.date.isoformat() if acceptance.date else None,
        "until": acceptance.until.isoformat() if acceptance.until else None,
        "file": acceptance.file,
        "line": acceptance.position.line if acceptance.position else None,
    }


def baseline_object(run: Run) -> Mapping[str, Any]:
    """`baseline` of the run's schema; nothing without one."""
    if run.baseline is None:
        return {}
    baseline = run.baseline.baseline
    gone = [_gone(entry) for entry in run.baseline.gone]
    described = {"file": baseline.file, "sha256": baseline.sha256, **_counts(run), "gone": gone}
    return {"baseline": described}


def _gone(entry: BaselineEntry) -> Mapping[str, Any]:
    return {
        "fingerprint": entry.fingerprint,
        "case": entry.case,
        "claim": entry.claim,
        "document": entry.document,
        "message": entry.message,
        "accepted": acceptance_object(entry.acceptance),
    }

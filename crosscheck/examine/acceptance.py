"""What a person has accepted, held beside the findings: they stay, and say by whom and why they are no news."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from crosscheck.claims.fingerprint import claim_fingerprints, document_fingerprints
from crosscheck.model.acceptance import Acceptance, Accepted, Baseline, BaselineEntry
from crosscheck.model.finding import Finding
from crosscheck.model.run import CaseRun, ClaimResult
from crosscheck.model.verdict import Verdict


def with_acceptances(case: CaseRun, baseline: Baseline | None, today: date) -> CaseRun:
    """The case with each finding that its claim or the baseline accepts marked so."""
    entries = {entry.fingerprint: entry for entry in baseline.entries} if baseline else {}
    prints = document_fingerprints(case.id, case.findings)
    return replace(
        case,
        claims=tuple(_claim(case.id, result, entries, today) for result in case.claims),
        findings=tuple(
            _finding(finding, _listed(entries, print_), today)
            for finding, print_ in zip(case.findings, prints, strict=True)
        ),
    )


def gone(cases: Sequence[CaseRun], baseline: Baseline) -> Iterator[BaselineEntry]:
    """
    Entries of the baseline whose finding the run no longer has.

    Of a case that was not checked, and of a claim that could not be, nobody knows.
    """
    made = {print_ for case in cases for print_ in _fingerprints(case)}
    by_id = {case.id: case for case in cases}
    for entry in baseline.entries:
        case = by_id.get(entry.case)
        if case is None or entry.fingerprint in made:
            continue
        unchecked = any(
            result.claim.id == entry.claim and result.machine_verdict is Verdict.UNCHECKED
            for result in case.claims
        )
        if not unchecked:
            yield entry


def _fingerprints(case: CaseRun) -> Iterator[str]:
    for result in case.claims:
        yield from claim_fingerprints(case.id, result.claim.claim, result.findings)
    yield from document_fingerprints(case.id, case.findings)


def _claim(
    case: str, result: ClaimResult, entries: Mapping[str, BaselineEntry], today: date
) -> ClaimResult:
    claim = result.claim.claim
    prints = claim_fingerprints(case, claim, result.findings)
    said = {finding.rule for finding in result.findings}
    checked = result.machine_verdict is not Verdict.UNCHECKED
    return replace(
        result,
        findings=tuple(
            _finding(
                finding,
                [a for a in claim.accept if a.rule == finding.rule] + _listed(entries, print_),
                today,
            )
            for finding, print_ in zip(result.findings, prints, strict=True)
        ),
        idle=tuple(a for a in claim.accept if checked and a.rule not in said),
    )


def _listed(entries: Mapping[str, BaselineEntry], fingerprint: str) -> list[Acceptance]:
    return [entries[fingerprint].acceptance] if fingerprint in entries else []


def _finding(finding: Finding, acceptances: Sequence[Acceptance], today: date) -> Finding:
    """The finding with the first acceptance that holds; else with the first, which has run out."""
    if not acceptances:
        return finding
    holding = next((a for a in acceptances if a.holds_on(today)), None)
    return replace(finding, accepted=Accepted(holding or acceptances[0], holds=holding is not None))

"""The baseline that follows from a run: what was accepted stays with its reasons, what is new is added."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from crosscheck.claims.fingerprint import claim_fingerprints, document_fingerprints
from crosscheck.model.acceptance import Acceptance, BaselineEntry, Standing
from crosscheck.model.finding import Finding, Level
from crosscheck.model.run import Run


@dataclass(frozen=True, slots=True)
class NextBaseline:
    """The entries of a baseline that is written again. Nothing is in two of them."""

    kept: tuple[BaselineEntry, ...]
    """As they were: still found, or of cases and claims that were not checked."""
    expired: tuple[BaselineEntry, ...]
    """As they were, run out: a person has to look again."""
    added: tuple[BaselineEntry, ...]
    """Findings that counted and that nobody had accepted, or whose acceptance was renewed."""
    gone: tuple[BaselineEntry, ...]
    """Left out, since the run no longer has them."""

    @property
    def entries(self) -> tuple[BaselineEntry, ...]:
        """What is written."""
        return (*self.kept, *self.expired, *self.added)


def next_baseline(
    run: Run, acceptance: Acceptance, fail_on: Level, *, renew: bool = False
) -> NextBaseline:
    """
    What `run`, made with its old baseline (if there was one), leaves to accept at `fail_on` or above.

    `acceptance` is what is written of each finding that is added, its rule aside. With `renew` it is
    written of findings whose acceptance has run out, too.
    """
    before = run.baseline.baseline.entries if run.baseline else ()
    old = {entry.fingerprint: entry for entry in before}
    gone = run.baseline.gone if run.baseline else ()
    taken = (Standing.NEW, Standing.EXPIRED) if renew else (Standing.NEW,)
    added, expired = list[BaselineEntry](), list[BaselineEntry]()
    for entry, finding in _news(run, fail_on):
        if finding.standing in taken:
            signed = replace(acceptance, rule=finding.rule)
            added.append(replace(entry, acceptance=signed))
        elif entry.fingerprint in old:
            expired.append(old[entry.fingerprint])
    placed = {entry.fingerprint for entry in (*added, *expired, *gone)}
    kept = tuple(entry for entry in old.values() if entry.fingerprint not in placed)
    return NextBaseline(kept, tuple(expired), tuple(added), tuple(gone))


def _news(run: Run, fail_on: Level) -> Iterator[tuple[BaselineEntry, Finding]]:
    """Findings that count, each with the entry that would accept it, but for who accepts it and why."""
    for case in run.cases:
        for result in case.claims:
            if result.is_settled:
                continue
            claim = result.claim.claim
            prints = claim_fingerprints(case.id, claim, result.findings)
            for finding, print_ in zip(result.findings, prints, strict=True):
                if finding.counts(fail_on):
                    yield _entry(print_, case.id, claim.id, None, finding), finding
        prints = document_fingerprints(case.id, case.findings)
        for finding, print_ in zip(case.findings, prints, strict=True):
            if finding.counts(fail_on):
                yield _entry(print_, case.id, None, finding.document, finding), finding


def _entry(
    fingerprint: str, case: str, claim: str | None, document: str | None, finding: Finding
) -> BaselineEntry:
    unsigned = Acceptance(finding.rule, "")
    return BaselineEntry(fingerprint, case, claim, document, finding.message, unsigned)

"""Findings as code hosts and editors take them: one rule, one message, one place of a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from crosscheck.claims.fingerprint import (
    Fingerprints,
    claim_fingerprints,
    document_fingerprints,
)
from crosscheck.claims.problems import Problem, path_text
from crosscheck.model.acceptance import Standing
from crosscheck.model.document import Document
from crosscheck.model.finding import Finding, Level, Place
from crosscheck.model.run import CaseRun, ClaimResult, Run
from crosscheck.model.text import Position, Span
from crosscheck.model.verdict import Verdict
from crosscheck.reporters.acceptances import acceptance_sentence, idle_sentence
from crosscheck.reporters.interface import Rendering
from crosscheck.reporters.paths import has_lines, in_project
from crosscheck.reporters.words import SEVERITY, passage_place, pin_sentence

STALE = "claim-review-stale"
"""The rule under which a review that no longer holds is reported, here as by `crosscheck validate`."""
ACCEPT = "claim-accept"
"""The rule under which an acceptance that accepts nothing is reported, likewise."""


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a file. Lines and columns count from 1, columns in code points; the end is exclusive."""

    file: str
    """From the top of the project where it lies in it, else as the user named it."""
    start: Position | None = None
    end: Position | None = None
    words: str | None = None
    """What stands there."""


@dataclass(frozen=True, slots=True)
class Cited:
    """Words of another document that a notice rests on."""

    document: str
    said: str
    """Where it stands, and what it says."""
    location: Location | None = None
    """None when its text is not in the project."""


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing to say at one place."""

    rule: str
    level: Level
    message: str
    fingerprint: str
    """The same as long as claim, rule and quoted words are, wherever lines move."""
    case: str = ""
    claim: str = ""
    verdict: str = ""
    filed: Location | None = None
    """In the file of claims: what a pull request changes."""
    stands: Location | None = None
    """In the text that makes the claim, when that is a file of the project that has lines."""
    cited: tuple[Cited, ...] = ()
    settled: str | None = None
    """Why it is no news, in a sentence: a person has reviewed or accepted it."""
    standing: Standing | None = None
    """How it stands to the baseline; None in a run without one."""

    @property
    def subject(self) -> str:
        """The message behind the claim's id, for places that show nothing else."""
        return f"{self.claim}: {self.message}" if self.claim else self.message


def notices(run: Run, rendering: Rendering) -> list[Notice]:
    """Every finding of every claim, worst first; what a person has settled is left out unless asked for."""
    found = [
        (notice, SEVERITY.index(result.verdict))
        for case in run.cases
        for result in case.claims
        for notice in (*_of_claim(case, result, rendering), *_idle(case, result, rendering))
    ]
    found += [
        (notice, len(SEVERITY)) for case in run.cases for notice in _of_documents(case, rendering)
    ]
    found.sort(key=lambda pair: (-pair[0].level, pair[1]))
    wanted = [notice for notice, _ in found if rendering.suppressed or notice.settled is None]
    return wanted if run.baseline else [replace(notice, standing=None) for notice in wanted]


def pin_notices(run: Run, rendering: Rendering) -> list[Notice]:
    """One note for each pinned verdict, with the rules whose findings stand under it."""
    return [
        _pinned(case, result, rendering)
        for case in run.cases
        for result in case.claims
        if result.pinned
    ]


def problem_notices(problems: Iterable[Problem], rendering: Rendering) -> list[Notice]:
    """The faults of claim files, worst first."""
    prints = Fingerprints()
    found = []
    for problem in problems:
        path = path_text(problem.path)
        message = (f"{path}: " if path else "") + problem.message
        file = in_project(problem.file, rendering) or problem.file
        found.append(
            Notice(
                rule=problem.rule,
                level=problem.level,
                message=f"{message}\n{problem.hint}" if problem.hint else message,
                # Not the path: its numbers change with every claim that is put in before.
                fingerprint=prints.of(file, problem.rule, problem.message),
                filed=Location(file, problem.position),
            )
        )
    return sorted(found, key=lambda notice: -notice.level)


def _of_claim(case: CaseRun, result: ClaimResult, rendering: Rendering) -> Iterator[Notice]:
    claim = result.claim.claim
    settled = _settled(result)
    findings = _findings(result)
    prints = claim_fingerprints(case.id, claim, findings)
    for finding, print_ in zip(findings, prints, strict=True):
        yield Notice(
            rule=finding.rule,
            level=finding.level,
            message=_message(finding),
            fingerprint=print_,
            case=case.id,
            claim=claim.id,
            verdict=str(result.verdict),
            filed=_filed(result, rendering),
            stands=_stands(case, result, finding, rendering),
            cited=tuple(_cited(case, result, finding, rendering)),
            settled=settled or _accepted(finding),
            standing=finding.standing,
        )


def _idle(case: CaseRun, result: ClaimResult, rendering: Rendering) -> Iterator[Notice]:
    """A note for each acceptance of the claim that accepts nothing, where it is written."""
    prints, claim = Fingerprints(), result.claim.claim
    for acceptance in result.idle:
        file = in_project(acceptance.file, rendering) or acceptance.file
        yield Notice(
            rule=ACCEPT,
            level=Level.NOTE,
            message=idle_sentence(acceptance),
            fingerprint=prints.of(case.id, claim.id, ACCEPT, acceptance.rule),
            case=case.id,
            claim=claim.id,
            verdict=str(result.verdict),
            filed=Location(file, acceptance.position) if file else None,
            standing=Standing.NEW,
        )


def _message(finding: Finding) -> str:
    """What it says; of one whose acceptance has run out, that too."""
    if finding.standing is not Standing.EXPIRED:
        return finding.message
    return f"{finding.message} ({acceptance_sentence(finding)})"


def _accepted(finding: Finding) -> str | None:
    return acceptance_sentence(finding) if finding.standing is Standing.ACCEPTED else None


def _pinned(case: CaseRun, result: ClaimResult, rendering: Rendering) -> Notice:
    rules = ", ".join(dict.fromkeys(finding.rule for finding in result.findings))
    accepts = f" It accepts {rules}." if rules else ""
    return Notice(
        rule="pinned",
        level=Level.NOTE,
        message=f"{result.verdict}: {result.reason} {pin_sentence(result)}{accepts}",
        fingerprint=Fingerprints().of(
            case.id, result.claim.id, "pinned", str(result.claim.claim.selector)
        ),
        case=case.id,
        claim=result.claim.id,
        verdict=str(result.verdict),
        filed=_filed(result, rendering),
    )


def _of_documents(case: CaseRun, rendering: Rendering) -> Iterator[Notice]:
    """What is said of a claimant document as a whole, at the head of its file of claims."""
    prints = document_fingerprints(case.id, case.findings)
    for finding, print_ in zip(case.findings, prints, strict=True):
        document = finding.document or ""
        files = [
            r.claim.claim.file
            for r in case.claims
            if r.claim.claim.document == document and r.claim.claim.file
        ]
        file = in_project(files[0], rendering) or files[0] if files else None
        yield Notice(
            rule=finding.rule,
            level=finding.level,
            message=f"{document}: {_message(finding)}" if document else _message(finding),
            fingerprint=print_,
            case=case.id,
            filed=Location(file, Position(1, 1)) if file else None,
            stands=_located(case.document(document), finding.claim_span, rendering)
            if document and finding.claim_span
            else None,
            settled=_accepted(finding),
            standing=finding.standing,
        )


def _filed(result: ClaimResult, rendering: Rendering) -> Location | None:
    claim = result.claim.claim
    if not claim.file:
        return None
    return Location(in_project(claim.file, rendering) or claim.file, claim.position)


def _findings(result: ClaimResult) -> Sequence[Finding]:
    review = result.review
    if review is None or review.holds:
        return result.findings
    stale = f"The review ({review.verdict}) no longer holds: {review.problem}."
    return (Finding(STALE, Level.ERROR, stale), *result.findings)


def _settled(result: ClaimResult) -> str | None:
    review = result.review
    if result.pinned and (review is None or review.holds):
        return pin_sentence(result)
    if review is None or not review.holds:
        return None
    signed = result.claim.claim.review
    by = f" by {signed.by}" if signed and signed.by else ""
    note = f": {signed.note}" if signed and signed.note else ""
    return f"Reviewed{by} as {review.verdict}{note}"


def _stands(
    case: CaseRun, result: ClaimResult, finding: Finding, rendering: Rendering
) -> Location | None:
    span = finding.claim_span or result.claim.span
    if span is None:
        return None
    return _located(case.document(result.claim.claim.document), span, rendering)


def _located(document: Document, span: Span, rendering: Rendering) -> Location | None:
    file = in_project(document.path, rendering)
    start = document.position(span.start)
    if file is None or start is None or not has_lines(file):
        return None
    last = document.position(max(span.end - 1, span.start)) or start
    end = Position(last.line, last.column + 1)
    if (end.line, end.column) <= (start.line, start.column):
        # A footnote is read after the paragraph it interrupts: the span runs backwards in the file.
        end = Position(start.line, start.column + 1)
    return Location(file, start, end, span.of(document.text))


def _cited(
    case: CaseRun, result: ClaimResult, finding: Finding, rendering: Rendering
) -> Iterator[Cited]:
    speaks = result.evidence and result.machine_verdict is not Verdict.NO_EVIDENCE
    best = result.evidence[0].passage if speaks else None
    if best and (finding.evidence is None or finding.evidence.document == best.document):
        place = finding.evidence or Place(best.document, best.span)
        at = ", ".join(filter(None, [best.document, passage_place(best)]))
        yield Cited(
            best.document,
            f"{at}: {best.text}",
            _located(case.document(best.document), place.span, rendering),
        )
    elif finding.evidence:
        document = case.document(finding.evidence.document)
        words = finding.evidence.span.of(document.text)
        yield Cited(
            document.id,
            f"{document.id}: {words}",
            _located(document, finding.evidence.span, rendering),
        )

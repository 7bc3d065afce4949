"""The whole program on one page: cases in, a run out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from crosscheck import __version__
from crosscheck.claims.accepting import current_day
from crosscheck.examine.acceptance import gone, with_acceptances
from crosscheck.examine.coverage import coverage
from crosscheck.examine.documents import examine_documents, shared
from crosscheck.examine.examiner import Examiner
from crosscheck.examine.pin import pin_outcome, pinned
from crosscheck.examine.review import review_outcome
from crosscheck.framing.own_words import sound_files
from crosscheck.model.acceptance import Baseline, BaselineOutcome
from crosscheck.model.claim import AnchoredClaim, Case
from crosscheck.model.document import Availability, Passage
from crosscheck.model.finding import Finding, Level
from crosscheck.model.framing import AxisComparison
from crosscheck.model.run import CaseRun, ClaimResult, Run
from crosscheck.model.text import Span
from crosscheck.model.watch import Watch, part_of
from crosscheck.models.load import Models
from crosscheck.rules.interface import Examination, all_rules
from crosscheck.settings import Settings
from crosscheck.verdict import decide


def check(
    cases: Sequence[Case],
    *,
    settings: Settings | None = None,
    models: Models | None = None,
    watch: Watch | None = None,
    baseline: Baseline | None = None,
    today: date | None = None,
) -> Run:
    """
    Every claim of `cases` against its evidence. The same input gives the same run.

    Findings that a claim or the `baseline` accepts are marked so; `today` (default: by the clock) is
    the day on which an acceptance holds or has run out.

    `models` are the local models that are switched on; the words are enough without any. `watch` is
    told, after each claim, how many of how many of all cases are done.
    """
    settings, models = settings or Settings(), models or Models()
    day = today or current_day()
    checked = []
    for number, case in enumerate(cases):
        found = check_case(case, settings, models, _watched(watch, cases, number))
        checked.append(with_acceptances(found, baseline, day))
    return Run(
        cases=tuple(checked),
        version=__version__,
        problems=tuple(
            f"{document.path or document.id}: {document.problem}"
            for case in cases
            for document in case.documents
            if document.problem
        ),
        models=models.uses,
        baseline=BaselineOutcome(baseline, tuple(gone(checked, baseline))) if baseline else None,
    )


def check_case(
    case: Case, settings: Settings, models: Models | None = None, watch: Watch | None = None
) -> CaseRun:
    """One case: index its documents, check its claims, see what of the letters they touch."""
    examiner = Examiner.of(case, models)
    results = []
    for claim in case.claims:
        results.append(check_claim(claim, examiner, settings))
        if watch is not None:
            watch(len(results), len(case.claims))
    covered = coverage(case)
    documents = tuple(examine_documents(case, covered))
    return CaseRun(
        id=case.id,
        path=case.path,
        documents=case.documents,
        claims=tuple(results),
        coverage=covered,
        words=sound_files(case.words),
        findings=tuple(
            finding
            for document in documents
            for finding in _heard(
                (r.check_document(document) for r in all_rules().values()), settings
            )
        ),
        reuse=tuple(document.reuse for document in documents),
        shared=shared(case, documents),
    )


def check_claim(claim: AnchoredClaim, examiner: Examiner, settings: Settings) -> ClaimResult:
    """One claim: find out, let every rule speak, decide, hold a person's pin and review beside it."""
    examination = examiner.examine(claim)
    decision = decide(
        examination,
        whole_text=all(d.available is Availability.TEXT for d in examination.authorities),
    )
    evidence = tuple(compared.evidence for compared in examination.compared)
    shown = pinned(claim, decision)
    deciding = evidence[0].passage if evidence else None
    position = examination.document.position(claim.span.start) if claim.span else None
    return ClaimResult(
        claim=claim,
        verdict=shown.verdict,
        shift=shown.shift,
        reason=shown.reason,
        axes=tuple(_in_documents(axis, examination, deciding) for axis in decision.axes),
        evidence=evidence,
        findings=tuple(_heard((r.check(examination) for r in all_rules().values()), settings)),
        quotations=examination.quotations,
        confidence=shown.confidence,
        decided_by=shown.decided_by,
        review=review_outcome(claim, decision.verdict, examiner.texts),
        pinned=pin_outcome(claim, decision),
        line=position.line if position else None,
        column=position.column if position else None,
    )


def _watched(watch: Watch | None, cases: Sequence[Case], number: int) -> Watch | None:
    """`watch` for one case of several: what it is told counts the claims of all."""
    before = sum(len(case.claims) for case in cases[:number])
    return part_of(watch, before, sum(len(case.claims) for case in cases))


def _heard(said: Iterable[Iterator[Finding]], settings: Settings) -> Iterator[Finding]:
    """What the rules say, heaviest first, at the levels the settings give them."""
    found = [
        replace(finding, level=settings.rules.get(finding.rule, finding.level))
        for findings in said
        for finding in findings
    ]
    heard = [finding for finding in found if finding.level is not Level.OFF]
    yield from sorted(heard, key=lambda finding: (-finding.level, finding.rule))


def _in_documents(
    axis: AxisComparison, examination: Examination, passage: Passage | None
) -> AxisComparison:
    """The axis with its spans in the two documents instead of in the two passages."""
    claim, evidence = axis.claim_span, axis.evidence_span
    return replace(
        axis,
        claim_span=claim.shift(examination.claim_place(0)) if claim else None,
        evidence_span=_in_passage(evidence, passage) if evidence and passage else None,
    )


def _in_passage(span: Span, passage: Passage) -> Span:
    # A cell of a grade table is read as "area: grade"; its words stand apart in the document.
    if len(passage.text) != len(passage.span):
        return passage.span
    return span.shift(passage.span.start)

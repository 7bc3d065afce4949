"""The outcome of a run. `schemas/run.schema.json` is this, as JSON; every reporter renders it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from crosscheck.model.acceptance import Acceptance, BaselineOutcome
from crosscheck.model.claim import AnchoredClaim
from crosscheck.model.coverage import ClaimantCoverage
from crosscheck.model.document import Document, Passage
from crosscheck.model.finding import Finding, Level
from crosscheck.model.framing import AxisComparison, Contradiction
from crosscheck.model.quotation import QuotationMatch
from crosscheck.model.quotes import SharedQuotation
from crosscheck.model.reuse import Reuse
from crosscheck.model.text import Span
from crosscheck.model.verdict import Relation, Shift, Verdict
from crosscheck.model.words import WordFile


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage that speaks to a claim."""

    passage: Passage
    score: float
    """How well it matches the claim's words and subject, 0–1. It ranks; it never decides."""
    relation: Relation | None = None
    """What comparing the framing gave; None when it was not compared."""
    reason: str = ""
    confidence: float = 0.0
    other_inspection: bool = False
    """True when the passage is of another inspection than the one the claim is about."""
    contradiction: Contradiction | None = None
    """What an entailment model made of claim and passage, if one was asked."""


@dataclass(frozen=True, slots=True)
class ReviewOutcome:
    """A person's decision beside the machine's."""

    verdict: Verdict
    agrees: bool
    """The machine came to the same verdict."""
    holds: bool
    """The evidence that the person named still stands in its document."""
    problem: str | None = None
    """Why it does not hold, in one sentence."""


@dataclass(frozen=True, slots=True)
class PinOutcome:
    """The machine's own reading of a claim whose verdict a person has pinned."""

    verdict: Verdict
    shift: Shift
    reason: str
    confidence: float
    decided_by: str
    needed: bool
    """False when the machine has come to the pinned verdict by itself."""


@dataclass(frozen=True, slots=True)
class ClaimResult:
    """Everything found out about one claim."""

    claim: AnchoredClaim
    verdict: Verdict
    shift: Shift
    reason: str
    axes: tuple[AxisComparison, ...] = ()
    """Spans in code points of the two documents."""
    evidence: tuple[Evidence, ...] = ()
    findings: tuple[Finding, ...] = ()
    quotations: tuple[QuotationMatch, ...] = ()
    """Spans in code points of the two documents."""
    confidence: float = 0.0
    decided_by: str = ""
    review: ReviewOutcome | None = None
    pinned: PinOutcome | None = None
    """The machine's own reading, where a person has pinned another; the pin itself is the claim's."""
    idle: tuple[Acceptance, ...] = ()
    """Acceptances of the claim that accept nothing, the claim having been checked."""
    line: int | None = None
    column: int | None = None

    @property
    def is_settled(self) -> bool:
        """True when a person's review, as long as it holds, or a pin makes its findings no news."""
        return self.review.holds if self.review is not None else self.pinned is not None

    @property
    def machine_verdict(self) -> Verdict:
        """What the machine made of it, pinned or not."""
        return self.pinned.verdict if self.pinned else self.verdict

    def counts(self, fail_on: Level) -> bool:
        """
        True when the claim is news: it has neither review nor pin and a finding at or above `fail_on`
        that nobody has accepted, or its review no longer holds.
        """
        if self.review is not None or self.is_settled:
            return not self.is_settled
        return any(finding.counts(fail_on) for finding in self.findings)


@dataclass(frozen=True, slots=True)
class Omitted:
    """A passage of an authority that no claimant document mentions."""

    quote: str
    section: tuple[str, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Coverage:
    """What of an authority document the claimant documents that report on it mention, taken together."""

    document: str
    passages: int
    weaknesses: int
    actions: int
    mentioned: int
    """Weaknesses and actions that one of them mentions."""
    omitted: tuple[Omitted, ...] = ()
    """Required actions that none of them mentions, those of most consequence first."""
    partly: int = 0
    """Weaknesses and actions of which they mention a part, or which they only praise."""
    strengths: int = 0
    claimants: tuple[ClaimantCoverage, ...] = ()
    """What each of them makes of it."""


@dataclass(frozen=True, slots=True)
class CaseRun:
    """A case, checked."""

    id: str
    path: str
    documents: tuple[Document, ...]
    claims: tuple[ClaimResult, ...]
    coverage: tuple[Coverage, ...] = ()
    words: tuple[WordFile, ...] = ()
    """Files of words of its own or of its project that were in use."""
    findings: tuple[Finding, ...] = ()
    """About claimant documents as a whole; each names its document."""
    reuse: tuple[Reuse, ...] = ()
    """What each claimant document took over from others."""
    shared: tuple[SharedQuotation, ...] = ()
    """Quotations that several claimant documents have."""

    def document(self, document_id: str) -> Document:
        """The document of that id; KeyError when the case has none."""
        for document in self.documents:
            if document.id == document_id:
                return document
        raise KeyError(document_id)

    def count(self, verdict: Verdict) -> int:
        """How many claims of the case have that verdict."""
        return sum(result.verdict is verdict for result in self.claims)


@dataclass(frozen=True, slots=True)
class ModelUse:
    """A local model that a run was made with."""

    use: str
    """"embedder" or "entailment"."""
    name: str
    """What its directory is called."""
    sha256: str
    """Over all its files."""


@dataclass(frozen=True, slots=True)
class Run:
    """Cases checked by one version of the tool."""

    cases: tuple[CaseRun, ...]
    version: str
    problems: tuple[str, ...] = field(default=())
    """What could not be read, a sentence each; the run went on without it."""
    models: tuple[ModelUse, ...] = field(default=())
    """The local models that were switched on; none by default."""
    baseline: BaselineOutcome | None = None
    """The baseline that it was held against."""

    @property
    def findings(self) -> Iterator[Finding]:
        """Every finding, about claims and about documents."""
        for case in self.cases:
            for result in case.claims:
                yield from result.findings
            yield from case.findings

    def news(self, fail_on: Level) -> Iterator[Finding]:
        """Those at or above `fail_on` that neither review, pin nor acceptance settles."""
        for case in self.cases:
            for result in case.claims:
                if not result.is_settled:
                    yield from (f for f in result.findings if f.counts(fail_on))
            yield from (f for f in case.findings if f.counts(fail_on))

    @property
    def claims(self) -> tuple[ClaimResult, ...]:
        """The results of every claim, case by case."""
        return tuple(result for case in self.cases for result in case.claims)

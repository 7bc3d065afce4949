"""A claim as a card: the words of both sides, what decided, and what a person made of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosscheck.model.finding import Finding, Level
from crosscheck.model.quotation import DiffPart, QuotationMatch
from crosscheck.model.run import CaseRun, ClaimResult
from crosscheck.model.text import Span
from crosscheck.model.verdict import Relation, Verdict
from crosscheck.reporters.acceptances import idle_sentence
from crosscheck.reporters.html.links import Link, deciding
from crosscheck.reporters.html.marks import Mark, Stretch, cut
from crosscheck.reporters.html.texts import name_of
from crosscheck.reporters.words import (
    SHIFT,
    SIGN,
    claim_place,
    long_date,
    passage_place,
    pin_sentence,
)


@dataclass(frozen=True, slots=True)
class Side:
    """The words of one side and where they stand."""

    stretches: tuple[Stretch, ...]
    source: str
    place: str
    at_hand: bool
    """Its document is on the page, and the words can be jumped to."""


@dataclass(frozen=True, slots=True)
class Diff:
    """A quotation beside its source, word by word."""

    label: str
    parts: tuple[DiffPart, ...]
    """Empty when nothing was changed."""
    sentence: str
    """What was changed, unless the card says it already."""
    between: str
    """What stood between or after, likewise."""
    source: str


@dataclass(frozen=True, slots=True)
class Other:
    """A further passage that speaks to the claim."""

    name: str
    """Of its mark in the letter."""
    words: str
    relation: str
    place: str


@dataclass(frozen=True, slots=True)
class Card:
    """Everything the page says about one claim."""

    number: int
    result: ClaimResult
    sign: str
    verdict: str
    claim: Side
    evidence: Side | None
    links: tuple[Link, ...]
    diffs: tuple[Diff, ...]
    others: tuple[Other, ...]
    model: str
    """What an entailment model made of claim and evidence, in a sentence; empty without one."""
    level: str
    """Of its heaviest finding; empty without one."""
    findings: tuple[Finding, ...]
    """What the reason does not say already."""
    state: str
    """`new`, `accepted`, `pinned`, `reviewed`, `differs` or `stale`."""
    review: str
    pin: str
    idle: tuple[str, ...]
    """What it accepts for nothing, a sentence each."""
    shift: str
    """Whom the divergence serves, in a sentence; empty when nobody."""
    place: str
    """`file:line:column` of the claim in its claim file."""

    @property
    def name(self) -> str:
        """The name of its marks in the texts."""
        return str(self.number)


def card(case: CaseRun, number: int, result: ClaimResult) -> Card:
    """The card of one claim; `number` is its place in the case, from 0."""
    links = deciding(number, result)
    speaks = result.verdict is not Verdict.NO_EVIDENCE
    return Card(
        number=number,
        result=result,
        sign=SIGN[result.verdict],
        verdict=str(result.verdict),
        claim=_claim_side(case, result, links),
        evidence=_evidence_side(case, result, links) if speaks else None,
        links=links,
        diffs=tuple(_diff(case, result, match) for match in result.quotations if match.diff),
        others=tuple(_others(case, number, result)) if speaks else (),
        model=_model(result) if speaks else "",
        level=str(max((f.level for f in result.findings), default="")),
        findings=tuple(f for f in result.findings if f.accepted or f.message != result.reason),
        state=_state(result),
        review=_review(result),
        pin=pin_sentence(result),
        idle=tuple(idle_sentence(acceptance) for acceptance in result.idle),
        shift=SHIFT[result.shift] if result.verdict.diverges else "",
        place=claim_place(result),
    )


def evidence_mark(number: int, at: int) -> str:
    """The name of the passage that stands at place `at` among the evidence of a claim."""
    return f"{number}.e{at}"


def _claim_side(case: CaseRun, result: ClaimResult, links: Sequence[Link]) -> Side:
    claim = result.claim
    document = case.document(claim.claim.document)
    start = claim.span.start if claim.span else 0
    marks = [Mark(link.claim.shift(-start), link.name, "words") for link in links if link.claim]
    where = [
        claim.claim.speaker if claim.claim.speaker != name_of(document) else "",
        long_date(document.info.published),
        f"line {result.line}" if result.line else "",
    ]
    return _side(claim.text, marks, name_of(document), where, at_hand=True)


def _evidence_side(case: CaseRun, result: ClaimResult, links: Sequence[Link]) -> Side | None:
    if not result.evidence:
        return None
    best = result.evidence[0]
    passage = best.passage
    document = case.document(passage.document)
    ends = [
        (link.evidence.span, link.name)
        for link in links
        if link.evidence and link.evidence.document == passage.document
    ]
    # A cell of a grade table is read as "area: grade"; its words stand apart in the document.
    alike = len(passage.text) == len(passage.span)
    marks = [
        Mark(span.shift(-passage.span.start), name, "words")
        for span, name in ends
        if alike and passage.span.contains(span)
    ]
    where = [
        long_date(document.info.published),
        passage_place(passage),
        "another inspection" if best.other_inspection else "",
    ]
    return _side(passage.text, marks, name_of(document), where, at_hand=bool(document.text))


def _side(
    words: str, marks: Sequence[Mark], source: str, where: Sequence[str | None], *, at_hand: bool
) -> Side:
    stretches = next(cut(words, [Span(0, len(words))], marks), ()) if words else ()
    return Side(stretches, source, " · ".join(filter(None, where)), at_hand)


def _diff(case: CaseRun, result: ClaimResult, match: QuotationMatch) -> Diff:
    source = case.document(match.source.document) if match.source else None
    changed = any(part.operation != "equal" for part in match.diff)
    said = [result.reason, *(finding.message for finding in result.findings)]
    sentence = "" if match.label.faithful or match.sentence in said else match.sentence
    told = any(match.between in words for words in [*said, sentence]) if match.between else True
    return Diff(
        label=str(match.label),
        parts=match.diff if changed else (),
        sentence=sentence,
        between="" if told else match.between or "",
        source=name_of(source) if source else "",
    )


def _others(case: CaseRun, number: int, result: ClaimResult) -> Iterator[Other]:
    for at, evidence in enumerate(result.evidence[1:], start=1):
        if evidence.relation in (None, Relation.UNRELATED):
            continue
        document = case.document(evidence.passage.document)
        place = passage_place(evidence.passage)
        yield Other(
            name=evidence_mark(number, at),
            words=evidence.passage.text,
            relation=str(evidence.relation),
            place=" · ".join(filter(None, [long_date(document.info.published), place])),
        )


def _model(result: ClaimResult) -> str:
    seen = result.evidence[0].contradiction if result.evidence else None
    if seen is None:
        return ""
    return f"An entailment model gives {seen.probability:.2f} that the two contradict; it does not decide alone."


def _state(result: ClaimResult) -> str:
    if result.pinned:
        return "pinned"
    if result.review is None:
        settled = any(f.accepted for f in result.findings) and not result.counts(Level.NOTE)
        return "accepted" if settled else "new"
    if not result.review.holds:
        return "stale"
    return "reviewed" if result.review.agrees else "differs"


def _review(result: ClaimResult) -> str:
    review, signed = result.review, result.claim.claim.review
    if review is None or signed is None:
        return ""
    by = " ".join(
        filter(
            None,
            [
                f"by {signed.by}" if signed.by else "",
                f"on {signed.date.isoformat()}" if signed.date else "",
            ],
        )
    )
    head = f"Reviewed {by}".strip()
    if not review.holds:
        return f"{head}: {review.verdict}. The review no longer holds: {review.problem}"
    if review.agrees:
        return f"{head}: {review.verdict}, as the machine has it."
    return f"{head}: {review.verdict}. The review stands; the machine differs."

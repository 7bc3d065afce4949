"""The deciding words of a claim, each pair linked on both sides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crosscheck.model.finding import Place
from crosscheck.model.run import ClaimResult
from crosscheck.model.text import Span
from crosscheck.model.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Link:
    """Words of a claim and the words of its evidence that they were held against."""

    name: str
    """`<claim's number>.<pair's number>`: one name for both ends."""
    claim: Span | None
    evidence: Place | None


def deciding(number: int, result: ClaimResult) -> tuple[Link, ...]:
    """
    The pairs of words that decided the claim of that number; each once.

    Where nothing differs they are the words that agree. Words that are all of the claim or all of the passage
    decide nothing among themselves, and are left out.
    """
    pairs = list(dict.fromkeys(_pairs(result, differing=True)))
    if not pairs:
        pairs = list(dict.fromkeys(_pairs(result, differing=False)))
    return tuple(
        Link(f"{number}.{index}", claim, evidence) for index, (claim, evidence) in enumerate(pairs)
    )


def _pairs(result: ClaimResult, *, differing: bool) -> Iterator[tuple[Span | None, Place | None]]:
    if result.verdict in (Verdict.NO_EVIDENCE, Verdict.UNCHECKED):
        return
    best = result.evidence[0].passage if result.evidence else None
    ends = [
        (axis.claim_span, _place(best.document, axis.evidence_span) if best else None)
        for axis in result.axes
        if bool(axis.difference) is differing
    ]
    if differing:
        ends += [(finding.claim_span, finding.evidence) for finding in result.findings]
    start = result.claim.span.start if result.claim.span else 0
    whole = Span(start, start + len(result.claim.text))
    for claim, evidence in ends:
        words = claim if claim and whole.contains(claim) and claim != whole else None
        covers = best and evidence and evidence == Place(best.document, best.span)
        place = None if covers else evidence
        if words or place:
            yield words, place


def _place(document: str, span: Span | None) -> Place | None:
    return Place(document, span) if span else None

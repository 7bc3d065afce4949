"""schema.org ClaimReview (JSON-LD) of claims a person reviewed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from crosscheck.model.claim import ClaimStatus
from crosscheck.model.document import Document
from crosscheck.model.names import name_of
from crosscheck.model.publisher import Publisher
from crosscheck.model.run import CaseRun, ClaimResult, Run
from crosscheck.model.verdict import Verdict
from crosscheck.reporters.interface import Rendering
from crosscheck.reporters.json_text import json_text
from crosscheck.reporters.linked_data import Json, address, text

_BEST, _WORST = 5, 1
_RATINGS: Mapping[Verdict, tuple[int | None, str]] = {
    Verdict.AGREES: (5, "Agrees with the evidence"),
    Verdict.EXAGGERATES: (3, "Exaggerates the evidence"),
    Verdict.DOWNPLAYS: (3, "Downplays the evidence"),
    Verdict.CONTRADICTS: (1, "Contradicts the evidence"),
    Verdict.NO_EVIDENCE: (None, "No evidence found"),
    Verdict.UNCHECKED: (None, "Could not be checked"),
}
"""On the scale of _WORST to _BEST, and in words; what was not found is on no scale of truth."""


def render(run: Run, rendering: Rendering) -> str:
    """
    One ClaimReview a claim whose review holds, with the person's verdict; the machine's is not published.

    A claim without a review, a draft, and a review whose evidence has gone are left out.
    """
    reviews = [
        _review(case, result, rendering.publisher)
        for case in run.cases
        for result in case.claims
        if result.review is not None
        and result.review.holds
        and result.claim.claim.status is ClaimStatus.TAGGED
    ]
    written = json_text({"@context": "https://schema.org", "@graph": reviews}, indent=2)
    # It is made to be put into a page: no text of a claim may end the script element around it.
    return written.replace("<", "\\u003c") + "\n"


def _review(case: CaseRun, result: ClaimResult, publisher: Publisher | None) -> Json:
    claim, review = result.claim.claim, result.claim.claim.review
    verdict = result.review.verdict if result.review else result.verdict
    described: dict[str, Any] = {
        "@type": "ClaimReview",
        "@id": name_of(case.id, claim.id, "review"),
        "claimReviewed": text(claim.reading or result.claim.text),
        "itemReviewed": _claim(case, result),
        "reviewRating": _rating(verdict),
        "inLanguage": "en-GB",
    }
    by = {"@type": "Person", "name": text(review.by)} if review and review.by else None
    if publisher:
        # Search engines ask for the body that answers for the fact-check; the person is named beside it.
        described["author"] = described["publisher"] = _organisation(publisher)
        described |= {"creator": by} if by else {}
    elif by:
        described["author"] = by
    if publisher and publisher.url:
        described["url"] = f"{publisher.url.rstrip('/')}/{case.id}#{claim.id}"
    if review and review.date:
        described["datePublished"] = review.date.isoformat()
    if review and review.note:
        described["reviewBody"] = text(review.note)
    if review and review.evidence_document:
        described["citation"] = _work(case, case.document(review.evidence_document))
    return described


def _rating(verdict: Verdict) -> Json:
    value, words = _RATINGS[verdict]
    rating: dict[str, Any] = {"@type": "Rating", "alternateName": words}
    if value is not None:
        rating |= {"ratingValue": value, "bestRating": _BEST, "worstRating": _WORST}
    return rating


def _claim(case: CaseRun, result: ClaimResult) -> Json:
    claim = result.claim.claim
    document = case.document(claim.document)
    described: dict[str, Any] = {
        "@type": "Claim",
        "@id": name_of(case.id, claim.id),
        "text": text(result.claim.text),
        "appearance": _work(case, document),
    }
    speaker = claim.speaker or document.info.publisher
    if speaker:
        publishes = {d.info.publisher for d in case.documents}
        kind = "Organization" if speaker in publishes else "Person"
        described["author"] = {"@type": kind, "name": text(speaker)}
    if document.info.published:
        described["datePublished"] = str(document.info.published)
    return described


def _work(case: CaseRun, document: Document) -> Json:
    info = document.info
    work: dict[str, Any] = {
        "@type": "CreativeWork",
        "@id": address(document, case.id),
        "name": text(info.title or document.id),
    }
    if work["@id"].startswith("http"):
        work["url"] = work["@id"]
    if info.publisher:
        work["publisher"] = {"@type": "Organization", "name": text(info.publisher)}
    if info.published:
        work["datePublished"] = str(info.published)
    return work


def _organisation(publisher: Publisher) -> Json:
    named = {"@type": "Organization", "name": text(publisher.name)}
    return named | ({"url": publisher.url} if publisher.url else {})

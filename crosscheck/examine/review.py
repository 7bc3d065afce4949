"""A person's decision held beside the machine's: the review stays right, the difference is reported."""

from __future__ import annotations

from crosscheck.claims.texts import Texts
from crosscheck.model.claim import AnchoredClaim
from crosscheck.model.run import ReviewOutcome
from crosscheck.model.verdict import Verdict


def review_outcome(claim: AnchoredClaim, verdict: Verdict, texts: Texts) -> ReviewOutcome | None:
    """
    How the review of `claim` stands to the machine's `verdict`, or None without a review.

    It holds while the evidence that the person named still stands in its document. Where that
    document's text is not at hand, nothing speaks against it.
    """
    review = claim.claim.review
    if review is None:
        return None
    problem = None
    text = texts.get(review.evidence_document)
    if text is not None and review.evidence is not None and not text.places(review.evidence):
        problem = f"its evidence no longer stands in {review.evidence_document}"
    return ReviewOutcome(
        verdict=review.verdict,
        agrees=review.verdict is verdict,
        holds=problem is None,
        problem=problem,
    )

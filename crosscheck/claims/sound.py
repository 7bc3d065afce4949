"""What of a case can be checked in spite of its faults."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from crosscheck.claims.problems import DataPath, Problem
from crosscheck.claims.records import Entry
from crosscheck.model.claim import AnchoredClaim, Claim
from crosscheck.model.document import Document, Role

# Faults of a thing that still lets it be checked.
_HARMLESS = {
    "claim-accept",
    "claim-dates",
    "claim-excerpt",
    "claim-hash",
    "claim-review-stale",
    "claim-text",
}


class Faults:
    """Which documents and claims have a fault that leaves it open what was meant."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self._faulty = {
            (problem.file, problem.path[:2])
            for problem in problems
            if problem.is_error and not _is_harmless(problem)
        }

    def has(self, file: str, path: DataPath) -> bool:
        """True when the entry at `path` of `file` cannot be used."""
        return (file, path) in self._faulty


def _is_harmless(problem: Problem) -> bool:
    ambiguous_review = problem.rule == "claim-anchor-ambiguous" and problem.path[2:3] == ("review",)
    return problem.rule in _HARMLESS or ambiguous_review


def sound_documents(documents: Iterable[Document]) -> tuple[Document, ...]:
    """The documents, each reporting only on others of them."""
    listed = list(documents)
    ids = {document.id for document in listed}
    return tuple(
        replace(
            document,
            info=replace(
                document.info, reports_on=tuple(i for i in document.info.reports_on if i in ids)
            ),
        )
        for document in listed
    )


def sound_claims(
    placed: Sequence[tuple[Entry[Claim], AnchoredClaim]],
    documents: Sequence[Document],
    faults: Faults,
) -> Iterator[AnchoredClaim]:
    """
    The claims that can be checked against what they were meant to be, in the order of the documents.

    A claim about a document that is left out is left out too: held against another it would
    get a verdict on something that nobody said.
    """
    known = {document.id: document for document in documents}
    for document in documents:
        for entry, claim in placed:
            needed = [*claim.claim.against, *document.info.reports_on]
            review = claim.claim.review
            if review is not None and review.evidence_document is not None:
                needed.append(review.evidence_document)
            if (
                claim.claim.document == document.id
                and document.info.role is Role.CLAIMANT
                and all(id_ in known for id_ in needed)
                and not faults.has(entry.source.file, entry.path)
            ):
                yield claim

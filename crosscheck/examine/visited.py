"""The visit that a claim, or the article it stands in, is about, beside the visits of the case."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.facts.occasions.visits import is_report, visit_behind, visit_of, visit_reported
from crosscheck.model.document import Document
from crosscheck.model.framing import FramingComparison
from crosscheck.model.run import Evidence
from crosscheck.model.verdict import Relation, Shift
from crosscheck.rules.interface import Compared

_SURE = 0.9
"""The confidence in what documents.yaml and the letters say of themselves."""


def of_the_visit(claimant: Document, authorities: Sequence[Document]) -> tuple[Document, ...]:
    """
    Those of `authorities` that are, or may be, of the visit that `claimant` reports: all, if it names none.

    Letters on other visits say similar things, which proves nothing of this one.
    """
    reported = visit_reported(claimant)
    return tuple(
        document
        for document in authorities
        if reported is None or (visit := visit_of(document)) is None or reported.may_be(visit)
    )


def visited(words: str, authorities: Sequence[Document]) -> list[Compared]:
    """
    The claim beside the visit that a report came from, when it gives the report to another sort of visit.

    Empty when it names no visit, or when one of `authorities` is, or may be, of such a visit.
    """
    claimed = visit_behind(words)
    if claimed is None:
        return []
    held = [(document, visit_of(document)) for document in authorities if is_report(document)]
    if not held or any(visit is None or visit.sort == claimed.sort for _, visit in held):
        return []
    document, visit = held[-1]
    if not document.passages or visit is None:
        return []
    relation = Relation.CONTRADICTS
    reason = f"The claim speaks of a {claimed.sort}; {document.id} is of a {visit.sort}."
    place = next((p for p in document.passages if p.is_evidence), document.passages[0])
    return [
        Compared(
            Evidence(place, score=1.0, relation=relation, reason=reason, confidence=_SURE),
            FramingComparison(
                relation,
                Shift.NONE,
                reason=reason,
                confidence=_SURE,
                alignment=1.0,
                decided_by="another sort of visit",
            ),
        )
    ]

"""Everything there is to find out about a claimant document as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.facts.quotations.earlier import earlier
from crosscheck.facts.quotations.quoting import match_quotations
from crosscheck.facts.quotations.reuse import reused
from crosscheck.facts.quotations.shared import shared_quotations
from crosscheck.model.claim import Case
from crosscheck.model.document import Availability, Role
from crosscheck.model.quotes import SharedQuotation
from crosscheck.model.run import Coverage
from crosscheck.rules.interface import DocumentExamination


def examine_documents(
    case: Case, covered: Sequence[Coverage] = ()
) -> Iterator[DocumentExamination]:
    """Each claimant document whose text is at hand, in the order of the case, with what of `covered` is about it."""
    for document in case.documents:
        if document.info.role is not Role.CLAIMANT or document.available is not Availability.TEXT:
            continue
        texts = [d for d in case.documents if d.available is Availability.TEXT]
        sources = tuple(earlier(document, texts))
        about = (c for coverage in covered for c in coverage.claimants if c.document == document.id)
        yield DocumentExamination(
            document,
            sources,
            reused(document, sources),
            tuple(match_quotations(document, sources)),
            tuple(about),
        )


def shared(case: Case, examined: Sequence[DocumentExamination]) -> tuple[SharedQuotation, ...]:
    """The quotations that several claimant documents of `case` have."""
    return shared_quotations(case.documents, {e.document.id: e.quotations for e in examined})

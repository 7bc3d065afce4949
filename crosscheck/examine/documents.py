"""Everything there is to find out about a claimant document as a whole."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.facts.quotations.earlier import earlier
from crosscheck.facts.quotations.reuse import reused
from crosscheck.model.claim import Case
from crosscheck.model.document import Availability, Role
from crosscheck.rules.interface import DocumentExamination


def examine_documents(case: Case) -> Iterator[DocumentExamination]:
    """Each claimant document whose text is at hand, in the order of the case."""
    for document in case.documents:
        if document.info.role is not Role.CLAIMANT or document.available is not Availability.TEXT:
            continue
        texts = [d for d in case.documents if d.available is Availability.TEXT]
        sources = tuple(earlier(document, texts))
        yield DocumentExamination(document, sources, reused(document, sources))

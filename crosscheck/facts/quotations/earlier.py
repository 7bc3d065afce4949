"""Which documents another one can have drawn on: those that were out when it was written."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.model.document import Document, DocumentKind, PartialDate, Role

_FIRST = (DocumentKind.PRESS_RELEASE, DocumentKind.STATEMENT)
"""Kinds that others report on; of the same day, they were there first."""


def earlier(document: Document, documents: Sequence[Document]) -> list[Document]:
    """
    Those of `documents` that `document` can quote or copy, in their order.

    One that appeared later is left out. Where the dates do not say, the authority's letter comes before all,
    and a press release before the newspapers; of two others with dates, that whose date lies later on the whole
    comes second ("2019" after "May 2019"), and without dates each may draw on the other.
    """
    return [
        other
        for other in documents
        if other.id != document.id and other.text and not _later(other, document)
    ]


def _later(other: Document, document: Document) -> bool:
    theirs, ours = other.info.published, document.info.published
    if theirs and ours and theirs.earliest > ours.latest:
        return True
    if theirs and ours and theirs.latest < ours.earliest:
        return False
    if document.info.role is Role.AUTHORITY:
        return other.info.role is not Role.AUTHORITY
    if other.info.role is Role.AUTHORITY:
        return False
    if (document.info.kind in _FIRST) is not (other.info.kind in _FIRST):
        return document.info.kind in _FIRST
    return theirs is not None and ours is not None and _middle(theirs) > _middle(ours)


def _middle(date: PartialDate) -> float:
    return (date.earliest.toordinal() + date.latest.toordinal()) / 2

"""What a text without metadata is by its looks: an authority's letter, a press release, a news article."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from crosscheck.facts.quotations.marks import find_quotations
from crosscheck.model.document import Document, DocumentKind, Role
from crosscheck.model.quotation import Quotation

# What a regulator's letter or report has on its first page; an article has one of them at most.
_LETTERHEAD = re.compile(
    r"\b(?:inspection of|inspection dates?|report published|monitoring visit to|focused visit to"
    r"|(?:her|his) majesty[’']s inspectors?|lead inspector:|dear (?:mr|mrs|ms|dr|sir)|this letter summarises)(?!\w)",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"\b(?:we|our|us)\b", re.IGNORECASE)


def likely_info(document: Document) -> Document:
    """A document without metadata, with the role and kind that its text shows."""
    role = likely_role(document.text)
    letter = role is Role.AUTHORITY
    kind = DocumentKind.INSPECTION_REPORT if letter else likely_kind(document.text)
    return replace(document, info=replace(document.info, role=role, kind=kind))


def likely_role(text: str) -> Role:
    """Whether a text without metadata looks like an authority's letter or like somebody's account of one."""
    found = {match.group().lower() for match in _LETTERHEAD.finditer(text, 0, 4_000)}
    return Role.AUTHORITY if len(found) > 1 else Role.CLAIMANT


def likely_kind(text: str) -> DocumentKind:
    """Press release or news article: a release speaks of "we" and "our" outside quotation marks."""
    quoted = [q.span for q in quotations_of(text)]
    own = [
        m.start()
        for m in _FIRST_PERSON.finditer(text)
        if not any(span.start <= m.start() < span.end for span in quoted)
    ]
    return DocumentKind.PRESS_RELEASE if len(own) > 1 else DocumentKind.NEWS_ARTICLE


@lru_cache(maxsize=16)
def quotations_of(text: str) -> tuple[Quotation, ...]:
    """Every quotation of `text`, remembered for the next question about it."""
    return tuple(find_quotations(text))

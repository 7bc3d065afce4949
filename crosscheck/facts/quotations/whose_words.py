"""Whose words stand at a place of a document: a speaker it quotes, or whoever publishes it."""

from __future__ import annotations

from crosscheck.facts.quotations.looks import likely_kind, quotations_of
from crosscheck.facts.speakers.narration import sentence_around
from crosscheck.facts.speakers.reported import reported
from crosscheck.facts.speakers.voices import Party, Voice, party, publisher_of
from crosscheck.model.document import Document, DocumentKind, Role
from crosscheck.model.quotation import Quotation
from crosscheck.model.text import Span

_MOST = 0.7
"""Share of words that stand between marks, when a clause (“…,” she said, “…”) interrupts them."""


def voice_at(document: Document, span: Span) -> Voice | None:
    """Whose words stand there: a speaker the document quotes, else its publisher; None when it is unclear."""
    if document.info.role is Role.AUTHORITY:
        return Voice(Party.AUTHORITY, publisher_of(document))
    quoted = [q for q in quotations_of(document.text) if q.span.overlaps(span)]
    if quoted:
        return _quoted_voice(document.text, span, quoted)
    start, end = sentence_around(document.text, span)
    for speaker, said in reported(document.text[start:end]):
        if said.shift(start).overlaps(span) and party(speaker) is Party.AUTHORITY:
            return Voice(Party.AUTHORITY, speaker)
    kind = document.info.kind
    if kind is DocumentKind.OTHER:
        kind = likely_kind(document.text)
    if kind in (DocumentKind.PRESS_RELEASE, DocumentKind.STATEMENT):
        return Voice(Party.JUDGED, publisher_of(document))
    return None


def _quoted_voice(text: str, span: Span, quoted: list[Quotation]) -> Voice | None:
    """The speaker of the innermost quotation that holds `span`, or the one of all that it meets."""
    inner = [q for q in quoted if q.span.start <= span.start and span.end <= q.span.end + 2]
    said = inner[-1:] or quoted
    covered = sum(min(q.span.end, span.end) - max(q.span.start, span.start) for q in said)
    first = said[0]
    sure = all(q.sure and q.speaker == first.speaker for q in said)
    if not sure or covered < _MOST * len(span) or _far_into_block(text, first, span):
        return None
    side = party(first.speaker)
    return Voice(side, first.speaker or "") if side else None


def _far_into_block(text: str, quotation: Quotation, span: Span) -> bool:
    """True beyond the first paragraph of a block without marks: nothing shows where such a block ends."""
    marked = quotation.span.start > 0 and text[quotation.span.start - 1] in "“”‘’\"'«"
    return not marked and "\n\n" in text[quotation.span.start : span.start]

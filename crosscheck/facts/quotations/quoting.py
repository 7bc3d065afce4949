"""Every quotation of a document, held against the documents of those who are quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from crosscheck.facts.quotations.judge import indexed, judge_quotation
from crosscheck.facts.quotations.locate import Sources
from crosscheck.facts.quotations.marks import find_quotations
from crosscheck.facts.speakers.voices import Party, differ, party, publishers, voice_at
from crosscheck.model.document import Document, Role
from crosscheck.model.quotation import Quotation, QuotationMatch, QuoteLabel
from crosscheck.model.text import Span
from crosscheck.text.tokens import words

_FEWEST_WORDS = 3
"""Fewer words between marks, with nobody named, are a term or a scare quote."""
_SHORTEST_ELSEWHERE = 4
"""Fewer words stand in many documents and prove no misattribution."""
_SHORTEST_UNMARKED = 8
"""Fewer words without marks are a paraphrase that happens to meet a source."""
_LONGEST_GAP = 80
"""Words; passages further apart are two quotations set one under the other, not one with a hole."""
_AROUND = 700
"""Code points of the paragraph around a quotation that are read; more than a sentence needs."""
_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*[“\"]?")
_MARKS = frozenset("“”„‟\"‘’'«")


def match_quotations(document: Document, sources: Sequence[Document]) -> list[QuotationMatch]:
    """
    What became of every quotation of `document`, in its order; spans are those of its text.

    Words given to the regulator are looked for in its documents, anybody else's in the others; words found
    only on the other side are misattributed. Words of somebody of whom no document has them are unchecked:
    they may have been said elsewhere.
    """
    finder = _Finder(sources)
    return [
        match
        for quotation in find_quotations(document.text)
        for match in finder.matches(document.text, quotation)
    ]


class _Finder:
    def __init__(self, sources: Sequence[Document]) -> None:
        self._documents = {document.id: document for document in sources}
        authorities = [d for d in sources if d.info.role is Role.AUTHORITY]
        others = [d for d in sources if d.info.role is not Role.AUTHORITY]
        self._all = indexed(sources)
        self._authorities = indexed(authorities) if others else self._all
        self._others = indexed(others) if authorities else self._all
        if not others:
            self._others = indexed([])
        if not authorities:
            self._authorities = indexed([])
        self._publishers = publishers(tuple(sources))

    def matches(self, text: str, quotation: Quotation) -> Iterator[QuotationMatch]:
        whole = self._match(text, quotation)
        marked = quotation.span.start > 0 and text[quotation.span.start - 1] in _MARKS
        if not marked and (whole.source is None or len(words(quotation.text)) < _SHORTEST_UNMARKED):
            return  # without marks and not found: the writer's own words after all
        parts = list(_paragraphs(quotation))
        apart = (
            whole.label is QuoteLabel.SPLICED and len((whole.between or "").split()) > _LONGEST_GAP
        )
        if len(parts) == 1 or not (apart or whole.label is QuoteLabel.SPLICED):
            yield whole
            return
        judged = [self._match(text, part) for part in parts]
        if apart:
            yield from judged
            return
        yield whole
        yield from (match for match in judged if not match.label.faithful)

    def _match(self, text: str, quotation: Quotation) -> QuotationMatch:
        side = party(quotation.speaker, self._publishers)
        first, rest = self._order(side)
        context = _context(text, quotation.span)
        match = judge_quotation(quotation, first, context=context)
        if match.label in (QuoteLabel.ABSENT, QuoteLabel.UNCHECKED):
            elsewhere = judge_quotation(quotation, rest, context=context)
            length = len(words(quotation.text))
            if elsewhere.source and side is not Party.AUTHORITY and length >= _FEWEST_WORDS:
                return elsewhere  # the council quotes the inspectors: its words, not its mistake
            if elsewhere.source and side is Party.AUTHORITY and length >= _SHORTEST_ELSEWHERE:
                return self._attributed(elsewhere, side)
            return _unplaced(match, side)
        return self._attributed(match, side)

    def _order(self, side: Party | None) -> tuple[Sources, Sources]:
        if side is Party.AUTHORITY:
            return self._authorities, self._others
        if side is None:
            return self._all, indexed([])
        return self._others, self._authorities

    def _attributed(self, match: QuotationMatch, side: Party | None) -> QuotationMatch:
        """The match, misattributed when whoever speaks in its source is not whom the text names."""
        speaker = match.quotation.speaker
        if match.source is None or side is None or speaker is None:
            return match
        voice = voice_at(self._documents[match.source.document], match.source.span)
        if voice is None or not differ(speaker, side, voice):
            return match
        return replace(
            match,
            label=QuoteLabel.MISATTRIBUTED,
            message=f"is given to {speaker}, but in {match.source.document} these are the words of {voice.name}",
        )


def _unplaced(match: QuotationMatch, side: Party | None) -> QuotationMatch:
    """Not found: absent from the regulator's documents, unchecked where no document could have it."""
    speaker = match.quotation.speaker
    if side in (Party.JUDGED, Party.OTHER):
        reason = f"cannot be checked: no document at hand has these words of {speaker}"
        return replace(match, label=QuoteLabel.UNCHECKED, message=reason)
    if side is None and len(words(match.quotation.text)) < _FEWEST_WORDS:
        reason = "cannot be checked: a word or two in marks, and nobody is named"
        return replace(match, label=QuoteLabel.UNCHECKED, message=reason)
    return match


def _paragraphs(quotation: Quotation) -> Iterator[Quotation]:
    at = 0
    for gap in [*_PARAGRAPH.finditer(quotation.text), None]:
        end = gap.start() if gap else len(quotation.text)
        if quotation.text[at:end].strip():
            span = Span(quotation.span.start + at, quotation.span.start + end)
            yield replace(quotation, text=quotation.text[at:end], span=span)
        at = gap.end() if gap else end


def _context(text: str, span: Span) -> str:
    """The paragraph around a quotation."""
    first, last = max(0, span.start - _AROUND), min(len(text), span.end + _AROUND)
    start = text.rfind("\n\n", first, span.start)
    end = text.find("\n\n", span.end, last)
    return text[start + 2 if start >= 0 else first : end if end >= 0 else last]

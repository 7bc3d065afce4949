"""Every quotation of a text, held against the documents of those who are quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache, partial

from crosscheck.facts.quotations.judge import indexed, judge_quotation
from crosscheck.facts.quotations.lineage import lineage
from crosscheck.facts.quotations.marks import find_quotations
from crosscheck.facts.quotations.whose_words import voice_at
from crosscheck.facts.speakers.unnamed import from_nobody_else, in_sentence, missing_visit
from crosscheck.facts.speakers.voices import (
    Party,
    Voice,
    differ,
    named_in,
    party_of,
    publisher_of,
    publishers,
)
from crosscheck.model.document import Document, Role
from crosscheck.model.quotation import Quotation, QuotationMatch, QuoteLabel
from crosscheck.model.text import Span
from crosscheck.text.tokens import words

_FEWEST_WORDS = 3
"""Fewer words between marks are a term or a scare quote, unless they are the authority's."""
_SHORTEST_ELSEWHERE = 4
"""Fewer words stand in many documents and prove no misattribution."""
_SHORTEST_UNMARKED = 8
"""Fewer words without marks, or not word for word, meet a source that is not theirs by chance."""
_LONGEST_GAP = 80
"""Words; passages further apart are two quotations set one under the other, not one with a hole."""
_AROUND = 700
"""Code points of the paragraph around a quotation that are read; more than a sentence needs."""
_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*[“\"]?")
_MARKS = frozenset("“”„‟\"‘’'«")


def match_quotations(document: Document, sources: Sequence[Document]) -> list[QuotationMatch]:
    """What became of every quotation of `document`, in its order; spans are those of its text."""
    quoted = Quoted(sources)
    return [
        match
        for quotation in find_quotations(document.text)
        for match in quoted.matches(document.text, quotation)
    ]


class Quoted:
    """
    The documents that a text may quote, by side, each side indexed once.

    Words given to the authority are looked for in its documents, anybody else's in the others; words found
    only on the other side are misattributed. Words of somebody of whom no document has them are unchecked:
    they may have been said elsewhere.
    """

    def __init__(self, sources: Sequence[Document]) -> None:
        """`sources` were out when the text was written; see `earlier`."""
        self._documents = {document.id: document for document in sources}
        authorities = [d for d in sources if d.info.role is Role.AUTHORITY]
        others = [d for d in sources if d.info.role is not Role.AUTHORITY]
        # Where nobody is known to be the authority, the texts at hand are what is quoted.
        self._authorities, self._others = indexed(authorities or others), indexed(others)
        self._named = tuple(authorities)
        self._publishers = publishers(tuple(sources))
        self._missing = lru_cache(2)(partial(missing_visit, authorities=authorities))

    def side(self, speaker: str | None) -> Party | None:
        """The side that whoever is named speaks for; somebody whom a letter calls an inspector is its own."""
        return party_of(speaker, self._publishers, self._named)

    def matches(
        self, text: str, quotation: Quotation, side: Party | None = None
    ) -> Iterator[QuotationMatch]:
        """
        What became of one quotation of `text`; of one over paragraphs that is no whole, of each paragraph.

        Nothing for words without marks that no document has: they are the writer's own after all.
        """
        whole = self.match(text, quotation, side)
        if not _worth_saying(text, whole):
            return
        parts = list(_paragraphs(quotation))
        spliced = whole.label is QuoteLabel.SPLICED
        if len(parts) == 1 or not spliced:
            yield whole
            return
        judged = [self.match(text, part, side) for part in parts]
        if len((whole.between or "").split()) > _LONGEST_GAP:
            yield from judged
            return
        yield whole
        yield from (match for match in judged if not match.label.faithful)

    def match(self, text: str, quotation: Quotation, side: Party | None = None) -> QuotationMatch:
        """What became of one quotation of `text`, whole; `side` overrides what its speaker is named as."""
        side = side or (self.side(quotation.speaker) if quotation.sure else None)
        context = _context(text, quotation.span)
        match = self._first(quotation, side, context)
        if match.label in (QuoteLabel.ABSENT, QuoteLabel.UNCHECKED):
            return self._elsewhere(match, side, text)
        length = len(words(quotation.text))
        if side in (Party.JUDGED, Party.OTHER) and length < _FEWEST_WORDS:
            return match if match.label.faithful else _unplaced(match, side)
        unclear = side is None and not from_nobody_else(context, quotation)
        if unclear and length < _SHORTEST_ELSEWHERE and not match.label.faithful:
            return _unplaced(match, side)  # near some words of some document, by chance
        return self._attributed(self._traced(match, context), side)

    def _first(self, quotation: Quotation, side: Party | None, context: str) -> QuotationMatch:
        """The words on the side they are given to; on the nearer of both, given to nobody."""
        if side is not None:
            index = self._authorities if side is Party.AUTHORITY else self._others
            return judge_quotation(quotation, index, context=context)
        match = judge_quotation(quotation, self._authorities, context=context)
        if match.label.faithful or not self._others.documents:
            return match
        other = judge_quotation(quotation, self._others, context=context)
        return max(match, other, key=lambda one: (one.label.faithful, _shared(one)))

    def _elsewhere(self, match: QuotationMatch, side: Party | None, text: str) -> QuotationMatch:
        """Not on the side it is given to: what the other side's having it means."""
        context = _context(text, match.quotation.span)
        if side is None:
            return match if from_nobody_else(context, match.quotation) else _unplaced(match, side)
        rest = self._others if side is Party.AUTHORITY else self._authorities
        found = judge_quotation(match.quotation, rest, context=context)
        missing = self._missing(text) if side is Party.AUTHORITY else None
        length = len(words(match.quotation.text))
        sure = found.label.faithful or length >= _SHORTEST_UNMARKED
        if found.source is None or not sure or length < _SHORTEST_ELSEWHERE:
            return _unplaced(match, side, missing)
        if side is not Party.AUTHORITY:
            return found  # the council quotes the inspectors: its words, not its mistake
        voice = voice_at(self._documents[found.source.document], found.source.span)
        if voice is None or voice.party is not Party.AUTHORITY:
            return _misattributed(found, voice)
        if match.label is QuoteLabel.UNCHECKED:
            return found
        # Another account gives the authority the same words: the mistake is older than this text.
        said = f"{match.message}; {found.source.document} gives the authority these words too"
        return replace(match, message=said)

    def _traced(self, match: QuotationMatch, context: str) -> QuotationMatch:
        """The match with who changed the authority's words first, where an earlier account has them."""
        if match.source is None or match.label.faithful or not self._others.documents:
            return match
        if self._documents[match.source.document].info.role is not Role.AUTHORITY:
            return match
        before = judge_quotation(match.quotation, self._others, context=context)
        return replace(match, lineage=lineage(match, before))

    def _attributed(self, match: QuotationMatch, side: Party | None) -> QuotationMatch:
        """The match, misattributed when whoever speaks in its source is not whom the text names."""
        speaker = match.quotation.speaker or ""
        if match.source is None or side is None:
            return match
        voice = voice_at(self._documents[match.source.document], match.source.span)
        short = len(words(match.quotation.text)) < _SHORTEST_ELSEWHERE
        if voice is None or short or not differ(speaker, side, voice):
            return match
        document = self._documents[match.source.document]
        if voice.name == publisher_of(document) and named_in(speaker, document.text):
            return match  # a body's own text gives the words of those it names
        return _misattributed(match, voice)


def _worth_saying(text: str, match: QuotationMatch) -> bool:
    """False for words without marks in `text` that no document has, or too few: they are the writer's own."""
    start = match.quotation.span.start
    if (start > 0 and text[start - 1] in _MARKS) or match.quotation.text == text:
        return True
    return match.source is not None and len(words(match.quotation.text)) >= _SHORTEST_UNMARKED


def _misattributed(match: QuotationMatch, voice: Voice | None) -> QuotationMatch:
    given = _given(match)
    document = match.source.document if match.source else ""
    named = voice is not None and voice.name != document
    theirs = f"in {document} these are the words of {voice.name}" if voice and named else ""
    message = f"is given to {given}, but {theirs or f'these are the words of {document}'}"
    return replace(match, label=QuoteLabel.MISATTRIBUTED, message=message)


def _given(match: QuotationMatch) -> str:
    """Whom the text gives the words to."""
    return in_sentence(match.quotation.speaker or "the authority")


def _unplaced(
    match: QuotationMatch, side: Party | None, missing: str | None = None
) -> QuotationMatch:
    """Not found: absent from the authority's documents, unchecked where no document could have it."""
    if side in (Party.JUDGED, Party.OTHER):
        reason = "cannot be checked: no document at hand has these words of the speaker named"
    elif missing is not None:
        reason = f"cannot be checked: no letter about the {missing} is at hand"
    elif side is None and len(words(match.quotation.text)) < _FEWEST_WORDS:
        reason = "cannot be checked: a word or two in marks, and nobody is named"
    elif side is None:
        reason = "cannot be checked: unclear who is quoted, and no document at hand has these words"
    else:
        return match
    return QuotationMatch(match.quotation, QuoteLabel.UNCHECKED, message=reason)


def _shared(match: QuotationMatch) -> int:
    """Letters that quotation and source have in common; -1 without a source."""
    if match.source is None:
        return -1
    return sum(len(part.quotation) for part in match.diff if part.operation == "equal")


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

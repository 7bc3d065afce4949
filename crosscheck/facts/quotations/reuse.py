"""What a document took over from others, sentence by sentence, and what it changed on the way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from crosscheck.facts.quotations.commonplace import is_standing_line, shared_runs, telling
from crosscheck.facts.quotations.judge import indexed, judge_quotation
from crosscheck.facts.quotations.lineage import lineage
from crosscheck.facts.quotations.marks import find_quotations
from crosscheck.facts.quotations.runs import known_share, runs_of
from crosscheck.facts.quotations.wording import wording
from crosscheck.facts.words.lexicon import word_list
from crosscheck.model.document import Document, PassageKind, Role
from crosscheck.model.quotation import Quotation, QuotationMatch, QuoteLabel
from crosscheck.model.reuse import Reuse, ReusedPassage
from crosscheck.model.text import Span
from crosscheck.text.fold import fold_space
from crosscheck.text.sentences import sentences
from crosscheck.text.tokens import words

_SHORTEST = 8
"""Telling words; shorter sentences are alike by chance."""
_SHORTEST_QUOTED = 5
"""The same between quotation marks, where it is the words that count."""
_LEAST_COPIED = 0.65
"""Share of a sentence's telling words that stand in the source in runs of `_RUN_BESIDE` words or more, one of `_RUN` among them."""
_LEAST_KNOWN, _KNOWN_AFTER = 0.5, 0.4
"""Share of a sentence's words that must stand in such runs anywhere for it to be looked at closely."""
_LEAST_AFTER = 0.4
"""The same for a sentence that goes on where the last copied one ended, on both sides."""
_NEXT = 4
"""Code points between two sentences that follow each other."""
_RUN = 4
"""Words; shorter runs are the common stock of the language."""
_RUN_BESIDE, _RUN_AFTER = 3, 2
"""The same beside such a run, and in a sentence that goes on."""


@dataclass(frozen=True, slots=True)
class _Unit:
    """A sentence, or the part of one between quotation marks."""

    sentence: int
    span: Span
    quoted: bool
    counted: int
    """Words that are no part of a name or title."""


def reused(document: Document, sources: Sequence[Document]) -> Reuse:
    """
    The sentences of `document` that one of `sources` has too, word for word or nearly.

    Of several sources the one that has most of the words is taken; of equals the one that the sentence before
    came from, else the authority's. Names, titles and standing lines are no reuse. Spans are code points.
    """
    text = document.text
    sides = [
        indexed(side)
        for side in (
            [d for d in sources if d.info.role is Role.AUTHORITY],
            [d for d in sources if d.info.role is not Role.AUTHORITY],
        )
        if side
    ]
    found: list[ReusedPassage] = []
    units = list(_units(document))
    norms = [wording(unit.span.of(text)).norms for unit in units]
    wanted = {run for words in norms for run in runs_of(words, _RUN_BESIDE)}
    known = [side.known(wanted) for side in sides]
    for unit, norm in zip(units, norms, strict=True):
        quotation = Quotation(unit.span.of(text), unit.span)
        goes_on = bool(found) and 0 <= unit.span.start - found[-1].span.end <= _NEXT
        taken = [
            passage
            for side, runs in zip(sides, known, strict=True)
            if known_share(norm, _RUN_BESIDE, runs) >= (_KNOWN_AFTER if goes_on else _LEAST_KNOWN)
            if (passage := _passage(judge_quotation(quotation, side), unit, found))
        ]
        if taken:
            found.append(_nearest(taken, found))
    places = {passage.span for passage in found}
    return Reuse(
        document.id,
        len({unit.sentence for unit in units}),
        sum(unit.counted for unit in units),
        tuple(found),
        len({unit.sentence for unit in units if unit.span in places}),
    )


def _passage(
    match: QuotationMatch, unit: _Unit, before: Sequence[ReusedPassage]
) -> ReusedPassage | None:
    if match.source is None or match.label is QuoteLabel.SPLICED:
        return None
    follows = bool(before) and _follows(before[-1], match)
    least, run = (_LEAST_AFTER, _RUN_AFTER) if follows else (_LEAST_COPIED, _RUN_BESIDE)
    text = fold_space(match.quotation.text)
    runs = list(_runs(text, match))
    anchored = follows or shared_runs(text, runs, _RUN) > 0
    if not anchored or shared_runs(text, runs, run) < least * unit.counted:
        return None
    shared = sum(len(words(run.of(text))) for run in runs)
    either = len(words(text)) + len(words(match.source_text or ""))
    return ReusedPassage(
        match,
        match.source,
        min(2 * shared / either, 1.0),
        shared_runs(text, runs, _RUN_AFTER),
        unit.quoted,
    )


def _nearest(taken: Sequence[ReusedPassage], before: Sequence[ReusedPassage]) -> ReusedPassage:
    """The nearest of the passages; of equals the one from where the last one came, else the first."""
    last = before[-1].source.document if before else None
    best = max(taken, key=lambda one: (round(one.similarity, 2), one.source.document == last))
    letter = taken[0].match
    if best is taken[0] or letter.label.faithful:
        return best
    return replace(best, letter=replace(letter, lineage=lineage(letter, best.match)))


def _runs(text: str, match: QuotationMatch) -> Iterator[Span]:
    """Where the words that both sides share stand in the folded text."""
    at = 0
    for part in match.diff:
        start = text.find(part.quotation, at) if part.quotation else -1
        if start < 0:
            continue
        at = start + len(part.quotation)
        if part.operation == "equal":
            yield Span(start, at)


def _follows(before: ReusedPassage, match: QuotationMatch) -> bool:
    """True when both the sentence and its source come right after the last ones."""
    if match.source is None or before.source.document != match.source.document:
        return False
    return (
        0 <= match.quotation.span.start - before.span.end <= _NEXT
        and 0 <= match.source.span.start - before.source.span.end <= _NEXT
    )


def _units(document: Document) -> Iterator[_Unit]:
    text = document.text
    quoted = [quotation.span for quotation in find_quotations(text)]
    for number, sentence in enumerate(_sentences(document)):
        if is_standing_line(sentence.of(text)):
            continue
        inside = [
            Span(max(span.start, sentence.start), min(span.end, sentence.end))
            for span in quoted
            if span.overlaps(sentence)
        ]
        marked = [
            span for span in inside if not any(o != span and o.contains(span) for o in inside)
        ]
        if sum(map(len, marked)) * 2 >= len(sentence):
            parts, least = marked, _SHORTEST_QUOTED
        else:
            parts, least = [_without_reporting(text, sentence)], _SHORTEST
        for span in dict.fromkeys(parts):
            counted = sum(telling(fold_space(span.of(text))))
            if counted >= least:
                yield _Unit(number, span, least == _SHORTEST_QUOTED, counted)


_REPORTING = re.compile(r"(?:[^\W\d_][\w'’]*,? ){1,10}?(?P<verb>[a-z]+) that ")
_REPORTED = re.compile(
    r",? (?:according to [^,.;:]{2,60}|(?:[\w’']{1,30} ){1,5}?(?P<verb>[a-z]{2,20}))[.]?$"
)
_TAIL = 120
"""Code points at the end of a sentence in which its reporting clause stands."""


def _without_reporting(text: str, span: Span) -> Span:
    """The sentence without "The report noted that" or ", inspectors said", which are the writer's own."""
    verbs = word_list("reporting")["verbs"]
    found = _REPORTING.match(text, span.start, span.end)
    start = found.end() if found and found.group("verb") in verbs else span.start
    comma = text.rfind(",", max(start, span.end - _TAIL), span.end)
    tail = _REPORTED.fullmatch(text, comma, span.end) if comma >= 0 else None
    if tail and (tail.group("verb") is None or tail.group("verb") in verbs):
        return Span(start, comma)
    return Span(start, span.end)


def _sentences(document: Document) -> Iterator[Span]:
    if document.passages:
        yield from (
            p.span for p in document.passages if p.is_evidence and p.kind is not PassageKind.CELL
        )
    else:
        yield from sentences(document.text)

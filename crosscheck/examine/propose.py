"""Draft claims of a new article: what a fact-checker would probably tag, for a person to confirm."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosscheck.claims.anchor import fold_text
from crosscheck.claims.suggest import quote_of
from crosscheck.facts.dates.mentions import dates
from crosscheck.facts.numbers.quantities import quantities
from crosscheck.facts.quotations.marks import find_quotations
from crosscheck.facts.speakers.naming import reported
from crosscheck.framing.read import read
from crosscheck.model.claim import AnchoredClaim, Claim, ClaimKind, ClaimStatus
from crosscheck.model.document import Document, PassageKind
from crosscheck.model.text import Span
from crosscheck.model.verdict import Axis
from crosscheck.text.tokens import words

_SHORTEST = 4
"""Words; below this a quotation is a name or a scare quote, and a sentence says nothing."""
_ID_WORDS = 4
_JUDGING = frozenset({Axis.DIRECTION, Axis.DEGREE, Axis.COMPLETION})
_LONGEST_SMALL_WORD = 3
"""Letters; shorter words ("the", "of", "was") tell one claim from another in no id."""


def propose(document: Document) -> tuple[AnchoredClaim, ...]:
    """
    Draft claims for `document`, in the order of the text.

    Every quotation becomes a claim, and every other sentence or headline that reports what somebody
    found, gives a figure or a date, or evaluates; those that do none of these are left alone.
    """
    taken: set[str] = set()
    folded = fold_text(document.text)
    drafts = []
    for span, kind, speaker in sorted(_tagged(document)):
        selector = quote_of(document.text, folded, span)
        if selector is None:
            continue  # no words of its own tell this place from another
        words_there = span.of(document.text)
        claim = Claim(
            id=_unique(_slug(words_there), taken),
            document=document.id,
            selector=selector,
            kind=kind,
            speaker=speaker,
            status=ClaimStatus.DRAFT,
        )
        drafts.append(AnchoredClaim(claim, words_there, span))
    return tuple(drafts)


def _tagged(document: Document) -> Iterator[tuple[Span, ClaimKind, str | None]]:
    quotations = [q for q in find_quotations(document.text) if len(words(q.text)) >= _SHORTEST]
    for quotation in quotations:
        speaker = quotation.speaker if quotation.sure else None
        yield quotation.span, ClaimKind.QUOTATION, speaker
    for passage in document.passages:
        if passage.kind is PassageKind.FURNITURE or len(words(passage.text)) < _SHORTEST:
            continue
        if any(passage.span.overlaps(quotation.span) for quotation in quotations):
            continue
        kind = _kind(passage.text)
        if kind is not None:
            yield passage.span, kind, None


def _kind(text: str) -> ClaimKind | None:
    if quantities(text):
        return ClaimKind.FIGURE
    if reported(text) or any(cue.axis in _JUDGING for cue in read(text).cues):
        return ClaimKind.FRAMING
    return ClaimKind.DATE if dates(text) else None


def _slug(text: str) -> str:
    telling = [word.norm for word in words(text) if len(word.norm) > _LONGEST_SMALL_WORD]
    slug = "-".join(re.sub(r"[^a-z0-9]+", "", word) for word in telling[:_ID_WORDS])
    return slug.strip("-") or "claim"


def _unique(slug: str, taken: set[str]) -> str:
    name, number = slug, 2
    while name in taken:
        name, number = f"{slug}-{number}", number + 1
    taken.add(name)
    return name

"""Statements that a text gives to one side, in the other side's words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from crosscheck.facts.quotations.judge import indexed, judge
from crosscheck.facts.quotations.whose_words import voice_at
from crosscheck.facts.speakers.reported import reported
from crosscheck.facts.speakers.voices import Party, Voice, party, publishers
from crosscheck.model.document import Document, Role
from crosscheck.model.quotation import QuotationMatch
from crosscheck.model.text import Span
from crosscheck.text.tokens import words

_SHORTEST = 5
"""Words; fewer are said by everybody."""
_LEAST_SHARED = 0.75
"""Share of the statement's words that the other side has too, in the same order."""
_KEPT = 32
"""Documents whose words are remembered."""


@dataclass(frozen=True, slots=True)
class Misgiven:
    """A statement, whom the text gives it to, and whose words it is in."""

    speaker: str
    span: Span
    """Of the statement, in the text."""
    voice: Voice
    match: QuotationMatch


def misgiven(
    text: str,
    authorities: Sequence[Document],
    others: Sequence[Document],
    *,
    attributed_to: str | None = None,
) -> Misgiven | None:
    """
    A statement that `text` gives to the authority and only `others` make in these words, or the reverse.

    `attributed_to` says whose finding the whole text is, where the text itself does not name them.
    """
    names = publishers(tuple(authorities))
    for speaker, span in reported(text) or _whole(text, attributed_to):
        side = party(speaker, names)
        if side not in (Party.AUTHORITY, Party.JUDGED) or len(words(span.of(text))) < _SHORTEST:
            continue
        releases = [d for d in others if d.info.role is Role.CLAIMANT]
        own, strange = (
            (authorities, releases) if side is Party.AUTHORITY else (releases, authorities)
        )
        strange = [d for d in strange if _could_have(d, span.of(text))]
        if not strange:
            continue
        # The other side's texts first: few statements are near them, and only those are worth more.
        match = judge(span.of(text), indexed(strange))
        voice = _voice(match, strange) if _near(match) else None
        if (
            voice is not None
            and (voice.party is Party.AUTHORITY) is not (side is Party.AUTHORITY)
            and not _has(own, span.of(text))
        ):
            return Misgiven(speaker, span, voice, match)
    return None


def _whole(text: str, attributed_to: str | None) -> list[tuple[str, Span]]:
    return [(attributed_to, Span(0, len(text)))] if attributed_to else []


def _could_have(document: Document, statement: str) -> bool:
    """False when so few of the statement's words occur in the document that it cannot be near it."""
    said = {token.norm for token in words(statement)}
    return len(said & _vocabulary(document.text)) >= _LEAST_SHARED * len(said)


@lru_cache(_KEPT)
def _vocabulary(text: str) -> frozenset[str]:
    return frozenset(token.norm for token in words(text))


def _has(documents: Sequence[Document], statement: str) -> bool:
    return bool(documents) and judge(statement, indexed(documents)).source is not None


def _near(match: QuotationMatch) -> bool:
    said = len(words(match.quotation.text))
    shared = sum(len(words(p.quotation)) for p in match.diff if p.operation == "equal")
    return match.source is not None and shared >= _LEAST_SHARED * said


def _voice(match: QuotationMatch, documents: Sequence[Document]) -> Voice | None:
    if match.source is None:
        return None
    document = next(d for d in documents if d.id == match.source.document)
    return voice_at(document, match.source.span)

"""In whose voice words are: the regulator's, the inspected body's, a named person's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from crosscheck.facts.lexicon import word_list
from crosscheck.facts.speakers.looks import likely_kind, quotations_of
from crosscheck.facts.speakers.narration import sentence_around
from crosscheck.facts.speakers.reported import reported
from crosscheck.model.document import Document, DocumentKind, Role
from crosscheck.model.quotation import Quotation
from crosscheck.model.text import Span

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_FULL_NAME = re.compile(r"[A-Z][\w'’-]{1,30}(?: [A-Z][\w'’-]{1,30}){1,3}")
_NAME = re.compile(r"\b[A-Z][\w'’-]+\b")


class Party(StrEnum):
    """Which side somebody speaks for."""

    AUTHORITY = "authority"
    JUDGED = "judged"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker and the side they speak for."""

    party: Party
    name: str


def party(speaker: str | None, publishers: frozenset[str] = frozenset()) -> Party | None:
    """The side a speaker is on, from the words that name them; None for a pronoun or nobody."""
    if not speaker:
        return None
    words = [word.lower().removesuffix("'s").removesuffix("’s") for word in _WORD.findall(speaker)]
    if not words or " ".join(words) in _words("pronouns"):
        return None
    head = set(words[:6])
    if head & (_words("regulators") | publishers):
        return Party.AUTHORITY
    if set(words) & _words("judged"):
        return Party.JUDGED
    if head & _words("records"):
        return Party.AUTHORITY
    return Party.OTHER if _NAME.search(speaker) else None


def party_of(
    speaker: str | None, named: frozenset[str], authorities: tuple[Document, ...]
) -> Party | None:
    """As `party`; somebody whom one of `authorities` calls an inspector speaks for the authority."""
    side = party(speaker, named)
    if side is not Party.OTHER or speaker is None:
        return side
    inspector = any(_is_inspector(speaker, document.text) for document in authorities)
    return Party.AUTHORITY if inspector else side


@lru_cache(maxsize=256)
def _is_inspector(speaker: str, text: str) -> bool:
    name = _FULL_NAME.search(speaker.split(",", maxsplit=1)[0])
    if name is None:
        return False
    person = re.escape(name.group())
    near = rf"inspectors?\W{{0,3}}\s*{person}|{person}\W{{0,3}}\s*(?:his|her) majesty.s inspector"
    return re.search(near, text, re.IGNORECASE) is not None


def publishers(documents: tuple[Document, ...]) -> frozenset[str]:
    """The names, in lower case, under which the authorities among `documents` publish."""
    return frozenset(
        word.lower()
        for document in documents
        if document.info.role is Role.AUTHORITY and document.info.publisher
        for word in _WORD.findall(document.info.publisher)
        if word[0].isupper()
    )


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


_MOST = 0.7
"""Share of words that stand between marks, when a clause (“…,” she said, “…”) interrupts them."""


def _far_into_block(text: str, quotation: Quotation, span: Span) -> bool:
    """True beyond the first paragraph of a block without marks: nothing shows where such a block ends."""
    marked = quotation.span.start > 0 and text[quotation.span.start - 1] in "“”‘’\"'«"
    return not marked and "\n\n" in text[quotation.span.start : span.start]


def publisher_of(document: Document) -> str:
    """In whose name a document speaks outside its quotations."""
    return document.info.publisher or document.id


def named_in(speaker: str, text: str) -> bool:
    """True when `text` names the person too."""
    return any(name in text for name in _names(speaker))


def differ(speaker: str, side: Party, voice: Voice) -> bool:
    """True when words given to `speaker` are another's: the other side's, or another named person's."""
    if side is not voice.party:
        return not _same_person(speaker, voice.name)
    if _is_body(speaker) or _is_body(voice.name):
        return False  # a council speaks through its councillors
    return (
        side is not Party.AUTHORITY
        and bool(_names(speaker) and _names(voice.name))
        and not (_same_person(speaker, voice.name))
    )


def _is_body(speaker: str) -> bool:
    """True for "Ashcombe Council", false for "Ann Hart of Ashcombe Council"."""
    head = [word.lower() for word in _WORD.findall(speaker.split(",", maxsplit=1)[0])]
    return bool(head) and head[-1] in _words("bodies") and "of" not in head


def _same_person(one: str, other: str) -> bool:
    return bool(_names(one) & _names(other))


def _names(speaker: str) -> set[str]:
    """The name words of a speaker, without titles and offices: of "Cllr Ann Hart, leader" Ann and Hart."""
    head = speaker.split(",", maxsplit=1)[0]
    plain = _words("judged") | _words("regulators") | {"Cllr", "the"}
    return {name for name in _NAME.findall(head) if name.lower() not in plain and len(name) > 2}


@cache
def _words(name: str) -> frozenset[str]:
    listed = word_list("reporting")[name]
    return frozenset(listed["words"] if isinstance(listed, dict) else listed)

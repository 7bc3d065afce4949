"""In whose voice words are: the regulator's, the inspected body's, a named person's."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, lru_cache

from crosscheck.facts.lexicon import word_list
from crosscheck.facts.quotations.marks import find_quotations
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
        return Voice(Party.AUTHORITY, document.info.publisher or document.id)
    for quotation in reversed(_quotations(document.text)):
        if quotation.span.start <= span.start and span.end <= quotation.span.end + 2:
            side = party(quotation.speaker)
            return Voice(side, quotation.speaker or "") if side else None
    start, end = sentence_around(document.text, span)
    for speaker, said in reported(document.text[start:end]):
        if said.shift(start).overlaps(span) and party(speaker) is Party.AUTHORITY:
            return Voice(Party.AUTHORITY, speaker)
    kind = document.info.kind
    if kind is DocumentKind.OTHER:
        kind = likely_kind(document.text)
    if kind in (DocumentKind.PRESS_RELEASE, DocumentKind.STATEMENT):
        return Voice(Party.JUDGED, document.info.publisher or document.id)
    return None


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


@lru_cache(maxsize=16)
def _quotations(text: str) -> tuple[Quotation, ...]:
    return tuple(find_quotations(text))


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
    quoted = [q.span for q in _quotations(text)]
    own = [
        m.start()
        for m in _FIRST_PERSON.finditer(text)
        if not any(span.start <= m.start() < span.end for span in quoted)
    ]
    return DocumentKind.PRESS_RELEASE if len(own) > 1 else DocumentKind.NEWS_ARTICLE

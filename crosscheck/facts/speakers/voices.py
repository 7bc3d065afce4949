"""Which side a speaker is on: the regulator's, the inspected body's, another's; and who is the same person."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from crosscheck.facts.words.lexicon import word_list
from crosscheck.model.document import Document, Role

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

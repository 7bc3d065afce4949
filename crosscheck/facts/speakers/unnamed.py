"""Words that a text gives to nobody, or to a letter that is not at hand: what may still be said of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crosscheck.facts.speakers.narration import MASK, listed, names_in, words_between
from crosscheck.facts.speakers.subjects import opening_subject
from crosscheck.model.document import Document, Role
from crosscheck.model.quotation import Quotation

_FEWEST_WORDS = 3
_LETTERHEAD = 3_000
"""Code points of a letter in which it says which visit it is about."""
_VISIT = re.compile(
    r"\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:ofsted )?"
    r"(?:monitoring|focused) visit",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?][”’\"')]*\s")
_IN_RECORD = re.compile(
    r"\b(?:in|from) (?:the|its|their|this|that) (?:[\w-]+ ){0,2}?(\w+)", re.IGNORECASE
)


def from_nobody_else(paragraph: str, quotation: Quotation) -> bool:
    """
    True when words that nobody is named for can only be the authority's.

    Its paragraph says nothing but them, or their sentence is about the authority or its letter.
    """
    if quotation.speaker is not None or len(names_in(quotation.text)) < _FEWEST_WORDS:
        return False
    at = paragraph.find(quotation.text)
    if at < 0:
        return False
    before = paragraph[:at]
    for stop in _STOP.finditer(before):
        before = paragraph[stop.end() : at]
    rest = paragraph.replace(quotation.text, MASK)
    if not names_in(rest.replace(MASK, " ")):
        return True
    words = words_between(before, 0, len(before))
    subject = opening_subject(before, words) if words else None
    named = {name.lower() for name in names_in(subject.of(before))} if subject else set()
    records = {match.group(1).lower() for match in _IN_RECORD.finditer(before)}
    about = listed("regulators") | listed("records")
    return bool(named & about or records & listed("records"))


def missing_visit(text: str, authorities: Sequence[Document]) -> str | None:
    """
    The visit that `text` reports where no letter about it is at hand: "second monitoring visit".

    None when the text numbers no visit, or a letter of that number is there, or no letter has a number.
    """
    reported = _VISIT.search(text)
    if reported is None:
        return None
    numbers = {
        found.group(1).lower()
        for document in authorities
        if document.info.role is Role.AUTHORITY
        for found in _VISIT.finditer(document.text, 0, _LETTERHEAD)
    }
    return (
        reported.group().lower() if numbers and reported.group(1).lower() not in numbers else None
    )


def in_sentence(name: str) -> str:
    """A speaker's name as it stands inside a sentence: "the report", not "The report"."""
    first, _, rest = name.partition(" ")
    return f"{first.lower()} {rest}" if rest and first.lower() in listed("determiners") else name

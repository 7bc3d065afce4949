"""Who speaks in a quotation whose own sentence does not say: the sentence before it, and the one after."""

from __future__ import annotations

import re
from dataclasses import dataclass

from crosscheck.facts.speakers.narration import (
    MASK,
    gap,
    is_abbreviation,
    listed,
    names_in,
    sentences_of,
    words_between,
)
from crosscheck.facts.speakers.subjects import (
    noun_phrase_from,
    opening_subject,
    passive,
    reports,
    subject_before,
)
from crosscheck.model.text import Span

_FARTHEST = 300
"""Code points between two quotations of one speaker, or a quotation and the sentence that announces it."""
_LONGEST_AFTER = 200
_OPENS = re.compile(r"[\s“\"‘'•–-]*$")
_CREDIT = re.compile(
    r"[\s”\"’'.]{0,6}(?:(?:that|those|these|this|such)(?: is| are| was| were|’s|'s)"
    r"(?: (?:the|not the|also the))? (?:(?P<owner>[^.\n]{2,80}?)[’'](?:s)? (?:own )?(?P<noun>[a-z]+)"
    r"|(?P<noun2>[a-z]+) of (?P<of>[^.\n]{2,120}))"
    r"|so (?:said|says|wrote|writes) (?P<said>[^.\n]{2,120}))\s*[.,:;]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Announced:
    """Who is named in the sentence before a quotation."""

    phrase: Span
    sure: bool


def same_breath(hidden: str, end: int, speaker: Span, span: Span) -> bool:
    """
    True when a quotation goes on where the last one, which ended at `end`, was interrupted or left off.

    Between them stand marks and breaks alone, or the clause that names the speaker of the first and nothing
    after it: “…,” said X, “…”; “…,” said X. “…”; and a paragraph of X's that names nobody.
    """
    between = hidden[end : span.start]
    if len(between) > _FARTHEST:
        return False
    if not names_in(between.replace(MASK, " ")):
        return True
    if speaker.start < end:
        # The clause stood before the first, and reaches on as far as its sentence does.
        told = between.replace(MASK, " ")
        return not re.search(r"[.!?:;\n]", told) and not any(
            word in listed("verbs") for word in told.lower().split()
        )
    told = hidden[speaker.end : span.start]
    if re.search(r"[.!?]\s+[A-Z]", told.rstrip(" \n“\"‘'")) or "\n" in told.strip(" \n“\"‘'”’"):
        return False
    if MASK in told:
        return False
    return re.search(r"[.!?:,][\s”\"’]*[“\"‘']?\s*$", between) is not None


def reported_before(hidden: str, begin: int, span: Span) -> Announced | None:
    """
    The subject of the sentence before, when that reports: X said that it was late. “We know.”

    Sure when the quotation is a sentence of its own and follows in the same paragraph, or opens the next one.
    """
    before = hidden[max(begin, span.start - _FARTHEST * 2) : span.start]
    offset = span.start - len(before)
    body = _OPENS.sub("", before)
    own_sentence = body.endswith((".", "!", "?", ":"))
    every = [(a, b) for a, b in sentences_of(body) if body[a:b].strip()]
    if not own_sentence and len(every) > 1:
        every = every[:-1]
    elif not own_sentence:
        return None
    start, end = every[-1] if every else (0, 0)
    sentence = body[start:end]
    # Of a paragraph, or its last line: what stands above it has been left.
    cut = sentence.rstrip().rfind("\n")
    start += cut + 1
    subject = _reporting(hidden, offset + start, offset + end)
    if subject is None or MASK in hidden[offset + start : subject.start]:
        return None
    parted = hidden[offset + end : span.start].count("\n\n") > 1
    return Announced(subject, own_sentence and not parted)


def _reporting(hidden: str, start: int, end: int) -> Span | None:
    """The subject of the first reporting verb of a sentence."""
    words = words_between(hidden, start, end)
    for at in range(1, len(words)):
        if not reports(words, at) or passive(words, at):
            continue
        comma = "," in gap(hidden, words, at)
        subject = subject_before(hidden, words[:at], comma=comma) or opening_subject(
            hidden, words[:at]
        )
        if subject is not None:
            return subject
    return None


def credited_after(hidden: str, span: Span) -> Span | None:
    """X in the sentence after: “…” Those are X’s words. “…” That was the verdict of X. “…” So said X."""
    match = _CREDIT.match(hidden, span.end, span.end + _LONGEST_AFTER)
    if match is None:
        return None
    noun = match.group("noun") or match.group("noun2")
    if noun is not None and noun.lower() not in listed("statements"):
        return None
    group = next(name for name in ("owner", "of", "said") if match.group(name))
    start = match.start(group)
    phrase = noun_phrase_from(hidden, start, match.end(group))
    if phrase is None or is_abbreviation(hidden, phrase.end):
        return Span(start, match.end(group))
    return phrase

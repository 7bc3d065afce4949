"""The reporting clause of a quotation: “…,” said X; X said: “…”; according to X, “…”."""

from __future__ import annotations

import re

from crosscheck.facts.speakers.narration import (
    MASK,
    gap,
    listed,
    sentence_around,
    words_between,
)
from crosscheck.facts.speakers.subjects import (
    LONGEST,
    noun_phrase_from,
    opening_subject,
    passive,
    possessor,
    progressive,
    reports,
    subject_before,
)
from crosscheck.model.text import Span

_SIGNED = re.compile(r"[”\"’']?\s{0,2}[―—–]\s?([A-Z][^\n,.“”\"―—–]{2,60}?)\.?\s*$")
"""A quotation signed with a dash: "…" — Ann Hart."""
_FROM = re.compile(r"\b(?:this|these|words|message|line) (?:from|by|of) ([^,.:;]{2,80})$")
_LABEL = 12
"""Words before a colon that introduce a quotation by its speaker alone."""


def speaker_phrase(hidden: str, span: Span) -> Span | None:
    """The noun phrase that the reporting clause of the quotation's own sentence names."""
    start, end = sentence_around(hidden, span)
    before = _before(hidden, start, span.start)
    if before is not None and re.search(r":\s*[“\"‘']?$", hidden[start : span.start]):
        return before
    return _after(hidden, span.end, end) or before or _by(hidden, span.end, end)


def _after(hidden: str, start: int, end: int) -> Span | None:
    """`…,” said X`, `…,” X said`, `…,” according to X`, `…” — X`."""
    signed = _SIGNED.match(hidden, start, end)
    if signed:
        return Span(*signed.span(1))
    words = words_between(hidden, start, end)[: LONGEST + 6]
    if len(words) < 2 or hidden[start - 1] == ".":
        return None
    head = hidden[start : words[0].start]
    if re.search(r"[.!?;:]", head) or MASK in head:
        return None
    if words[0].norm == "according" and len(words) > 2:
        return noun_phrase_from(hidden, words[2].start, end)
    if words[0].norm in listed("verbs") and not words[0].norm.endswith("ing"):
        if words[1].norm in listed("pronouns"):
            return Span(words[1].start, words[1].end)
        return noun_phrase_from(hidden, words[1].start, end)
    for at in range(1, min(len(words), LONGEST)):
        if MASK in gap(hidden, words, at):
            return None
        if reports(words, at):
            subject = subject_before(hidden, words[:at], comma="," in gap(hidden, words, at))
            whole = subject is not None and subject.start == words[0].start
            return subject if whole else None
    return None


def _before(hidden: str, start: int, end: int) -> Span | None:
    """`X said: “…`, `X said that it was “…`, `According to X, “…`, `X: “…`."""
    words = words_between(hidden, start, end)
    reported = False
    for at in range(len(words) - 1, -1, -1):
        if words[at].norm == "according" and at + 2 < len(words):
            comma = hidden.rfind(",", words[at + 2].start, end)
            return noun_phrase_from(hidden, words[at + 2].start, comma if comma >= 0 else end)
        if not at or not reports(words, at) or passive(words, at):
            continue
        reported = True
        comma = "," in gap(hidden, words, at)
        if words[at].norm.endswith("ing") and not progressive(words, at):
            # "…, saying": a participle has the subject of its sentence; "a report saying" has its noun.
            subject = opening_subject(hidden, words[:at]) if comma else None
        else:
            subject = subject_before(hidden, words[:at], comma=comma)
        if subject is not None:
            return subject
    if reported:
        return opening_subject(hidden, words)
    lead = hidden[start:end].rstrip(" “\"‘'")
    if lead.endswith(":") and 0 < len(words) <= _LABEL:
        return _label(hidden, start, start + len(lead) - 1)
    return possessor(hidden, start, end)


def _label(hidden: str, start: int, end: int) -> Span | None:
    """What stands before a colon: a name, or a clause that leads up to one ("then came this from Ann Hart")."""
    source = _FROM.search(hidden[start:end])
    if source:
        return Span(*source.span(1)).shift(start)
    words = words_between(hidden, start, end)
    if listed("auxiliaries").isdisjoint(word.norm for word in words):
        return Span(words[0].start, end)
    return possessor(hidden, start, end)


def _by(hidden: str, start: int, end: int) -> Span | None:
    """`was judged “…” by X`."""
    match = re.match(r"[”\"’',\s]{0,4}by ", hidden[start:end])
    return noun_phrase_from(hidden, start + match.end(), end) if match else None

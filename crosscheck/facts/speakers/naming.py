"""Who is quoted: the noun phrase beside a reporting verb, and whom it stands for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.facts.speakers.narration import (
    MASK,
    gap,
    listed,
    masked,
    names_in,
    sentence_around,
    words_between,
)
from crosscheck.facts.speakers.reported import reported
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

__all__ = ["Mention", "mentions", "reported", "speaker_phrase", "speakers"]

_SIGNED = re.compile(r"[”\"’']?\s{0,2}[―—–]\s?([A-Z][^\n,.“”\"―—–]{2,60}?)\.?\s*$")
"""A quotation signed with a dash: "…" — Ann Hart."""
_FULL_NAME = re.compile(
    r"\b(?:(?:Mr|Mrs|Ms|Dr|Cllr|Councillor|Sir|Dame) )?(?:[A-Z][\w'’-]{1,30} ){1,3}([A-Z][\w'’-]{1,30})\b"
)
_FARTHEST = 300
"""Code points between two quotations of one speaker."""
_LABEL = 12
"""Words before a colon that introduce a quotation by its speaker alone."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a text names the speaker of a quotation, and as whom."""

    span: Span
    name: str
    """As the text words it; for "she" or "Ms Hart", the fuller name before it."""


def speakers(text: str, spans: Sequence[Span]) -> list[str | None]:
    """The speaker of each quotation of `text`, as the text words it; None where it names none."""
    return [mention.name if mention else None for mention in mentions(text, spans)]


def mentions(text: str, spans: Sequence[Span]) -> list[Mention | None]:
    """Where the speaker of each quotation is named; `spans` in order, a nested one after its outer one."""
    reader = _Reader(text, masked(text, spans))
    found: list[Mention | None] = []
    outer: list[Span] = []
    for span in spans:
        while outer and not outer[-1].contains(span):
            outer.pop()
        found.append(_nested(text, outer[-1], span) if outer else reader.mention(span))
        outer.append(span)
    return found


def _nested(text: str, outer: Span, span: Span) -> Mention | None:
    """The speaker that the outer quotation itself names for the one inside it."""
    inside, place = outer.of(text), span.shift(-outer.start)
    mention = _Reader(inside, masked(inside, [place])).mention(place)
    return Mention(mention.span.shift(outer.start), mention.name) if mention else None


class _Reader:
    """Reads a text from quotation to quotation, and remembers who spoke."""

    def __init__(self, text: str, hidden: str) -> None:
        self._text, self._hidden = text, hidden
        self._names = _full_names(hidden)
        self._last: Mention | None = None
        self._last_end = 0

    def mention(self, span: Span) -> Mention | None:
        phrase = speaker_phrase(self._hidden, span)
        if phrase is None:
            goes_on = self._last is not None and _goes_on(self._hidden, self._last_end, span)
            if not goes_on:
                return None
            self._last_end = span.end
            return self._last
        self._last, self._last_end = self._resolved(phrase), span.end
        return self._last

    def _resolved(self, phrase: Span) -> Mention:
        """The phrase, with a pronoun or a bare surname given the fuller name that stands before it."""
        said = " ".join(phrase.of(self._text).split())
        if said.lower() in ("he", "she", "they", "who") and self._last is not None:
            return Mention(phrase, self._last.name)
        core = [name for name in names_in(said) if name.lower() not in listed("titles")]
        if len(core) == 1 and core[0] in self._names:
            start, fuller = self._names[core[0]]
            if start < phrase.start:
                return Mention(phrase, fuller)
        return Mention(phrase, said)


def _full_names(text: str) -> dict[str, tuple[int, str]]:
    """For each surname the place and the words of the first full name that has it."""
    found: dict[str, tuple[int, str]] = {}
    for match in _FULL_NAME.finditer(text):
        found.setdefault(match.group(1), (match.start(), match.group()))
    return found


def _goes_on(hidden: str, end: int, span: Span) -> bool:
    """True when only marks and breaks, or the end of a sentence, part two quotations."""
    between = hidden[end : span.start]
    if len(between) > _FARTHEST:
        return False
    if not names_in(between.replace(MASK, " ")):
        return True
    # The reporting clause of the first closes its sentence; the second follows at once.
    same_paragraph = "\n\n" not in between.strip("”\"’' \n")
    return same_paragraph and re.search(r"[.!?:][\s”\"’]*[“\"‘']?\s*$", between) is not None


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
        return Span(words[0].start, start + len(lead) - 1)
    return possessor(hidden, start, end)


def _by(hidden: str, start: int, end: int) -> Span | None:
    """`was judged “…” by X`."""
    match = re.match(r"[”\"’',\s]{0,4}by ", hidden[start:end])
    return noun_phrase_from(hidden, start + match.end(), end) if match else None

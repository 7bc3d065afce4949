"""Sentences, with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosscheck.model.text import Span
from crosscheck.text.lexicon import word_list

_LAST_WORD = re.compile(r"(?:^|[\s(\[“‘\"'])([^\s(\[“‘\"']{1,12})\.\s*$")
_FIRST_WORD = re.compile(r"[“‘\"'(\[]{0,2}(\w+)")
# Two sentences that lost the space between them, or a reference in brackets.
_FUSED = re.compile(r"(?:(?:^|\s)(?!www\.)[\w’'-]*[a-z]{2}[.!?]|[”’\"')\]])[A-Z“‘\"(\[]$")
_CLOSERS = re.compile(r"\s{0,2}(?:[”’\"')\]]{1,3}(?=\s|$)|[“‘]\s?$)")
# An end inside quotation marks or brackets, which sentencex leaves whole.
_INNER_END = re.compile(r"[.!?][”’\"')\]]{0,3}\s+(?=[“‘\"'(\[]{0,2}[A-Z])")
# An end before a quotation that its paragraph does not close, which sentencex overlooks.
_BEFORE_QUOTATION = re.compile(r"[.!?]\s{1,3}(?=“[A-Z])")
_BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")
# Quotations and brackets are left whole up to this many words.
_WHOLE = 40
# No sentence of the language has more words than this: longer stretches are tables or hostile, and are cut.
_LONGEST = 400
_TAIL = 40
# Half of a surrogate pair is no character, and sentencex takes only text.
_HALF = re.compile("[\ud800-\udfff]")
_WINDOW = 8_000


def sentences(text: str) -> list[Span]:
    """
    The sentences of `text` in order, trimmed of white space; a blank line always ends one.

    None ends inside a URL, after an initial or after an abbreviation such as "Cllr."; a closing quotation mark
    stays with its sentence. Long quotations are parted at the ends of the sentences in them. Stretches of more
    than 400 words without an end are cut between words.
    """
    text = _HALF.sub("\ufffd", text)
    found: list[Span] = []
    at = 0
    for gap in _BLANK_LINE.finditer(text):
        found += _paragraph(text, at, gap.start())
        at = gap.end()
    return found + list(_paragraph(text, at, len(text)))


def _paragraph(text: str, start: int, end: int) -> Iterator[Span]:
    for first, last in _ends(text[start:end]):
        span = _trimmed(text, start + first, start + last)
        if span.start < span.end:
            yield from _cut(text, span)


def _ends(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of a paragraph, without a break between them."""
    start = 0
    for end in (*_boundaries(text), len(text)):
        if end <= start or (end < len(text) and _goes_on(text, start, end)):
            continue
        if closers := _CLOSERS.match(text, end):
            end = closers.end()  # noqa: PLW2901  # the mark belongs to the sentence
        at = start
        whole = text.count(" ", start, end) < _WHOLE
        for inner in (_BEFORE_QUOTATION if whole else _INNER_END).finditer(text, start, end):
            if not _goes_on(text, at, inner.end()):
                yield at, inner.end()
                at = inner.end()
        yield at, end
        start = end


def _boundaries(text: str) -> Iterator[int]:
    import sentencex  # noqa: PLC0415  # only commands that read documents pay for it

    # sentencex takes quadratic time over quotation marks that are never closed: a window bounds it.
    start = 0
    while start < len(text):
        end = _window_end(text, start)
        for boundary in sentencex.get_sentence_boundaries("en", text[start:end]):
            yield start + boundary["end_index"]
        start = end


def _window_end(text: str, start: int) -> int:
    end = start + _WINDOW
    if end >= len(text):
        return len(text)
    for mark in (". ", " "):
        at = text.rfind(mark, start, end)
        if at > start:
            return at + len(mark)
    return end


def _goes_on(text: str, start: int, end: int) -> bool:
    """True when the sentence from `start` does not end at `end`, whatever stop stands there."""
    if not text[end - 1].isspace() and not text[end].isspace():
        return not _FUSED.search(
            text[max(start, end - _TAIL) : end + 1]
        )  # a URL, a file name, a decimal
    last = _LAST_WORD.search(text[max(start, end - _TAIL) : end])
    following = _FIRST_WORD.match(text, _next(text, end))
    if not last or not following:
        return False
    word, first = last.group(1), following.group(1)
    lower = word.lower()
    if lower in word_list("abbreviations", "inside"):
        return True
    if lower in word_list("abbreviations", "before_name"):
        return first[0].isupper()
    if lower in word_list("abbreviations", "before_number") and first[0].isdigit():
        return True
    if len(word) == 1 and word.isupper():
        return first[0].isupper() and first.lower() not in word_list("abbreviations", "starters")
    return first[0].islower() and ("." in word or "/" in word)


def _next(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _trimmed(text: str, start: int, end: int) -> Span:
    body = text[start:end]
    return Span(
        start + len(body) - len(body.lstrip()), max(start, end - len(body) + len(body.rstrip()))
    )


def _cut(text: str, span: Span) -> Iterator[Span]:
    if text.count(" ", span.start, span.end) < _LONGEST:
        yield span
        return
    at = span.start
    for count, space in enumerate(re.finditer(r"\s+", text[span.start : span.end]), start=1):
        if count % _LONGEST == 0:
            yield Span(at, span.start + space.start())
            at = span.start + space.end()
    if at < span.end:
        yield Span(at, span.end)

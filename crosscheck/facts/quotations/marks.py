"""Quotations in a text: what stands between quotation marks, and blocks that a reporting clause introduces."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from crosscheck.facts.speakers.naming import speakers
from crosscheck.model.quotation import Quotation
from crosscheck.model.text import Span

_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*")
_DOUBLE = frozenset('“”„‟"«»″')
_SINGLE = frozenset("‘’‚‛'")
_OPENERS = frozenset("“„‟‘‚‛«")
_CLOSERS = frozenset("”»’″")
# Longer than this, a mark that was never closed is a slip, not a quotation.
_LONGEST = 20_000
# Words that lose their first letters to an apostrophe.
_CLIPPED = re.compile(r"['‘’](?:\d0s|em|til|tis|twas|cause|n|bout|round)\b", re.IGNORECASE)
_INTRODUCES = re.compile(
    r"\b(?:say|says|said|saying|note|notes|noted|write|writes|wrote|report|reports|reported|find|finds|found|add|adds|added"
    r"|state|states|stated|comment|comments|commented|conclude|concludes|concluded|observe|observes|observed"
    r"|read|reads|follows|highlight|highlights|highlighted)(?: that)?"
    r"(?: (?:of|in|at|on|about|last|this|then|earlier|later|again|also|today)(?: [\w’'-]+){0,4})?:\s*$",
    re.IGNORECASE,
)
_NARRATES = re.compile(
    r"^(?:they|he|she|it|we|our|i|however|but|inspectors?|ofsted|councillor|cllr|mr|mrs|ms|dr"
    r"|the (?:report|letter|inspectors?|inspection|council|watchdog|authority|local authority|regulator|inspectorate|visit))\b"
    r"[^.:\n]{0,120}?\b(?:say|says|said|note|notes|noted|write|writes|wrote|report(?:s|ed)|find|finds|found|add|adds|added"
    r"|state|states|stated|highlight|highlights|highlighted|recognise[sd]?|praise[sd]?|conclude[sd]?|identified|acknowledged?"
    r"|our|we|us|pleased)\b",
    re.IGNORECASE,
)


# Inspectors do not speak of themselves so: whoever issues the release does.
_OURS = re.compile(r"\b(?:our|ours|us|we(?:[’'](?:ve|re|ll))?)\b", re.IGNORECASE)


@dataclass(slots=True)
class _Open:
    at: int
    """After the opening mark."""
    double: bool
    mark: str


def find_quotations(text: str) -> list[Quotation]:
    """
    Every quotation of `text` in order, a nested one after the one it stands in, with its speaker where named.

    British double and single marks, curly and straight, told from apostrophes; a quotation that runs over
    paragraphs (a mark opens each, one closes the last) is one; a block without marks after "inspectors say:"
    counts. The halves of a quotation split by "…", she said, "…" are two quotations of one speaker.
    """
    spans = sorted({*_marked(text), *_blocks(text)}, key=lambda span: (span.start, -span.end))
    spoken = speakers(text, spans)
    return [
        Quotation(span.of(text), span, who.name if who else None, who is None or who.sure)
        for span, who in zip(spans, spoken, strict=True)
    ]


def _marked(text: str) -> Iterator[Span]:
    """What stands between marks."""
    paragraphs = _paragraphs(text)
    stack: list[_Open] = []
    for number, (start, end) in enumerate(paragraphs):
        carried = bool(stack)
        at = start
        if carried:
            # The mark that repeats at the head of a paragraph continues the quotation.
            if text[start] in (_DOUBLE if stack[0].double else _SINGLE):
                at = start + 1
            else:
                stack.clear()
        singles = _single_closers(text, at, end)
        while at < end:
            character = text[at]
            if character in _DOUBLE:
                yield from _double(text, at, stack)
            elif character in _SINGLE:
                yield from _single(text, at, stack, singles)
            at += 1
        if stack:
            following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
            outer = stack[0]
            continues = (
                following is not None
                and text[following[0]] in (_DOUBLE if outer.double else _SINGLE)
                and text[following[0]] not in (_CLOSERS - {"’"})
                and end - outer.at < _LONGEST
            )
            if continues:
                del stack[1:]
                continue
            if outer.mark in "“„" and not (following and text[following[0]] in _DOUBLE):
                # A closing mark forgotten at the paragraph's end.
                yield from _trimmed(text, outer.at, end)
            stack.clear()


def _paragraphs(text: str) -> list[tuple[int, int]]:
    found = []
    at = 0
    for gap in _PARAGRAPH.finditer(text):
        found.append((at, gap.start()))
        at = gap.end()
    found.append((at, len(text)))
    return [(start, end) for start, end in found if text[start:end].strip()]


def _double(text: str, at: int, stack: list[_Open]) -> Iterator[Span]:
    opens = _opens(text, at)
    level = next((i for i in range(len(stack) - 1, -1, -1) if stack[i].double), None)
    if level is not None and not (opens and text[at] in _OPENERS):
        opened = stack[level]
        del stack[level:]
        yield from _trimmed(text, opened.at, at)
    elif opens and text[at] not in _CLOSERS and len(stack) < 4:
        stack.append(_Open(at + 1, double=True, mark=text[at]))


def _single(text: str, at: int, stack: list[_Open], closers: list[int]) -> Iterator[Span]:
    level = next((i for i in range(len(stack) - 1, -1, -1) if not stack[i].double), None)
    if level is not None and _closes(text, at):
        opened = stack[level]
        # "the inspectors' findings'": an apostrophe after s closes only when nothing later does.
        if text[at - 1].lower() == "s" and _later(closers, at, text) and _word_follows(text, at):
            return
        del stack[level:]
        yield from _trimmed(text, opened.at, at)
    elif (
        text[at] != "’"
        and _opens(text, at)
        and not _CLIPPED.match(text, at)
        and (level is None or text[at] == "‘")
        and any(closer > at for closer in closers[-1:])
        and len(stack) < 4
    ):
        stack.append(_Open(at + 1, double=False, mark=text[at]))


def _opens(text: str, at: int) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return (before.isspace() or before in "([{—–-/:,;…“”\"‘'") and not after.isspace()


def _closes(text: str, at: int) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return text[at] != "‘" and not before.isspace() and not after.isalnum()


def _single_closers(text: str, start: int, end: int) -> list[int]:
    return [at for at in range(start, end) if text[at] in _SINGLE and _closes(text, at)]


def _later(closers: list[int], at: int, text: str) -> bool:
    """True when another single mark that can close follows before one opens."""
    index = bisect_right(closers, at)
    if index >= len(closers):
        return False
    return not any(mark in text[at + 1 : closers[index]] for mark in ("‘", " '", "“", "”", '"'))


def _word_follows(text: str, at: int) -> bool:
    return text[at + 1 : at + 2] == " " and text[at + 2 : at + 3].islower()


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if any(character.isalnum() for character in text[start:end]):
        yield Span(start, end)


def _blocks(text: str) -> Iterator[Span]:
    """Paragraphs without marks after "Ofsted inspectors say:", up to where the text narrates again."""
    paragraphs = _paragraphs(text)
    marks = _DOUBLE | {"‘"}
    for number, (start, end) in enumerate(paragraphs[:-1]):
        if not _INTRODUCES.search(text, max(start, end - 60), end):
            continue
        first, last = number + 1, number + 1
        while last < len(paragraphs):
            begin, finish = paragraphs[last]
            body = text[begin:finish]
            if body[0] in marks or (
                # A writer who goes on to quote between marks has left the block.
                last > first
                and (
                    _NARRATES.match(body)
                    or _OURS.search(body)
                    or body.rstrip().endswith(":")
                    or _DOUBLE & set(body)
                )
            ):
                break
            last += 1
        if last > first and text[paragraphs[first][0]] in _BULLETS:
            yield from _items(text, *paragraphs[first])
        elif last > first:
            yield from _trimmed(text, paragraphs[first][0], paragraphs[last - 1][1])


_BULLETS = frozenset("•◼▪■●*–-\uf0b7")


def _items(text: str, start: int, end: int) -> Iterator[Span]:
    """Each item of a list, without its bullet."""
    at = start
    for line in text[start:end].split("\n"):
        body = line.lstrip()
        lead = len(line) - len(body)
        if body[:1] in _BULLETS:
            yield from _trimmed(text, at + lead + 1, at + len(line))
        at += len(line) + 1

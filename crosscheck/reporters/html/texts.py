"""The documents of a case as the page shows them: blocks of text with claims and passages marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosscheck.model.document import Availability, Document, Passage, PassageKind
from crosscheck.model.text import Span
from crosscheck.reporters.html.marks import Mark, Run, Stretch, cut
from crosscheck.reporters.words import long_date

_BLOCK = re.compile(r"\n{2,}")
_BULLET = "- "
_CHUNK = 25
"""Blocks that the browser lays out together, once they come near the window."""

_ELEMENT = {PassageKind.HEADING: "heading", PassageKind.FURNITURE: "furniture"}


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or list item."""

    kind: str
    """`heading`, `item`, `furniture` or `paragraph`: its class on the page."""
    stretches: tuple[Stretch, ...]
    number: str = ""
    """The paragraph's number as printed, at its first block."""
    page: int | None = None
    """The page that begins with this block."""


@dataclass(frozen=True, slots=True)
class Text:
    """A document on the page."""

    id: str
    name: str
    """Its publisher, or its id."""
    kind: str
    title: str
    date: str
    url: str | None
    chunks: tuple[tuple[Block, ...], ...]
    has_margin: bool = False
    """Paragraph numbers or pages stand beside its blocks."""
    note: str = ""
    """Why this is not the whole text, in one sentence."""


def name_of(document: Document) -> str:
    """Who published `document`: what a newsroom calls it by."""
    return document.info.publisher or document.id


def shown_text(
    document: Document, marks: Sequence[Mark], quotes: Sequence[tuple[str, str]]
) -> Text:
    """
    `document` with `marks` in it.

    `quotes` are the words of its claims with their names: they stand in for a text not at hand.
    """
    blocks = list(_blocks(document, marks))
    if document.available is not Availability.TEXT:
        blocks += [
            Block("paragraph", (Stretch((Run(words),), (name,), (name,)),))
            for name, words in quotes
        ]
    info = document.info
    return Text(
        id=document.id,
        name=name_of(document),
        kind=str(info.kind).replace("-", " "),
        title=info.title or "",
        date=long_date(info.published),
        url=_web(info.url),
        chunks=tuple(tuple(blocks[at : at + _CHUNK]) for at in range(0, len(blocks), _CHUNK)),
        has_margin=any(block.number or block.page for block in blocks),
        note=_note(document, has_quotes=bool(quotes)),
    )


def _web(url: str | None) -> str | None:
    # Only what leads to the web: a claim file could name javascript: or file:.
    return url if url and re.match(r"https?://", url, re.IGNORECASE) else None


def _note(document: Document, *, has_quotes: bool) -> str:
    if document.problem:
        return document.problem
    if document.available is Availability.EXCERPTS:
        words = " and the words of its claims" if has_quotes else ""
        return f"The text is not at hand: these are the excerpts that the case carries{words}."
    if document.available is Availability.NONE and has_quotes:
        return "The text is not at hand: these are the words of its claims."
    return "" if document.text else "The text is not at hand."


def _blocks(document: Document, marks: Sequence[Mark]) -> Iterator[Block]:
    spans = list(_spans(document.text))
    passages = iter(document.passages)
    passage = next(passages, None)
    number, page = "", None
    for span, stretches in zip(spans, cut(document.text, spans, marks), strict=True):
        while passage and passage.span.end <= span.start:
            passage = next(passages, None)
        here = passage if passage and passage.span.start < span.end else None
        shown, turned = "", None
        if here:
            if here.paragraph and here.paragraph != number:
                number = here.paragraph
                # A number that stands in the text itself is not set beside it again.
                shown = "" if span.of(document.text).startswith(number) else number
            if here.page and here.page != page:
                turned = page = here.page
        yield Block(_kind(here, span, document.text), stretches, shown, turned)


def _kind(passage: Passage | None, span: Span, text: str) -> str:
    if text.startswith(_BULLET, span.start - len(_BULLET)):
        return "item"
    return _ELEMENT.get(passage.kind, "paragraph") if passage else "paragraph"


def _spans(text: str) -> Iterator[Span]:
    start = 0
    for end, following in [*(gap.span() for gap in _BLOCK.finditer(text)), (len(text), 0)]:
        # The page draws its own bullets.
        words = start + len(_BULLET) if text.startswith(_BULLET, start) else start
        if end > words:
            yield Span(words, end)
        start = following

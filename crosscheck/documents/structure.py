"""Blocks to passages: each sentence, item and cell with the headings above it, its paragraph and its page."""

from __future__ import annotations

import re

from crosscheck.model.document import Passage, PassageKind
from crosscheck.model.text import Span
from crosscheck.text.normalise import Block, BlockKind, Normalised
from crosscheck.text.sentences import sentences

_FINAL = re.compile(r"[.!;,][\"'”’)\]]{0,3}$")
_BOILERPLATE = re.compile(
    r"^(?:The Office for Standards in Education|If you would like a copy of this document|You may reuse this information|"
    r"This (?:publication|document|report) is available at|Interested in our work|Any complaints about the inspection)"
)


def passages(document: str, normalised: Normalised) -> tuple[Passage, ...]:
    """The passages of a document, in order."""
    found: list[Passage] = []
    section: tuple[str, ...] = ()
    furniture = False
    text = normalised.text
    for block in normalised.blocks:
        body = block.body.of(text)
        furniture = furniture or bool(_BOILERPLATE.match(body))
        kind = _kind(block, body)
        if furniture:
            kind = PassageKind.FURNITURE
        if kind is PassageKind.HEADING:
            section = (body,)
        spans = (
            [block.body]
            if kind in (PassageKind.HEADING, PassageKind.ITEM)
            else [span.shift(block.body.start) for span in sentences(body)]
        )
        for span in spans:
            if span.start < span.end:
                found.append(
                    Passage(
                        document,
                        len(found),
                        span.of(text),
                        Span(span.start, span.end),
                        kind,
                        () if kind is PassageKind.HEADING else section,
                        block.number,
                        normalised.page(span.start),
                    )
                )
    return tuple(found)


def _kind(block: Block, body: str) -> PassageKind:
    if block.kind is BlockKind.ITEM:
        return PassageKind.ITEM
    if block.kind is BlockKind.CELL:
        return PassageKind.CELL
    if block.kind is BlockKind.HEADING:
        return PassageKind.HEADING
    if (
        block.number is None
        and len(body) < 160
        and not _FINAL.search(body)
        and body[:1].isupper()
        and block.lines <= 3
    ):
        return PassageKind.HEADING
    return PassageKind.SENTENCE

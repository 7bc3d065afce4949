"""The reading text of a document: what a person reads, in the order they read it, with a way back to the file."""

from __future__ import annotations

from crosscheck.model.text import Span
from crosscheck.text.blocks import Block, BlockKind, Normalised, PageStart
from crosscheck.text.cells import paired
from crosscheck.text.clean import Cleaned, clean
from crosscheck.text.footnotes import split_footnotes
from crosscheck.text.furniture import without_furniture
from crosscheck.text.hyphens import Vocabulary, with_lost_hyphens
from crosscheck.text.layout import Line, lines_of
from crosscheck.text.paragraphs import Group, groups, typical_width
from crosscheck.text.writer import Writer

__all__ = ["Block", "BlockKind", "Normalised", "PageStart", "compose", "normalise"]


def normalise(raw: str) -> Normalised:
    """
    The reading text of `raw`, a laid-out text with lines and, between form feeds, pages.

    NFC; ligatures expanded; nothing invisible; lines of a paragraph joined by a space, words broken at a line's
    end made whole; blocks parted by a blank line; a label and its grade joined by a colon; page numbers and
    running heads left out and footnotes put after the paragraph they interrupt, so that a sentence reads on
    across the page. Quotation marks and dashes stay as written.
    """
    cleaned = clean(raw)
    running, notes = split_footnotes(without_furniture(lines_of(cleaned.text)))
    known = Vocabulary(running)
    width = typical_width(running)
    blocks = paired(groups(with_lost_hyphens(running, width), width))
    return compose(raw, cleaned, _with_notes(blocks, notes), known, width)


def compose(
    raw: str,
    cleaned: Cleaned,
    found: list[Group],
    known: Vocabulary | None = None,
    width: int = 0,
) -> Normalised:
    """Write `found`, blocks of the text `cleaned` from `raw`, one after the other."""
    writer = Writer(cleaned, known or Vocabulary(()))
    blocks: list[Block] = []
    pages: list[PageStart] = []
    for group in found:
        start = writer.block()
        for index, line in enumerate(group.lines):
            if line.page > (pages[-1].number if pages else 0):
                pages.append(PageStart(writer.length, line.page))
            if index and index == group.value:
                writer.write(": ")
            elif index:
                writer.join(line)
            writer.line(line)
        blocks.append(_block(group, start, writer.length))
    return Normalised(writer.text(), writer.origin(raw), tuple(blocks), tuple(pages), width)


def _block(group: Group, start: int, end: int) -> Block:
    body = start
    if group.marker:
        first = group.lines[0].text
        mark = " ".join(first[: group.marker].split())
        spaced = group.marker >= len(first) or first[group.marker - 1] == " "
        body = min(start + len(mark) + spaced, end)
    return Block(
        Span(start, end),
        Span(body, end),
        group.kind,
        group.number,
        group.level,
        lines=len(group.lines),
        width=max(len(line.text) for line in group.lines),
    )


def _with_notes(blocks: list[Group], notes: list[list[Line]]) -> list[Group]:
    """Each footnote after the last block that starts before it."""
    found: list[Group] = []
    waiting = list(reversed(notes))
    for block in blocks:
        while waiting and waiting[-1][0].start < block.lines[0].start:
            found.append(_note(waiting.pop()))
        found.append(block)
    return found + [_note(note) for note in reversed(waiting)]


def _note(lines: list[Line]) -> Group:
    return Group(tuple(lines), BlockKind.NOTE, marker=len(lines[0].text))

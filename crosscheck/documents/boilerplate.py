"""What stands in a document and says nothing: contents, address blocks, licences, contact lines."""

from __future__ import annotations

import re
from collections import Counter

from crosscheck.documents.layout_words import begins_as, contact_line, is_one_of, known_level
from crosscheck.text.blocks import Block, BlockKind, Normalised

_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")
_STOPPED = re.compile(r"[.!?][\"'”’)\]]{0,3}$")
_STOP = re.compile(r"[.!?:][\"'”’)\]]{0,3}(?:\s|$)")
_LETTER = re.compile(r"[^\W\d_]")
_ADDRESS_ONLY = re.compile(r"(?:https?://|www\.|[\w.+-]+@)\S+", re.IGNORECASE)
_CONTENTS_LINE = re.compile(r"(?:.{0,200}[.…\s])?\d{1,3}", re.DOTALL)
# How far down a letter its salutation stands, in blocks, and how long it and each line of an address can be.
_HEAD = 40
_SALUTATION_WORDS = 8
_ADDRESS_WORDS = 6
_ADDRESS_LINES = 5
_CONTACT_WORDS = 25
_LAST_PART = 0.66
_FEWEST_CONTENTS = 3
_LONGEST_HEADING = 100


def furniture(normalised: Normalised) -> list[bool]:
    """For each block, whether it is furniture: never evidence, and under no heading."""
    texts = [block.body.of(normalised.text) for block in normalised.blocks]
    blocks = normalised.blocks
    found = [
        block.kind is BlockKind.NOTE
        or not _LETTER.search(text)
        or _is_boilerplate(text)
        or (block.kind is BlockKind.CELL and _is_table_head(text))
        for block, text in zip(blocks, texts, strict=True)
    ]
    _mark_letter(texts, found)
    _mark_sections(normalised, texts, found)
    _mark_addresses(blocks, texts, found)
    _mark_end(blocks, texts, found)
    return found


def _is_boilerplate(text: str) -> bool:
    return (
        begins_as("boilerplate", text)
        or is_one_of("table_heads", text)
        or contact_line().match(text) is not None
        or _ADDRESS_ONLY.fullmatch(text) is not None
    )


def _is_table_head(text: str) -> bool:
    return all(is_one_of("table_heads", part) for part in text.split(": "))


def _mark_letter(texts: list[str], found: list[bool]) -> None:
    """The head of a letter down to "Dear …", and its foot from "Yours sincerely" on."""
    for index, text in enumerate(texts[:_HEAD]):
        if begins_as("salutations", text) and len(text.split()) <= _SALUTATION_WORDS:
            found[: index + 1] = [True] * (index + 1)
            break
    closed = False
    for index, text in enumerate(texts):
        words = len(text.split())
        if begins_as("closings", text) and words <= _SALUTATION_WORDS:
            closed = True
        elif words > _SALUTATION_WORDS and _STOPPED.search(text):
            closed = False  # an annex
        found[index] = found[index] or closed


def _mark_sections(normalised: Normalised, texts: list[str], found: list[bool]) -> None:
    """Tables of contents, and sections that say what the words of a report mean."""
    pages = [normalised.page(block.span.start) for block in normalised.blocks]
    listing = _pages_of_contents(pages, texts)
    index = 0
    while index < len(texts):
        start = index
        index += 1
        if found[start] or not _heads_no_findings(texts[start]):
            continue
        contents = begins_as("contents", texts[start])
        while index < len(texts) and not (
            _ends_contents(texts[index], pages[index] == pages[start], pages[index] in listing)
            if contents
            else _heads_findings(texts[index])
        ):
            index += 1
        found[start:index] = [True] * (index - start)


def _heads_no_findings(text: str) -> bool:
    return (
        len(text) <= _LONGEST_HEADING
        and begins_as("not_findings", text)
        and not _STOPPED.search(text)
    )


def _heads_findings(text: str) -> bool:
    return (
        known_level(text) == 1
        and not _STOPPED.search(text)
        and not _heads_no_findings(text)
        and not is_one_of("inside_not_findings", text)
    )


def _ends_contents(text: str, same_page: bool, listing: bool) -> bool:
    if same_page:
        return len(text.split()) > _CONTACT_WORDS and _STOPPED.search(text) is not None
    return not listing


def _pages_of_contents(pages: list[int | None], texts: list[str]) -> set[int | None]:
    """The pages of which at least a third of the blocks, and three of them, end in a page number."""
    blocks = Counter(pages)
    numbered = Counter(
        page for page, text in zip(pages, texts, strict=True) if _CONTENTS_LINE.fullmatch(text)
    )
    return {
        page
        for page, count in numbered.items()
        if count >= _FEWEST_CONTENTS and count * 3 >= blocks[page]
    }


def _mark_addresses(blocks: tuple[Block, ...], texts: list[str], found: list[bool]) -> None:
    """A line with a postcode, and the short lines above it that make up its address."""
    for index, text in enumerate(texts):
        if (
            len(text.split()) > _CONTACT_WORDS
            or _STOPPED.search(text)
            or not _POSTCODE.search(text)
        ):
            continue
        found[index] = True
        for above in range(index - 1, max(-1, index - 1 - _ADDRESS_LINES), -1):
            if blocks[above].kind is not BlockKind.TEXT or not _is_address_line(texts[above]):
                break
            found[above] = True


def _is_address_line(text: str) -> bool:
    return (
        len(text.split()) <= _ADDRESS_WORDS
        and not _STOPPED.search(text)
        and known_level(text) is None
    )


def _mark_end(blocks: tuple[Block, ...], texts: list[str], found: list[bool]) -> None:
    """Everything after the boilerplate that ends a document, and the loose lines around a closing address."""
    tail = int(len(texts) * _LAST_PART)
    for index in range(tail, len(texts)):
        if begins_as("to_the_end", texts[index]):
            found[index:] = [True] * (len(texts) - index)
            return
    loose = len(texts)
    while loose > tail and (found[loose - 1] or _is_loose(blocks[loose - 1], texts[loose - 1])):
        loose -= 1
    if any(found[loose:]):
        found[loose:] = [True] * (len(texts) - loose)


def _is_loose(block: Block, text: str) -> bool:
    return (
        block.kind is BlockKind.TEXT
        and len(text.split()) <= _CONTACT_WORDS
        and not _STOP.search(text)
    )

"""HTML: the article of a page, by trafilatura, without what stands around it; nothing is fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from crosscheck.documents.interface import Limits
from crosscheck.documents.parts import Part, assembled
from crosscheck.documents.places import places_in
from crosscheck.documents.plain import decode
from crosscheck.errors import DocumentError
from crosscheck.text.blocks import BlockKind, Normalised

SUFFIXES = (".html", ".htm", ".xhtml")

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset=[\"']?([A-Za-z0-9_-]{2,40})", re.IGNORECASE)
_CHARSET_WITHIN = 4096
# Extraction takes more than linear time over elements; pages of news have a few thousand.
_MOST_TAGS = 50_000
_LEVELS = {f"h{level}": level for level in range(1, 7)}
# Elements whose blocks are read as their own words.
_WHOLE = ("cell", "head")
_BLOCKS = frozenset(("head", "p", "list", "item", "quote", "table", "row", "cell", "ab", "div"))


def read(data: bytes, path: Path, limits: Limits) -> Normalised:
    """
    The normalised text of a page's article: headings, paragraphs, lists, quotations and tables.

    Lines and columns are those of the page's source. Raises DocumentError for a page without text or with more
    than 50,000 tags.
    """
    page = decode(_recoded(data), path, limits)
    if page.count("<") > _MOST_TAGS:
        raise DocumentError(
            f"{path}: more than {_MOST_TAGS:,} tags - save the article alone, or its text as .txt"
        )
    normalised = assembled(_parts(page))
    if not normalised.blocks:
        raise DocumentError(
            f"{path}: no article found in the page - save its text as .txt and use that"
        )
    origin = places_in(page, normalised)
    return Normalised(normalised.text, origin, normalised.blocks)


def _recoded(data: bytes) -> bytes:
    """`data` in UTF-8 where the page names another encoding that can be read."""
    charset = _CHARSET.search(data[:_CHARSET_WITHIN])
    if not charset or charset.group(1).lower() in (b"utf-8", b"utf8"):
        return data
    try:
        return data.decode(charset.group(1).decode("ascii")).encode("utf-8")
    except (LookupError, UnicodeError):
        return data


def _parts(page: str) -> list[Part]:
    import trafilatura  # noqa: PLC0415  # slow to import; only pages need it

    document = trafilatura.bare_extraction(
        page, favor_recall=True, include_comments=False, include_links=False, with_metadata=False
    )
    if parts := [part for element in getattr(document, "body", ()) for part in _of(element)]:
        return parts
    # Too short a page for an article to stand out: all its words then.
    return [Part(BlockKind.TEXT, (line,)) for line in trafilatura.html2txt(page).splitlines()]


def _of(element: Any, kind: BlockKind = BlockKind.TEXT) -> Iterator[Part]:
    """The parts of an element of trafilatura's tree, which is at most 256 deep as libxml2 builds it."""
    if element.tag == "head":
        yield Part(BlockKind.HEADING, (_text(element),), _LEVELS.get(element.get("rend", ""), 2))
    elif element.tag == "row":
        cells = tuple(_text(cell) for cell in element)
        head = all(cell.get("role") == "head" for cell in element)
        yield Part(
            BlockKind.NOTE if head else BlockKind.CELL, (" ".join(cells),) if head else cells
        )
    else:
        own = BlockKind.ITEM if element.tag == "item" else kind
        for line in _lines(element):
            yield Part(own, (line,))
        for child in element:
            if child.tag in _BLOCKS:
                yield from _of(child, own if child.tag == "p" else BlockKind.TEXT)


def _lines(element: Any) -> list[str]:
    """The element's own words, parted at line breaks after which a new sentence or line starts."""
    found: list[str] = []
    for line in _text(element).split("\n"):
        words = line.strip()
        if found and words[:1].islower():
            found[-1] += " " + words
        elif words:
            found.append(words)
    return found


def _text(element: Any) -> str:
    r"""The words of an element outside the blocks in it; `\n` for line breaks."""
    parts = [element.text or ""]
    for child in element:
        if child.tag == "lb":
            parts.append("\n")
        elif isinstance(child.tag, str) and (child.tag not in _BLOCKS or element.tag in _WHOLE):
            parts.append(_text(child))
        parts.append(child.tail or "")
    return "".join(parts)

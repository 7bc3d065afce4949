"""PDF: the text layer, page by page, through pypdfium2; blank lines where the page leaves room."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any

from crosscheck.documents.interface import Limits
from crosscheck.errors import DocumentError
from crosscheck.text.blocks import Normalised
from crosscheck.text.normalise import normalise

SUFFIXES = (".pdf",)

# PDFium writes this for a hyphen and the end of the line after it; whether it stays is for text/hyphens to say.
_HYPHEN = re.compile("[\ufffe\x02]")
_LINE = re.compile(r"[^\r\n]+")
_NOT_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]")
# A gap of more than this many line heights is a blank line.
_BLANK = 1.5
_PASSWORD_ERROR = "password"  # noqa: S105  # a word of PDFium's message, no secret


def read(data: bytes, path: Path, limits: Limits) -> Normalised:
    """
    The normalised text of a PDF. Lines are those of its text layer, form feeds parting the pages.

    Raises DocumentError for one that is encrypted, damaged, scanned, or over a limit.
    """
    document = _opened(data, path)
    try:
        if len(document) > limits.pages:
            raise DocumentError(
                f"{path}: {len(document):,} pages, more than the limit of {limits.pages:,} - split the document"
            )
        pages = list(_pages(document, path, limits))
    finally:
        document.close()
    if not any(character.isalnum() for page in pages for character in page):
        raise DocumentError(
            f"{path}: has no text layer, it is a scan - run text recognition (OCR) on it first"
        )
    return normalise("\f".join(pages))


def _opened(data: bytes, path: Path) -> Any:
    import pypdfium2  # noqa: PLC0415  # loads a shared library; only PDFs need it

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as problem:
        if _PASSWORD_ERROR in str(problem).lower():
            raise DocumentError(f"{path}: is encrypted - save it without a password") from None
        raise DocumentError(
            f"{path}: is not a PDF that can be read ({problem}) - save it again as PDF"
        ) from None


def _pages(document: Any, path: Path, limits: Limits) -> Iterator[str]:
    import pypdfium2  # noqa: PLC0415 - slow to import, and only needed here

    length = 0
    for number in range(len(document)):
        try:
            page = document[number]
            text = _page_text(page.get_textpage())
            page.close()
        except pypdfium2.PdfiumError as problem:
            raise DocumentError(
                f"{path}: page {number + 1} cannot be read ({problem}) - save it again as PDF"
            ) from None
        length += len(text)
        if length > limits.characters:
            raise DocumentError(
                f"{path}: more than {limits.characters:,} characters - split the document"
            )
        yield text


def _page_text(layer: Any) -> str:
    """The lines of a page, with a blank line where the next one stands further down than usual."""
    text = layer.get_text_range()
    lines = [
        (match.group(), _height(layer, match.start(), layer.count_chars()))
        for match in _LINE.finditer(text)
    ]
    layer.close()
    steps = [above[1] - below[1] for above, below in pairwise(lines)]
    usual = median([step for step in steps if step > 0] or [0])
    rows: list[str] = []
    for index, (line, _) in enumerate(lines):
        if index and steps[index - 1] > usual * _BLANK > 0:
            rows.append("")
        rows.append(_NOT_TEXT.sub("", _HYPHEN.sub("-\n", line)))
    return "\n".join(rows)


def _height(layer: Any, index: int, count: int) -> float:
    """How high on the page, in points, the bottom of a character stands."""
    return float(layer.get_charbox(index)[1]) if index < count else 0.0

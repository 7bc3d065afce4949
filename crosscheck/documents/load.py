"""A document of a case, loaded: its text where that is at hand, its excerpts where it is not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from crosscheck.documents import plain
from crosscheck.documents.interface import Limits, format_of
from crosscheck.documents.structure import passages
from crosscheck.errors import DocumentError
from crosscheck.files import read_bytes
from crosscheck.model.document import Availability, Document, DocumentInfo, Passage, PassageKind
from crosscheck.model.text import OffsetMap, Span
from crosscheck.text.blocks import Normalised, PageStart

_BETWEEN = "\n\n"
DEFAULT_LIMITS = Limits()
_PARAGRAPH = re.compile(r"\bparagraph (\d{1,4}(?:\.\d{1,3})?)", re.IGNORECASE)
_PAGE = re.compile(r"\bpage (\d{1,4})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Source:
    """A text as read from its file."""

    path: Path
    normalised: Normalised

    @property
    def text(self) -> str:
        """The normalised text."""
        return self.normalised.text

    @property
    def origin(self) -> OffsetMap:
        """The way back to the file."""
        return self.normalised.origin

    @property
    def pages(self) -> tuple[PageStart, ...]:
        """Where each page starts."""
        return self.normalised.pages

    @property
    def sha256(self) -> str:
        """Of the normalised text in UTF-8, in hexadecimal."""
        return text_hash(self.text)


def text_hash(text: str) -> str:
    """The SHA-256 of a normalised text in UTF-8, in hexadecimal: what `sha256` in documents.yaml holds."""
    return sha256(text.encode("utf-8")).hexdigest()


def load_text(path: Path, *, limits: Limits = DEFAULT_LIMITS) -> Source:
    """The text of a .txt, .md, .html, .pdf or .docx file. Raises DocumentError, with the next step, if it has none."""
    reader = format_of(path)
    normalised = reader.read(read_bytes(path, limits.size, error=DocumentError), path, limits)
    if not normalised.blocks:
        raise DocumentError(f"{path}: has no text - check that the right file was saved")
    return Source(path, normalised)


def load_document(
    info: DocumentInfo, path: Path | None, *, limits: Limits = DEFAULT_LIMITS
) -> Document:
    """
    The document with the text at `path`; without a path, made of its excerpts, or of nothing.

    Raises DocumentError when there is a path and its text cannot be used.
    """
    if path is None:
        return _of_excerpts(info)
    return _of_text(info, load_text(path, limits=limits).normalised, str(path))


def document_of(info: DocumentInfo, text: str, *, limits: Limits = DEFAULT_LIMITS) -> Document:
    """
    The document with a `text` that is at hand already, read as a .txt file would be.

    Raises DocumentError when the text is empty, over a limit, or no text.
    """
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError:
        raise DocumentError(
            f"{info.id}: holds half a character (a lone surrogate) - decode it with the right encoding"
        ) from None
    return _of_text(info, plain.read(data, Path(info.id), limits))


def _of_text(info: DocumentInfo, normalised: Normalised, path: str | None = None) -> Document:
    return Document(
        info,
        normalised.text,
        passages(info.id, normalised),
        Availability.TEXT,
        text_hash(normalised.text),
        normalised.origin,
        path,
    )


def load_or_explain(
    info: DocumentInfo, path: Path | None, *, limits: Limits = DEFAULT_LIMITS
) -> Document:
    """As load_document; a text that cannot be used becomes the document's `problem`, its excerpts standing in."""
    try:
        return load_document(info, path, limits=limits)
    except DocumentError as error:
        return _of_excerpts(info, problem=str(error), path=str(path))


def _of_excerpts(
    info: DocumentInfo, *, problem: str | None = None, path: str | None = None
) -> Document:
    found: list[Passage] = []
    at = 0
    for excerpt in info.excerpts:
        span = Span(at, at + len(excerpt.quote))
        found.append(
            Passage(
                info.id,
                len(found),
                excerpt.quote,
                span,
                PassageKind.EXCERPT,
                *_located(excerpt.locator or ""),
            )
        )
        at = span.end + len(_BETWEEN)
    return Document(
        info,
        _BETWEEN.join(excerpt.quote for excerpt in info.excerpts),
        tuple(found),
        Availability.EXCERPTS if found else Availability.NONE,
        path=path,
        problem=problem,
    )


def _located(locator: str) -> tuple[tuple[str, ...], str | None, int | None]:
    """Section, paragraph and page of a locator such as "What needs to improve, page 2"."""
    paragraph = _PARAGRAPH.search(locator)
    page = _PAGE.search(locator)
    heading = _PAGE.sub("", _PARAGRAPH.sub("", locator)).strip(" ,;·")
    return (
        (heading,) if heading else (),
        paragraph[1] if paragraph else None,
        int(page[1]) if page else None,
    )

"""Plain text: decoded, then laid out lines and pages are read as a person would."""

from __future__ import annotations

import re
from pathlib import Path

from crosscheck.documents.interface import Limits
from crosscheck.errors import DocumentError
from crosscheck.text.normalise import Normalised, normalise

SUFFIXES = (".txt",)

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
# Control characters that no text has: their presence shows a binary file, or the wrong encoding.
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x80-\x84\x86-\x9f]")


def read(data: bytes, path: Path, limits: Limits) -> Normalised:
    """The normalised text of a .txt file."""
    return normalise(decode(data, path, limits))


def decode(data: bytes, path: Path, limits: Limits) -> str:
    """
    `data` as text: UTF-8, UTF-16 with a byte-order mark, or Windows-1252 if it has no control characters.

    Raises DocumentError for anything else, for a text without letters, and above the limits.
    """
    text = _decoded(data)
    if text is None:
        raise DocumentError(
            f"{path}: not text that can be decoded - save it as UTF-8 text and try again"
        )
    if len(text) > limits.characters:
        raise DocumentError(
            f"{path}: {len(text):,} characters, more than the limit of {limits.characters:,} - split the document"
        )
    if text.count("\n") + text.count("\f") > limits.lines:
        raise DocumentError(
            f"{path}: more lines than the limit of {limits.lines:,} - split the document"
        )
    if not any(character.isalnum() for character in text):
        raise DocumentError(f"{path}: has no text - check that the right file was saved")
    return text


def _decoded(data: bytes) -> str | None:
    encodings = ("utf-16",) if data.startswith(_UTF16) else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return None if _BINARY.search(text) else text
    return None

"""Word: headings by style, paragraphs, lists and tables of a .docx file; tracked insertions are read as accepted."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from crosscheck.documents.interface import Limits
from crosscheck.documents.parts import Part, assembled
from crosscheck.errors import DocumentError
from crosscheck.text.blocks import BlockKind, Normalised

SUFFIXES = (".docx",)

_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BREAKS = {f"{_WORD}tab": " ", f"{_WORD}br": "\n", f"{_WORD}cr": "\n", f"{_WORD}noBreakHyphen": "-"}
_SKIPPED = (_FALLBACK, f"{_WORD}del", f"{_WORD}moveFrom", f"{_WORD}instrText")
_OLE = b"\xd0\xcf\x11\xe0"
_MOST_FILES = 5_000


def read(data: bytes, path: Path, limits: Limits) -> Normalised:
    """
    The normalised text of a .docx file. Lines count its paragraphs, items and cells.

    Raises DocumentError for a file that is encrypted, is no .docx file, or unpacks to more than the limit.
    """
    _check_package(data, path, limits)
    normalised = assembled(_parts(data, path))
    if len(normalised.text) > limits.characters:
        raise DocumentError(
            f"{path}: more than {limits.characters:,} characters - split the document"
        )
    if not normalised.blocks:
        raise DocumentError(
            f"{path}: has no text - if it shows pictures of text, save the text as .txt"
        )
    return normalised


def _check_package(data: bytes, path: Path, limits: Limits) -> None:
    if data.startswith(_OLE):
        raise DocumentError(
            f"{path}: is encrypted or an old .doc file - save it as .docx without a password"
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            files = package.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        raise DocumentError(
            f"{path}: is not a .docx file - open it in Word and save it as .docx"
        ) from None
    if len(files) > _MOST_FILES or sum(file.file_size for file in files) > limits.unpacked:
        raise DocumentError(
            f"{path}: unpacks to more than {limits.unpacked / 1_000_000:g} MB - save the text as .txt"
        )
    if any(file.flag_bits & 1 for file in files):
        raise DocumentError(f"{path}: is encrypted - save it without a password")


def _parts(data: bytes, path: Path) -> list[Part]:
    import docx  # noqa: PLC0415  # slow to import; only Word files need it
    from docx.opc.exceptions import OpcError  # noqa: PLC0415 - slow to import, and only needed here
    from docx.oxml.exceptions import XmlchemyError  # noqa: PLC0415 - slow to import, and only needed here
    from docx.table import Table  # noqa: PLC0415 - slow to import, and only needed here
    from lxml.etree import LxmlError  # type: ignore[import-untyped]  # noqa: PLC0415  # lxml has no types

    # python-docx checks little before it uses it: damaged packages raise whatever the damage leads to.
    damage = (
        OpcError,
        XmlchemyError,
        LxmlError,
        zipfile.BadZipFile,
        zlib.error,
        AttributeError,
        EOFError,
        KeyError,
        NotImplementedError,
        TypeError,
        ValueError,
    )
    try:
        return [
            part
            for block in docx.Document(io.BytesIO(data)).iter_inner_content()
            for part in (_rows(block) if isinstance(block, Table) else _paragraph(block))
        ]
    except damage:
        raise DocumentError(
            f"{path}: is not a .docx file, or is damaged - open it in Word and save it as .docx"
        ) from None


def _rows(table: Any) -> Iterator[Part]:
    for row in table._tbl.tr_lst:  # noqa: SLF001  # merged cells come once this way
        cells = tuple(" ".join(_text(p) for p in cell.iter(f"{_WORD}p")) for cell in row.tc_lst)
        filled = tuple(cell for cell in cells if cell.strip())
        yield Part(BlockKind.CELL if len(filled) > 1 else BlockKind.TEXT, filled)


def _paragraph(paragraph: Any) -> Iterator[Part]:
    style = (paragraph.style.name if paragraph.style is not None else "") or ""
    heading = _HEADING.match(style)
    text = _text(paragraph._p)  # noqa: SLF001  # Paragraph.text leaves out tracked insertions
    if heading or style == "Title":
        yield Part(BlockKind.HEADING, (text,), int(heading.group(1)) if heading else 1)
        return
    properties = paragraph._p.pPr  # noqa: SLF001  # python-docx has no public name for numbering
    listed = style.startswith("List") or (properties is not None and properties.numPr is not None)
    for line in text.split("\n"):
        yield Part(BlockKind.ITEM if listed else BlockKind.TEXT, (line,))


def _text(element: Any) -> str:
    """The words of a paragraph in order, without deleted ones."""
    parts: list[str] = []
    waiting = [element]
    while waiting:
        node = waiting.pop()
        if node.tag in _SKIPPED:
            continue
        if node.tag == f"{_WORD}t":
            parts.append(node.text or "")
        elif node.tag in _BREAKS:
            parts.append(_BREAKS[node.tag])
        waiting.extend(reversed(node))
    return "".join(parts)

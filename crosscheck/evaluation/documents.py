"""The reports that the rows of a labelled set name."""

from __future__ import annotations

from pathlib import Path

from crosscheck.documents import plain
from crosscheck.documents.interface import Limits, formats
from crosscheck.documents.load import load_document
from crosscheck.documents.structure import passages
from crosscheck.errors import DocumentError, LabelledSetError
from crosscheck.files import is_file, read_bytes
from crosscheck.model.document import Availability, Document, DocumentInfo, DocumentKind, Role

_ENDINGS = (".txt", "", ".md", ".html", ".pdf", ".docx")
"""Tried in order after the name of a report; a file without an ending is plain text."""


class DocumentFolder:
    """A folder that holds `<report>` or `<report>.txt`; the last document read is kept."""

    def __init__(self, folder: Path) -> None:
        """Raises LabelledSetError when `folder` is not a folder."""
        if not folder.is_dir():
            raise LabelledSetError(f"{folder}: not a folder; --documents names the reports' folder")
        self._folder = folder
        self._last: tuple[str, Document] | None = None

    def load(self, report: str) -> Document:
        """The report of that name. Raises DocumentError when it is not there or cannot be read."""
        if self._last is not None and self._last[0] == report:
            return self._last[1]
        info = DocumentInfo(id=report, role=Role.AUTHORITY, kind=DocumentKind.INSPECTION_REPORT)
        path = self._path(report)
        known = path.suffix.lower() in formats()
        document = load_document(info, path) if known else _plain(info, path)
        self._last = (report, document)
        return document

    def _path(self, report: str) -> Path:
        # A set is somebody else's file: its names stay inside the folder.
        if report in ("", ".", "..") or Path(report).name != report or "\0" in report:
            raise DocumentError(f"'{report}' is not a plain name of a report")
        for ending in _ENDINGS:
            path = self._folder / f"{report}{ending}"
            if is_file(path):
                return path
        raise DocumentError(f"no {report} or {report}.txt in {self._folder}")


def _plain(info: DocumentInfo, path: Path) -> Document:
    limits = Limits()
    normalised = plain.read(read_bytes(path, limits.size, error=DocumentError), path, limits)
    return Document(
        info,
        normalised.text,
        passages(info.id, normalised),
        Availability.TEXT,
        origin=normalised.origin,
        path=str(path),
    )

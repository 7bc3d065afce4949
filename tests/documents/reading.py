"""A document from the bytes of a file, and its passages by their kind."""

from __future__ import annotations

from pathlib import Path

from crosscheck.documents.load import load_document
from crosscheck.model.document import Document, DocumentInfo, PassageKind, Role


def load(folder: Path, name: str, data: bytes) -> Document:
    path = folder / name
    path.write_bytes(data)
    return load_document(DocumentInfo(id="report", role=Role.AUTHORITY), path)


def of_kind(document: Document, kind: PassageKind) -> list[str]:
    return [passage.text for passage in document.passages if passage.kind is kind]

"""What linked data says of documents and claims: names that stay the same, and the works they stand in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from crosscheck.model.document import Document
from crosscheck.text.printable import printable

Json = Mapping[str, Any]


def name_of(*parts: str) -> str:
    """A URN made of case, document or claim ids: the same for the same ids (RFC 9562, UUID version 5)."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, '/'.join(('crosscheck', *parts)))}"


def address(document: Document, case: str) -> str:
    """Where the document was published; a name made of its ids where documents.yaml has no address."""
    url = document.info.url or ""
    return url if url.startswith(("https://", "http://")) else name_of(case, document.id)


def text(value: str) -> str:
    """A text of a document with control characters shown."""
    return printable(value)

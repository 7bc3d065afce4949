"""What linked data says of documents: their addresses, and their texts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from crosscheck.model.document import Document
from crosscheck.model.names import name_of
from crosscheck.text.printable import printable

Json = Mapping[str, Any]


def address(document: Document, case: str) -> str:
    """Where the document was published; a name made of its ids where documents.yaml has no address."""
    url = document.info.url or ""
    return url if url.startswith(("https://", "http://")) else name_of(case, document.id)


def text(value: str) -> str:
    """A text of a document with control characters shown."""
    return printable(value)

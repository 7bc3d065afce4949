"""A passage as plain data: its words and every way to find them."""

from __future__ import annotations

from typing import Any

from crosscheck.model.document import Document, Passage


def passage_object(passage: Passage, document: Document) -> dict[str, Any]:
    """The words with offsets in code points of the text, and where they stand in the stored file."""
    position = document.position(passage.span.start)
    return {
        "quote": passage.text,
        "start": passage.span.start,
        "end": passage.span.end,
        "line": position.line if position else None,
        "column": position.column if position else None,
        "section": list(passage.section),
        "paragraph": passage.paragraph,
        "page": passage.page,
    }

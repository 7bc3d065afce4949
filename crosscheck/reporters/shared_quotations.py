"""A quotation that several documents have, as one block: who has it whole, who trimmed it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from crosscheck.model.document import Document
from crosscheck.model.quotes import SharedQuotation
from crosscheck.reporters.ansi import Paint
from crosscheck.reporters.interface import Rendering
from crosscheck.reporters.layout import wrap
from crosscheck.text.fold import fold_space
from crosscheck.text.printable import printable

_LONGEST = 160
"""Code points of the quotation repeated at the head."""


def rule_line(title: str, width: int) -> str:
    """A title with a rule behind it, as wide as the report."""
    return f"── {printable(title)} ".ljust(width, "─")


def shared_lines(shared: SharedQuotation, rendering: Rendering, paint: Paint) -> Iterator[str]:
    """The quotation, and a line for each document that has it."""
    words = fold_space(shared.words)
    cut = words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]} …"
    source = f" ({shared.source.document})" if shared.source else ""
    yield from wrap(f"“{cut}”{source}", rendering.prose)
    for sign, said in _versions(shared):
        lines = wrap(said, rendering.prose - 4)
        yield f"  {paint(sign, 'green' if sign == '=' else 'red')} {lines[0]}"
        yield from (f"    {line}" for line in lines[1:])


def _versions(shared: SharedQuotation) -> Iterator[tuple[str, str]]:
    """A line for each document that left the words alone, and for each change of the others."""
    most = len(shared.fullest.match.quotation.text.split())
    for name in dict.fromkeys(version.document for version in shared.versions):
        own = [version for version in shared.versions if version.document == name]
        kept = [version for version in own if not version.changed]
        if any(version.whole for version in kept):
            yield "=", f"{name}: whole"
        elif kept:
            words = sum(len(version.match.quotation.text.split()) for version in kept)
            yield "=", f"{name}: {words} of {most} words, unchanged"
        for version in own:
            if version.changed:
                yield "-", f"{name}: {version.match.label}: {version.match.message}"


def shared_object(shared: SharedQuotation, documents: Mapping[str, Document]) -> dict[str, Any]:
    """The same as plain data; `documents` by id."""
    source = shared.source
    return {
        "source": None
        if source is None
        else {
            "document": source.document,
            "start": source.span.start,
            "end": source.span.end,
            "quote": fold_space(source.span.of(documents[source.document].text)),
        },
        "versions": [
            {
                "document": version.document,
                "quote": version.match.quotation.text,
                "start": version.match.quotation.span.start,
                "end": version.match.quotation.span.end,
                "speaker": version.match.quotation.speaker,
                "label": version.match.label.value,
                "message": version.match.message,
                "whole": version.whole,
            }
            for version in shared.versions
        ],
    }

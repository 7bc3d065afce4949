"""A quotation that several documents have, as one block: who has it whole, who trimmed it."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model.quotes import SharedQuotation, Version
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
    yield from wrap(f"“{cut}”{source}", rendering.width)
    for version in shared.versions:
        sign, colour = ("-", "red") if version.changed else ("=", "green")
        lines = wrap(f"{version.document}: {_said(shared, version)}", rendering.width - 4)
        yield f"  {paint(sign, colour)} {lines[0]}"
        yield from (f"    {line}" for line in lines[1:])


def _said(shared: SharedQuotation, version: Version) -> str:
    match = version.match
    if version.whole:
        return "whole"
    if not version.changed:
        ours, most = (len(m.quotation.text.split()) for m in (match, shared.fullest.match))
        return f"{ours} of {most} words, unchanged"
    return f"{match.label}: {match.message}"

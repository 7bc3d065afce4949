"""A text whose format says what its parts are: headings, paragraphs, items and rows, put together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from crosscheck.text.blocks import BlockKind, Normalised
from crosscheck.text.clean import Cleaned, clean
from crosscheck.text.layout import Line
from crosscheck.text.markers import marker_of
from crosscheck.text.normalise import compose
from crosscheck.text.paragraphs import Group

_BULLET = "• "


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph, heading, list item or table row."""

    kind: BlockKind
    cells: tuple[str, ...]
    """One text; of a row, one a cell."""
    level: int | None = None
    """Of a heading."""
    page: int = 0


def assembled(parts: Iterable[Part]) -> Normalised:
    """
    The normalised text of `parts`. Its origin counts one line a paragraph, item or cell of the document.

    Bullets are written in front of items; a number typed in front of a paragraph is its number.
    """
    lines: list[str] = []
    groups: list[Group] = []
    at = last = 0
    for part in parts:
        texts = [text for cell in part.cells if (text := " ".join(clean(cell).text.split()))]
        if not texts:
            continue
        if part.kind is BlockKind.ITEM and not marker_of(texts[0], 0, fresh=True).item:
            texts[0] = _BULLET + texts[0]
        marker = marker_of(texts[0], last, fresh=part.kind is not BlockKind.CELL)
        last = marker.counts_from(last)
        rows: list[Line] = []
        for text in texts:
            rows.append(Line(text, at, at + len(text), gap=not rows, page=part.page))
            lines.append(text)
            at += len(text) + 1
        kind = BlockKind.ITEM if marker.item and part.kind is BlockKind.TEXT else part.kind
        groups.append(
            Group(tuple(rows), kind, marker.length, marker.number, part.level, value=len(rows) > 1)
        )
    raw = "\n".join(lines)
    return compose(raw, Cleaned(raw, (0,), (0,)), groups)

"""Markdown: headings, paragraphs, lists, quotations and tables, without their marks; offsets stay the file's."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from pathlib import Path

from crosscheck.documents.interface import Limits
from crosscheck.documents.plain import decode
from crosscheck.text.blocks import BlockKind, Normalised
from crosscheck.text.clean import clean
from crosscheck.text.hyphens import Vocabulary
from crosscheck.text.layout import Change, Line
from crosscheck.text.markers import marker_of
from crosscheck.text.normalise import compose
from crosscheck.text.paragraphs import Group

SUFFIXES = (".md", ".markdown")

_FRONT_MATTER = re.compile(r"---\n.*?\n(?:---|\.\.\.)(?:\n|$)", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_HEADING = re.compile(r"(#{1,6})(?: +|$)")
_CLOSING = re.compile(r"(?:^| +)#+$")
_UNDERLINE = re.compile(r"(=+|-+)$")
_RULE = re.compile(r"(?:[-*_] ?){3,}$")
_FENCE = re.compile(r"(?:`{3,}|~{3,})")
_QUOTE = re.compile(r"(?:> ?)+")
_ITEM = re.compile(r"[-*+] +(?=\S)")
_TABLE_RULE = re.compile(r"\|?(?: *:?-+:? *\|)+(?: *:?-+:? *)?\|?$")
_CELL = re.compile(r"(?:[^|\\]|\\.)+")
# What is marked up, in the order of precedence: only the words in the first group that matched are read.
_INLINE = re.compile(
    r"""
      \\(?P<escaped>[!-/:-@\[-`{-~])
    | !\[[^\]\n]{0,500}\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,200}\])
    | \[(?P<linked>[^\]\[\n]{1,1000})\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,200}\])
    | <(?P<address>(?:https?://|mailto:)[^>\s]{1,2000})>
    | </?[A-Za-z][^>\n]{0,1000}>
    | &(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});
    | (?P<marks>\*{1,3}|_{1,3}|`{1,3}|~~)
    """,
    re.VERBOSE,
)


def read(data: bytes, path: Path, limits: Limits) -> Normalised:
    """The normalised text of a Markdown file (CommonMark with tables; raw HTML tags are left out)."""
    raw = decode(data, path, limits)
    cleaned = clean(raw)
    text = _blanked(cleaned.text)
    reader = _Reader()
    at = 0
    for row in text.split("\n"):
        reader.row(row, at)
        at += len(row) + 1
    reader.close()
    known = Vocabulary([line for group in reader.groups for line in group.lines])
    return compose(raw, cleaned, reader.groups, known)


def _blanked(text: str) -> str:
    """`text` with front matter and comments made blank, its offsets unchanged."""
    front = _FRONT_MATTER.match(text)
    if front:
        text = re.sub(r"[^\n]", " ", front.group()) + text[front.end() :]
    return _COMMENT.sub(lambda comment: re.sub(r"[^\n]", " ", comment.group()), text)


class _Reader:
    """Takes the rows of a file one by one and gathers blocks."""

    def __init__(self) -> None:
        self.groups: list[Group] = []
        self._lines: list[Line] = []
        self._start = Group(())
        self._fenced = False
        self._last_number = 0

    def row(self, row: str, at: int) -> None:
        """A line of the file, which starts at `at`."""
        quote = _QUOTE.match(row.lstrip())
        indent = len(row) - len(row.lstrip()) + (quote.end() if quote else 0)
        text = row[indent:].strip()
        start = at + indent + len(row[indent:]) - len(row[indent:].lstrip())
        if _FENCE.match(text):
            self.close()
            self._fenced = not self._fenced
        elif not text or _TABLE_RULE.fullmatch(text):
            self.close()
        elif self._fenced:
            self._lines.append(Line(text, start, start + len(text)))
        elif self._lines and _UNDERLINE.fullmatch(text) and not self._start.marker:
            self._start = replace(
                self._start, kind=BlockKind.HEADING, level=1 if text[0] == "=" else 2
            )
            self.close()
        elif _RULE.fullmatch(text):
            self.close()
        elif heading := _HEADING.match(text):
            self._heading(text, start, heading)
        elif text.startswith("|") or text.count(" | ") > 1:
            self._table_row(text, start)
        else:
            self._words(text, start)

    def close(self) -> None:
        """End the block that is being gathered."""
        if self._lines:
            self.groups.append(replace(self._start, lines=tuple(self._lines)))
        self._lines, self._start = [], Group(())

    def _heading(self, text: str, start: int, heading: re.Match[str]) -> None:
        self.close()
        closing = _CLOSING.search(text, heading.end())
        line = _plain(
            text[heading.end() : closing.start() if closing else len(text)], start + heading.end()
        )
        if line.text:
            self.groups.append(Group((line,), BlockKind.HEADING, level=len(heading.group(1))))

    def _table_row(self, text: str, start: int) -> None:
        self.close()
        cells = [
            _plain(cell.group(), start + cell.start())
            for cell in _CELL.finditer(text)
            if cell.group().strip()
        ]
        cells = [cell for cell in cells if cell.text]
        if cells:
            self.groups.append(Group(tuple(cells), BlockKind.CELL, value=len(cells) > 1))

    def _words(self, text: str, start: int) -> None:
        item = _ITEM.match(text)
        marker = marker_of(
            text, self._last_number, fresh=not self._lines or self._start.kind is BlockKind.ITEM
        )
        if item or marker.length:
            self.close()
            self._last_number = marker.counts_from(self._last_number)
            kind = BlockKind.ITEM if item or marker.item else BlockKind.TEXT
            length = item.end() if item else marker.length
            self._start = Group((), kind, length, marker.number)
            line = _plain(text, start, length)
        else:
            line = _plain(text, start)
        if line.text:
            self._lines.append(line)


def _plain(text: str, start: int, skip: int = 0) -> Line:
    """The line without its inline marks; the first `skip` code points are left as they are."""
    stripped = text.strip()
    start += len(text) - len(text.lstrip())
    changes: list[Change] = []
    for match in _INLINE.finditer(stripped, skip):
        changes += _without_marks(match, stripped, start)
    line = Line(stripped, start, start + len(stripped))
    return line.changed(changes) if changes else line


def _without_marks(match: re.Match[str], text: str, start: int) -> list[Change]:
    kept = next((name for name in ("escaped", "linked", "address") if match.group(name)), None)
    first, last = match.span()
    if kept:
        inner = match.span(kept)
        return [Change(start + first, start + inner[0]), Change(start + inner[1], start + last)]
    if match.group("marks"):
        return [] if _is_literal(match, text) else [Change(start + first, start + last)]
    new = html.unescape(match.group()) if match.group().startswith("&") else ""
    return [Change(start + first, start + last, " " if new.isspace() else new)]


def _is_literal(match: re.Match[str], text: str) -> bool:
    """True for marks that stand for themselves: spaced out on both sides, or an underscore inside a word."""
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    if match.group()[0] == "_" and before.isalnum() and after.isalnum():
        return True
    return (not before or before.isspace()) and (not after or after.isspace())

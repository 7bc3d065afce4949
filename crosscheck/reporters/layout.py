"""Wrapping text to a width with words marked, so that the marks survive every line break."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest

from crosscheck.model.text import Span
from crosscheck.reporters.ansi import columns
from crosscheck.text.printable import printable

SIDE_BY_SIDE = 140
"""Columns from which two texts stand beside each other."""
BETWEEN = " │ "

_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands around marked words, as in wdiff: `[-gone-]`, `{+come+}`."""

    opening: str
    closing: str
    paint: Callable[[str], str] = str


@dataclass(frozen=True, slots=True)
class _Fragment:
    text: str
    marked: bool


_Word = list[_Fragment]


def wrap(
    text: str, width: int, *, spans: Sequence[Span] = (), marks: Marks | None = None
) -> list[str]:
    """
    The words of `text` on lines of at most `width` columns, those inside `spans` marked.

    Control characters come out as escapes. A word longer than a line is broken.
    """
    frame = len(marks.opening) + len(marks.closing) if spans and marks else 0
    plain = replace(marks, paint=str) if marks else None
    lines: list[str] = []
    line: list[_Word] = []
    for word in _pieces(_words(text, spans), max(width - frame, 8)):
        if line and columns(_draw([*line, word], plain)) > width:
            lines.append(_draw(line, marks))
            line = []
        line.append(word)
    if line:
        lines.append(_draw(line, marks))
    return lines or [""]


def beside(left: Sequence[str], right: Sequence[str], room: int) -> Iterator[str]:
    """Two columns of drawn lines, the left one `room` columns wide, with a rule between them."""
    for ours, theirs in zip_longest(left, right, fillvalue=""):
        padding = " " * max(room - columns(ours), 0)
        yield f"{ours}{padding}{BETWEEN}{theirs}".rstrip()


def shorten(text: str, width: int) -> str:
    """`text` on one line of at most `width` columns, cut with an ellipsis; control characters as escapes."""
    line = printable(" ".join(text.split()), keep_newlines=False)
    if columns(line) <= width:
        return line
    kept, taken = 0, 0
    for character in line:
        taken += columns(character)
        if taken > width - 1:
            break
        kept += 1
    return f"{line[:kept].rstrip()}…" if width > 0 else ""


def window(text: str, spans: Sequence[Span], limit: int) -> tuple[str, list[Span]]:
    """
    `text` cut to about `limit` code points around `spans`, at word boundaries, with an ellipsis.

    The spans come back moved to where their words now stand; those cut off are left out.
    """
    if len(text) <= limit:
        return text, list(spans)
    first = min((span.start for span in spans), default=0)
    start = max(0, min(first - limit // 3, len(text) - limit))
    end = min(len(text), start + limit)
    if start > 0:
        start = text.find(" ", start) + 1 or start
    if end < len(text):
        end = max(text.rfind(" ", start, end), start + 1)
    cut = Span(start, end)
    head = "… " if start > 0 else ""
    tail = " …" if end < len(text) else ""
    kept = [
        Span(max(span.start, start), min(span.end, end)).shift(len(head) - start)
        for span in spans
        if cut.overlaps(span)
    ]
    return head + text[start:end] + tail, kept


def _words(text: str, spans: Sequence[Span]) -> Iterator[_Word]:
    for match in _WORD.finditer(text):
        place = Span(*match.span())
        edges = {place.start, place.end}
        for span in spans:
            edges.update(edge for edge in (span.start, span.end) if place.start < edge < place.end)
        cuts = sorted(edges)
        yield [
            _Fragment(
                printable(text[start:end], keep_newlines=False),
                any(span.start <= start and end <= span.end for span in spans),
            )
            for start, end in pairwise(cuts)
        ]


def _pieces(words: Iterable[_Word], room: int) -> Iterator[_Word]:
    for word in words:
        if sum(len(fragment.text) for fragment in word) <= room:
            yield word
            continue
        for fragment in word:
            for at in range(0, len(fragment.text), room):
                yield [_Fragment(fragment.text[at : at + room], fragment.marked)]


def _draw(line: Sequence[_Word], marks: Marks | None) -> str:
    runs: list[_Fragment] = []
    for number, word in enumerate(line):
        for place, fragment in enumerate(word):
            space = " " if number and not place else ""
            if runs and runs[-1].marked == fragment.marked:
                runs[-1] = _Fragment(runs[-1].text + space + fragment.text, fragment.marked)
            else:
                if space and runs:
                    # The space before a mark is plain, the space after one too.
                    if runs[-1].marked:
                        fragment = _Fragment(space + fragment.text, fragment.marked)  # noqa: PLW2901 - the space joins what it stands before
                    else:
                        runs[-1] = _Fragment(runs[-1].text + space, marked=False)
                runs.append(fragment)
    if marks is None:
        return "".join(run.text for run in runs)
    return "".join(
        marks.paint(f"{marks.opening}{run.text}{marks.closing}") if run.marked else run.text
        for run in runs
    )

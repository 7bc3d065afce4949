"""A text cut where its marks begin and end, so that marks may nest and overlap."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from crosscheck.model.text import Span

Layer = Literal["range", "words"]


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of a text that mean something: a claim's or a passage's (`range`), or deciding `words`."""

    span: Span
    name: str
    layer: Layer = "range"


@dataclass(frozen=True, slots=True)
class Run:
    """Words under the same deciding marks."""

    text: str
    words: tuple[str, ...] = ()
    """Names of the marks over it, innermost first."""
    first: tuple[str, ...] = ()
    """Those that begin here."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Runs under the same ranges."""

    runs: tuple[Run, ...]
    ranges: tuple[str, ...] = ()
    """Names of the ranges over it, innermost first."""
    first: tuple[str, ...] = ()


def cut(text: str, parts: Sequence[Span], marks: Sequence[Mark]) -> Iterator[tuple[Stretch, ...]]:
    """
    Each of `parts` (ascending, apart) as stretches; one sweep over the marks for the whole text.

    A mark that runs over several parts begins once, in the first of them.
    """
    waiting = deque(sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end)))
    open_: list[Mark] = []
    begun: set[str] = set()
    for part in parts:
        while waiting and waiting[0].span.start < part.end:
            open_.append(waiting.popleft())
        open_ = [mark for mark in open_ if mark.span.end > part.start]
        yield tuple(_stretches(text, part, open_, begun))


def _stretches(text: str, part: Span, marks: Sequence[Mark], begun: set[str]) -> Iterator[Stretch]:
    gathered: list[Run] = []
    over: tuple[str, ...] = ()
    fresh: tuple[str, ...] = ()
    for span, here in _pieces(part, marks):
        inner = sorted(here, key=lambda mark: len(mark.span))
        ranges = tuple(dict.fromkeys(mark.name for mark in inner if mark.layer == "range"))
        words = tuple(dict.fromkeys(mark.name for mark in inner if mark.layer == "words"))
        run = Run(span.of(text), words, _unseen(words, begun))
        if gathered and ranges != over:
            yield Stretch(tuple(gathered), over, fresh)
            gathered = []
        if not gathered:
            over, fresh = ranges, _unseen(ranges, begun)
        gathered.append(run)
    if gathered:
        yield Stretch(tuple(gathered), over, fresh)


def _unseen(names: tuple[str, ...], begun: set[str]) -> tuple[str, ...]:
    unseen = tuple(name for name in names if name not in begun)
    begun.update(unseen)
    return unseen


def _pieces(part: Span, marks: Sequence[Mark]) -> Iterator[tuple[Span, list[Mark]]]:
    """`part` cut at every edge of a mark, each piece with the marks over it."""
    edges = {part.start, part.end}
    for mark in marks:
        edges.update(at for at in (mark.span.start, mark.span.end) if part.start < at < part.end)
    coming = deque(sorted(marks, key=lambda mark: mark.span.start))
    here: list[Mark] = []
    for start, end in pairwise(sorted(edges)):
        while coming and coming[0].span.start <= start:
            here.append(coming.popleft())
        here = [mark for mark in here if mark.span.end > start]
        yield Span(start, end), here

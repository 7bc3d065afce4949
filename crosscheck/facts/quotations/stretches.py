"""A quotation and its source as runs of words that are the same, or differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Operation = Literal["equal", "insert", "delete", "replace"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of words that are the same on both sides, or differ. Word numbers, ends not included."""

    operation: Operation
    first: int
    last: int
    source_first: int
    source_last: int
    backwards: bool = False
    """The source words that follow stand before those that came: the order was changed."""


@dataclass(frozen=True, slots=True)
class Collation:
    """The best account of a quotation as words of one document."""

    document: int
    stretches: tuple[Stretch, ...]
    matched: int
    score: float
    """Matched words less the cost of every gap."""

    @property
    def first(self) -> int:
        """The first source word."""
        return min(s.source_first for s in self.stretches if s.operation == "equal")

    @property
    def last(self) -> int:
        """After the last source word."""
        return max(s.source_last for s in self.stretches if s.operation == "equal")


def operation_of(first: int, last: int, start: int, end: int) -> Operation:
    """The edit that puts quotation words `first` to `last` in the place of source words `start` to `end`."""
    if first == last:
        return "delete"
    return "insert" if start == end else "replace"


def joined_up(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Neighbouring edits made one, neighbouring equal runs made one."""
    whole: list[Stretch] = []
    for stretch in stretches:
        if (
            stretch.first == stretch.last
            and stretch.source_first == stretch.source_last
            and not stretch.backwards
        ):
            continue
        before = whole[-1] if whole else None
        same = before is not None and (before.operation == "equal") == (
            stretch.operation == "equal"
        )
        if (
            before is None
            or not same
            or before.backwards
            or stretch.backwards
            or before.source_last != stretch.source_first
        ):
            whole.append(stretch)
            continue
        whole.pop()
        first, last = before.first, stretch.last
        start, end = before.source_first, stretch.source_last
        operation: Operation = (
            "equal" if stretch.operation == "equal" else operation_of(first, last, start, end)
        )
        whole.append(Stretch(operation, first, last, start, end))
    return whole

"""Long work tells whoever watches how far it has come."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

Watch = Callable[[int, int], None]
"""Told how many of how many are done."""

Item = TypeVar("Item")


def watched(items: Sequence[Item], watch: Watch | None) -> Iterator[Item]:
    """The items one by one; `watch` is told after each."""
    for done, item in enumerate(items, start=1):
        yield item
        if watch is not None:
            watch(done, len(items))


def part_of(watch: Watch | None, before: int, total: int) -> Watch | None:
    """`watch` for one part of some work: what it is told counts on from `before`, of the `total` of all parts."""
    if watch is None:
        return None
    return lambda done, _: watch(before + done, total)

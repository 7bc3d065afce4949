"""How far long work has come: a bar on stderr with the time left, which wipes itself; none where nobody looks."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

import click

_PATIENCE = 0.5
"""Seconds; work that is done sooner needs no bar."""
_PAUSE = 0.1
"""Seconds between two bars."""
_KNOWN = 2.0
"""Seconds of work before the time left can be told from them."""
_BAR = 24
_WIPE = "\r\x1b[K"


@dataclass(slots=True)
class _Line:
    drawn: bool = False


_ON_SCREEN = _Line()


def progress(what: str) -> Callable[[int, int], None] | None:
    """Who is told how many of how many are done, such as `claims checked`; None where nobody looks."""
    if not sys.stderr.isatty() or os.environ.get("TERM", "dumb") == "dumb":
        return None
    begun = shown = time.monotonic()
    last = 0

    def told(done: int, total: int) -> None:
        nonlocal begun, shown, last
        now = time.monotonic()
        if done <= last:
            begun = shown = now  # another piece of work of the same kind
        last = done
        if done >= total:
            wipe()
        elif now - begun >= _PATIENCE and now - shown >= _PAUSE:
            shown = now
            width = shutil.get_terminal_size().columns
            click.echo(_WIPE + bar(what, done, total, now - begun, width), err=True, nl=False)
            _ON_SCREEN.drawn = True

    return told


def wipe() -> None:
    """Take the bar off the screen, before anything else is written there."""
    if _ON_SCREEN.drawn:
        _ON_SCREEN.drawn = False
        click.echo(_WIPE, err=True, nl=False)


def bar(what: str, done: int, total: int, elapsed: float, width: int) -> str:
    """`claims checked [######......] 45 of 91, about 8 s left`, in less than `width` columns; times in seconds."""
    filled = _BAR * done // total
    left = f", about {duration(elapsed / done * (total - done))} left" if elapsed >= _KNOWN else ""
    counted = f"{done} of {total}"
    for line in (
        f"{what} [{'#' * filled}{'.' * (_BAR - filled)}] {counted}{left}",
        f"{what} {counted}{left}",
    ):
        if len(line) < width:
            return line
    return counted[: max(width - 1, 0)]


def duration(seconds: float) -> str:
    """`8 s`, `2 min`, `1 h 5 min`: as precise as a guess can be."""
    if seconds < 60:
        return f"{max(round(seconds), 1)} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"

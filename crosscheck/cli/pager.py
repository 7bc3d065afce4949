"""The pager: a report longer than the screen, read page by page, as git's users expect."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import PurePath
from types import FrameType

import click

from crosscheck.reporters.ansi import columns, without_links

_DEFAULT = "less"
_PLAIN = "cat"
_ASKED = "crosscheck.pager"
_LINKS_SINCE = 566
"""The version of less from which it hands links to the terminal instead of showing their codes."""


def ask(context: click.Context, _: click.Parameter, wanted: bool | None) -> None:
    """Remember --pager or --no-pager for the whole command line; the one nearest to the report holds."""
    if wanted is not None:
        context.meta[_ASKED] = wanted


def command() -> Sequence[str]:
    """
    The pager's command line: CROSSCHECK_PAGER, else PAGER, else less; empty for none.

    Set but empty, or `cat`, means none. No shell reads it.
    """
    for name in ("CROSSCHECK_PAGER", "PAGER"):
        if name in os.environ:
            named = os.environ[name]
            break
    else:
        named = _DEFAULT
    try:
        words = shlex.split(named)
    except ValueError:
        return ()  # an open quotation mark
    return () if words in ([], [_PLAIN]) else words


def wanted(text: str) -> bool:
    """True when `text` is to be paged: to a terminal only, if it is longer than that or --pager was given."""
    if not sys.stdout.isatty() or os.environ.get("TERM", "dumb") == "dumb":
        return False
    context = click.get_current_context(silent=True)
    asked = context.meta.get(_ASKED) if context else None
    return bool(command()) and (asked if asked is not None else not _fits(text))


def _fits(text: str) -> bool:
    screen = shutil.get_terminal_size()
    rows = sum(max(-(-columns(line) // max(screen.columns, 1)), 1) for line in text.splitlines())
    return rows < screen.lines  # a line is left for the prompt


def page(text: str) -> bool:
    """
    Show `text` in the pager and wait for its end; False when there is no such program.

    As git does it: LESS is set to FRX where it is not set (leave at once if it fits, show colours, leave
    the text on the screen). Whatever the pager ends with, the exit status stays that of the report.
    """
    program, *arguments = command()
    environment = {"LESS": "FRX", "LV": "-c", **os.environ}
    shown = text if _takes_links(program) else without_links(text)
    # An interrupt is for the pager, which stops searching, and not for us.
    before = signal.signal(signal.SIGINT, _ignore)
    try:
        process = subprocess.Popen(  # noqa: S603  # the user's own choice, as in every program with a pager
            [program, *arguments], stdin=subprocess.PIPE, env=environment
        )
        process.communicate(shown.encode(sys.stdout.encoding or "utf-8", "backslashreplace"))
    except OSError:
        return False
    finally:
        signal.signal(signal.SIGINT, before)
    return True


def _ignore(number: int, frame: FrameType | None) -> None:
    # Not SIG_IGN, which the pager would inherit.
    del number, frame


def _takes_links(program: str) -> bool:
    if PurePath(program).stem != _DEFAULT or "R" not in os.environ.get("LESS", "R"):
        return False
    try:
        told = subprocess.run(  # noqa: S603  # as above
            [program, "--version"], capture_output=True, text=True, check=False, timeout=5
        ).stdout
    except (OSError, subprocess.TimeoutExpired):
        return False
    version = re.match(r"less (\d+)", told)
    return version is not None and int(version[1]) >= _LINKS_SINCE

"""Where results and diagnostics go: stdout for results, stderr for progress, never raw control characters."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import click

from crosscheck.files import project_top, write_atomically
from crosscheck.model.finding import Level
from crosscheck.model.publisher import Publisher
from crosscheck.reporters.interface import Rendering
from crosscheck.text.printable import printable

_SUMMARY = "GITHUB_STEP_SUMMARY"

WATCHED = 20
"""Pieces of work; fewer are done before anybody can read how many are."""
MAXIMUM_WIDTH = 120
"""Columns; longer lines are hard to read however wide the terminal is."""


def wants_colour(choice: str) -> bool:
    """Whether to colour, given `--color auto|always|never`, NO_COLOR and what stdout is."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def rendering(
    colour: str,
    *,
    fail_on: Level = Level.WARNING,
    to_file: bool = False,
    suppressed: bool = False,
    publisher: Publisher | None = None,
) -> Rendering:
    """How a report is to be drawn here: the terminal's width and colour, and where the project's top is."""
    columns = shutil.get_terminal_size((100, 24)).columns
    here = Path.cwd()
    return Rendering(
        width=max(min(columns, MAXIMUM_WIDTH), 40),
        colour=wants_colour(colour) and not (to_file and colour == "auto"),
        fail_on=fail_on,
        here=here,
        root=project_top(here),
        suppressed=suppressed,
        publisher=publisher,
    )


def result(text: str, output: Path | None = None) -> None:
    """Write a rendered report to stdout, or to a file in one step."""
    if output is not None:
        write_atomically(output, text if text.endswith("\n") else text + "\n")
        return
    # Reporters escape what documents contain; colour codes are theirs.
    click.echo(text, nl=not text.endswith("\n"), color=True)


def job_summary(markdown: str) -> None:
    """
    Append `markdown` to the job summary of GitHub Actions, when this is a step of a job.

    GitHub names the file in GITHUB_STEP_SUMMARY and takes 1 MiB a step. A summary that cannot be written
    is said so; the step has its annotations all the same.
    """
    named = os.environ.get(_SUMMARY)
    if not named:
        return
    try:
        with Path(named).open("a", encoding="utf-8") as file:
            file.write(f"{markdown}\n")
    except OSError as problem:
        diagnostic(f"{_SUMMARY}: the job summary was not written ({problem.strerror})")


def progress(what: str) -> Callable[[int, int], None] | None:
    """Who is told how many of how many are done: a line on stderr that wipes itself; None where nobody looks."""
    if not sys.stderr.isatty():
        return None

    def told(done: int, total: int) -> None:
        if total < WATCHED:
            return
        line = f"{what}: {done} of {total}"
        click.echo(f"\r{line}" if done < total else f"\r{' ' * len(line)}\r", err=True, nl=False)

    return told


def diagnostic(message: str) -> None:
    """One line on stderr."""
    click.echo(printable(message), err=True)

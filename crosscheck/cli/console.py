"""Where results and diagnostics go: stdout for results, stderr for progress, never raw control characters."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import click

from crosscheck.files import write_atomically
from crosscheck.model.finding import Level
from crosscheck.reporters.interface import Rendering
from crosscheck.text.printable import printable

MAXIMUM_WIDTH = 120
"""Columns; longer lines are hard to read however wide the terminal is."""


def wants_colour(choice: str) -> bool:
    """Whether to colour, given `--color auto|always|never`, NO_COLOR and what stdout is."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def rendering(colour: str, *, fail_on: Level = Level.WARNING, to_file: bool = False) -> Rendering:
    """How a report is to be drawn here: the terminal's width and colour."""
    columns = shutil.get_terminal_size((100, 24)).columns
    return Rendering(
        width=max(min(columns, MAXIMUM_WIDTH), 40),
        colour=wants_colour(colour) and not (to_file and colour == "auto"),
        fail_on=fail_on,
    )


def result(text: str, output: Path | None = None) -> None:
    """Write a rendered report to stdout, or to a file in one step."""
    if output is not None:
        write_atomically(output, text if text.endswith("\n") else text + "\n")
        return
    # Reporters escape what documents contain; colour codes are theirs.
    click.echo(text, nl=not text.endswith("\n"), color=True)


def diagnostic(message: str) -> None:
    """One line on stderr."""
    click.echo(printable(message), err=True)

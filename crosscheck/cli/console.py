"""Where results and diagnostics go: stdout for results, stderr for progress, never raw control characters."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import click

from crosscheck.cli import pager
from crosscheck.cli.hyperlinks import takes_links
from crosscheck.cli.progress import wipe
from crosscheck.files import project_top, write_atomically
from crosscheck.model.finding import Level
from crosscheck.model.publisher import Publisher
from crosscheck.reporters.interface import Detail, Rendering
from crosscheck.text.printable import printable

_SUMMARY = "GITHUB_STEP_SUMMARY"

MAXIMUM_WIDTH = 120
"""Columns; longer lines are hard to read however wide the terminal is."""
WIDEST = 220
"""Columns of a report that uses them for two texts side by side."""


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
    detail: Detail = Detail.WHOLE,
    file_order: bool = False,
    wide: bool = False,
) -> Rendering:
    """
    How a report is to be drawn here: the terminal's width and colour, and where the project's top is.

    `wide` is for reports that set two texts side by side.
    """
    columns = shutil.get_terminal_size((100, 24)).columns
    here = Path.cwd()
    return Rendering(
        width=max(min(columns, WIDEST if wide else MAXIMUM_WIDTH), 40),
        colour=wants_colour(colour) and not (to_file and colour == "auto"),
        links=takes_links() and colour != "never" and not to_file,
        detail=detail,
        file_order=file_order,
        fail_on=fail_on,
        here=here,
        root=project_top(here),
        suppressed=suppressed,
        publisher=publisher,
    )


def result(text: str, output: Path | None = None) -> None:
    """Write a rendered report to a file in one step, or to stdout: through the pager where it is long."""
    wipe()
    if output is not None:
        write_atomically(output, text if _ends(text) else text + "\n")
        return
    # Reporters escape what documents contain; codes for colours and links are theirs.
    if pager.wanted(text) and pager.page(text):
        return
    click.echo(text, nl=not _ends(text), color=True)


def _ends(text: str) -> bool:
    """True for whole lines, and for no line at all."""
    return not text or text.endswith("\n")


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


def diagnostic(message: str) -> None:
    """One line on stderr."""
    wipe()
    click.echo(printable(message), err=True)

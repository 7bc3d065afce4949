"""The reports of one run: the one asked for with --format, and those beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from crosscheck.cli.console import job_summary, result
from crosscheck.model.run import Run
from crosscheck.reporters.interface import Detail, Rendering, reporter

_ANNOTATES = "github"
_SUMMARISES = "markdown"


def write(
    run: Run,
    draw: Rendering,
    name: str,
    output: Path | None,
    more: Sequence[tuple[str, Path]] = (),
) -> None:
    """
    Write the report `name` to `output` or stdout, and each of `more` to its file.

    With workflow commands comes the summary of the job: an annotation has room for a sentence.
    """
    result(reporter(name)(run, draw), output)
    for other, file in more:
        result(reporter(other)(run, _for_file(draw)), file)
    if name == _ANNOTATES:
        job_summary(reporter(_SUMMARISES)(run, replace(draw, colour=False)))


def _for_file(draw: Rendering) -> Rendering:
    """A file is no screen: nothing is left out of it that was not asked to be."""
    detail = Detail.WHOLE if draw.detail is Detail.BRIEF else draw.detail
    return replace(draw, colour=False, links=False, detail=detail)

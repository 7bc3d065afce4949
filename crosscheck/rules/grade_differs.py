"""grade-differs: the same judgement, another grade."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model.figure import FigureKind
from crosscheck.model.finding import Finding, Level
from crosscheck.rules.figure_findings import conflicts
from crosscheck.rules.interface import Examination, rule


@rule("grade-differs", level=Level.ERROR)
def grade_differs(examination: Examination) -> Iterator[Finding]:
    """
    A claim and its evidence grade the same thing differently.

    The grades are an ordered scale with fixed words; a service that requires improvement to be good is not good.

    Fires:
        kind: judgement
        source: The services for care leavers require improvement to be good.
        text: The services for care leavers were judged inadequate.
    Holds:
        kind: judgement
        source: The services for care leavers require improvement to be good.
        text: Inspectors judged that the services for care leavers require improvement to be good.
    """
    yield from conflicts(examination, FigureKind.GRADE, "grade-differs")

"""count-differs: the claim gives a list another length than it has."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model.figure import FigureKind
from crosscheck.model.finding import Finding, Level
from crosscheck.rules.figure_findings import conflicts
from crosscheck.rules.interface import Examination, rule


@rule("count-differs", level=Level.ERROR)
def count_differs(examination: Examination) -> Iterator[Finding]:
    """
    A claim says how many entries a list of the authority has, and it has another number.

    "The report lists 13 areas" can be counted, and readers who do so should find 13.

    Fires:
        kind: figure
        heading: What needs to improve
        source: • The timeliness of visits. • The quality of plans. • The oversight of cases.
        text: The report lists four areas that need to improve.
    Holds:
        kind: figure
        heading: What needs to improve
        source: • The timeliness of visits. • The quality of plans. • The oversight of cases.
        text: The report lists three areas that need to improve.
    """
    yield from conflicts(examination, FigureKind.COUNT, "count-differs")

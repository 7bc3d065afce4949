"""figure-differs: the same quantity, another value."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model.figure import FigureKind
from crosscheck.model.finding import Finding, Level
from crosscheck.rules.figure_findings import conflicts
from crosscheck.rules.interface import Examination, rule


@rule("figure-differs", level=Level.ERROR)
def figure_differs(examination: Examination) -> Iterator[Finding]:
    """
    A claim and its evidence give the same quantity and not the same value.

    A figure is what readers remember and repeat. Only figures of the same thing are compared: a number
    of other children, another year or another place is no conflict.

    Fires:
        kind: figure
        source: Average caseloads fell from 24 children to 17 children over two years.
        text: Average caseloads fell from 24 children to 12 children over two years.
    Holds:
        kind: figure
        source: Average caseloads fell from 24 children to 17 children over two years.
        text: Average caseloads fell from two dozen children to seventeen children over two years.
    """
    yield from conflicts(examination, FigureKind.FIGURE, "figure-differs")

"""date-differs: the same event, another date."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model.figure import FigureKind
from crosscheck.model.finding import Finding, Level
from crosscheck.rules.figure_findings import conflicts
from crosscheck.rules.interface import Examination, rule


@rule("date-differs", level=Level.ERROR)
def date_differs(examination: Examination) -> Iterator[Finding]:
    """
    A claim and its evidence date the same event differently.

    Dates tie a finding to an inspection: a judgement of another year is another judgement.

    Fires:
        kind: date
        source: The new recording system was introduced in March 2031.
        text: The new recording system was introduced in May 2031.
    Holds:
        kind: date
        source: The new recording system was introduced on 4 March 2031.
        text: The new recording system was introduced in March 2031.
    """
    yield from conflicts(examination, FigureKind.DATE, "date-differs")

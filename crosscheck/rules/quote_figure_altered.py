"""quote-figure-altered: a number, date, name or grade inside the marks is not the source's."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model.finding import Finding, Level
from crosscheck.model.quotation import QuoteLabel
from crosscheck.rules.interface import Examination, rule


@rule("quote-figure-altered", level=Level.ERROR)
def quote_figure_altered(examination: Examination) -> Iterator[Finding]:
    """
    A quotation gives another number, date, name or grade than its source.

    Nobody checks a figure that stands between quotation marks, and everybody repeats it.

    Fires:
        source: The service has helped 340 families since May.
        text: The report says the service "has helped 430 families since May".
    Holds:
        source: The service has helped 340 families since May.
        text: The report says the service "has helped 340 families".
    """
    for match in examination.quotations:
        if match.label is QuoteLabel.FIGURE_ALTERED:
            yield Finding(
                "quote-figure-altered", Level.ERROR, match.sentence, match.quoting_span, match.place
            )

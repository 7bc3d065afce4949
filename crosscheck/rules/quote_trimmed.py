"""quote-trimmed: words are missing from a quotation, and nothing shows it."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model.finding import Finding, Level
from crosscheck.model.quotation import QuoteLabel
from crosscheck.rules.interface import Examination, rule


@rule("quote-trimmed", level=Level.WARNING)
def quote_trimmed(examination: Examination) -> Iterator[Finding]:
    """
    A quotation leaves out words of its source without an ellipsis.

    Readers take a quotation for the speaker's own words in the speaker's own order.

    Fires:
        source: Outcomes are improving in most areas of the service, but not all.
        text: Inspectors said outcomes "are improving in most areas, but not all".
    Holds:
        source: Outcomes are improving in most areas of the service, but not all.
        text: Inspectors said outcomes "are improving in most areas …, but not all".
    """
    for match in examination.quotations:
        if match.label is QuoteLabel.TRIMMED:
            yield Finding(
                "quote-trimmed", Level.WARNING, match.sentence, match.quoting_span, match.place
            )

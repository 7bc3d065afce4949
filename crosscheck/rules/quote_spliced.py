"""quote-spliced: passages that do not stand together are run together."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model.finding import Finding, Level
from crosscheck.model.quotation import QuoteLabel
from crosscheck.rules.interface import Examination, rule


@rule("quote-spliced", level=Level.WARNING)
def quote_spliced(examination: Examination) -> Iterator[Finding]:
    """
    A quotation runs together passages that are not adjacent in the source, without a mark.

    What stood between them is shown: it may be the sentence that qualified the first.

    Fires:
        source: Caseloads have come down. However, many workers still hold too many cases. Morale is good.
        text: The inspectors say "Caseloads have come down. Morale is good."
    Holds:
        source: Caseloads have come down. The county has hired twelve workers. Morale is good.
        text: The inspectors say "Caseloads have come down […] Morale is good."
    """
    for match in examination.quotations:
        if match.label is QuoteLabel.SPLICED:
            yield Finding(
                "quote-spliced", Level.WARNING, match.sentence, match.quoting_span, match.place
            )

"""quote-not-found: no such words in the document quoted."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model.finding import Finding, Level
from crosscheck.model.quotation import QuoteLabel
from crosscheck.rules.interface import Examination, rule


@rule("quote-not-found", level=Level.ERROR)
def quote_not_found(examination: Examination) -> Iterator[Finding]:
    """
    The words between the marks stand nowhere in the document they are said to come from.

    Quotation marks promise somebody's own words. A paraphrase between them, however fair, puts words into
    a mouth; an invented sentence does worse.

    Fires:
        source: Staff in Ashcombe know their children well. Visits are regular.
        text: Inspectors called Ashcombe "a beacon for every council in the land".
    Holds:
        source: Staff in Ashcombe know their children well. Visits are regular.
        text: Inspectors said staff "know their children well".
    """
    for match in examination.quotations:
        if match.label is QuoteLabel.ABSENT:
            yield Finding(
                "quote-not-found", Level.ERROR, match.sentence, match.quoting_span, match.place
            )

"""quote-misattributed: the words exist, but they are somebody else's."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model.finding import Finding, Level
from crosscheck.model.quotation import QuoteLabel
from crosscheck.rules.interface import Examination, rule


@rule("quote-misattributed", level=Level.ERROR)
def quote_misattributed(examination: Examination) -> Iterator[Finding]:
    """
    The words between the marks stand in another document, or belong to another speaker.

    A council's praise of itself weighs more in the inspectors' mouth, and that is where it must not stand.

    Fires:
        source: Children in Ashcombe wait too long for a plan.
        release: Ashcombe is now a beacon of good practice for the whole county.
        text: Ofsted inspectors said Ashcombe "is now a beacon of good practice for the whole county".
    Holds:
        source: Children in Ashcombe wait too long for a plan.
        release: Ashcombe is now a beacon of good practice for the whole county.
        text: Ofsted inspectors said that "children in Ashcombe wait too long for a plan".
    """
    for match in examination.quotations:
        if match.label is QuoteLabel.MISATTRIBUTED:
            yield Finding(
                "quote-misattributed", Level.ERROR, match.sentence, match.quoting_span, match.place
            )

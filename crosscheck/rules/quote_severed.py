"""quote-severed: a quotation stops before the clause that turns it."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model.finding import Finding, Level
from crosscheck.model.quotation import QuoteLabel
from crosscheck.rules.interface import Examination, rule


@rule("quote-severed", level=Level.NOTE)
def quote_severed(examination: Examination) -> Iterator[Finding]:
    """
    The words are right, but the "but …", "not yet" or "while …" that turns them was cut off.

    A quotation can be word for word and still say the opposite of its sentence. The clause that was left off
    is shown, for a person to judge.

    Fires:
        source: The response to missing children has improved, but it is not yet consistent.
        text: The report says "the response to missing children has improved".
    Fires:
        source: Extra managers have not yet led to consistently good supervision.
        text: Inspectors praised "consistently good supervision".
    Holds:
        source: The response to missing children has improved, but it is not yet consistent.
        text: The report says "the response to missing children has improved, but it is not yet consistent".
    Holds:
        source: Extra managers have not yet led to consistently good supervision.
        text: Extra managers have not brought "consistently good supervision", inspectors said.
    """
    for match in examination.quotations:
        if match.label is QuoteLabel.SEVERED:
            yield Finding(
                "quote-severed", Level.NOTE, match.sentence, match.quoting_span, match.place
            )

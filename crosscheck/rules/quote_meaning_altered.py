"""quote-meaning-altered: a negation, modal, hedge or quantifier inside the marks is not the source's."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model.finding import Finding, Level
from crosscheck.model.quotation import QuoteLabel
from crosscheck.rules.interface import Examination, rule


@rule("quote-meaning-altered", level=Level.ERROR)
def quote_meaning_altered(examination: Examination) -> Iterator[Finding]:
    """
    A quotation drops, adds or changes a word that decides the sense, or an ellipsis hides one.

    "Not", "could", "some", "generally" are small, and carry the finding. No mark of omission excuses leaving
    them out.

    Fires:
        source: Oversight of family carers in Ashcombe is not robust enough.
        text: Inspectors wrote that oversight of family carers "is … robust enough".
    Fires:
        source: Some care leavers in Ashcombe move on before they are ready.
        text: The report says that "most care leavers in Ashcombe move on before they are ready".
    Holds:
        source: Oversight of family carers in Ashcombe, which changed in spring, is not robust enough.
        text: Inspectors wrote that "oversight of family carers … is not robust enough".
    """
    for match in examination.quotations:
        if match.label is QuoteLabel.MEANING_ALTERED:
            yield Finding(
                "quote-meaning-altered",
                Level.ERROR,
                match.sentence,
                match.quoting_span,
                match.place,
            )

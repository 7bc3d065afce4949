"""quote-altered: another word stands inside the marks than in the source."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model.finding import Finding, Level
from crosscheck.model.quotation import QuoteLabel
from crosscheck.rules.interface import Examination, rule


@rule("quote-altered", level=Level.WARNING)
def quote_altered(examination: Examination) -> Iterator[Finding]:
    """
    A quotation replaces or adds a word, and nothing shows it.

    A stronger adjective between quotation marks is the writer's praise or blame in the speaker's mouth. A change
    of form that fits the words into a sentence ("were" for "are") is named as such.

    Fires:
        source: The out-of-hours service in Ashcombe is sound and children are seen quickly.
        text: Inspectors found that "the out-of-hours service in Ashcombe is superb".
    Holds:
        source: The out-of-hours service in Ashcombe is sound and children are seen quickly.
        text: Inspectors found that "the out-of-hours service [of the county] is sound".
    """
    for match in examination.quotations:
        if match.label is QuoteLabel.ALTERED:
            yield Finding(
                "quote-altered", Level.WARNING, match.sentence, match.quoting_span, match.place
            )

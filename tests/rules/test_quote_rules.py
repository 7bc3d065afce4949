"""The rules of quotations have the levels of the design, and each speaks of its own class only."""

from __future__ import annotations

import pytest

from crosscheck.model.claim import AnchoredClaim, Claim
from crosscheck.model.document import Document, DocumentInfo, Role
from crosscheck.model.finding import Level, Place
from crosscheck.model.quotation import Quotation, QuotationMatch, QuoteLabel
from crosscheck.model.text import Span, TextQuote
from crosscheck.rules.interface import Examination, all_rules

RULES = {
    "quote-not-found": (QuoteLabel.ABSENT, Level.ERROR),
    "quote-misattributed": (QuoteLabel.MISATTRIBUTED, Level.ERROR),
    "quote-meaning-altered": (QuoteLabel.MEANING_ALTERED, Level.ERROR),
    "quote-figure-altered": (QuoteLabel.FIGURE_ALTERED, Level.ERROR),
    "quote-altered": (QuoteLabel.ALTERED, Level.WARNING),
    "quote-trimmed": (QuoteLabel.TRIMMED, Level.WARNING),
    "quote-spliced": (QuoteLabel.SPLICED, Level.WARNING),
    "quote-severed": (QuoteLabel.SEVERED, Level.NOTE),
}


def examination(label: QuoteLabel) -> Examination:
    match = QuotationMatch(
        Quotation("two words", Span(3, 12)),
        label,
        Place("letter", Span(0, 40)),
        message="what happened",
        source_span=Span(5, 9),
    )
    claim = AnchoredClaim(Claim("c", "article", TextQuote("two words")), "two words", Span(3, 12))
    document = Document(DocumentInfo("article", Role.CLAIMANT))
    return Examination(claim, document, quotations=(match,))


@pytest.mark.parametrize("name", RULES)
def test_level_and_class(name: str) -> None:
    own, level = RULES[name]
    rule = all_rules()[name]
    assert rule.level is level
    for label in QuoteLabel:
        found = list(rule.check(examination(label)))
        assert bool(found) is (label is own)
        for finding in found:
            assert (finding.rule, finding.level) == (name, level)
            assert finding.claim_span == Span(3, 12)
            assert finding.evidence == Place("letter", Span(5, 9))

"""The passages that have the words a claim quotes come before what is merely like it."""

from __future__ import annotations

import pytest

from crosscheck.checking import check
from crosscheck.examine.worded import CERTAIN, worded
from crosscheck.model.document import Passage
from crosscheck.model.finding import Place
from crosscheck.model.quotation import Quotation, QuotationMatch, QuoteLabel
from crosscheck.model.run import Evidence
from crosscheck.model.text import Span
from crosscheck.model.verdict import Relation
from tests.conftest import case_of

LETTER = """
Some families in Wychmere wait too long for a visit.

A small number of families in Wychmere have met muddle, waste and delay at the front door.

Muddle at the front door has mostly been cleared, and families wait less.
"""


def evidence(number: int, text: str, score: float = 0.5) -> Evidence:
    return Evidence(Passage("letter", number, text, Span(0, len(text))), score)


def quoted(text: str, label: QuoteLabel = QuoteLabel.VERBATIM) -> QuotationMatch:
    span = Span(0, len(text))
    return QuotationMatch(Quotation(text, span), label, Place("letter", span))


PLAIN = evidence(0, "Families wait for help.", 0.8)
WASTE = evidence(1, "There was muddle, waste and delay.", 0.3)
EARLY = evidence(2, "Some cases are closed too early.", 0.2)
SOON = evidence(3, "It is too early to say whether this works.", 0.4)


def test_what_has_the_quoted_words_comes_first_and_is_certain_to_be_meant():
    first, second = worded([PLAIN, WASTE], [], [quoted("muddle, waste")])
    assert first.passage is WASTE.passage
    assert first.score == CERTAIN
    assert second is PLAIN


def test_of_many_places_with_the_words_the_one_that_search_found_is_meant():
    found = worded([PLAIN, SOON], [EARLY], [quoted("too early")])
    assert [item.passage for item in found] == [SOON.passage, PLAIN.passage]


def test_a_place_that_search_did_not_find_counts_only_for_words_that_tell():
    assert worded([PLAIN], [EARLY], [quoted("too early")]) == [PLAIN]
    found = worded([PLAIN], [WASTE], [quoted("muddle, waste and delay")])
    assert [item.passage for item in found] == [WASTE.passage, PLAIN.passage]


@pytest.mark.parametrize("label", [QuoteLabel.ALTERED, QuoteLabel.TRIMMED, QuoteLabel.SPLICED])
def test_changed_words_point_to_no_passage_for_certain(label):
    assert worded([PLAIN, WASTE], [WASTE], [quoted("muddle, waste and delay", label)]) == [
        PLAIN,
        WASTE,
    ]


def test_a_claim_is_held_against_the_sentence_that_it_quotes():
    claim = "In Wychmere some families met “muddle, waste and delay” at the front door."
    result = check([case_of(LETTER, claim)]).cases[0].claims[0]
    assert "waste" in result.evidence[0].passage.text
    assert result.evidence[0].relation is not Relation.UNRELATED

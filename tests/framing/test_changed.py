"""Words taken out of a quotation change what it says: the verdict follows what they did."""

from __future__ import annotations

import pytest

from crosscheck.facts.quotations.judge import judge
from crosscheck.framing.changed import effect
from crosscheck.model.document import Availability, Document, DocumentInfo, Role
from crosscheck.model.quotation import QuoteLabel
from crosscheck.model.verdict import Relation, Shift

PRAISE = (
    "Leaders know their service well. However, in three of the five teams visits are not regular. "
    "Caseloads have come down and staff morale is good."
)
BLAME = (
    "Plans for children are weak. However, in two of the five teams they have improved greatly. "
    "Supervision is poor."
)
LONG = (
    "While we are content that the inspectors will not be back before the spring, we shall keep up the checks "
    "that we have made since the summer and we shall build on the rapid progress that our teams have made."
)


def said(source: str, quotation: str) -> tuple[QuoteLabel, Relation, Shift]:
    letter = Document(DocumentInfo("letter", Role.AUTHORITY), source, available=Availability.TEXT)
    match = judge(quotation, [letter])
    found = effect(match)
    return match.label, found.relation, found.shift


def test_praise_without_the_sentence_that_limits_it_exaggerates() -> None:
    spliced = "Leaders know their service well. Caseloads have come down and staff morale is good."
    assert said(PRAISE, spliced) == (
        QuoteLabel.SPLICED,
        Relation.EXAGGERATES,
        Shift.FAVOURABLE,
    )


def test_blame_without_the_sentence_that_limits_it_exaggerates_the_other_way() -> None:
    assert said(BLAME, "Plans for children are weak. Supervision is poor.") == (
        QuoteLabel.SPLICED,
        Relation.EXAGGERATES,
        Shift.UNFAVOURABLE,
    )


def test_praise_cut_off_before_its_but_exaggerates() -> None:
    source = "Advisers are skilled and committed, but they do not see young people often enough."
    assert said(source, "Advisers are skilled and committed") == (
        QuoteLabel.SEVERED,
        Relation.EXAGGERATES,
        Shift.FAVOURABLE,
    )


def test_a_degree_taken_off_in_a_long_sentence_downplays() -> None:
    label, relation, shift = said(LONG, LONG.replace("rapid ", ""))
    assert (label, relation, shift) == (
        QuoteLabel.TRIMMED,
        Relation.DOWNPLAYS,
        Shift.UNFAVOURABLE,
    )


@pytest.mark.parametrize("dropped", ["before the spring", "that we have made since the summer "])
def test_a_circumstance_taken_out_changes_nothing(dropped: str) -> None:
    assert said(LONG, LONG.replace(dropped, ""))[1] is Relation.AGREES

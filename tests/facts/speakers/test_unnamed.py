"""Words that nobody is named for accuse nobody, unless only the authority can be meant."""

from __future__ import annotations

import pytest

from crosscheck.facts.quotations.marks import find_quotations
from crosscheck.facts.speakers.unnamed import from_nobody_else, in_sentence, missing_visit
from crosscheck.model.document import Document, DocumentInfo, Role


def authority(text: str) -> Document:
    return Document(DocumentInfo("letter", Role.AUTHORITY), text)


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("“Nobody here has a plan.”", True),
        ("In its report there is “nobody who has a plan”.", True),
        ("Parents are ‘at the end of their tether’ after a report", False),
        ("The choir sang “nobody has a plan”.", False),
    ],
)
def test_only_the_authority_can_be_meant(text: str, only: bool) -> None:  # a table of cases
    (quotation,) = find_quotations(text)
    assert from_nobody_else(text, quotation) is only


def test_a_visit_without_its_letter_is_named() -> None:
    letters = [authority("This was the third monitoring visit since 2017.")]
    assert missing_visit("At the second monitoring visit they saw it.", letters) == (
        "second monitoring visit"
    )
    assert missing_visit("At the third monitoring visit they saw it.", letters) is None
    assert missing_visit("They saw it.", letters) is None
    assert missing_visit("At the second monitoring visit.", [authority("Dear Ms Hart")]) is None


def test_a_name_opens_small_inside_a_sentence() -> None:
    assert in_sentence("The report") == "the report"
    assert in_sentence("Theo Hart") == "Theo Hart"
    assert in_sentence("A") == "A"

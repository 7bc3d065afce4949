"""A clause that turns the words is missed when it governs them, and only then."""

from __future__ import annotations

import pytest

from crosscheck.facts.quotations.judge import judge
from crosscheck.model.quotation import QuoteLabel

from .letter import document


def cut_from(sentence: str) -> str | None:
    """What is said to be cut off from the words in brackets."""
    before, rest = sentence.split("[")
    quotation, after = rest.split("]")
    match = judge(quotation, [document(f"{before}{quotation}{after}")])
    return match.between if match.label is QuoteLabel.SEVERED else None


@pytest.mark.parametrize(
    ("sentence", "cut"),
    [
        ("[Visits are regular], but records are thin.", "but records are thin"),
        ("[Visits are regular], although records are thin.", "although records are thin"),
        ("[Visits are regular]; however, records are thin.", "however, records are thin"),
        ("[Some visits are regular], while others are missed.", "while others are missed"),
        ("While [visits are regular], records are thin.", "records are thin"),
        ("Although data shows that [visits are regular], they are not.", "they are not"),
        ("The work has not had [the effect that was hoped for].", "not had"),
        ("The plan is yet to have [a clear and lasting effect].", "yet to have"),
        (
            "It is at too early a stage to have [made a difference to children].",
            "too early a stage to have",
        ),
        ("It is too early to [see a difference for children].", "too early to"),
        ("Managers do not ensure that [plans are reviewed on time].", "not ensure that"),
        ("There is a lack of [clear and timely planning for children].", "lack of"),
        ("There is no longer [a waiting list for assessments].", "no longer"),
        ("Plans fail to [set out what needs to change].", "fail to"),
        ("Insufficient [attention is paid to the views of children].", "Insufficient"),
    ],
)
def test_cut(sentence: str, cut: str | None) -> None:
    assert cut_from(sentence) == cut


@pytest.mark.parametrize(
    "sentence",
    [
        "Records are thin, but [visits are regular and well planned].",
        "While records are thin, [visits are regular and well planned].",
        "Records are not kept and [visits are regular and well planned].",
        "Children who do not attend school [are visited by the team every week].",
        "Records are not kept when [visits are made by the duty team].",
        "Not only are records kept: [visits are regular and well planned].",
        "Records are not kept. [Visits are regular and well planned.] However, staff leave.",
        "[Visits are regular and well planned], and records are kept.",
        "[Visits have not been regular], and records are thin.",
        "There is no waiting list, and [visits are regular and well planned].",
        "[Staff feel well supported], while managers are visible and approachable.",
    ],
)
def test_whole(sentence: str) -> None:
    assert cut_from(sentence) is None

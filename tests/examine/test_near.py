"""Which passages are compared with a claim."""

from __future__ import annotations

import pytest

from crosscheck.examine.near import (
    PASSAGES,
    SPEAKS,
    likeness_of,
    of_the_whole,
    to_compare,
    told_apart,
)
from crosscheck.framing.decide import Claims
from crosscheck.model.document import Passage
from crosscheck.model.run import Evidence
from crosscheck.model.text import Span


def evidence(number: int, text: str, score: float = 0.4) -> Evidence:
    return Evidence(Passage("letter", number, text, Span(0, len(text))), score)


PLAIN = evidence(0, "Families wait for help.")
WASTE = evidence(1, "There was muddle, waste and delay.", 0.3)


def test_at_most_so_many_passages_are_compared_and_none_that_is_hardly_like_the_claim():
    letters = "abcdefghij"
    found = [evidence(at, f"Team {letter} is slow.") for at, letter in enumerate(letters)]
    assert to_compare("Teams are slow.", found, Claims.PRINTED) == found[:PASSAGES]
    hardly = evidence(3, "Doors are blue.", SPEAKS / 2)
    assert to_compare("Families wait.", [PLAIN, hardly], Claims.PRINTED) == [PLAIN]


@pytest.mark.parametrize(
    "claim",
    [
        "We will see that families get help sooner.",
        "Thank you to all who help families.",
        "We are delighted that families get help.",
    ],
)
def test_what_no_report_bears_out_is_only_held_against_what_is_plainly_like_it(claim):
    plainly = evidence(4, "Leaders promise that families will see help sooner.", 0.8)
    assert to_compare(claim, [plainly, PLAIN], Claims.PRINTED) == [plainly]
    assert to_compare(claim, [plainly, PLAIN], Claims.POSED) == [plainly, PLAIN]


def test_a_sum_of_money_is_only_held_against_a_passage_with_one():
    spent = evidence(5, "Leaders have put £2 million into help for families.")
    claim = "Another £3m has gone into help for families that wait."
    assert to_compare(claim, [PLAIN, spent], Claims.PRINTED) == [spent]
    assert to_compare("More has gone into help.", [PLAIN, spent], Claims.PRINTED) == [PLAIN, spent]


def test_a_passage_that_says_nothing_more_than_a_better_one_is_no_second_witness():
    table = evidence(4, "Overall effectiveness: Good")
    text = evidence(5, "overall effectiveness: good")
    short = evidence(6, "Families wait.")
    assert told_apart([table, text, PLAIN, short, WASTE], 3) == [table, PLAIN, WASTE]
    assert told_apart([table, PLAIN, WASTE], 2) == [table, PLAIN]


@pytest.mark.parametrize(
    ("claim", "whole"),
    [
        ("Progress had been made.", True),
        ("The report says that services are improving.", True),
        ("Visits to care leavers are improving.", False),
    ],
)
def test_a_claim_that_names_no_subject_is_of_whatever_the_search_found_for_it(claim, whole):
    found = evidence(1, "Leaders have made some gains.", 0.4)
    assert of_the_whole(claim) is whole
    assert (likeness_of(claim, found) > found.score) is whole

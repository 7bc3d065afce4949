"""The account of a comparison is of the comparison that was made."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.framing.account import account
from crosscheck.framing.compare import compare

TEXTS = st.lists(
    st.sampled_from(
        [
            "not",
            "some",
            "all",
            "good",
            "poor",
            "strong",
            "plans",
            "children",
            "carers",
            "but",
            "although",
            "may",
            "improved",
            "are",
            "the",
            ".",
            ",",
        ]
    ),
    max_size=25,
).map(" ".join)


@given(TEXTS, TEXTS)
def test_likeliest_relation_is_the_one_that_comparing_gives(claim: str, passage: str) -> None:
    found, told = compare(claim, passage), account(claim, passage)
    likeliest = max(told.probabilities, key=lambda relation: told.probabilities[relation])
    assert told.taken_whole or likeliest is found.relation
    for text, clauses in ((claim, told.claim), (passage, told.evidence)):
        assert all(0 <= c.span.start <= c.span.end <= len(text) for c in clauses)


@given(TEXTS, TEXTS)
def test_shares_of_a_clause_add_up_to_one(claim: str, passage: str) -> None:
    told = account(claim, passage)
    for at in range(len(told.claim)):
        shares = [answer.share for answer in told.answers if answer.claim == at]
        assert not shares or sum(shares) == pytest.approx(1, abs=0.01)


def test_what_an_entailment_model_says_is_one_measure_among_the_others() -> None:
    told = account("Plans are good.", "Plans are weak.", contradiction=0.97)
    said = [item.says for item in told.contributions if item.measure == "entailment"]
    assert said == ["an entailment model gives the two contradicting each other 97%"]


def test_cues_stand_in_the_clause_in_which_they_act() -> None:
    told = account("Plans are good, but records are poor.", "Plans are good.")
    assert [[cue.text for cue in clause.cues] for clause in told.claim] == [["good"], ["poor"]]
    assert [clause.conceded for clause in told.claim] == [True, False]

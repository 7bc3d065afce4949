"""Claims that rank a body among others, which only a passage that does so too can answer."""

from __future__ import annotations

import pytest

from crosscheck.facts.judgements.apart import compares, ranks


@pytest.mark.parametrize(
    "claim",
    [
        "Eastmere is among the best tenth of children’s services nationally.",
        "Only one in five councils has reached good.",
        "Few councils in the country look after children better.",
        "Never before has Ofsted rated the borough so highly.",
        "Eastmere has never had a worse report.",
    ],
)
def test_a_rank_among_others_or_above_all_times_is_one(claim: str) -> None:
    assert ranks(claim)


@pytest.mark.parametrize(
    "claim",
    [
        "Eastmere shares what it has learnt with other councils.",
        "Children waited 40 days longer than the national average.",
        "Social workers have never felt better supported.",
        "Only half of plans are reviewed on time.",
        "Risk is not always seen.",
    ],
)
def test_a_mere_mention_of_others_is_none(claim: str) -> None:
    assert not ranks(claim)


def test_a_passage_that_compares_can_answer_it() -> None:
    assert compares("Timeliness is among the best in the country.")
    assert not compares("Timeliness has improved.")

"""The order of candidates, and what it says of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.evidence.rank import Candidate, Ranked, rank, scores
from crosscheck.evidence.settings import Calibration, ranking
from crosscheck.evidence.signals import Signals

CALIBRATION = Calibration(
    intercept=-4.0,
    signals=dict.fromkeys(Signals.names(), 0.0) | {"weight": 1.0, "overlap": 3.0},
    speaks=0.3,
)


def ranked(at, weight, overlap):
    return Ranked(at, weight, Signals(weight, overlap, 0.0, 0.0, 0.0, 0.0))


def candidate(at, answer, *, length=10, letters=0.0, neighbours=(), section=None):
    return Candidate(at, answer, neighbours, section or {}, length, letters)


def order(*candidates):
    return [found.at for found, _ in rank(candidates, 10.0, ranking())]


def test_the_passage_that_answers_more_comes_first():
    assert order(candidate(0, {0: 1.0}), candidate(1, {0: 1.0, 1: 2.0})) == [1, 0]


def test_of_two_that_answer_the_same_the_shorter_comes_first():
    assert order(candidate(0, {0: 1.0}, length=40), candidate(1, {0: 1.0}, length=8)) == [1, 0]


def test_passages_that_tie_keep_the_order_of_the_text():
    assert order(candidate(5, {0: 1.0}), candidate(2, {0: 1.0})) == [2, 5]


def test_likeness_of_letters_decides_between_equals():
    assert order(candidate(0, {0: 1.0}), candidate(1, {0: 1.0}, letters=1.0)) == [1, 0]


def test_a_heading_counts_only_for_what_the_passage_leaves_unanswered():
    said = candidate(0, {0: 1.0}, section={0: 9.0})
    unsaid = candidate(1, {0: 1.0}, section={1: 9.0})
    assert order(said, unsaid) == [1, 0]


def test_nothing_to_rank_is_ranked():
    assert rank([], 0.0, ranking()) == []


def test_where_a_passage_stands_decides_between_equals():
    stands = Candidate(1, {0: 1.0}, (), {}, 10, 0.0, prior=0.5)
    assert order(candidate(0, {0: 1.0}), stands) == [1, 0]


def test_a_better_match_scores_higher():
    [low] = scores([ranked(0, 2.0, 0.2)], CALIBRATION)
    [high] = scores([ranked(0, 3.0, 0.8)], CALIBRATION)
    assert 0 < low < high < 1


@given(st.lists(st.tuples(st.floats(0, 20), st.floats(0, 1)), max_size=20))
def test_no_score_is_above_that_of_the_passage_before(pairs):
    found = scores([ranked(i, w, o) for i, (w, o) in enumerate(pairs)], CALIBRATION)
    assert found == sorted(found, reverse=True)
    assert found == pytest.approx([min(found[: i + 1]) for i in range(len(found))])

"""Measures, held against slow and obvious ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.evaluation.metrics import (
    Classification,
    Proportion,
    auc,
    calibration_error,
    hit_at,
    mean_reciprocal_rank,
    most_common,
    reliability,
)

LABELS = ("a", "b", "c")
pairs = st.lists(
    st.tuples(st.sampled_from(LABELS), st.sampled_from([*LABELS, "unchecked"])), min_size=1
)
scores = st.lists(st.sampled_from([0.0, 0.1, 0.5, 0.5, 0.9, 1.0]), max_size=12)


def classified(rows):
    gold, given_ = zip(*rows, strict=True)
    return Classification(gold, given_, LABELS)


def test_wilson_interval_of_a_worked_example():
    # Newcombe 1998, table I: 81 of 263 has the interval 0.2553 to 0.3662.
    assert Proportion(81, 263).interval == pytest.approx((0.2553, 0.3662), abs=5e-5)


@given(st.integers(0, 50).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_an_interval_holds_its_value_and_stays_between_0_and_1(counts):
    low, high = Proportion(*counts).interval
    assert 0 <= low <= high <= 1
    if counts[1]:
        assert low - 1e-12 <= Proportion(*counts).value <= high + 1e-12


@given(pairs)
def test_macro_f1_is_the_mean_over_the_classes_that_occur(rows):
    expected = []
    for label in LABELS:
        hits = sum(g == p == label for g, p in rows)
        gold = sum(g == label for g, _ in rows)
        called = sum(p == label for _, p in rows)
        if gold or called:
            precision = hits / called if called else 0
            recall = hits / gold if gold else 0
            both = precision + recall
            expected.append(2 * precision * recall / both if both else 0)
    assert classified(rows).macro_f1 == pytest.approx(sum(expected) / len(expected))


@given(pairs)
def test_the_interval_of_f1_holds_f1(rows):
    for score in classified(rows).classes:
        low, high = score.f1_interval
        assert low - 1e-12 <= score.f1 <= high + 1e-12


@given(pairs)
def test_the_confusion_matrix_holds_every_row_once(rows):
    result = classified(rows)
    columns, table = result.confusion
    cells = [cell for _, *counts in table for cell in counts]
    assert sum(int(cell) for cell in cells if cell != "·") == len(rows)
    assert all(len(row) == len(columns) + 1 for row in table)


def test_a_label_that_is_no_class_has_a_column_of_its_own():
    columns, table = classified([("a", "unchecked"), ("b", "b")]).confusion
    assert columns == ("a", "b", "unchecked")
    assert table == (("a", "·", "·", "1"), ("b", "·", "1", "·"))


@given(scores, scores)
def test_auc_is_the_share_of_pairs_in_the_right_order(positive, negative):
    if not positive or not negative:
        assert auc(positive, negative) == 0.5
        return
    won = sum((p > n) + 0.5 * (p == n) for p in positive for n in negative)
    assert auc(positive, negative) == pytest.approx(won / len(positive) / len(negative))


def test_ranks_that_are_missing_are_no_hits():
    assert hit_at([1, 3, None, 4], 3) == Proportion(2, 4)
    assert mean_reciprocal_rank([1, 2, None]) == pytest.approx(0.5)
    assert mean_reciprocal_rank([]) == 0.0


def test_confidences_that_mean_what_they_say_have_no_error():
    bands = reliability([0.75] * 4, [True, True, True, False])
    assert [(band.low, band.high, band.right) for band in bands] == [(0.7, 0.8, Proportion(3, 4))]
    assert calibration_error(bands) == 0.0


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1))
def test_every_confidence_falls_in_one_band(rows):
    bands = reliability([c for c, _ in rows], [hit for _, hit in rows])
    assert sum(band.right.total for band in bands) == len(rows)
    assert 0 <= calibration_error(bands) <= 1


def test_of_labels_that_tie_the_first_in_the_alphabet_is_commonest():
    assert most_common(["b", "a", "b", "a", "c"]) == "a"

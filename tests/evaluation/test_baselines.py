"""Baselines are as good as they can be: else beating them shows nothing."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.evaluation.baselines import majority, tuned_threshold
from crosscheck.evaluation.metrics import Classification

LABELS = ("a", "b", "c")
rows = st.lists(
    st.tuples(st.sampled_from(LABELS), st.sampled_from([1.0, 2.0, 3.0, 4.0])),
    min_size=1,
    max_size=12,
)


def macro_f1(gold, given_):
    total = 0.0
    for label in set(gold):
        hits = sum(g == p == label for g, p in zip(gold, given_, strict=True))
        total += 2 * hits / (list(gold).count(label) + list(given_).count(label))
    return total / len(set(gold))


def test_the_majority_is_the_commonest_label_everywhere():
    assert majority(["b", "a", "b"]) == ("b", "b", "b")


@given(rows)
@settings(deadline=None)
def test_no_threshold_and_pair_of_labels_does_better(items):
    gold, scores = zip(*items, strict=True)
    found = tuned_threshold(gold, scores)
    best = max(
        macro_f1(gold, [above if score >= cut else below for score in scores])
        for above, below, cut in product(sorted(set(gold)), sorted(set(gold)), (1, 2, 3, 4, 5))
    )
    assert macro_f1(gold, found) == pytest.approx(best)


def test_it_is_a_threshold():
    gold, scores = ["a", "b", "a", "b"], [0.9, 0.1, 0.8, 0.2]
    assert (
        Classification(("a", "b", "a", "b"), tuned_threshold(gold, scores), LABELS).accuracy.value
        == 1
    )

"""Words and likeness together: the more like, the higher, and neither forgets the other."""

from __future__ import annotations

import json
from importlib.resources import files
from math import log1p
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from crosscheck.evidence.fusion import (
    Likeness,
    fused_order,
    fused_scores,
    fusion,
    likeness,
)
from crosscheck.evidence.rank import Candidate, Ranked
from crosscheck.evidence.settings import ranking
from crosscheck.evidence.signals import Signals

SHARES = st.floats(0, 1)
WEIGHED = st.lists(st.tuples(st.floats(0, 50), SHARES, st.floats(-1, 1)), min_size=1, max_size=12)


def ranked_one(at, weight, overlap, ahead):
    signals = Signals(log1p(weight), overlap, 0.0, 0.0, 1.0, 0.0)
    return Ranked(at, weight, signals, ahead=ahead)


def candidates(rows):
    made = [Candidate(at, {}, (), {}, 10, letters) for at, (_, letters, _) in enumerate(rows)]
    weighed = list(zip(made, (weight for weight, _, _ in rows), strict=True))
    return weighed, Likeness({at: cosine for at, (_, _, cosine) in enumerate(rows)}, 0.2)


def places(rows):
    weighed, like = candidates(rows)
    return [candidate.at for candidate, _ in fused_order(weighed, like, fusion())]


@given(WEIGHED)
def test_every_candidate_keeps_a_place(rows):
    assert sorted(places(rows)) == list(range(len(rows)))


@given(WEIGHED, st.floats(0, 1))
def test_a_passage_that_is_more_like_never_falls(rows, more):
    weight, letters, cosine = rows[-1]
    raised = [*rows[:-1], (weight, letters, cosine + more)]
    assert places(raised).index(len(rows) - 1) <= places(rows).index(len(rows) - 1)


def test_of_two_that_words_do_not_tell_apart_the_more_like_is_first():
    assert places([(3.0, 0.0, 0.1), (3.0, 0.0, 0.6)]) == [1, 0]


def test_of_two_that_are_as_like_words_decide():
    assert places([(3.0, 0.0, 0.4), (9.0, 0.0, 0.4)]) == [1, 0]


def test_few_passages_are_compared_with_what_is_usual_too():
    one = likeness({0: 0.9}, fusion())
    assert one.ahead(0) > 0.5
    many = likeness(dict.fromkeys(range(5000), 0.9), fusion())
    assert many.ahead(0) < 0.05


def test_the_nearest_come_in_order_and_ties_in_that_of_the_text():
    assert Likeness({4: 0.1, 7: 0.5, 2: 0.5}, 0.0).nearest(2) == [2, 7]


@given(st.lists(st.tuples(st.floats(0, 60), SHARES, st.floats(-1, 1)), max_size=10))
def test_scores_are_probabilities_that_never_rise_down_the_list(rows):
    ranked = [
        ranked_one(at, weight, overlap, ahead) for at, (weight, overlap, ahead) in enumerate(rows)
    ]
    found = fused_scores(ranked, ranking().calibration, fusion())
    assert all(0 <= score <= 1 for score in found)
    assert found == sorted(found, reverse=True)


def test_a_passage_further_ahead_scores_higher():
    near, far = (
        fused_scores([ranked_one(0, 4.0, 0.3, ahead)], ranking().calibration, fusion())[0]
        for ahead in (0.5, 0.0)
    )
    assert near > far


def test_what_was_fitted_meets_its_floors_and_fits_its_schema():
    data = json.loads(files("crosscheck.evidence").joinpath("fusion.json").read_text("utf-8"))
    schema = Path(__file__).parents[2] / "schemas" / "evidence-fusion.schema.json"
    Draft202012Validator(json.loads(schema.read_text("utf-8"))).validate(data)
    assert data["fitted"]["hit_at_1"] >= 0.82
    assert data["fitted"]["hit_at_3"] >= 0.90
    assert data["fitted"]["auc_other_report"] >= 0.85

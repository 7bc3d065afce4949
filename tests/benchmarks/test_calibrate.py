"""Fitting the score of a passage."""

from __future__ import annotations

import random

import pytest

pytest.importorskip("numpy", reason="benchmarks/requirements.txt is not installed")


def searches(calibrate, kinds):
    chance = random.Random(7)  # noqa: S311  # the same numbers each time, not secret ones
    return [
        calibrate.Search(
            "a",
            f"council {number % 10}",
            kind,
            (chance.random() + 0.5 * (kind == calibrate.OWN), *(chance.random() for _ in range(5))),
        )
        for kind in kinds
        for number in range(40)
    ]


def test_a_signal_that_claims_with_evidence_have_more_of_counts_for_them(script):
    calibrate = script("calibrate")
    weights = calibrate.fit(searches(calibrate, (calibrate.OWN, calibrate.UNRELATED)))
    assert weights[1] > max(abs(weight) for weight in weights[2:])


def test_both_sides_weigh_the_same_however_many_rows_they_have(script):
    calibrate = script("calibrate")
    kinds = (calibrate.OWN, calibrate.UNRELATED, calibrate.NEAREST, calibrate.DRAWN)
    data = searches(calibrate, kinds)
    scores = calibrate.probabilities(calibrate.fit(data), data)
    own = [score for item, score in zip(data, scores, strict=True) if item.kind == calibrate.OWN]
    other = [score for item, score in zip(data, scores, strict=True) if item.kind != calibrate.OWN]
    assert sum(own) / len(own) + sum(other) / len(other) == pytest.approx(1.0, abs=0.05)


def test_a_council_is_judged_by_what_was_fitted_on_others(script):
    calibrate = script("calibrate")
    data = searches(calibrate, (calibrate.OWN, calibrate.UNRELATED))
    crossed = calibrate.cross_validated(data)
    assert len(crossed) == len(data)
    assert not (crossed == calibrate.probabilities(calibrate.fit(data), data)).any()

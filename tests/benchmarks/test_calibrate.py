"""Fitting the score of a passage."""

from __future__ import annotations

import random

import pytest


def test_the_fit_leaves_no_slope_at_its_optimum(script):
    calibrate = script("calibrate")
    chance = random.Random(7)  # noqa: S311  # the same numbers each time, not secret ones
    data = [
        calibrate.Search("a", chance.uniform(0, 30) + 10 * speaks, chance.random(), speaks)
        for speaks in (True, False)
        for _ in range(40)
    ]
    weights = calibrate.fit(data)
    assert weights[1] > 0
    for place in range(3):
        slope = sum((d.speaks - calibrate._probability(weights, d)) * d.row[place] for d in data)
        assert slope / len(data) == pytest.approx(calibrate.RIDGE * weights[place], abs=1e-6)


def test_equations_are_solved(script):
    solve = script("calibrate")._solve
    assert solve([[2.0, 1.0], [1.0, 3.0]], [3.0, 5.0]) == pytest.approx([0.8, 1.4])

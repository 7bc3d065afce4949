"""What tells whether the best passage speaks to a claim."""

from __future__ import annotations

import json
from importlib.resources import files

from crosscheck.evidence.signals import Signals, overlap


def test_overlap_is_whole_when_both_sides_are_answered():
    assert overlap({0: 1.0, 1: 0.2}, {0, 1}, 1.0) == 1.0


def test_overlap_is_none_when_the_claim_has_no_telling_word():
    assert overlap({0: 1.0}, set(), 1.0) == 0.0


def test_the_model_that_ships_weighs_every_signal_and_no_other():
    text = files("crosscheck.evidence").joinpath("ranking.json").read_text("utf-8")
    assert set(json.loads(text)["calibration"]["signals"]) == set(Signals.names())

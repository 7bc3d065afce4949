"""Words of movement, order and comparison."""

from __future__ import annotations

import pytest

from crosscheck.facts.words.cues import Cue, CueKind, cues_of
from crosscheck.facts.words.pieces import pieces


def cues(text: str) -> list[Cue]:
    return cues_of(pieces(text), frozenset())


@pytest.mark.parametrize(
    ("text", "change", "order"),
    [
        ("The number rose.", 1, 0),
        ("The number has fallen.", -1, 0),
        ("It is above it.", 0, 1),
        ("It is lower than it.", 0, -1),
    ],
)
def test_a_rise_and_a_fall_move_and_above_and_below_only_order(text, change, order):
    (cue,) = cues(text)
    assert (cue.change, cue.order) == (change, order)


@pytest.mark.parametrize(
    "text",
    ["Records are up-to-date.", "Agency staff make up the rest.", "The director stepped down."],
)
def test_up_and_down_that_belong_to_a_verb_move_nothing(text):
    assert not any(cue.change for cue in cues(text))


def test_the_country_councils_alike_and_targets_are_those_one_is_held_against():
    (cue,) = cues("the national average")
    assert cue.is_comparator
    assert CueKind.PLACES in cue.kinds
    assert not any(c.is_comparator for c in cues("the number rose"))


def test_elsewhere_is_where_some_live_or_the_rest_of_the_country():
    assert [c.is_comparator for c in cues("It is 9%, and 8% elsewhere.")] == [True]
    assert cues("Nine children live elsewhere.") == []


def test_a_cue_that_begins_in_a_date_is_none():
    run = pieces("It rose.")
    assert cues_of(run, frozenset({1})) == []

"""What tells whether a number of a passage is of the same thing as the claim's."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from crosscheck.facts.comparing.sameness import Sameness
from crosscheck.facts.reckoning.levels import level_candidates
from crosscheck.facts.statements.assertion import Act

from ..conftest import asserted, beside


def features(claim: str, evidence: str) -> Mapping[str, float]:
    """Of the first number of the passage, as the claim's level."""
    both = beside(claim, evidence)
    said = asserted(both, Act.LEVEL)
    candidate = next(iter(level_candidates(both, said)))
    return Sameness(both).features(said, candidate)


@pytest.mark.parametrize(
    ("name", "claim", "evidence", "otherwise"),
    [
        ("same number", "12 adopters.", "There are 12 adopters.", "There are 14 adopters."),
        ("head agrees", "12 adopters.", "There are 12 adopters.", "There are 12 lorries."),
        ("head differs", "12 adopters.", "There are 12 lorries.", "There are 12 adopters."),
        ("things missing", "12 adopters.", "There are 12 lorries.", "There are 12 adopters."),
        ("told in full", "12 adopters.", "There are 12 adopters.", "There are 12 lorries."),
        ("ahead", "There will be 12 adopters.", "12 adopters left.", "There will be 12 adopters."),
        ("aim", "12 adopters came.", "The target is 12 adopters.", "12 adopters came."),
        ("another's", "It is 12%.", "The national average is 12%.", "It is 12%."),
        ("is a part", "12 moved.", "12 of the 40 moved.", "12 moved."),
        ("has parts", "40 moved.", "40 moved, of whom 12 are boys.", "40 moved."),
        ("other time", "In 2030 12 left.", "In 2031 12 left.", "In 2030 12 left."),
        ("bare one", "One left.", "One left.", "Two left."),
    ],
)
def test_a_feature_tells_the_one_passage_from_the_other(name, claim, evidence, otherwise):
    assert features(claim, evidence)[name] > features(claim, otherwise)[name]


def test_the_number_of_another_kind_of_thing_stands_elsewhere():
    claim = "There are 12 adopters."
    lure = features(claim, "There are 14 adopters and 12% are new.")
    plain = features(claim, "There are 14 adopters and 10% are new.")
    assert (lure["number elsewhere"], plain["number elsewhere"]) == (1.0, 0.0)


def test_a_nearer_number_names_more_of_the_claim():
    own = features("40 adopters live here.", "40 adopters came.")["local"]
    others = features("40 adopters live here.", "40 left. There were adopters.")["local"]
    assert own > others

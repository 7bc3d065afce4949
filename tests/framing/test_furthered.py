"""Of a change in a change, the first says how far it went."""

from __future__ import annotations

import pytest

from crosscheck.framing.features import total_value
from crosscheck.framing.read import read


@pytest.mark.parametrize(
    ("slight", "strong"),
    [
        ("There has been limited progress in improving plans.", "Plans have improved."),
        ("Leaders made some gains in improving plans.", "Plans are much improved."),
    ],
)
def test_how_far_an_improvement_went_is_said_by_what_was_made_of_it(
    slight: str, strong: str
) -> None:
    assert 0 < total_value(read(slight)) < total_value(read(strong))


def test_an_improvement_that_is_no_object_keeps_its_size() -> None:
    alone, beside = "Plans are improving.", "Progress is limited, and plans are improving."
    assert read(beside).propositions[-1].value == read(alone).propositions[-1].value

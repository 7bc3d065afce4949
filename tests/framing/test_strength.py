"""How strongly a sentence about findings commits: nothing, companions, perhaps a cause, a cause."""

from __future__ import annotations

import pytest

from crosscheck.framing.strength import CAUSE, COMPANIONS, NOTHING, PERHAPS, strength_of


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Exercise lowers blood pressure.", CAUSE),
        ("The new drug reduces the risk of stroke.", CAUSE),
        ("Exercise may lower blood pressure.", PERHAPS),
        ("The new drug could help to prevent strokes.", PERHAPS),
        ("Exercise is associated with lower blood pressure.", COMPANIONS),
        ("Blood pressure was higher in smokers than in others.", COMPANIONS),
        ("Further studies are needed.", NOTHING),
        ("The paper was published in a journal.", NOTHING),
        ("", NOTHING),
    ],
)
def test_level_follows_cause_modal_and_link(text: str, level: int) -> None:
    assert strength_of(text) == level

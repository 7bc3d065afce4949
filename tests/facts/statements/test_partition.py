"""Which number counts a part of what another counts."""

from __future__ import annotations

import pytest

from crosscheck.facts.statements.reading import read
from crosscheck.facts.statements.stated import facts_of


@pytest.mark.parametrize(
    ("text", "wholes"),
    [
        ("Of the 633 children, 193 live elsewhere.", [None, 0]),
        ("There are 633 children. Of these, 193 live elsewhere.", [None, 0]),
        ("There were 40 moves, of which 12 were planned.", [None, 0]),
        ("There were 40 moves and 12 of them were planned.", [None, 0]),
        ("There are ten homes: eight were good and two adequate.", [None, 0, 0]),
        ("Seven homes were visited. Five were good and two adequate.", [None, 0, 0]),
        ("Seven homes were visited. Five were good and one adequate.", [None, None, None]),
        ("Almost half of the 48 children moved.", [1, None]),
        ("Four of the seven homes are good.", [1, None]),
        ("There are 40 carers and 12 adopters.", [None, None]),
    ],
)
def test_a_part_knows_its_whole(text, wholes):
    assert [fact.part_of for fact in facts_of(read(text))] == wholes

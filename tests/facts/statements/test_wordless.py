"""Rises and falls that no number gives the size of."""

from __future__ import annotations

import pytest

from crosscheck.facts.statements.assertion import Act
from crosscheck.facts.statements.assertions import assertions_of
from crosscheck.facts.statements.reading import read


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Numbers have grown.", [(Act.DIRECTION, 1)]),
        ("There are fewer plans than in the year before.", [(Act.DIRECTION, -1)]),
        ("There are more boys than girls.", [(Act.DIRECTION, 1)]),
        ("Attendance is above the national average.", [(Act.ORDER, 1)]),
        ("Attendance is lower than in England as a whole.", [(Act.ORDER, -1)]),
        ("Councils like it see fewer moves.", [(Act.ORDER, 1)]),
        ("The number rose to 318.", [(Act.DIRECTION, 1)]),
        ("The number rose by 50.", []),
        ("Some are on a reduced timetable.", []),
        ("The timetable has been reduced.", [(Act.DIRECTION, -1)]),
    ],
)
def test_at_most_one_direction_or_order_is_read_where_no_number_sizes_it(text, said):
    found = [one for one in assertions_of(read(text)) if one.quantity is None]
    assert [(one.act, one.sign) for one in found] == said

"""What a text says with each of its numbers."""

from __future__ import annotations

import pytest

from crosscheck.facts.statements.assertion import Act
from crosscheck.facts.statements.assertions import assertions_of
from crosscheck.facts.statements.reading import read


def acts(text: str) -> list[tuple[Act, int]]:
    return [(one.act, one.sign) for one in assertions_of(read(text)) if one.quantity is not None]


@pytest.mark.parametrize(
    ("text", "act", "sign"),
    [
        ("There are 318 plans.", Act.LEVEL, 0),
        ("The number rose to 318.", Act.LEVEL, 1),
        ("The number fell from 318.", Act.LEVEL, -1),
        ("The number rose by 50.", Act.CHANGE, 1),
        ("The number fell by a quarter.", Act.CHANGE, -1),
        ("A rise of 27 was seen.", Act.CHANGE, 1),
        ("There are 27 more children than a year before.", Act.CHANGE, 1),
        ("Waits have been cut by a fortnight.", Act.CHANGE, -1),
        ("The number doubled.", Act.CHANGE, 1),
        ("The number halved.", Act.CHANGE, -1),
        ("It is five percentage points above the England average.", Act.GAP, 1),
        ("It is three points under the England figure.", Act.GAP, -1),
        ("It overruns the target by 11 weeks.", Act.GAP, 1),
        ("Care leavers aged 19 to 21 were seen.", Act.GROUP, 0),
        ("It rose over the past two years.", Act.PERIOD, 0),
        ("It was borne by a dozen social workers.", Act.LEVEL, 0),
    ],
)
def test_a_number_is_a_level_a_change_a_gap_or_what_frames_them(text, act, sign):
    assert acts(text) == [(act, sign)]


def test_from_one_number_to_another_says_which_was_first():
    former, latter = assertions_of(read("The number fell from 24 to 17."))[:2]
    assert (former.initial, former.final) == (True, False)
    assert (latter.initial, latter.final) == (False, True)


def test_a_number_said_to_be_of_the_country_is_not_ones_own():
    (country,) = assertions_of(read("Across England 75% are seen."))
    (own,) = assertions_of(read("In Eastmarch 75% are seen."))
    assert (country.whose, own.whose) == (True, False)


def test_the_gap_to_a_limit_is_below_it_when_inside():
    gap = assertions_of(read("They finish six weeks inside the 26-week limit."))[0]
    assert (gap.act, gap.sign) == (Act.GAP, -1)

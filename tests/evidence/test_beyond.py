"""What no report can bear out."""

from __future__ import annotations

import pytest

from crosscheck.evidence.beyond import Beyond, beyond


@pytest.mark.parametrize(
    ("claim", "reason"),
    [
        ("We will publish our plan next month.", Beyond.PROMISE),
        ("The council won’t rest until every child is safe.", Beyond.PROMISE),
        ("Staff are going to be trained.", Beyond.PROMISE),
        ("A new service is about to be launched.", Beyond.PROMISE),
        ("Those in charge ought to go.", Beyond.PROMISE),
        ("Thank you to everyone who works here.", Beyond.THANKS),
        ("We feel for the families.", Beyond.FEELING),
        ("The director has our full confidence.", Beyond.FEELING),
    ],
)
def test_what_no_report_can_bear_out_is_told_by_its_kind(claim, reason):
    assert beyond(claim) is reason


@pytest.mark.parametrize(
    "claim",
    [
        "Fostering won some praise.",
        "Praise went to the front door.",
        "Young people who go to college get help.",
        "Leaders are willing to listen.",
        "The emotional health of children in care is looked after.",
        "Delay is over, thanks to a new team.",
        "One child’s case called for urgent steps.",
        "The report suggested that progress had been made.",
        "Parents are happy with the help they get.",
        "By the end of May all plans were up to date.",
        "Fewer families were waiting in the spring.",
    ],
)
def test_words_that_only_look_like_a_promise_or_a_feeling_tell_of_what_is(claim):
    assert beyond(claim) is None

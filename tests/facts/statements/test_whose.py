"""Which numbers are the country's, a peer's or a target."""

from __future__ import annotations

import pytest

from crosscheck.facts.statements.reading import read
from crosscheck.facts.statements.whose import others_numbers
from crosscheck.facts.words.cues import CueKind


@pytest.mark.parametrize(
    ("text", "owned"),
    [
        ("The national average is 19%.", {0: {CueKind.PLACES}}),
        ("It is 24%, against 20.6% across England.", {1: {CueKind.PLACES}}),
        ("The target is 26 weeks.", {0: {CueKind.TARGETS}}),
        ("It is 79%, above the national average.", {}),
        ("It is 24%. The national average is lower.", {}),
        ("Eastmarch has 24%.", {}),
    ],
)
def test_a_number_is_anothers_where_the_words_beside_it_say_so(text, owned):
    assert others_numbers(read(text)) == owned

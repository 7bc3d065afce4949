"""What is wanted, planned or required, and not so yet."""

from __future__ import annotations

import pytest

from crosscheck.facts.statements.ahead import is_meant, lies_ahead
from crosscheck.facts.statements.reading import read


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("The council will recruit 20 carers.", True),
        ("Ten homes are to be closed.", True),
        ("They have a week to offer an interview.", True),
        ("The council recruited 20 carers.", False),
        ("They have offered an interview.", False),
    ],
)
def test_what_is_to_come_is_told_from_what_is(text, ahead):
    assert lies_ahead(read(text)) is ahead


def test_an_aim_is_meant_in_its_own_clause_only():
    reading = read("Its target is 20 carers, and it has 12.")
    target, got = (reading.clauses[q.first] for q in reading.quantities)
    assert is_meant(reading, target)
    assert not is_meant(reading, got)

"""Amounts without a number."""

from __future__ import annotations

from crosscheck.facts.statements.reading import read


def test_an_amount_without_a_number_is_found_unless_its_number_follows():
    bare = read("A small number of cases were late.")
    (place,) = bare.vague
    assert "small number" in " ".join(bare.words(*place))
    assert read("A small number of cases (4 of 17) were late.").vague == ()

"""Whether two texts count the same thing."""

from __future__ import annotations

import pytest

from crosscheck.facts.comparing.subject import heads_agree, other_thing
from crosscheck.facts.statements.reading import read

from ..conftest import beside


@pytest.mark.parametrize(
    ("claim", "evidence", "agree"),
    [
        ("There are 12 foster carers.", "There are 12 foster carers.", True),
        ("There are 12 foster carers.", "There are 12 adopters.", False),
        ("Twelve children in care moved.", "There are 12 looked-after children.", True),
        ("The number of adopters rose to 12.", "There are 12 adopters.", True),
        ("It rose to 12.", "There are 12 adopters.", None),
    ],
)
def test_two_numbers_are_of_one_thing_where_their_nouns_are(claim, evidence, agree):
    said, given = read(claim), read(evidence)
    assert heads_agree(said, said.quantities[0], given, given.quantities[0]) is agree


def test_the_more_of_a_claim_is_named_the_better_it_is_covered():
    claim = "There are 12 foster carers for siblings."
    whole, half, none = (
        beside(claim, f"There are 12 {thing}.").subject.score
        for thing in ("foster carers for siblings", "foster carers", "lorries")
    )
    assert whole == 1.0 > half > none


def test_what_is_missing_is_named():
    cover = beside("There are 12 foster carers.", "There are 12 lorries.").subject
    assert [term.text for term in cover.missing] == ["foster carers"]


def test_a_place_and_the_inspectors_who_say_so_need_not_be_named():
    claim = "Inspectors found that Eastmarch has 12 adopters."
    assert [term.text for term in beside(claim, "").wanted] == ["adopters"]


def test_one_of_a_set_of_things_is_not_another_of_it():
    """Adopters are no foster carers; primary and secondary schools are each other's rest."""
    adopters, carers = read("There are 12 adopters."), read("There are 12 foster carers.")
    assert other_thing(adopters, carers)
    assert not other_thing(adopters, read("There are 12 adopters and foster carers."))
    assert not other_thing(adopters, read("There are 12 lorries."))
    primary, secondary = read("12 primary schools."), read("12 secondary schools.")
    assert not other_thing(primary, secondary)

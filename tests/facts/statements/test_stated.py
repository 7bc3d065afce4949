"""What the quantities of a passage are of: when, whose, and in what other words."""

from __future__ import annotations

from crosscheck.facts.statements.fact import Fact, is_threshold, near, neighbours
from crosscheck.facts.statements.reading import read
from crosscheck.facts.statements.stated import facts_of
from crosscheck.facts.words.cues import CueKind


def facts(text: str) -> list[Fact]:
    return facts_of(read(text))


def test_a_number_has_the_date_that_stands_with_it():
    then, before = facts("At 31 March 2030 there were 250 plans, up from 200 at 31 March 2029.")
    assert then.when is not None
    assert before.when is not None
    assert (then.when.text, before.when.text) == ("31 March 2030", "31 March 2029")


def test_the_bracket_after_a_number_says_it_in_other_words():
    count, rate = facts("There are 345 children (38.3 per 10,000) with a plan.")
    assert (count.anchor, rate.anchor) == (None, 0)
    assert {"plan"} <= {term.text for term in rate.own}


def test_a_number_of_the_country_is_not_ones_own():
    own, country = facts("Attendance is 95%, compared with 90% across England.")
    assert (own.comparator, country.comparator) == (frozenset(), {CueKind.PLACES})


def test_a_clause_gives_its_number_the_terms_that_stand_in_it():
    homes, carers = facts("There are ten homes, and there are 40 carers.")
    assert {term.text for term in homes.own} == {"homes"}
    assert {term.text for term in carers.own} == {"carers"}


def test_a_bound_beside_a_count_says_which_are_counted():
    said = facts("There are 12 social workers with caseloads above 25.")
    assert [is_threshold(said, fact) for fact in said] == [False, True]


def test_neighbours_are_each_two_numbers_that_a_text_speaks_of_together():
    said = facts("There are 2 carers. " * 12)
    pairs = {(one.index, other.index) for one, other in neighbours(said)}
    assert (0, 8) in pairs
    assert (0, 9) not in pairs
    assert all(one < other for one, other in pairs)
    assert [fact.index for fact in near(said, said[2])] == list(range(11))

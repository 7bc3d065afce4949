"""Each thing that a claim states with a number or about one."""

from __future__ import annotations

from crosscheck.facts.comparing.candidate import Way
from crosscheck.facts.reckoning.numbered import numbers_considered

from ..conftest import beside


def test_each_number_of_a_claim_is_considered_and_its_frame_is_not():
    both = beside("Over three years, 40 carers and 12 adopters left.", "40 carers left.")
    assert [one.words for one in numbers_considered(both)] == ["40", "12"]


def test_an_age_is_considered_where_there_is_nothing_else():
    both = beside("The child is aged 16.", "The child is aged 16.")
    (one,) = numbers_considered(both)
    assert not one.leads
    assert [option.holds for option, _ in one.options] == [True]


def test_a_claim_of_a_list_is_held_against_the_list_alone():
    both = beside(
        "There were three inspectors.",
        "Team inspectors: Ann Hart, Bo Lind, Cy Moss. It took 3 days.",
    )
    (one,) = numbers_considered(both)
    assert [(option.way, option.holds) for option, _ in one.options] == [(Way.LIST, True)]


def test_nothing_differs_from_a_small_number():
    both = beside("Twelve cases were late.", "A small number of cases were late.")
    (one,) = numbers_considered(both)
    assert [(option.holds, option.open) for option, _ in one.options] == [(False, True)]
    share = beside("It took twelve weeks.", "A small number of cases were late.")
    assert [one.options for one in numbers_considered(share)] == [()]


def test_a_text_of_nothing_but_numbers_is_considered_for_a_dozen_of_them():
    both = beside(", ".join(f"{n} plans" for n in range(20, 60)), "There are 20 plans.")
    assert len(list(numbers_considered(both))) == 12

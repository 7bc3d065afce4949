"""What sort of thing a claim says."""

from __future__ import annotations

import pytest

from crosscheck.evidence.outlook import Beyond, outlook


@pytest.mark.parametrize(
    "claim",
    [
        "We are moving in the right direction.",
        "There is still more to do.",
        "The service has taken a clear step forward.",
    ],
)
def test_a_claim_without_a_subject_is_about_the_whole_service(claim):
    assert outlook(claim).breadth > 0.5


@pytest.mark.parametrize(
    "claim",
    [
        "Foster carers are paid on time.",
        "Young people leaving care wait months for a flat.",
        "Morale among staff is high.",
    ],
)
def test_a_claim_with_a_subject_is_about_that(claim):
    assert outlook(claim).breadth == 0.0


def test_words_that_name_nothing_by_themselves_name_a_subject_together():
    assert outlook("Good care for children.").breadth > outlook("Good children in care.").breadth


def test_a_claim_about_when_an_inspection_was_is_about_the_inspection():
    assert outlook("The inspection took place in June.").occasion
    assert not outlook("Social workers visited in June.").occasion


def test_a_claim_about_who_led_an_inspection_is_about_the_inspector():
    assert outlook("Ada Finch was the lead inspector.").inspector


def test_a_grade_is_spoken_of_when_something_is_said_to_be_graded():
    assert outlook("Ofsted rated the service good.").grade
    assert not outlook("Foster carers get good training.").grade


@pytest.mark.parametrize(
    ("claim", "reason"),
    [
        ("We will publish our plan next month.", Beyond.PROMISE),
        ("Thank you to everyone who works here.", Beyond.THANKS),
        ("I am delighted for the families.", Beyond.FEELING),
        ("Staff are proud to work here.", None),
    ],
)
def test_what_no_report_can_bear_out_is_told_by_its_kind(claim, reason):
    assert outlook(claim).beyond is reason


def test_a_claim_without_a_word_is_about_the_whole_service():
    assert outlook("").general == 1.0


@pytest.mark.parametrize("claim", ["The report of 2016 was damning.", "A glowing Ofsted report."])
def test_a_word_for_the_whole_report_is_about_the_whole_and_not_about_when_it_was(claim):
    found = outlook(claim)
    assert found.sums_up
    assert found.grade
    assert found.breadth == 1
    assert not found.occasion


def test_a_damning_remark_about_something_else_sums_up_no_report():
    assert not outlook("Parents were damning about the school meals.").sums_up

"""Which side a speaker is on, and who is the same person."""

from __future__ import annotations

import pytest

from crosscheck.facts.speakers.voices import (
    Party,
    Voice,
    differ,
    named_in,
    party,
    party_of,
    publishers,
)
from crosscheck.model.document import Availability, Document, DocumentInfo, Role


def letter(text: str) -> Document:
    info = DocumentInfo("letter", Role.AUTHORITY, publisher="Care Board")
    return Document(info, text, available=Availability.TEXT)


def test_sides_are_told_by_the_words_that_name_a_speaker() -> None:
    assert party("Lead inspector Ann Hart") is Party.AUTHORITY
    assert party("the watchdog") is Party.AUTHORITY
    assert party("Cllr Ann Hart, cabinet member for children") is Party.JUDGED
    assert party("Ben Moss") is Party.OTHER
    assert party("she") is None
    assert party(None) is None


def test_whoever_publishes_as_the_authority_is_the_authority() -> None:
    names = publishers((letter(""),))
    assert names == {"care", "board"}
    assert party("The Care Board", names) is Party.AUTHORITY
    assert party("The Care Board") is not Party.AUTHORITY


def test_whom_a_letter_calls_an_inspector_speaks_for_it() -> None:
    signed = letter("Yours sincerely, Bo Lind, Her Majesty’s Inspector")
    assert party_of("Bo Lind", frozenset(), (signed,)) is Party.AUTHORITY
    assert party_of("Ann Hart", frozenset(), (signed,)) is Party.OTHER


@pytest.mark.parametrize(
    ("speaker", "side", "voice", "another"),
    [
        ("Ann Hart", Party.JUDGED, Voice(Party.AUTHORITY, "Ofsted"), True),
        ("Cllr Ann Hart", Party.JUDGED, Voice(Party.JUDGED, "Ann Hart, leader"), False),
        ("Ann Hart", Party.JUDGED, Voice(Party.JUDGED, "Bo Lind"), True),
        ("Ann Hart", Party.JUDGED, Voice(Party.JUDGED, "Ashcombe Council"), False),
        ("Ofsted", Party.AUTHORITY, Voice(Party.AUTHORITY, "Bo Lind"), False),
    ],
)
def test_a_council_speaks_through_its_councillors_and_one_person_not_for_another(
    speaker, side, voice, another
) -> None:
    assert differ(speaker, side, voice) is another


def test_a_person_is_named_by_a_part_of_the_name() -> None:
    assert named_in("Cllr Ann Hart, leader", "Mrs Hart agreed.")
    assert not named_in("Cllr Ann Hart, leader", "The leader agreed.")

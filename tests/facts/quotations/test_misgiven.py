"""Statements given to one side in the other side's words."""

from __future__ import annotations

from crosscheck.facts.quotations.misgiven import misgiven
from crosscheck.facts.speakers.voices import Party

from .letter import ANSWER, RELEASE, letter


def test_a_boast_of_the_council_is_not_ofsteds_finding() -> None:
    text = "Ofsted said services are now a model for the whole of the county."
    found = misgiven(text, (letter(),), (RELEASE,))
    assert found is not None
    assert found.voice.party is Party.JUDGED
    assert found.span.of(text) == "services are now a model for the whole of the county"
    assert (
        misgiven("Ofsted said many workers still hold too many cases.", (letter(),), (RELEASE,))
        is None
    )


def test_a_directors_boast_is_not_ofsteds_finding() -> None:
    text = "Ofsted said they work late and they never complain."
    found = misgiven(text, (letter(),), (ANSWER,))
    assert found is not None
    assert "Eve Moss" in found.voice.name


def test_the_inspectors_finding_given_to_the_council_is_misgiven_too() -> None:
    text = "The council said many workers in the duty team still hold too many cases."
    found = misgiven(text, (letter(),), (RELEASE,))
    assert found is not None
    assert found.voice.party is Party.AUTHORITY
    spoken = "The council said it is proud of every one of its teams."
    assert misgiven(spoken, (letter(),), (RELEASE,)) is None


def test_a_text_that_names_nobody_is_given_to_whom_it_is_attributed_to() -> None:
    text = "Services are now a model for the whole of the county."
    assert misgiven(text, (letter(),), (RELEASE,)) is None
    found = misgiven(text, (letter(),), (RELEASE,), attributed_to="Ofsted")
    assert found is not None
    assert (found.speaker, found.voice.party) == ("Ofsted", Party.JUDGED)


def test_a_few_words_are_said_by_everybody() -> None:
    assert misgiven("Ofsted said services are a model.", (letter(),), (RELEASE,)) is None

"""The search as a whole, on letters of an invented council."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.evidence.index import Index
from crosscheck.model.document import Availability, Document, DocumentInfo, PassageKind, Role

PARAPHRASES = {
    "Bosses back their staff, whose workloads are reasonable.": 0,
    "Young people who have moved on from care are let down by the advisers meant to help.": 1,
    "Mums and dads struggle to make sense of the plans drawn up for their children.": 2,
    "The front door deals promptly with concerns passed on to it.": 3,
    "How every student gets on is monitored by the virtual head's team.": 4,
    "Those who foster speak highly of the courses laid on for them.": 5,
}


@pytest.mark.parametrize(("claim", "place"), PARAPHRASES.items())
def test_finds_the_passage_that_a_claim_says_in_other_words(letter, claim, place):
    best = Index([letter()]).search(claim)[0]
    assert best.passage.index == place


def test_a_claim_in_the_words_of_the_letter_speaks_and_one_about_buses_does_not(letter):
    index = Index([letter()])
    [said] = index.search("Too many plans are weak, and parents do not understand them.", limit=1)
    [unsaid] = index.search("New electric buses will run to the harbour on Sundays.", limit=1)
    assert index.speaks(said)
    assert not index.speaks(unsaid)
    assert unsaid.score < said.score


def test_the_name_of_the_council_is_not_what_matches(letter):
    index = Index([letter(title="Letter to Harrowmere")])
    with_name = index.search("Harrowmere Harrowmere parents cannot follow plans")
    without = index.search("parents cannot follow plans")
    assert [e.passage.index for e in with_name] == [e.passage.index for e in without]
    assert index.search("Harrowmere") == []


def test_nothing_in_common_finds_nothing(letter):
    assert Index([letter()]).search("zyzzyva") == []
    assert Index([letter()]).search("") == []


def test_headings_and_furniture_are_never_found(letter):
    for kind in (PassageKind.HEADING, PassageKind.FURNITURE):
        assert Index([letter(passages=kind)]).search("weak plans") == []


def test_only_the_documents_named_are_searched(letter):
    first, second = letter(name="first"), letter(name="second")
    index = Index([first, second])
    found = index.search("weak plans for parents", limit=20, documents=["second"])
    assert {evidence.passage.document for evidence in found} == {"second"}
    assert index.search("weak plans", documents=["another"]) == []


def test_at_most_as_many_as_asked_for(letter):
    assert len(Index([letter()]).search("social workers and plans", limit=2)) == 2


def test_a_passage_is_helped_by_the_heading_it_stands_under(letter):
    under = letter(["Too few are offered one."], name="a", section=("Short breaks for carers",))
    bare = letter(["Too few are offered one."], name="b", section=("Buildings",))
    found = Index([bare, under]).search("few carers are offered a short break")
    assert found[0].passage.document == "a"


def test_a_passage_is_helped_by_the_sentence_before_it(letter):
    alone = letter(["The roof leaks.", "It is too slow."], name="a")
    beside = letter(["Adoption panels meet monthly.", "It is too slow."], name="b")
    found = Index([alone, beside]).search("the slow adoption panels", limit=4)
    slow = [e.passage.document for e in found if e.passage.text == "It is too slow."]
    assert slow[0] == "b"


def test_a_claim_as_posted_is_read_as_words(letter):
    plain = Index([letter()]).search("care leavers poor service")
    posted = Index([letter()]).search(
        "#CareLeavers poor @service https://example.org/foster-training"
    )
    assert [e.passage for e in posted] == [e.passage for e in plain]


def test_the_same_search_gives_the_same_scores(letter):
    claim = "Staff are supported by managers and plans are weak"
    assert Index([letter()]).search(claim) == Index([letter()]).search(claim)


def test_documents_without_passages_can_be_indexed():
    empty = Document(DocumentInfo("none", Role.AUTHORITY), available=Availability.NONE)
    assert Index([empty]).search("anything at all") == []
    assert Index([]).search("anything at all") == []


def test_a_very_long_claim_is_read_from_its_beginning(letter):
    found = Index([letter()]).search("weak plans for parents " + "and other words " * 50_000)
    assert found[0].passage.index == 2


@pytest.fixture(scope="module")
def index(letter):
    return Index([letter()])


@given(text=st.text(max_size=200))
@settings(max_examples=40, deadline=None)
def test_any_text_gives_falling_scores_between_0_and_1(index, text):
    found = index.search(text, limit=10)
    scores = [evidence.score for evidence in found]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)
    assert len({evidence.passage.index for evidence in found}) == len(found)

"""Which words of a claim a passage answers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.evidence.align import nearest, read, weight
from crosscheck.evidence.names import quiet_stems
from crosscheck.evidence.stems import same_family
from crosscheck.evidence.thesaurus import thesaurus

WORDS = [
    "plan",
    "planning",
    "child",
    "youngster",
    "boss",
    "manager",
    "swift",
    "the",
    "council",
    "zinc",
]
texts = st.lists(st.sampled_from([*WORDS, "in care", "looked after", "front door"]), max_size=12)


def test_an_equal_word_answers_wholly(align):
    assert align("zinc").answer(read("Zinc!")) == {0: 1.0}


def test_a_word_of_the_same_family_answers_by_the_letters_they_share(align):
    assert align("assessor").answer(read("assessment")) == {0: pytest.approx(0.8 * 6 / 8)}


def test_a_word_of_the_same_field_answers_less_than_an_equal_one(align):
    assert align("youngster").answer(read("child")) == {0: pytest.approx(0.7)}


def test_a_word_that_only_binds_answers_little(align):
    assert align("the").answer(read("the")) == {0: pytest.approx(0.3)}


def test_a_word_is_answered_once_by_its_best_match(align):
    assert align("manager").answer(read("boss manager managers boss")) == {0: 1.0}


def test_ignored_words_answer_nothing(align):
    aligner = align("zinc mine", frozenset({"zinc"}))
    assert aligner.terms == ("mine",)
    assert aligner.answer(read("zinc")) == {}
    assert aligner.letters("Zinc mine") == "mine"


def test_half_of_a_phrase_weighs_less_than_the_phrase(align):
    aligner = align("front door")
    whole = weight(aligner.answer(read("the hub")))
    half = weight(align("front porch").answer(read("the hub")))
    assert whole > half


def test_covered_counts_the_telling_words_that_answer(align):
    assert align("weak plans").covered(read("the plans are green")) == pytest.approx(0.5)
    assert align("weak plans").covered(read("of the")) == 0.0


def test_words_of_a_field_are_looked_for_when_candidates_are_sought(align):
    assert "child" in align("youngster").expansions()


@given(claim=texts, passage=texts)
def test_answers_are_what_comparing_every_pair_of_words_gives(align, claim, passage):
    aligner = align(" ".join(claim))
    assert aligner.answer(read(" ".join(passage))) == pytest.approx(_slowly(claim, passage))


def _slowly(claim: list[str], passage: list[str]) -> dict[int, float]:
    ours, theirs = read(" ".join(claim)), read(" ".join(passage))
    places: dict[str, int] = {}
    best: dict[int, float] = {}
    for stem, senses in zip(ours.stems, ours.senses, strict=True):
        place = places.setdefault(stem, len(places))
        small = 0.3 if stem in quiet_stems() else 1.0
        for other, theirs_in in zip(theirs.stems, theirs.senses, strict=True):
            gains = [small if stem == other else 0.8 * small * same_family(stem, other)]
            for field in senses.keys() & theirs_in.keys():
                length = senses[field]
                scale = small if length == 1 else 1.0
                strength = thesaurus().fields[field].strength
                gains.append(0.7 * strength * scale / length**0.5)
            if max(gains) > best.get(place, 0.0):
                best[place] = max(gains)
    return best


def test_words_that_belong_together_in_the_claim_count_when_they_do_so_in_the_passage(align):
    aligner = align("prompt health checks")
    assert aligner.adjacent(read("Health checks are prompt.")) == 1.0
    assert aligner.adjacent(read("Health is poor, and nobody at all in the service checks.")) == 0.0


@given(st.lists(st.integers(0, 60), min_size=1), st.lists(st.integers(0, 60), min_size=1))
def test_the_least_distance_is_that_of_all_pairs(ones, others):
    slowly = min(abs(one - other) for one in ones for other in others)
    assert nearest(sorted(ones), sorted(others)) == slowly

"""Comparing framings: direction, degree, certainty, scope, completion, subject, and why."""

from __future__ import annotations

import math
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.framing.compare import compare
from crosscheck.framing.decide import Claims, decide, load_model
from crosscheck.framing.features import features, total_value
from crosscheck.framing.read import read
from crosscheck.framing.verbatim import is_taken_whole
from crosscheck.model.framing import Contradiction
from crosscheck.model.verdict import Axis, Relation, Shift

PAIRS = [
    (
        "direct work with children is strong",
        "Direct work undertaken with children by workers is an emerging strength.",
        Relation.EXAGGERATES,
        Shift.FAVOURABLE,
    ),
    (
        "Every plan is now of high quality.",
        "Most plans are now of high quality.",
        Relation.EXAGGERATES,
        Shift.FAVOURABLE,
    ),
    (
        "Children wait too long for a social worker.",
        "A small number of children wait too long for a social worker.",
        Relation.EXAGGERATES,
        Shift.UNFAVOURABLE,
    ),
    (
        "Adopters receive adequate support.",
        "Adopters receive excellent support.",
        Relation.DOWNPLAYS,
        Shift.UNFAVOURABLE,
    ),
    (
        "There may be the odd weakness in the oversight of plans.",
        "There are widespread and serious weaknesses in the oversight of plans.",
        Relation.DOWNPLAYS,
        Shift.FAVOURABLE,
    ),
    (
        "Caseloads have fallen sharply.",
        "Caseloads have not reduced.",
        Relation.CONTRADICTS,
        Shift.FAVOURABLE,
    ),
    (
        "Supervision is irregular and weak.",
        "Supervision is regular and strong.",
        Relation.CONTRADICTS,
        Shift.UNFAVOURABLE,
    ),
    (
        "Social workers feel well supported by their managers.",
        "Social workers report feeling well supported by their managers.",
        Relation.AGREES,
        Shift.NONE,
    ),
    (
        "Foster carers are well supported.",
        "Adopters are well supported.",
        Relation.UNRELATED,
        Shift.NONE,
    ),
]


@pytest.mark.parametrize(("claim", "passage", "relation", "shift"), PAIRS)
def test_pair_stands_as_a_careful_reader_says(
    claim: str, passage: str, relation: Relation, shift: Shift
) -> None:
    found = compare(claim, passage)
    assert (found.relation, found.shift) == (relation, shift), found.decided_by


@pytest.mark.parametrize(("claim", "passage"), [(c, p) for c, p, _, _ in PAIRS])
def test_text_agrees_with_itself(claim: str, passage: str) -> None:
    for text in (claim, passage):
        found = compare(text, f" {text} ".replace(" ", "  "))
        assert (found.relation, found.shift) == (Relation.AGREES, Shift.NONE)


def test_reason_names_both_wordings_and_the_axis() -> None:
    found = compare(PAIRS[0][0], PAIRS[0][1])
    assert found.reason == (
        "The claim says “strong”; the report says “emerging strength”: more certainty."
    )
    certainty = next(a for a in found.axes if a.axis is Axis.CERTAINTY)
    assert (certainty.claim, certainty.evidence) == ("stated as fact", "emerging")
    assert certainty.difference > 0


def test_reason_for_another_subject_names_both_subjects() -> None:
    found = compare("Foster carers are well supported.", "Adopters are well supported.")
    assert found.reason == "The claim speaks of foster carers; the passage speaks of adopters."


def test_claims_in_print_are_accused_less_readily_than_posed_ones() -> None:
    for claim, passage, _, _ in PAIRS:
        values = features(read(claim), read(passage))
        printed, posed = (decide(values, claims=sort).probabilities for sort in Claims)
        for relation in (Relation.EXAGGERATES, Relation.DOWNPLAYS, Relation.CONTRADICTS):
            assert printed[relation] <= posed[relation]
        assert printed[Relation.AGREES] >= posed[Relation.AGREES]


def test_what_is_of_another_subject_stays_so_in_print() -> None:
    values = features(read("Foster carers feel heard."), read("Police officers feel heard."))
    printed, posed = (decide(values, claims=sort).probabilities for sort in Claims)
    assert printed[Relation.UNRELATED] / printed[Relation.AGREES] == pytest.approx(
        posed[Relation.UNRELATED] / posed[Relation.AGREES]
    )


def test_a_passage_of_another_subject_is_known_for_that() -> None:
    found = compare("Foster carers are well supported.", "Adopters are well supported.")
    same = compare("Adopters are well supported.", "Adopters are well supported by managers.")
    assert found.unrelated > 0.4 > same.unrelated


def test_heading_turns_a_noun_phrase_into_a_weakness() -> None:
    claim, passage = "The quality of supervision is good.", "The quality of supervision"
    found = compare(claim, passage, section=("Summary", "What needs to improve"))
    assert found.relation is Relation.CONTRADICTS


def test_axes_that_differ_come_first_with_spans_in_the_texts_as_given() -> None:
    claim, passage = "All plans are excellent.", "Some plans are good."
    axes = compare(claim, passage).axes
    assert [a.difference != 0 for a in axes] == sorted(
        (a.difference != 0 for a in axes), reverse=True
    )
    scope = next(a for a in axes if a.axis is Axis.SCOPE)
    assert scope.claim_span is not None
    assert scope.evidence_span is not None
    assert scope.claim_span.of(claim) == "All"
    assert scope.evidence_span.of(passage) == "Some"


def test_entailment_probability_can_tip_the_decision_and_never_makes_it_alone() -> None:
    claim, passage = (
        "Plans are drawn up over the head of the child.",
        "Plans are written with the child.",
    )
    none, high = (compare(claim, passage, contradiction=Contradiction(p, p)) for p in (0.0, 1.0))
    assert high.confidence != none.confidence
    same = compare("Plans are good.", "Plans are good.", contradiction=Contradiction(1.0, 1.0))
    assert same.relation is Relation.AGREES


WORDS = st.sampled_from(
    [
        "not",
        "no",
        "never",
        "some",
        "all",
        "most",
        "few",
        "good",
        "poor",
        "strong",
        "weak",
        "plans",
        "children",
        "carers",
        "managers",
        "but",
        "although",
        "could",
        "may",
        "improved",
        "fallen",
        "is",
        "are",
        "the",
        "of",
        "and",
        ",",
        ".",
        ";",
        "too",
        "very",
        "emerging",
        "lack",
    ]
)


TEXTS = st.lists(WORDS, max_size=30).map(" ".join)


@given(TEXTS, TEXTS, st.floats(0, 1), st.floats(0, 1))
def test_entailment_alone_makes_no_contradiction_of_what_the_words_do_not_suspect(
    claim: str, passage: str, of_claim: float, of_passage: float
) -> None:
    found = features(read(claim), read(passage))
    words = decide(found)
    seen = decide(found, contradiction=Contradiction(of_claim, of_passage).probability)
    assert seen.by_words is words.relation
    if seen.relation is Relation.CONTRADICTS is not words.relation:
        suspected = words.probabilities[Relation.CONTRADICTS]
        # What the model can add is bounded by its weight: the words must have been near it already.
        model = load_model("entailment")
        gain = sum(term.weight for term in model.terms) + model.bias[Relation.CONTRADICTS]
        most = math.exp(gain - model.bias[words.relation] + 0.01)
        assert most < 8
        assert suspected > words.probabilities[words.relation] / most


def test_the_entailment_model_is_no_term_that_decides_but_says_what_it_turned() -> None:
    claim, passage = "The weather was mild on Tuesday.", "Social workers visit families."
    high = compare(claim, passage, contradiction=Contradiction(1.0, 1.0))
    assert high.relation is high.by_words is not Relation.CONTRADICTS
    assert "entailment" not in high.decided_by


@given(st.lists(WORDS, max_size=30).map(" ".join), st.lists(WORDS, max_size=30).map(" ".join))
def test_any_two_texts_compare_with_a_probability_and_spans_inside_them(
    claim: str, passage: str
) -> None:
    found = compare(claim, passage)
    assert 0 <= found.confidence <= 1
    assert 0 <= found.alignment <= 1
    assert found.reason.endswith(".")
    for axis in found.axes:
        for span, text in ((axis.claim_span, claim), (axis.evidence_span, passage)):
            assert span is None or 0 <= span.start < span.end <= len(text)
    assert (found.shift is Shift.NONE) == (found.relation in (Relation.AGREES, Relation.UNRELATED))


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_characters_are_survived(claim: str, passage: str) -> None:
    assert compare(claim, passage).relation in Relation


@pytest.mark.parametrize(
    "piece", ["but ", "not ", "a, ", "- ", "good but bad. ", "(“", "children "]
)
def test_time_does_not_explode_with_length(piece: str) -> None:
    start = time.process_time()
    compare(piece * 100_000, piece * 50_000)
    assert time.process_time() - start < 3


@pytest.mark.parametrize(
    ("claim", "passage", "whole"),
    [
        (
            "the council is holding an event",
            "Success is noted, and the council is holding an event.",
            True,
        ),
        ("plans are clear and detailed", "Some plans are clear and detailed.", False),
        (
            "plans are clear and detailed",
            "It is not the case that plans are clear and detailed.",
            False,
        ),
        ("plans are", "Plans are clear.", False),
    ],
)
def test_run_of_the_passage_agrees_unless_its_clause_says_what_the_claim_leaves_out(
    claim: str, passage: str, *, whole: bool
) -> None:
    assert is_taken_whole(read(claim), read(passage)) is whole
    if whole:
        assert compare(claim, passage).relation is Relation.AGREES


def test_a_claim_whose_every_word_the_passage_has_speaks_of_the_same() -> None:
    found = compare(
        "staff morale is good and improving",
        "Staff morale is good, and staff value the model that has ensured a focus on families.",
    )
    assert found.relation is not Relation.UNRELATED


def test_that_nothing_is_at_its_worst_is_faint_praise() -> None:
    worst = total_value(read("There are no serious or widespread weaknesses."))
    none = total_value(read("There are no weaknesses."))
    assert 0 < worst < none

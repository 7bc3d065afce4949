"""The word lists are data: valid, explained, and each word where the reader will find it."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from crosscheck.framing.decide import load_model
from crosscheck.framing.features import features
from crosscheck.framing.lexicon import (
    Sense,
    irregular_forms,
)
from crosscheck.framing.read import read
from crosscheck.framing.vocabulary import shipped

ROOT = Path(__file__).resolve().parents[2]
SCOPE = {Sense.QUANTITY, Sense.FREQUENCY}
LISTS = sorted(files("crosscheck.framing").joinpath("words").iterdir(), key=lambda f: f.name)


def schema(name: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads((ROOT / "schemas" / name).read_text("utf-8")))


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.name)
def test_word_list_has_the_form_of_its_schema(path: Path) -> None:
    faults = [
        error.message
        for error in schema("lexicon.schema.json").iter_errors(json.loads(path.read_text("utf-8")))
    ]
    assert faults == []


def test_decision_has_the_form_of_its_schema() -> None:
    decision = json.loads(files("crosscheck.framing").joinpath("decision.json").read_text("utf-8"))
    assert [e.message for e in schema("decision.schema.json").iter_errors(decision)] == []


def test_every_sense_but_irregular_forms_has_a_list() -> None:
    assert {path.name for path in LISTS} == {f"{sense}.json" for sense in Sense} | {
        "irregular.json"
    }


def test_every_term_of_the_decision_is_a_feature_that_is_measured() -> None:
    measured = set(features(read("Plans are good."), read("Plans are poor.")))
    assert {term.feature for term in load_model("lexicon").terms} <= measured


def test_every_term_of_the_decision_is_said_in_words() -> None:
    text = files("crosscheck.framing").joinpath("measures.json").read_text("utf-8")
    measures = json.loads(text)["measures"]
    terms = {term.feature for name in ("lexicon", "entailment") for term in load_model(name).terms}
    assert terms <= set(measures)
    for measure in measures.values():
        assert measure["says"].count("{}") == 1
        assert measure["as"] in {"more", "share", "count", "size"}


def test_lists_are_generous() -> None:
    assert len(shipped().framing.entries) > 8_000
    assert len(shipped().concepts.entries) > 3_000
    assert shipped().headings.entries


def test_irregular_verbs_are_found_in_their_past_forms() -> None:
    assert "fallen" in irregular_forms()["fall"]
    assert "slid back" in shipped().framing.entries


@pytest.mark.parametrize(
    ("weaker", "stronger"),
    [
        ("adequate", "good"),
        ("good", "strong"),
        ("strong", "outstanding"),
        ("poor", "patchy"),
        ("chaotic", "poor"),
        ("worsened", "slipped"),
        ("improved", "transformed"),
        ("a handful", "some"),
        ("some", "many"),
        ("many", "most"),
        ("most", "almost all"),
        ("almost all", "every"),
        ("occasionally", "sometimes"),
        ("sometimes", "often"),
        ("often", "always"),
        ("may", "seems"),
        ("emerging", "undoubtedly"),
        ("slightly", "very"),
    ],
)
def test_scale_is_ordered_as_english_speakers_order_it(weaker: str, stronger: str) -> None:
    low, high = shipped().framing.entries[weaker], shipped().framing.entries[stronger]
    pairs = [(a, b) for a in low for b in high if a.sense is b.sense or {a.sense, b.sense} <= SCOPE]
    assert pairs
    assert all(a.value < b.value for a, b in pairs)

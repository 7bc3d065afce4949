"""Contradiction in both directions, whatever order and spelling its classes have."""

from __future__ import annotations

import math

import pytest

pytest.importorskip("onnxruntime", reason="needs the extra entailment")

from crosscheck.errors import ModelError
from crosscheck.models.entailment import open_entailment

from .conftest import WORDS, table, tokenizer, write
from .onnx_file import classifying_model, embedding_model

SURE = math.exp(6) / (math.exp(6) + 1 + math.exp(1))


def asked(folder, claim="plans are not good", passage="plans are good"):
    return open_entailment(folder).contradictions([(claim, passage)])[0]


def test_both_directions_are_asked(entailment_folder):
    seen = asked(entailment_folder(types=True))
    assert seen.of_claim == pytest.approx(SURE, abs=1e-4)
    assert seen.of_passage < 0.3
    assert seen.probability == pytest.approx((seen.of_claim + seen.of_passage) / 2)


@pytest.mark.parametrize(
    ("labels", "numbers"),
    [
        ({"0": "contradiction", "1": "entailment", "2": "neutral"}, (6, 0, 0)),
        ({"0": "ENTAILMENT", "1": "NEUTRAL", "2": "CONTRADICTION"}, (0, 0, 6)),
        ({"2": "neutral", "1": "Contradictory", "0": "entails"}, (0, 6, 0)),
        ({"0": "SUPPORTS", "1": "REFUTES", "2": "NOT ENOUGH INFO"}, (0, 6, 0)),
    ],
)
def test_classes_come_in_any_order_and_spelling(entailment_folder, labels, numbers):
    assert asked(entailment_folder(labels, numbers=numbers)).of_claim > 0.9


@pytest.mark.parametrize(
    ("labels", "numbers"),
    [
        ({"0": "not_contradiction", "1": "contradiction"}, (0, 6)),
        ({"0": "contradiction", "1": "rest"}, (6, 0)),
    ],
)
def test_contradiction_against_the_rest_is_enough(entailment_folder, labels, numbers):
    seen = asked(entailment_folder(labels, numbers=numbers))
    assert seen.of_claim > 0.9


def test_label2id_tells_where_id2label_has_no_names(entailment_folder):
    unnamed = {"0": "LABEL_0", "1": "LABEL_1", "2": "LABEL_2"}
    named = {"label2id": {"neutral": 0, "contradiction": 1, "entailment": 2}}
    assert asked(entailment_folder(unnamed, numbers=(0, 6, 0), config=named)).of_claim > 0.9


@pytest.mark.parametrize(
    ("labels", "said"),
    [
        ({"0": "LABEL_0", "1": "LABEL_1", "2": "LABEL_2"}, "its classes have no names"),
        ({"0": "LABEL_0", "1": "contradiction"}, "its classes have no names"),
        ({"0": "positive", "1": "negative"}, "its classes are 0 'positive', 1 'negative'"),
        ({"0": "entailment", "1": "not_entailment"}, "or contradiction against the rest"),
        ({"0": "contradiction", "1": "contradicts", "2": "neutral"}, "its classes are"),
        ({"1": "contradiction", "2": "neutral", "3": "entailment"}, "no id2label"),
        ({}, "no id2label"),
        (None, "no id2label"),
        ("contradiction", "no id2label"),
        ({"zero": "contradiction", "1": 3}, "no id2label"),
        ({"9" * 5_000: "contradiction"}, "no id2label"),
    ],
)
def test_a_label_map_that_does_not_tell_is_refused(entailment_folder, labels, said):
    with pytest.raises(ModelError, match=said):
        open_entailment(entailment_folder(labels))


def test_without_a_config_nobody_knows_the_classes(entailment_folder):
    folder = entailment_folder()
    (folder / "config.json").unlink()
    with pytest.raises(ModelError, match=r"no config.json - its id2label says"):
        open_entailment(folder)


def test_a_config_of_another_model_is_found_out(entailment_folder):
    labels = {"0": "contradiction", "1": "rest"}
    with pytest.raises(ModelError, match=r"gives 3 numbers for a pair, but config.json names 2"):
        asked(entailment_folder(labels))


def test_an_embedder_is_no_entailment_model(tmp_path):
    config = {"id2label": {"0": "contradiction", "1": "rest"}}
    folder = write(tmp_path / "m", embedding_model(table()), **{"config.json": config})
    with pytest.raises(ModelError, match=r"no scores for classes - use a sequence-classification"):
        open_entailment(folder)


def test_a_tokenizer_that_does_not_part_the_texts_is_refused(entailment_folder):
    folder = entailment_folder(**{"tokenizer.json": tokenizer(post_processor=None)})
    with pytest.raises(ModelError, match=r"runs the two texts of a pair together"):
        open_entailment(folder)


def test_what_is_no_number_is_no_probability(tmp_path):
    rows = [[float("nan")] * 2 for _ in WORDS]
    config = {"id2label": {"0": "contradiction", "1": "rest"}}
    folder = write(tmp_path / "m", classifying_model(rows), **{"config.json": config})
    with pytest.raises(ModelError, match=r"gives what is no number"):
        asked(folder)


def test_a_file_that_is_no_model_is_said_to_be_none(entailment_folder):
    folder = entailment_folder()
    (folder / "model.onnx").write_bytes(b"<html>Not found</html>")
    with pytest.raises(ModelError, match=r"cannot be run"):
        open_entailment(folder)


def test_a_pair_has_the_same_answer_whatever_stands_beside_it(entailment_folder):
    model = open_entailment(entailment_folder(types=True))
    pairs = [(f"plans are {a}", f"roads are {b}") for a in WORDS[4:] for b in WORDS[4:]]
    together = model.contradictions(pairs)
    assert together == [model.contradictions([pair])[0] for pair in pairs]
    assert together == model.contradictions(pairs)


def test_texts_without_end_are_cut_and_answered(entailment_folder):
    seen = asked(entailment_folder(), "not " * 50_000, "good " * 50_000)
    assert 0 <= seen.probability <= 1
    assert asked(entailment_folder(), "", "").probability < 0.3


def test_no_pairs_no_answers(entailment_folder):
    assert open_entailment(entailment_folder()).contradictions([]) == []

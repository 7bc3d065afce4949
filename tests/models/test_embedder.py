"""Texts become vectors, whatever of the usual ways the model was exported in."""

from __future__ import annotations

import pytest

pytest.importorskip("onnxruntime", reason="needs the extra semantic")

import numpy as np

from crosscheck.documents.structure import passages
from crosscheck.errors import ModelError
from crosscheck.evidence.index import Index
from crosscheck.model.document import Availability, Document, DocumentInfo, Role
from crosscheck.models.embedder import open_embedder
from crosscheck.text.normalise import normalise

from .conftest import SIZE, WORDS, table, tokenizer, write
from .onnx_file import (
    FLOAT,
    INT32,
    classifying_model,
    embedding_model,
    inputs,
    integer,
    integers,
    model,
    node,
    tensor,
    value,
)


def cosine(folder, one, other):
    first, second = open_embedder(folder).embed([one, other])
    return float(first @ second)


def test_texts_that_mean_alike_point_alike(embedder_folder):
    assert cosine(embedder_folder, "caseloads fell", "workloads shrank") == pytest.approx(1)
    assert cosine(embedder_folder, "caseloads fell", "roads clear") == pytest.approx(0)


def test_a_text_has_the_same_vector_whatever_stands_beside_it(embedder_folder):
    alone = open_embedder(embedder_folder).embed(["plans are weak"])
    among = open_embedder(embedder_folder).embed(
        ["plans are not good", "plans are weak", "roads " * 40, ""]
    )
    assert np.array_equal(alone[0], among[1])
    assert np.isfinite(among).all()


def test_the_same_texts_give_the_same_bytes(embedder_folder):
    texts = [f"plans {word} {word}" for word in WORDS]
    first, second = (open_embedder(embedder_folder).embed(texts) for _ in range(2))
    assert first.tobytes() == second.tobytes()


@pytest.mark.parametrize(
    ("mode", "like"),
    [
        ("pooling_mode_mean_tokens", "weak weak plans"),
        ("pooling_mode_cls_token", "plans plans plans"),
        ("pooling_mode_lasttoken", "weak weak weak"),
        ("pooling_mode_max_tokens", "weak plans plans"),
    ],
)
def test_pooling_is_read_from_the_settings_of_sentence_transformers(tmp_path, mode, like):
    plain = tokenizer(post_processor=None)
    folder = write(
        tmp_path / "m",
        embedding_model(table()),
        **{"tokenizer.json": plain, "1_Pooling/config.json": {mode: True, "word_embedding": 8}},
    )
    first, second = open_embedder(folder).embed(["plans weak weak", like])
    assert first @ second == pytest.approx(1, abs=1e-6)


def test_a_pooling_that_is_not_known_is_refused(tmp_path):
    settings = {"1_Pooling/config.json": {"pooling_mode_weightedmean_tokens": True}}
    folder = write(tmp_path / "m", embedding_model(table()), **settings)
    with pytest.raises(ModelError, match=r"pools by weightedmean_tokens - use a model"):
        open_embedder(folder)


@pytest.mark.parametrize(
    "onnx",
    [
        embedding_model(table(), "input_ids"),
        embedding_model(table(), "input_ids", "attention_mask", "token_type_ids"),
        embedding_model(table(), "input_ids", "attention_mask", "position_ids"),
        embedding_model(table(), kind=INT32),
        embedding_model(table(), shape=(1, 16)),
        embedding_model(table(), shape=(3, "length")),
    ],
    ids=["ids alone", "token types", "positions", "32 bits", "one at a time", "three at a time"],
)
def test_exports_with_other_inputs_and_fixed_sizes_give_the_same(tmp_path, onnx):
    folder = write(tmp_path / "m", onnx)
    found = open_embedder(folder).embed(["caseloads fell", "workloads shrank", "roads", "weak"])
    assert found.shape == (4, SIZE)
    assert found[0] @ found[1] == pytest.approx(1)
    assert found[0] @ found[2] == pytest.approx(0)


def test_an_export_that_pools_by_itself_is_taken_at_its_word(tmp_path):
    onnx = model(
        [
            node("Gather", ["table", "input_ids"], "token_embeddings"),
            node(
                "ReduceMax",
                ["token_embeddings"],
                "sentence_embedding",
                integers("axes", [1]) + integer("keepdims", 0),
            ),
        ],
        [tensor("table", table())],
        inputs("input_ids", "attention_mask"),
        [
            value("token_embeddings", FLOAT, ["batch", "length", SIZE]),
            value("sentence_embedding", FLOAT, ["batch", SIZE]),
        ],
    )
    folder = write(tmp_path / "m", onnx)
    assert cosine(folder, "plans plans weak", "plans weak weak") == pytest.approx(1)


def test_long_work_is_watched_to_its_end(embedder_folder):
    told = []
    open_embedder(embedder_folder, lambda done, total: told.append((done, total))).embed(
        [f"plans {'good ' * n}" for n in range(40)]
    )
    assert told[-1] == (40, 40)
    assert [done for done, _ in told] == sorted({done for done, _ in told})


def test_a_text_met_before_costs_nothing(embedder_folder):
    told = []
    embedder = open_embedder(embedder_folder, lambda done, total: told.append(total))
    embedder.embed(["plans", "roads"])
    embedder.embed(["roads", "plans", "plans"])
    assert told == [2]


def test_a_classifier_is_no_embedder(tmp_path):
    folder = write(tmp_path / "m", classifying_model([[0.0] * 3 for _ in WORDS]))
    with pytest.raises(ModelError, match=r"no vector for a sentence - use a sentence-embedding"):
        open_embedder(folder)


def test_a_model_of_pictures_is_refused(tmp_path):
    onnx = model(
        [node("Identity", ["pixel_values"], "last_hidden_state")],
        [],
        [value("pixel_values", FLOAT, ["batch", 3, 8])],
        [value("last_hidden_state", FLOAT, ["batch", 3, 8])],
    )
    with pytest.raises(ModelError, match=r"it wants pixel_values"):
        open_embedder(write(tmp_path / "m", onnx))


def test_a_tokenizer_of_another_model_is_found_out(tmp_path):
    folder = write(tmp_path / "m", embedding_model(table()[:6]))
    with pytest.raises(ModelError, match=r"belong together"):
        open_embedder(folder).embed(["roads clear"])


def test_real_weights_know_a_paraphrase_from_another_matter(real_embedder):
    embedder = open_embedder(real_embedder)
    claim, same, other = embedder.embed(
        [
            "Caseloads have come down.",
            "Social workers now have fewer children each to look after.",
            "The council repaired the roof of the town hall.",
        ]
    )
    assert claim @ same > claim @ other
    assert embedder.use.name == "all-MiniLM-L6-v2"
    assert embedder.use.sha256.startswith("3227e51ee2fa")


def test_real_weights_find_what_the_words_do_not(real_embedder):
    text = (
        "Plans for children in need are weak. Managers oversee the work of their teams closely. "
        "Young people who leave care are not helped early enough to find a place of their own."
    )
    read = normalise(text)
    letter = Document(
        DocumentInfo("letter", Role.AUTHORITY),
        read.text,
        passages("letter", read),
        Availability.TEXT,
    )
    claim = "Teenagers wait too long for housing when they turn 18."
    (best,) = Index([letter], embedder=open_embedder(real_embedder)).search(claim, limit=1)
    assert best.passage.text.startswith("Young people who leave care")

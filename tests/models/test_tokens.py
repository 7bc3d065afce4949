"""Texts as tokens: how long they may be, and how pairs are cut."""

from __future__ import annotations

import json

import pytest

pytest.importorskip("tokenizers", reason="needs the extra semantic")

from crosscheck.errors import ModelError
from crosscheck.models.folder import open_folder
from crosscheck.models.tokens import LONGEST, TokenReader

from .conftest import WORDS, table, tokenizer, write
from .onnx_file import embedding_model


@pytest.fixture
def reader(tmp_path):
    def made(columns=None, **files):
        return TokenReader(
            open_folder(write(tmp_path / "m", embedding_model(table()), **files)), columns
        )

    return made


@pytest.mark.parametrize(
    ("files", "longest"),
    [
        ({}, LONGEST),
        ({"tokenizer_config.json": {"model_max_length": 1e30}}, LONGEST),
        ({"tokenizer_config.json": {"model_max_length": 128}}, 128),
        ({"tokenizer_config.json": {"model_max_length": -1}}, LONGEST),
        ({"tokenizer_config.json": {"model_max_length": "long"}}, LONGEST),
        ({"tokenizer_config.json": {"model_max_length": True}}, LONGEST),
        ({"sentence_bert_config.json": {"max_seq_length": 256}}, 256),
        ({"sentence_bert_config.json": {"max_seq_length": None}}, LONGEST),
        ({"config.json": {"max_position_embeddings": 100}}, 100),
        # positions of these count from the padding token's number on
        (
            {
                "config.json": {
                    "model_type": "roberta",
                    "max_position_embeddings": 130,
                    "pad_token_id": 1,
                }
            },
            128,
        ),
        (
            {
                "tokenizer.json": tokenizer(
                    truncation={
                        "max_length": 64,
                        "strategy": "LongestFirst",
                        "stride": 0,
                        "direction": "Right",
                    }
                )
            },
            64,
        ),
    ],
)
def test_the_least_of_all_limits_holds(reader, files, longest):
    found = reader(**files)
    assert found.longest == longest
    (tokens,) = found.read(["plans " * 2000])
    assert len(tokens.ids) == longest
    assert tokens.ids[-1] == WORDS.index("[SEP]")


def test_of_a_pair_the_longer_text_is_cut_first(reader):
    found = reader(**{"tokenizer_config.json": {"model_max_length": 20}})
    (tokens,) = found.read([("plans are weak", "roads " * 500)])
    assert len(tokens.ids) == 20
    assert [WORDS[at] for at in tokens.ids[:5]] == ["[CLS]", "plans", "are", "weak", "[SEP]"]
    assert sum(tokens.types) == 15


def test_an_export_of_fixed_length_keeps_its_last_mark(reader):
    (tokens,) = reader(columns=16).read(["plans " * 50])
    assert len(tokens.ids) == 16
    assert tokens.ids[-1] == WORDS.index("[SEP]")


def test_padding_that_the_file_prescribes_is_left_to_the_batch(reader):
    padding = {
        "strategy": {"Fixed": 128},
        "direction": "Right",
        "pad_to_multiple_of": None,
        "pad_id": 0,
        "pad_type_id": 0,
        "pad_token": "[PAD]",
    }
    (tokens,) = reader(**{"tokenizer.json": tokenizer(padding=padding)}).read(["plans"])
    assert len(tokens.ids) == 3


@pytest.mark.parametrize(
    ("files", "padding"),
    [
        ({}, 0),
        ({"config.json": {"pad_token_id": 1}}, 1),
        ({"config.json": {"pad_token_id": None}}, 0),
        ({"config.json": {"pad_token_id": 10**30}}, 0),
        ({"tokenizer_config.json": {"pad_token": "[SEP]"}}, WORDS.index("[SEP]")),
        ({"tokenizer_config.json": {"pad_token": {"content": "[UNK]"}}}, WORDS.index("[UNK]")),
        ({"tokenizer_config.json": {"pad_token": "<no such>"}}, 0),
    ],
)
def test_the_padding_token_is_found_where_the_export_names_it(reader, files, padding):
    assert reader(**files).padding_id == padding


@pytest.mark.parametrize(
    "content",
    [
        "{}",
        "not json",
        "[" * 100_000,
        '{"model": {"type": "no such"}}',
        tokenizer(pre_tokenizer={"type": "no such"}),
        json.dumps({"version": "1.0", "model": {"type": "WordLevel", "vocab": {}}}),
    ],
)
def test_a_tokenizer_that_is_none_is_refused_in_a_sentence(reader, content):
    with pytest.raises(ModelError, match=r"tokenizer.json: cannot be used .* - download it again"):
        reader(**{"tokenizer.json": content}).read(["plans are weak"])


def test_a_tokenizer_without_marks_runs_pairs_together(reader):
    assert reader().separates_pairs
    assert not reader(**{"tokenizer.json": tokenizer(post_processor=None)}).separates_pairs

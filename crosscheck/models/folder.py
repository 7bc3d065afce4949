"""A model directory as public hubs export it: which of its files count, and a hash over them."""

from __future__ import annotations

import hashlib
import json
import mmap
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from crosscheck.errors import ModelError
from crosscheck.files import MEGABYTE, is_file, read_bytes
from crosscheck.model.run import ModelUse

LARGEST = 4_000 * MEGABYTE
"""Bytes of a model with its weights; what is larger does not run on a reporter's laptop."""
_TOKENIZER_LIMIT = 64 * MEGABYTE
_CONFIG_LIMIT = MEGABYTE

_MODELS = (
    "model.onnx",
    "model_optimized.onnx",
    "model_quantized.onnx",
    "model_int8.onnx",
    "model_uint8.onnx",
    "model_fp16.onnx",
)
"""Exact weights before rounded ones: the first that is there is taken."""
_PLACES = (".", "onnx")
_CONFIGS = (
    "config.json",
    "tokenizer_config.json",
    "sentence_bert_config.json",
    "1_Pooling/config.json",
)

_ROUNDS = b"DynamicQuantize"
"""What the operations that do so are called in the file."""
_LOCATION = re.compile(rb"\x0a\x08location\x12([\x80-\xff]{0,4}[\x00-\x7f])")
"""Where an ONNX file (protocol buffers) names a file that holds its weights: key, then length and name."""


@dataclass(frozen=True, slots=True)
class ModelFolder:
    """The files of a model directory that decide what it answers."""

    path: Path
    onnx: Path
    tokenizer: str
    """The text of tokenizer.json."""
    configs: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """The settings files there are, by their name; those that are missing are empty."""
    rounds: bool = False
    """True when the model rounds a text by the scale of whatever stands beside it in a batch."""
    sha256: str = ""
    """Over the names and hashes of all of them, weights in files of their own included."""

    @property
    def name(self) -> str:
        """What the directory is called."""
        return self.path.name

    def used_for(self, use: str) -> ModelUse:
        """How the model is named in a run."""
        return ModelUse(use, self.name, self.sha256)


def open_folder(path: Path) -> ModelFolder:
    """
    The model in the directory `path`.

    Raises ModelError when it is missing, lacks a model or tokenizer.json, is over a limit, or names
    weights outside itself.
    """
    if not path.is_dir():
        raise ModelError(
            f"{path}: no such directory - name the one that holds model.onnx and tokenizer.json"
        )
    folder = path.resolve()
    onnx = _onnx(path, folder)
    tokenizer = folder / "tokenizer.json"
    if not tokenizer.is_file():
        above = (
            " (it is in the directory above: name that one)"
            * (folder.parent / "tokenizer.json").is_file()
        )
        raise ModelError(
            f"{path}: no tokenizer.json{above} - export the model together with its fast tokenizer"
        )
    text = read_bytes(tokenizer, _TOKENIZER_LIMIT, error=ModelError)
    hashes = {"tokenizer.json": hashlib.sha256(text).hexdigest()}
    configs = {}
    for name in _CONFIGS:
        if (folder / name).is_file():
            data = read_bytes(folder / name, _CONFIG_LIMIT, error=ModelError)
            hashes[name] = hashlib.sha256(data).hexdigest()
            configs[name] = _object(folder / name, data)
    with _mapped(onnx) as whole:
        rounds = whole.find(_ROUNDS) >= 0
        beside = _beside(onnx, whole)
    hashes |= dict(_weights(folder, [onnx, *beside]))
    lines = "".join(f"{digest}  {name}\n" for name, digest in sorted(hashes.items()))
    return ModelFolder(
        path=folder,
        onnx=onnx,
        tokenizer=_text(tokenizer, text),
        configs=configs,
        rounds=rounds,
        sha256=hashlib.sha256(lines.encode()).hexdigest(),
    )


def _onnx(named: Path, folder: Path) -> Path:
    for name in _MODELS:
        for place in _PLACES:
            if (folder / place / name).is_file():
                return folder / place / name
    others = sorted(file for place in _PLACES for file in (folder / place).glob("*.onnx"))
    if len(others) == 1:
        return others[0]
    if others:
        names = ", ".join(file.name for file in others[:5])
        raise ModelError(
            f"{named}: which of {names} is the model? - name it model.onnx (a copy or a link will do)"
        )
    raise ModelError(
        f"{named}: no model.onnx, here or in onnx/ - download the ONNX export of the model, or make "
        "one with `optimum-cli export onnx`"
    )


def _weights(folder: Path, files: Sequence[Path]) -> Iterator[tuple[str, str]]:
    """The hashes of the model and of every file that it takes weights from."""
    total = 0
    for file in files:
        total += file.stat().st_size
        if total > LARGEST:
            raise ModelError(
                f"{file}: the model is larger than {LARGEST // MEGABYTE:,} MB - use a smaller one"
            )
        with file.open("rb") as opened:
            digest = hashlib.file_digest(opened, "sha256").hexdigest()
        yield file.relative_to(folder).as_posix(), digest


@contextmanager
def _mapped(onnx: Path) -> Iterator[mmap.mmap]:
    if onnx.stat().st_size == 0:
        raise ModelError(f"{onnx}: is empty - download it again")
    with (
        onnx.open("rb") as file,
        mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data,
    ):
        yield data


def _beside(onnx: Path, data: mmap.mmap) -> list[Path]:
    """The files that a model takes its weights from, if they are not its own."""
    names = {
        data[found.end() : found.end() + _length(found[1])].decode("utf-8", "replace")
        for found in _LOCATION.finditer(data)
    }
    for name in sorted(names):
        # The runtime would follow the name: a model takes weights from its own directory only.
        if Path(name).is_absolute() or ".." in Path(name).parts or not name.isprintable():
            raise ModelError(
                f"{onnx}: takes weights from outside its directory ({name!r}) - do not use this model"
            )
        if not is_file(onnx.parent / name):
            raise ModelError(f"{onnx}: its weights are missing - download {name} too, beside it")
    return [onnx.parent / name for name in sorted(names)]


def _length(varint: bytes) -> int:
    """A number of seven bits a byte, the lowest first."""
    return sum((byte & 0x7F) << (7 * place) for place, byte in enumerate(varint))


def _object(path: Path, data: bytes) -> Mapping[str, Any]:
    try:
        parsed = json.loads(_text(path, data))
    except (ValueError, RecursionError) as error:  # no JSON, or a number of thousands of digits
        raise ModelError(f"{path}: not JSON ({error}) - download it again") from None
    if not isinstance(parsed, dict):
        raise ModelError(f"{path}: not a JSON object - download it again")
    return parsed


def _text(path: Path, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ModelError(f"{path}: not UTF-8 - download it again") from None

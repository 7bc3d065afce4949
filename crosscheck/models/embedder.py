"""A sentence-embedding model: texts that mean alike get vectors that point alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from crosscheck.errors import ModelError
from crosscheck.model.run import ModelUse
from crosscheck.model.watch import Watch
from crosscheck.models.folder import ModelFolder, open_folder
from crosscheck.models.session import Floats, Outputs, Session
from crosscheck.models.tokens import TokenReader

USE = "embedder"
_WHOLE = "sentence_embedding"
"""The output of exports that pool by themselves."""
_TOKENS = ("last_hidden_state", "token_embeddings")
_SMALL = 1e-12

Pool = Callable[[Outputs], Floats]


@dataclass(frozen=True, slots=True)
class Embedder:
    """A model that turns texts into vectors of length 1."""

    folder: ModelFolder
    session: Session = field(repr=False, compare=False)
    reader: TokenReader = field(repr=False, compare=False)
    pool: Pool = field(repr=False, compare=False)
    watch: Watch | None = field(default=None, repr=False, compare=False)
    known: dict[str, Floats] = field(default_factory=dict, repr=False, compare=False)
    """The vectors of texts that this process has met: two indexes of a document cost one."""

    def embed(self, texts: Sequence[str]) -> Floats:
        """
        A row for each text, of length 1; the cosine of two texts is the product of their rows.

        Raises ModelError when the model does not give what a sentence-embedding model gives.
        """
        new = [text for text in dict.fromkeys(texts) if text not in self.known]
        if new:
            tokens = self.reader.read(new)
            made = self.session.run(
                tokens, self.pool, padding_id=self.reader.padding_id, watch=self.watch
            )
            self.known.update(zip(new, _of_length_one(made), strict=True))
        return np.stack([self.known[text] for text in texts])

    @property
    def use(self) -> ModelUse:
        """How a run names it."""
        return self.folder.used_for(USE)


def open_embedder(path: Path, watch: Watch | None = None) -> Embedder:
    """
    The sentence-embedding model in the directory `path`; `watch` is told of long work.

    Raises ModelError when there is none, or it is of another kind.
    """
    folder = open_folder(path)
    session = Session(folder)
    pool = _pool(folder, session.outputs)
    return Embedder(folder, session, TokenReader(folder, session.columns), pool, watch)


def _pool(folder: ModelFolder, outputs: Mapping[str, int]) -> Pool:
    """How this model's outputs become one vector a text, by sentence-transformers' settings if there are any."""
    if outputs.get(_WHOLE) == 2:
        return _output(_WHOLE)
    tokens = next(
        (name for name in (*_TOKENS, *outputs) if outputs.get(name) == _TOKEN_DIMENSIONS), None
    )
    if tokens is not None:
        return _pooled(tokens, folder.configs.get("1_Pooling/config.json", {}), folder)
    whole = [name for name, size in outputs.items() if size == 2 and name != "logits"]
    if len(whole) == 1:
        return _output(whole[0])
    raise ModelError(
        f"{folder.onnx}: gives {', '.join(outputs) or 'nothing'}, no vector for a sentence - use a "
        "sentence-embedding model, such as an ONNX export of all-MiniLM-L6-v2"
    )


_TOKEN_DIMENSIONS = 3


def _output(name: str) -> Pool:
    return lambda outputs: outputs.arrays[name]


def _pooled(name: str, settings: Mapping[str, Any], folder: ModelFolder) -> Pool:
    modes = sorted(
        key.removeprefix("pooling_mode_")
        for key, value in settings.items()
        if key.startswith("pooling_mode_") and value is True
    ) or ["mean_tokens"]
    if len(modes) > 1 or modes[0] not in _POOLS:
        raise ModelError(
            f"{folder.path / '1_Pooling' / 'config.json'}: pools by {', '.join(modes)} - use a model that "
            f"pools by one of {', '.join(_POOLS)}"
        )
    pool = _POOLS[modes[0]]
    return lambda outputs: pool(outputs.arrays[name], outputs.mask)


def _mean(tokens: Floats, mask: Floats) -> Floats:
    kept = (tokens * mask[:, :, None]).sum(axis=1)
    mean: Floats = kept / np.maximum(mask.sum(axis=1, keepdims=True), 1)
    return mean


def _first(tokens: Floats, mask: Floats) -> Floats:
    del mask
    first: Floats = tokens[:, 0]
    return first


def _last(tokens: Floats, mask: Floats) -> Floats:
    ends = np.maximum(mask.sum(axis=1).astype(int) - 1, 0)
    last: Floats = tokens[np.arange(len(tokens)), ends]
    return last


def _most(tokens: Floats, mask: Floats) -> Floats:
    most: Floats = np.where(mask[:, :, None] > 0, tokens, -np.inf).max(axis=1)
    return most


_POOLS: Mapping[str, Callable[[Floats, Floats], Floats]] = {
    "mean_tokens": _mean,
    "cls_token": _first,
    "max_tokens": _most,
    "lasttoken": _last,
}
"""By sentence-transformers' names."""


def _of_length_one(vectors: Floats) -> Floats:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    ones: Floats = vectors / np.maximum(lengths, _SMALL)
    return ones

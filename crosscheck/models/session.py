"""An ONNX model, run on one thread in batches: the same texts give the same numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from onnxruntime.capi import onnxruntime_pybind11_state as native

from crosscheck.errors import ModelError
from crosscheck.model.watch import Watch
from crosscheck.models.folder import ModelFolder
from crosscheck.models.tokens import Tokens

Floats = NDArray[np.float32]

_BATCH = 16
_FATAL = 4
_TYPES: dict[str, Any] = {
    "tensor(int64)": np.int64,
    "tensor(int32)": np.int32,
    "tensor(float)": np.float32,
}
REFUSALS: tuple[type[Exception], ...] = (
    LookupError,
    MemoryError,
    OverflowError,
    RuntimeError,
    ValueError,
    *(
        kind
        for kind in vars(native).values()
        if isinstance(kind, type) and issubclass(kind, Exception)
    ),
)
"""
What onnxruntime raises of a model or an input: its own kinds, which have no common base, and what its
native code is translated to. Others, such as TypeError, are faults of ours and are not hidden.
"""
_INPUTS = frozenset({"input_ids", "attention_mask", "token_type_ids", "position_ids"})


@dataclass(frozen=True, slots=True)
class Outputs:
    """What a model gives for some texts."""

    arrays: dict[str, Floats] = field(compare=False)
    """By the name of the output; the first dimension is the text."""
    mask: Floats = field(compare=False)
    """1 where there is a token, 0 where there is padding."""


class Session:
    """A model ready to be run."""

    def __init__(self, folder: ModelFolder) -> None:
        """Raises ModelError when the model cannot be loaded or wants other inputs than a text's."""
        self._path = folder.onnx
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.use_deterministic_compute = True
        options.log_severity_level = _FATAL  # what fails is raised, and said in our words
        try:
            self._session = onnxruntime.InferenceSession(
                str(folder.onnx), options, providers=["CPUExecutionProvider"]
            )
        except REFUSALS as error:
            raise self._unusable(error) from None
        self._inputs = {given.name: given for given in self._session.get_inputs()}
        unknown = sorted(self._inputs.keys() - _INPUTS)
        types = {given.type for given in self._inputs.values()}
        if unknown or "input_ids" not in self._inputs or not types <= _TYPES.keys():
            wanted = ", ".join(unknown or sorted(self._inputs)) or "nothing"
            raise ModelError(
                f"{self._path}: is not a model that reads a text (it wants {wanted}) - use an encoder "
                "exported with input_ids and attention_mask"
            )
        shape = self._inputs["input_ids"].shape
        self._rows, self._columns = (
            size if isinstance(size, int) else None for size in (*shape, None, None)[:2]
        )
        self._batch = self._rows or (1 if folder.rounds else _BATCH)

    @property
    def outputs(self) -> dict[str, int]:
        """How many dimensions each output has, by its name."""
        return {given.name: len(given.shape) for given in self._session.get_outputs()}

    @property
    def columns(self) -> int | None:
        """How many tokens a text must have, where the export fixed it."""
        return self._columns

    def run(
        self,
        texts: Sequence[Tokens],
        take: Callable[[Outputs], Floats],
        *,
        padding_id: int,
        watch: Watch | None = None,
    ) -> Floats:
        """
        What `take` makes of the outputs, a row for each text in their order.

        Texts of about the same length are run together. Raises ModelError when the model fails.
        """
        order = sorted(range(len(texts)), key=lambda at: (len(texts[at].ids), at))
        rows: list[Floats | None] = [None] * len(texts)
        for start in range(0, len(order), self._batch):
            places = order[start : start + self._batch]
            made = take(self._outputs([texts[at] for at in places], padding_id))
            for at, row in zip(
                places, made, strict=False
            ):  # a fixed batch is filled with empty rows
                rows[at] = row
            if watch is not None:
                watch(start + len(places), len(texts))
        if any(row is None for row in rows):
            raise ModelError(f"{self._path}: gives fewer answers than it was asked - use another")
        return np.stack([row for row in rows if row is not None])

    def _outputs(self, texts: Sequence[Tokens], padding_id: int) -> Outputs:
        width = self._columns or max(len(text.ids) for text in texts)
        shape = (self._rows or len(texts), max(width, 1))
        arrays: dict[str, NDArray[Any]] = {
            "input_ids": np.full(shape, padding_id, np.int64),
            "attention_mask": np.zeros(shape, np.int64),
            "token_type_ids": np.zeros(shape, np.int64),
            "position_ids": np.tile(np.arange(shape[1]), (shape[0], 1)),
        }
        for row, text in enumerate(texts):
            length = min(len(text.ids), shape[1])
            arrays["input_ids"][row, :length] = text.ids[:length]
            arrays["attention_mask"][row, :length] = 1
            arrays["token_type_ids"][row, :length] = text.types[:length]
        feed = {name: arrays[name].astype(_TYPES[g.type]) for name, g in self._inputs.items()}
        try:
            given = self._session.run(None, feed)
        except REFUSALS as error:
            raise self._unusable(error) from None
        names = [output.name for output in self._session.get_outputs()]
        return Outputs(
            {
                name: array.astype(np.float32)
                for name, array in zip(names, given, strict=True)
                if isinstance(array, np.ndarray) and array.dtype.kind == "f"
            },
            arrays["attention_mask"].astype(np.float32),
        )

    def _unusable(self, error: Exception) -> ModelError:
        said = " ".join(str(error).split())[:200]
        return ModelError(
            f"{self._path}: cannot be run ({said}) - check that model and tokenizer.json belong together"
        )

"""
Tiny ONNX files, written by hand: a table of numbers by token, looked up and perhaps summed.

ONNX is protocol buffers (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto); the field numbers
below are those of its messages. The package `onnx` would be a large dependency for so little.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence

FLOAT, INT32, INT64 = 1, 6, 7


def _varint(number: int) -> bytes:
    out = bytearray()
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    out.append(number)
    return bytes(out)


def number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def data(field: int, value: bytes | str) -> bytes:
    raw = value.encode() if isinstance(value, str) else value
    return _varint(field << 3 | 2) + _varint(len(raw)) + raw


def tensor(name: str, rows: Sequence[Sequence[float]]) -> bytes:
    flat = [value for row in rows for value in row]
    return (
        number(1, len(rows))
        + number(1, len(rows[0]))
        + number(2, FLOAT)
        + data(8, name)
        + data(9, struct.pack(f"<{len(flat)}f", *flat))
    )


def weights_elsewhere(name: str, rows: int, columns: int, location: str) -> bytes:
    """A tensor whose numbers stand in the file `location`."""
    entry = data(1, "location") + data(2, location)
    return (
        number(1, rows)
        + number(1, columns)
        + number(2, FLOAT)
        + data(8, name)
        + data(13, entry)
        + number(14, 1)
    )


def value(name: str, kind: int, shape: Sequence[str | int]) -> bytes:
    dims = b"".join(data(1, data(2, d) if isinstance(d, str) else number(1, d)) for d in shape)
    return data(1, name) + data(2, data(1, number(1, kind) + data(2, dims)))


def node(operation: str, inputs: Sequence[str], output: str, attributes: bytes = b"") -> bytes:
    return b"".join(data(1, name) for name in inputs) + (
        data(2, output) + data(3, f"{output}-node") + data(4, operation) + attributes
    )


def integers(name: str, values: Sequence[int]) -> bytes:
    body = data(1, name) + b"".join(number(8, v) for v in values) + number(20, 7)
    return data(5, body)


def integer(name: str, given: int) -> bytes:
    return data(5, data(1, name) + number(3, given) + number(20, 2))


def model(
    nodes: Sequence[bytes],
    tensors: Sequence[bytes],
    inputs: Sequence[bytes],
    outputs: Sequence[bytes],
) -> bytes:
    graph = b"".join(
        [
            *(data(1, one) for one in nodes),
            data(2, "graph"),
            *(data(5, one) for one in tensors),
            *(data(11, one) for one in inputs),
            *(data(12, one) for one in outputs),
        ]
    )
    return number(1, 8) + data(7, graph) + data(8, data(1, "") + number(2, 13))


def inputs(
    *names: str, kind: int = INT64, shape: Sequence[str | int] = ("batch", "length")
) -> list[bytes]:
    return [value(name, kind, shape) for name in names]


def embedding_model(table: Sequence[Sequence[float]], *names: str, **fields: object) -> bytes:
    """`last_hidden_state`: the row of each token in `table`."""
    given = inputs(*(names or ("input_ids", "attention_mask")), **fields)
    return model(
        [node("Gather", ["table", "input_ids"], "last_hidden_state")],
        [tensor("table", table)],
        given,
        [value("last_hidden_state", FLOAT, ["batch", "length", len(table[0])])],
    )


def classifying_model(table: Sequence[Sequence[float]], *, types: bool = False) -> bytes:
    """
    `logits`: for each class, the largest number that any token has in `table`.

    With `types`, only the tokens of the second text count.
    """
    nodes = [node("Gather", ["table", "input_ids"], "each")]
    last = "each"
    if types:
        nodes += [
            node("Cast", ["token_type_ids"], "as_floats", integer("to", FLOAT)),
            node("Unsqueeze", ["as_floats", "axis"], "column"),
            node("Mul", ["each", "column"], "counted"),
        ]
        last = "counted"
    nodes.append(
        node("ReduceMax", [last], "logits", integers("axes", [1]) + integer("keepdims", 0))
    )
    axis = number(1, 1) + number(2, INT64) + data(8, "axis") + data(9, struct.pack("<q", 2))
    names = ("input_ids", "attention_mask", *(("token_type_ids",) if types else ()))
    return model(
        nodes,
        [tensor("table", table), *([axis] if types else [])],
        inputs(*names),
        [value("logits", FLOAT, ["batch", len(table[0])])],
    )

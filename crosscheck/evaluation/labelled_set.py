"""Labelled sets: JSON Lines, one item a line, read with its line so that a fault can be found."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from crosscheck.errors import InputError, LabelledSetError
from crosscheck.files import MEGABYTE, read_bytes

MAXIMUM_BYTES = 256 * MEGABYTE
"""Of a labelled set; a larger file is not one."""


@dataclass(frozen=True, slots=True)
class Schema:
    """The fields that a kind reads: texts that must not be empty, and the labels it knows."""

    texts: tuple[str, ...]
    labels: tuple[str, ...]
    choices: Mapping[str, tuple[str, ...]]
    """Fields that may be absent, with the values they take."""


@dataclass(frozen=True, slots=True)
class Row:
    """One item."""

    id: str | int
    """As the file has it, so that predictions carry the same."""
    line: int
    label: str
    fields: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        return self.fields[name]


@dataclass(frozen=True, slots=True)
class LabelledSet:
    """The items of a file, in its order."""

    path: Path
    sha256: str
    rows: tuple[Row, ...]

    @property
    def labels(self) -> list[str]:
        """The gold label of each row."""
        return [row.label for row in self.rows]


def read_labelled_set(path: Path, schema: Schema) -> LabelledSet:
    """The rows of `path`. Raises LabelledSetError with file and line at the first row that is wrong."""
    data = _read(path)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        number = data.count(b"\n", 0, error.start) + 1
        raise LabelledSetError(f"{path}:{number}: not UTF-8; save the set as UTF-8") from error
    rows: list[Row] = []
    seen: dict[str | int, int] = {}
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        row = _row(f"{path}:{number}", number, line, schema)
        if row.id in seen:
            raise LabelledSetError(
                f"{path}:{number}: id {row.id!r} is already that of line {seen[row.id]}; ids are unique"
            )
        seen[row.id] = number
        rows.append(row)
    if not rows:
        raise LabelledSetError(f"{path}: no rows; a labelled set has one JSON object a line")
    return LabelledSet(path, hashlib.sha256(data).hexdigest(), tuple(rows))


def _read(path: Path) -> bytes:
    try:
        return read_bytes(path, MAXIMUM_BYTES)
    except InputError as error:
        raise LabelledSetError(str(error)) from error


def _row(where: str, number: int, line: str, schema: Schema) -> Row:
    try:
        item: Any = json.loads(line)
    except (ValueError, RecursionError) as error:  # no JSON, or a number of thousands of digits
        raise LabelledSetError(f"{where}: not a JSON object on one line ({error})") from error
    if not isinstance(item, dict):
        raise LabelledSetError(f"{where}: a row is a JSON object, such as {{'id': …, 'label': …}}")
    identity = item.get("id")
    if isinstance(identity, bool) or not isinstance(identity, str | int) or identity == "":
        raise LabelledSetError(
            f"{where}: 'id' is missing; give every row a text or number of its own"
        )
    for name in schema.texts:
        value = item.get(name)
        if not isinstance(value, str) or not value.strip():
            raise LabelledSetError(f"{where}: '{name}' is missing or not a text")
    _check_choice(where, "label", item.get("label"), schema.labels)
    for name, values in schema.choices.items():
        if item.get(name) is not None:
            _check_choice(where, name, item[name], values)
    fields = {key: value for key, value in item.items() if isinstance(value, str)}
    return Row(identity, number, item["label"], fields)


def _check_choice(where: str, name: str, value: Any, allowed: tuple[str, ...]) -> None:
    if value in allowed:
        return
    near = get_close_matches(str(value), allowed, n=1)
    hint = f"; did you mean '{near[0]}'?" if near else ""
    raise LabelledSetError(f"{where}: '{name}' is {value!r}, not one of {', '.join(allowed)}{hint}")

"""Probabilities of contradiction that an entailment model gave the rows of a set before: JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeGuard

from crosscheck.errors import InputError, LabelledSetError
from crosscheck.evaluation.labelled_set import LabelledSet
from crosscheck.files import MEGABYTE, read_bytes
from crosscheck.model.framing import Contradiction

_LIMIT = 64 * MEGABYTE
_FIELDS = ("contradiction", "contradiction_reverse")


def read_contradictions(path: Path, labelled_set: LabelledSet) -> Mapping[str | int, Contradiction]:
    """
    What the file `path` says of each row of the set, by the row's id.

    Each line is {"id", "contradiction", "contradiction_reverse"}: the claim against the passage, and the
    passage against the claim. Raises LabelledSetError for a line that is not, and for a row without one.
    """
    try:
        text = read_bytes(path, _LIMIT).decode("utf-8-sig")
    except InputError as error:
        raise LabelledSetError(str(error)) from None
    except UnicodeDecodeError:
        raise LabelledSetError(f"{path}: not UTF-8 - save it as UTF-8") from None
    found: dict[str | int, Contradiction] = {}
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            identity, given = _row(f"{path}:{number}", line)
            found[identity] = given
    for row in labelled_set.rows:
        if row.id not in found:
            raise LabelledSetError(
                f"{path}: nothing for {row.id!r} of {labelled_set.path} - give every row a line"
            )
    return found


def _row(where: str, line: str) -> tuple[str | int, Contradiction]:
    try:
        item: Any = json.loads(line)
    except (ValueError, RecursionError) as error:  # no JSON, or a number of thousands of digits
        raise LabelledSetError(f"{where}: not a JSON object on one line ({error})") from None
    given = [item.get(name) for name in _FIELDS] if isinstance(item, dict) else []
    claim, passage = given or (None, None)
    if not _is_probability(claim) or not _is_probability(passage):
        raise LabelledSetError(
            f"{where}: give {' and '.join(repr(name) for name in _FIELDS)}, each a number from 0 to 1"
        )
    identity = item.get("id")
    if isinstance(identity, bool) or not isinstance(identity, str | int):
        raise LabelledSetError(
            f"{where}: 'id' is missing - give the id of the row that it is about"
        )
    return identity, Contradiction(claim, passage)


def _is_probability(value: Any) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1

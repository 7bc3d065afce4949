"""A run that was written as JSON, read again and held to its schema."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jsonschema.exceptions import best_match

from crosscheck import __version__
from crosscheck.claims.explain import shorten
from crosscheck.claims.problems import path_text
from crosscheck.claims.schemas import validator
from crosscheck.errors import RunFileError
from crosscheck.files import MEGABYTE, read_bytes

VERSION = 1
"""Of the format that is read."""
SIZE_LIMIT = 100 * MEGABYTE
"""Bytes: tens of thousands of claims."""

_AGAIN = "write one with `crosscheck check --format json --output FILE`"


@dataclass(frozen=True, slots=True)
class StoredRun:
    """A run as plain data, as schemas/run.schema.json has it."""

    file: str
    """As the user named it."""
    data: Mapping[str, Any]

    @property
    def tool(self) -> str:
        """The version of the program that wrote it."""
        return str(self.data["tool"]["version"])


def read_run(path: Path) -> StoredRun:
    """
    The run in the file `path`.

    Raises RunFileError when it is no JSON, no run, of another version of the format, or not as the schema has it.
    """
    data = _parsed(path)
    if not isinstance(data, dict) or not {"version", "tool", "cases"} <= set(data):
        raise RunFileError(f"{path}: not a run of crosscheck - {_AGAIN}")
    if data["version"] != VERSION:
        raise RunFileError(
            f"{path}: written in version {shorten(str(data['version']))} of the format, and crosscheck {__version__} "
            f"reads version {VERSION} - check the cases again with this crosscheck, or compare with the one that wrote it"
        )
    error = best_match(validator("run").iter_errors(data))
    if error is not None:
        place = path_text(tuple(error.absolute_path))
        wrote = data["tool"].get("version") if isinstance(data["tool"], dict) else None
        other = "" if wrote == __version__ else f"; crosscheck {shorten(str(wrote))} wrote it"
        raise RunFileError(
            f"{path}: {place or 'at the top'}: {shorten(error.message, 160)} - not as "
            f"run.schema.json of crosscheck {__version__} has it{other}: {_AGAIN}"
        )
    return StoredRun(path.as_posix(), data)


def _parsed(path: Path) -> Any:
    data = read_bytes(path, SIZE_LIMIT, error=RunFileError)
    try:
        return json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise RunFileError(f"{path}: not UTF-8, so no run of crosscheck - {_AGAIN}") from None
    except json.JSONDecodeError as error:
        raise RunFileError(
            f"{path}:{error.lineno}:{error.colno}: not JSON ({error.msg}) - {_AGAIN}"
        ) from None
    except (RecursionError, ValueError):  # ValueError: a number of more digits than Python reads
        raise RunFileError(f"{path}: no JSON that a run could be - {_AGAIN}") from None

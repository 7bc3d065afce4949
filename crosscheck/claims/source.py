"""A file that a person wrote, parsed: plain data, and the place of every key and value."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from crosscheck.claims.build import build
from crosscheck.claims.events import SourceError, unreadable_character
from crosscheck.claims.json_events import json_events
from crosscheck.claims.problems import DataPath, Problem, Related
from crosscheck.claims.yaml_events import yaml_events
from crosscheck.errors import InputError
from crosscheck.files import MEGABYTE, read_bytes
from crosscheck.model.text import Position, Span

SIZE_LIMIT = 2 * MEGABYTE
"""Bytes: thousands of claims in one file, and still read in seconds."""

_LINE_END = re.compile("\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Source:
    """A parsed file. Spans are in code points of `text`."""

    file: str
    """As the user named it."""
    text: str
    data: Any
    """Mappings, lists, text, numbers, truth values and None."""
    values: Mapping[DataPath, Span] = field(repr=False)
    keys: Mapping[DataPath, Span] = field(repr=False)
    lines: tuple[int, ...] = field(repr=False)
    """The offsets at which the lines begin."""

    def position(self, path: DataPath = (), *, key: bool = False) -> Position:
        """Line and column of a value (or its key); of what holds it when there is no such value."""
        places = self.keys if key else self.values
        while path and path not in places:
            path, places = path[:-1], self.values
        if places.get(path) == Span(0, 0) or (path in self.keys and not len(places[path])):
            places = self.keys  # nothing is written after the colon
        return self.at(places[path].start if path in places else 0)

    def at(self, offset: int) -> Position:
        """Line and column of an offset."""
        line = max(bisect_right(self.lines, offset), 1)
        return Position(line, offset - self.lines[line - 1] + 1)

    def problem(
        self,
        rule: str,
        path: DataPath,
        message: str,
        hint: str = "",
        *,
        key: bool = False,
        related: tuple[Related, ...] = (),
    ) -> Problem:
        """A problem with the value at `path` (or with its key)."""
        return Problem(
            self.file, self.position(path, key=key), path, rule, message, hint, related=related
        )


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading a file: a source unless nothing could be made of it."""

    source: Source | None
    problems: tuple[Problem, ...] = ()


def read_source(path: Path, shown: str | None = None) -> Reading:
    """The file at `path`, called `shown` in messages. JSON by its name (.json), otherwise YAML."""
    file = shown or path.as_posix()
    try:
        data = read_bytes(path, SIZE_LIMIT)
    except InputError as error:
        message = str(error).removeprefix(f"{path}: ")
        return Reading(None, (Problem(file, Position(1, 1), (), "claim-file-unreadable", message),))
    return parse_source(data, file)


def parse_source(data: bytes, file: str) -> Reading:
    """The content of a file. JSON when `file` ends in .json, otherwise YAML."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace").removeprefix("\ufeff")
        return _unreadable(
            file,
            before,
            SourceError(
                len(before),
                f"the file is not UTF-8: it has the byte 0x{data[error.start]:02x} here",
                "save it as UTF-8 in your editor",
            ),
        )
    try:
        if fault := unreadable_character(text):
            raise fault
        built = build(json_events(text) if file.endswith(".json") else yaml_events(text))
    except SourceError as fault:
        return _unreadable(file, text, fault)
    source = Source(file, text, built.data, built.values, built.keys, _lines(text))
    return Reading(
        source,
        tuple(
            Problem(
                file,
                source.at(fault.offset),
                fault.path,
                fault.rule,
                fault.message
                if fault.first is None
                else f"{fault.message}; first in line {source.at(fault.first).line}",
                fault.hint,
                related=() if fault.first is None else (Related(file, source.at(fault.first)),),
            )
            for fault in built.faults
        ),
    )


def _unreadable(file: str, text: str, fault: SourceError) -> Reading:
    place = Source(file, text, None, {}, {}, _lines(text)).at(fault.offset)
    problem = Problem(file, place, (), "claim-file-unreadable", fault.message, fault.hint)
    return Reading(None, (problem,))


def _lines(text: str) -> tuple[int, ...]:
    return (0, *(match.end() for match in _LINE_END.finditer(text)))

"""A file of a project's own words (`words.yaml`): parsed with positions, held to its schema."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from crosscheck.claims.explain import schema_problems
from crosscheck.claims.problems import DataPath, Problem
from crosscheck.claims.source import SIZE_LIMIT, Source, parse_source
from crosscheck.errors import InputError
from crosscheck.files import read_bytes, short_name
from crosscheck.model.text import Position
from crosscheck.model.words import OwnWords, WordFile


def read_words(path: Path, shown: str | None = None) -> tuple[WordFile | None, tuple[Problem, ...]]:
    """
    The file of words at `path`, and what is wrong in it.

    It is called `shown`, else by its way from the working directory where that is the shorter: a run
    names it, and should not differ from one computer to the next.

    An entry with a fault is left out; a file of which nothing can be made is None.
    """
    shown = shown or short_name(path)
    try:
        data = read_bytes(path, SIZE_LIMIT)
    except InputError as error:
        message = str(error).removeprefix(f"{path}: ")
        return None, (Problem(shown, Position(1, 1), (), "claim-file-unreadable", message),)
    reading = parse_source(data, shown)
    if reading.source is None:
        return None, reading.problems
    problems = (*reading.problems, *schema_problems(reading.source, "words"))
    if not isinstance(reading.source.data, dict):
        return None, problems
    faulty = {problem.path[:2] for problem in problems}
    digest = hashlib.sha256(data).hexdigest()
    added, changed, removed = (
        tuple(_entries(reading.source, part, faulty)) for part in ("add", "change", "remove")
    )
    return WordFile(shown, digest, added, changed, removed), problems


def _entries(source: Source, part: str, faulty: set[DataPath]) -> Iterator[OwnWords]:
    items: Any = source.data.get(part)
    if not isinstance(items, list) or (part,) in faulty:
        return
    for index, item in enumerate(items):
        path: DataPath = (part, index)
        if path in faulty:
            continue
        yield OwnWords(
            sense=item["sense"],
            words=tuple(item["words"]),
            value=float(item.get("value", 0.0)),
            label=item.get("label", ""),
            kind=item.get("kind", ""),
            under=tuple(name.strip() for name in item.get("under", "").split(",") if name.strip()),
            has_value="value" in item,
            position=source.position(path),
            places=tuple(source.position((*path, "words", at)) for at in range(len(item["words"]))),
            path=path,
        )

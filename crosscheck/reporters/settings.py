"""The settings that hold: each value, what it means, and where it comes from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from crosscheck.claims.schemas import schema
from crosscheck.files import short_name
from crosscheck.model.publisher import Publisher
from crosscheck.reporters.ansi import Paint
from crosscheck.reporters.interface import Rendering
from crosscheck.reporters.json_text import json_text
from crosscheck.reporters.layout import wrap
from crosscheck.settings import Settings, place_of
from crosscheck.text.printable import printable

_GAP = 2


@dataclass(frozen=True, slots=True)
class Given:
    """A value that goes before the file of settings."""

    value: str
    source: str
    """`environment` or `option`."""
    where: str
    """The name of the variable, or the option."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A setting as it holds."""

    key: str
    value: str | Mapping[str, str] | None
    """None where nothing is set."""
    source: str
    """`default`, `file`, `environment` or `option`."""
    where: str | None
    meaning: str


def shown_settings(
    settings: Settings, table: Mapping[str, Any], given: Mapping[str, Given]
) -> Iterator[Shown]:
    """
    Every setting in the order of the schema; the level of each rule that was changed is one of its own.

    `table` is what the file of `settings` has, and `given` is what environment and command line say, by key.
    """
    for key, described in schema("settings")["properties"].items():
        meaning = described["description"]
        if key in given:
            yield Shown(key, given[key].value, given[key].source, given[key].where, meaning)
        elif key not in table or settings.file is None:
            yield Shown(key, described.get("default"), "default", None, meaning)
        elif key == "rules":
            for rule, level in settings.rules.items():
                where = _short(place_of(settings.file, key, rule), settings.file)
                yield Shown(f"rules.{rule}", str(level), "file", where, meaning)
        else:
            value = getattr(settings, key.replace("-", "_"))
            where = _short(place_of(settings.file, key), settings.file)
            yield Shown(key, _plain(value), "file", where, meaning)


def as_text(file: Path | None, shown: Sequence[Shown], rendering: Rendering) -> str:
    """A line a setting, with its meaning below it."""
    paint = Paint(rendering.colour)
    head = (
        f"Settings of {short_name(file)}."
        if file
        else "No file of settings: neither a crosscheck.toml nor [tool.crosscheck] in a pyproject.toml."
    )
    lines = [printable(head)]
    keys = max(len(one.key) for one in shown) + _GAP
    for one in shown:
        value = printable(_said(one.value), keep_newlines=False)
        source = one.source if one.where is None else printable(one.where, keep_newlines=False)
        if one.source == "environment":
            source = f"environment: {source}"
        lines += ["", f"{paint(printable(one.key).ljust(keys), 'bold')}{value}  ({source})"]
        lines += [paint(f"    {line}", "dim") for line in wrap(one.meaning, rendering.width - 4)]
    return "\n".join(lines) + "\n"


def as_json(file: Path | None, shown: Sequence[Shown]) -> str:
    """The same, as schemas/settings-shown.schema.json has it."""
    described = {
        "version": 1,
        "file": short_name(file) if file else None,
        "settings": [asdict(one) for one in shown],
    }
    return json_text(described, indent=2) + "\n"


def _said(value: str | Mapping[str, str] | None) -> str:
    if value is None:
        return "–"
    if isinstance(value, str):
        return value
    return ", ".join(f"{name} {said}" for name, said in value.items())


def _plain(value: object) -> str | Mapping[str, str]:
    if isinstance(value, Publisher):
        return {"name": value.name} | ({"url": value.url} if value.url else {})
    return short_name(value) if isinstance(value, Path) else str(value)


def _short(place: str, file: Path) -> str:
    return short_name(file) + place.removeprefix(str(file))

"""Settings: `[tool.crosscheck]` of a pyproject.toml, or a crosscheck.toml (schemas/settings.schema.json)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from crosscheck.errors import SettingsError
from crosscheck.files import MEGABYTE, REPOSITORY, read_bytes
from crosscheck.model.finding import Level
from crosscheck.model.publisher import Publisher
from crosscheck.text.nearest import nearest_name
from crosscheck.text.toml_lines import key_line

FILE = "crosscheck.toml"
PROJECT = "pyproject.toml"

_AT = re.compile(r"at line ([0-9]+), column ([0-9]+)")
"""Where tomllib says that a file is wrong."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a project has decided. The command line goes before it."""

    rules: Mapping[str, Level] = field(default_factory=dict)
    """The level of a rule by its name; rules that are not here have their own."""
    fail_on: str = "warning"
    """The name of the level from which a finding counts: note, warning or error."""
    texts: Path | None = None
    format: str = "text"
    embedder: Path | None = None
    entailment: Path | None = None
    publisher: Publisher | None = None
    """Who publishes the fact-checks."""
    words: Path | None = None
    """A file of words of framing for every case of the project (schemas/words.schema.json)."""
    baseline: Path | None = None
    """A file of accepted findings (schemas/baseline.schema.json)."""
    file: Path | None = None
    """Where they were read; None when there are none."""

    def check_rules(self, known: Iterable[str]) -> None:
        """Raises SettingsError when `rules` names one that is not `known`."""
        names = list(known)
        for rule in self.rules:
            if rule in names:
                continue
            if rule.startswith("claim-"):
                reason = "the faults of claim files are always errors - delete the line"
            else:
                reason = (
                    f"there is no such rule{_meant(rule, names)} - `crosscheck rules` lists them"
                )
            place = place_of(self.file, "rules", rule) if self.file else "rules"
            raise SettingsError(f"{place}: rules.{rule}: {reason}")

    def check_format(self, known: Iterable[str]) -> None:
        """Raises SettingsError when `format` is not `known`."""
        names = list(known)
        if self.format not in names:
            place = place_of(self.file, "format") if self.file else "format"
            raise SettingsError(
                f"{place}: format: {self.format!r} is not allowed{_meant(self.format, names)}"
                f" - allowed: {', '.join(names)}"
            )


def load_settings(start: Path | None = None) -> Settings:
    """
    The settings nearest to the folder `start` (default: the working directory), upwards to the
    top of its repository; defaults when there are none.

    Raises SettingsError for a file that is no TOML, an unknown key or a value that is not allowed.
    """
    found = find_settings(start)
    return read_settings(*found) if found else Settings()


def find_settings(start: Path | None = None) -> tuple[Mapping[str, Any], Path] | None:
    """The table of settings that holds in the folder `start`, and its file, as `load_settings` looks for them."""
    folder = (start or Path.cwd()).resolve()
    for candidate in (folder, *folder.parents):
        for name in (FILE, PROJECT):
            path = candidate / name
            if path.is_file() and (table := _table(path)) is not None:
                return table, path
        if (candidate / REPOSITORY).exists():
            break  # above the top of a repository are other people's settings
    return None


def place_of(file: Path, *key: str) -> str:
    """`file:line` of a setting, or the file alone where the line cannot be told."""
    line = None
    if file.is_file():
        text = read_bytes(file, MEGABYTE, error=SettingsError).decode("utf-8", "replace")
        line = key_line(text, key if file.name == FILE else ("tool", "crosscheck", *key))
    return f"{file}:{line}" if line else str(file)


def read_settings(table: Mapping[str, Any], file: Path) -> Settings:
    """The settings in a parsed table of `file`. Raises SettingsError."""
    settings = Settings(file=file)
    for key, value in table.items():
        if key not in _READ:
            hint = (
                f" - in {FILE} the keys stand at the top, without [tool.crosscheck]"
                if key == "tool"
                else f" - there are: {', '.join(_READ)}"
            )
            raise SettingsError(
                f"{place_of(file, key)}: {key}: unknown key{_meant(key, _READ)}{hint}"
            )
        try:
            read = _READ[key](value, file.parent)
        except SettingsError as error:
            raise SettingsError(f"{place_of(file, key)}: {key}: {error}") from None
        settings = replace(settings, **{key.replace("-", "_"): read})
    return settings


def _table(path: Path) -> Mapping[str, Any] | None:
    """The table of settings in a file; None when a pyproject.toml has none."""
    data = read_bytes(path, MEGABYTE, error=SettingsError)
    try:
        parsed = tomllib.loads(data.decode("utf-8"))
    except UnicodeDecodeError:
        raise SettingsError(f"{path}: not UTF-8 - save it as UTF-8") from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        at = _AT.search(str(error))
        place = f"{path}:{at[1]}:{at[2]}" if at else str(path)
        raise SettingsError(f"{place}: not TOML: {error}") from None
    if path.name == FILE:
        return parsed
    tools = parsed.get("tool")
    table = tools.get("crosscheck") if isinstance(tools, dict) else None
    if table is not None and not isinstance(table, dict):
        raise SettingsError(f"{path}: tool.crosscheck: must be a table - write [tool.crosscheck]")
    return table


def _rules(value: Any, folder: Path) -> dict[str, Level]:
    del folder
    if not isinstance(value, dict):
        raise SettingsError(
            'must be a table of rules and levels, such as {quote-trimmed = "error"}'
        )
    levels = {str(level): level for level in Level}
    return {
        rule: levels[_one_of(level, list(levels), f"{rule}: ")] for rule, level in value.items()
    }


def _level(value: Any, folder: Path) -> str:
    del folder
    return _one_of(value, [str(level) for level in Level if level is not Level.OFF])


def _name(value: Any, folder: Path) -> str:
    del folder
    if not isinstance(value, str) or not value:
        raise SettingsError('must be the name of a format, such as "text"')
    return value


def _path(value: Any, folder: Path) -> Path:
    if not isinstance(value, str) or not value or "\0" in value:
        raise SettingsError('must be a path, such as "../letters"')
    return folder / value


def _publisher(value: Any, folder: Path) -> Publisher:
    del folder
    if not isinstance(value, dict) or not set(value) <= {"name", "url"} or "name" not in value:
        raise SettingsError('must be a table such as {name = "The Desk", url = "https://…"}')
    name, url = value["name"], value.get("url")
    if not isinstance(name, str) or not name.strip():
        raise SettingsError("name: must be a name in quotation marks")
    if url is not None and not (isinstance(url, str) and url.startswith(("https://", "http://"))):
        raise SettingsError("url: must be an address that begins with https://")
    return Publisher(name, url)


def _one_of(value: Any, allowed: list[str], where: str = "") -> str:
    if value in allowed:
        return str(value)
    meant = _meant(value, allowed) if isinstance(value, str) else ""
    raise SettingsError(f"{where}{value!r} is not allowed{meant} - allowed: {', '.join(allowed)}")


def _meant(word: str, names: Iterable[str]) -> str:
    near = nearest_name(word, names)
    return f'; did you mean "{near}"?' if near else ""


_READ: dict[str, Callable[[Any, Path], Any]] = {
    "rules": _rules,
    "fail-on": _level,
    "texts": _path,
    "format": _name,
    "embedder": _path,
    "entailment": _path,
    "publisher": _publisher,
    "words": _path,
    "baseline": _path,
}
"""By key; a test holds them to the schema."""

"""
Changes to a file that a person wrote: the rest of it stays byte for byte.

Every change is parsed again before anyone may write it. A file in which it would not come out as
meant is left alone, and the person is told what to add by hand.
"""

from __future__ import annotations

import json
import re
from typing import Any

from crosscheck.claims.entry_text import yaml_lines
from crosscheck.claims.problems import DataPath
from crosscheck.claims.scalars import scalar
from crosscheck.claims.source import Source, parse_source
from crosscheck.errors import ClaimFileError
from crosscheck.model.text import Span

_DASH = re.compile(r"([ ]*)-([ ]+)")
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")


def with_entries(source: Source, name: str, entries: list[dict[str, Any]]) -> str:
    """The text of the file with `entries` at the end of its list `name`. Raises ClaimFileError."""
    listed = [] if source.data.get(name) is None else source.data[name]
    if not isinstance(listed, list):
        raise ClaimFileError(f"{source.file}: {name} is no list - `crosscheck validate` says more")
    if source.file.endswith(".json"):
        return _json({**source.data, name: [*listed, *entries]})
    written = [_data("\n".join(yaml_lines(entry)), source.file) for entry in entries]
    text = _appended(source, name, entries)
    if text is None or _data(text, source.file) != {**source.data, name: [*listed, *written]}:
        by_hand = "\n".join(line for entry in entries for line in _item(entry, 2))
        raise ClaimFileError(
            f"{source.file}: nothing was changed, as the list {name} is not written line by line "
            f"(- …) - add by hand:\n{by_hand}"
        )
    return text


def with_field(source: Source, path: DataPath, name: str, value: str) -> str:
    """The text of the file with the text field `name` of the entry at `path` set. Raises ClaimFileError."""
    data = json.loads(json.dumps(source.data))
    entry = data
    for part in path:
        entry = entry[part]
    entry[name] = value
    if source.file.endswith(".json"):
        return _json(data)
    text = _with_field(source, path, name, scalar(value))
    if _data(text, source.file) != data:
        place = source.position(path)
        raise ClaimFileError(
            f"{source.file}:{place.line}:{place.column}: nothing was changed, as the entry is "
            f"written in an unusual way - set by hand:\n    {name}: {scalar(value)}"
        )
    return text


def _data(text: str, file: str) -> Any:
    source = parse_source(text.encode(), file).source
    return None if source is None else source.data


def _json(data: Any) -> str:
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def _appended(source: Source, name: str, entries: list[dict[str, Any]]) -> str | None:
    """None when the list is not written as lines that begin with a dash."""
    listed = source.data.get(name)
    if not listed:
        return _begun(source, name, entries)
    starts = [source.values[name, index].start for index in range(len(listed))]
    dash = _DASH.fullmatch(source.text, source.text.rfind("\n", 0, starts[-1]) + 1, starts[-1])
    if dash is None:
        return None
    at = _end_of_line(source.text, _end(source, (name, len(listed) - 1)))
    gap = len(listed) > 1 and _BLANK_LINE.search(
        source.text, _end(source, (name, len(listed) - 2)), starts[-1]
    )
    lines: list[str] = []
    for entry in entries:
        lines += [""] if gap else []
        lines += _item(entry, len(dash[1]), len(dash[2]))
    return _insert_lines(source.text, at, lines)


def _begun(source: Source, name: str, entries: list[dict[str, Any]]) -> str | None:
    """The first entries of an empty list: its brackets go, comments on its line stay."""
    key = source.keys.get((name,))
    if key is None:
        return None
    text = source.text
    brackets = re.compile(r"[ ]*:([ ]*\[[ ]*\])?").match(text, key.end)
    if brackets is None:
        return None
    if brackets[1]:
        text = text[: brackets.start(1)] + text[brackets.end(1) :]
    lines = [line for entry in entries for line in _item(entry, 2)]
    return _insert_lines(text, _end_of_line(text, key.end), lines)


def _with_field(source: Source, path: DataPath, name: str, value: str) -> str:
    text = source.text
    old = source.values.get((*path, name), Span(0, 0))
    if len(old):
        return text[: old.start] + value + text[old.end :]
    if (*path, name) in source.keys:
        end = text.index(":", source.keys[*path, name].end) + 1
        return f"{text[:end]} {value}{text[end:]}"
    whole = source.values[path]
    if text[whole.end - 1] == "}":
        return f"{text[: whole.end - 1].rstrip(', ')}, {name}: {value}{text[whole.end - 1 :]}"
    indent = source.at(whole.start).column - 1
    return _insert_lines(
        text, _end_of_line(text, _end(source, path)), [f"{' ' * indent}{name}: {value}"]
    )


def _item(entry: dict[str, Any], indent: int, gap: int = 1) -> list[str]:
    first, *rest = yaml_lines(entry)
    margin = " " * (indent + 1 + gap)
    return [f"{' ' * indent}-{' ' * gap}{first}", *(margin + line for line in rest)]


def _end(source: Source, path: DataPath) -> int:
    """Where the last thing written in the entry at `path` ends; comments after it are not its own."""
    ends = [span.end for at, span in source.keys.items() if at[: len(path)] == path]
    for at, span in source.values.items():
        written = span.of(source.text).rstrip()
        if at[: len(path)] != path or not written:
            continue
        # The parser ends a mapping without brackets where the next thing begins: too far.
        closed = written.startswith("*") or written.endswith(("]", "}"))
        if closed or not _is_container(source, at):
            ends.append(span.start + len(written))
    return max(ends)


def _is_container(source: Source, path: DataPath) -> bool:
    value: Any = source.data
    for part in path:
        value = value[part]
    return isinstance(value, (dict, list))


def _end_of_line(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end + 1


def _insert_lines(text: str, at: int, lines: list[str]) -> str:
    newline = "\r\n" if "\r\n" in text else "\n"
    before = text[:at] if not at or text[at - 1] == "\n" else text[:at] + newline
    return before + "".join(line + newline for line in lines) + text[at:]

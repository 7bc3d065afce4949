"""YAML 1.2 read as events. Tags make no objects, and a date is text: the schemas say what a value is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from crosscheck.claims.events import Event, SourceError

# YAML 1.2.2 §10.3.2, the core schema.
_NULL = {"", "~", "null", "Null", "NULL"}
_TRUTH = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INTEGER = re.compile(r"[-+]?[0-9]{1,18}")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]{1,3})?")

# What the parser says, and what a person who has never heard of a block mapping can do about it.
_ADVICE = (
    ("mapping values are not allowed", 'text with ": " in it', 'put the text in quotation marks: "…"'),
    ("cannot start any token", "a character that YAML keeps for itself", "indent with spaces, and put the text in quotation marks"),
    ("could not find expected ':'", "a line that is neither `name: value` nor part of a text", "indent it like its neighbours, or put the text in quotation marks"),
    ("<block end>", "a line that is not indented like its neighbours, or text after a closing quotation mark", "line it up; put text that has quotation marks in it between other ones"),
    ("expected ',' or", "a list or mapping in brackets without a comma or its closing bracket", "put the comma or bracket there, and text with commas in quotation marks"),
    ("escape", r"an unknown escape after \ in double quotation marks", "use single quotation marks, or write the character itself"),
    ("document start", "a second document in the file", "keep one; files are not joined by ---"),
)  # fmt: skip


def yaml_events(text: str) -> Iterator[Event]:
    """The events of the one YAML document in `text`. Raises SourceError where it is not YAML."""
    started = False
    # Without its C scanner the same file gives the same events on every machine.
    parser = YAML(typ="safe", pure=True)
    try:
        for event in parser.parse(text):
            if isinstance(event, DocumentStartEvent):
                if started:
                    raise SourceError(
                        event.start_mark.index, "a second document begins here", "keep one"
                    )
                started = True
            elif (converted := _event(event)) is not None:
                yield converted
    except MarkedYAMLError as error:
        raise _fault(error) from error
    except (YAMLError, ValueError, OverflowError) as error:  # such as an escape for no character
        raise SourceError(0, f"the file is not YAML: {error}") from error
    if not started:
        raise SourceError(0, "the file is empty")


def _event(event: Any) -> Event | None:
    start, end = event.start_mark.index, event.end_mark.index
    if isinstance(event, ScalarEvent):
        plain = event.style is None and event.ctag is None
        value = plain_value(event.value) if plain else event.value
        return Event("scalar", start, end, value, event.value, event.anchor, _tag(event))
    if isinstance(event, MappingStartEvent):
        return Event("mapping", start, end, anchor=event.anchor, tag=_tag(event))
    if isinstance(event, SequenceStartEvent):
        return Event("list", start, end, anchor=event.anchor, tag=_tag(event))
    if isinstance(event, AliasEvent):
        return Event("alias", start, end, event.anchor)
    if isinstance(event, (MappingEndEvent, SequenceEndEvent)):
        return Event("end", start, end)
    return None


def _tag(event: Any) -> str | None:
    return None if event.ctag is None else str(event.ctag)


def plain_value(text: str) -> str | float | bool | None:
    """What a scalar without quotation marks is in the core schema of YAML 1.2."""
    if text in _NULL:
        return None
    if text in _TRUTH:
        return _TRUTH[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if len(text) < 40 and _FLOAT.fullmatch(text) else text


def _fault(error: MarkedYAMLError) -> SourceError:
    if "end of stream" in str(error.problem) and error.context_mark is not None:
        return SourceError(
            int(error.context_mark.index),
            "not YAML: a quotation mark that is never closed",
            "close it",
        )
    mark = error.problem_mark or error.context_mark
    said = f"{error.problem or error.context or 'it cannot be parsed'}"
    offset = 0 if mark is None else int(mark.index)
    for words, meaning, step in _ADVICE:
        if words in said:
            return SourceError(offset, f"not YAML: {meaning}", step)
    return SourceError(
        offset,
        f"not YAML: {said}",
        "compare the line with those of another entry",
    )

"""Events to plain data, with the place of every key and value, and limits that hostile files meet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from crosscheck.claims.events import Event, Fault, SourceError, forbidden_character
from crosscheck.claims.problems import DataPath
from crosscheck.model.text import Span

DEPTH_LIMIT = 20
"""Levels of nesting; the schemas need seven."""
VALUE_LIMIT = 30_000
"""Values of a file, each alias counted as all that it stands for ("billion laughs")."""


@dataclass(slots=True)
class Built:
    """Data, places in code points, and what was wrong on the way."""

    data: Any = None
    values: dict[DataPath, Span] = field(default_factory=dict)
    keys: dict[DataPath, Span] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


@dataclass(slots=True)
class _Open:
    """A mapping or list whose end has not come yet."""

    container: dict[str, Any] | list[Any]
    path: DataPath
    event: Event
    values_before: int
    kept: bool
    """False inside a value that is thrown away."""
    key: str | None = None
    """Of a mapping: the key whose value comes next."""
    repeated: bool = False
    """That key was there before: the first value stays."""


def build(events: Iterable[Event]) -> Built:
    """Raises SourceError where nothing more can be made of the file."""
    builder = _Builder()
    for event in events:
        builder.take(event)
    return builder.built


class _Builder:
    def __init__(self) -> None:
        self.built = Built()
        self.stack: list[_Open] = []
        self.anchors: dict[str, tuple[Any, int]] = {}
        self.values = 0

    def take(self, event: Event) -> None:
        top = self.stack[-1] if self.stack else None
        if event.tag is not None:
            self.fault(event, (), f'the tag "{event.tag}" is not used here', "delete it")
        if event.kind == "end":
            self.take_end(event)
        elif top is not None and isinstance(top.container, dict) and top.key is None:
            self.take_key(top, event)
        else:
            self.take_value(top, event)

    def take_key(self, top: _Open, event: Event) -> None:
        if event.kind == "alias":
            value = self.aliased(event)
            key = value if isinstance(value, str) else str(event.value)
        elif event.kind == "scalar":
            key = event.text
        else:
            raise SourceError(event.start, "the name of a field is text, not a list or mapping")
        path = (*top.path, key)
        top.key = key
        top.repeated = key in top.container
        if not top.kept:
            return
        if top.repeated:
            self.built.faults.append(
                Fault(
                    event.start,
                    path,
                    "claim-duplicate-key",
                    f'"{key}" stands twice in the same place',
                    "keep one of the two",
                    first=self.built.keys[path].start,
                )
            )
        else:
            self.built.keys[path] = Span(event.start, event.end)

    def take_value(self, top: _Open | None, event: Event) -> None:
        self.count(event, 1)
        kept = top is None or (top.kept and not top.repeated)
        path = self.path_of_next(top)
        value: Any = event.value
        if event.kind == "alias":
            value = self.aliased(event)
        elif event.kind == "scalar":
            if isinstance(value, str) and (name := forbidden_character(value)):
                self.fault(
                    event, path, f"the value holds the control character {name}", "delete it"
                )
            self.remember(event, value, 1)
        else:
            value = {} if event.kind == "mapping" else []
        if kept:
            self.built.values[path] = Span(event.start, event.end)
        self.put(top, value)
        if event.kind in ("mapping", "list"):
            if len(self.stack) >= DEPTH_LIMIT:
                raise SourceError(event.start, f"more than {DEPTH_LIMIT} levels of nesting")
            self.stack.append(_Open(value, path, event, self.values, kept))

    def take_end(self, event: Event) -> None:
        done = self.stack.pop()
        if done.kept:
            self.built.values[done.path] = Span(done.event.start, event.end)
        self.remember(done.event, done.container, self.values - done.values_before + 1)

    def put(self, top: _Open | None, value: Any) -> None:
        if top is None:
            self.built.data = value
        elif isinstance(top.container, list):
            top.container.append(value)
        elif top.key is not None:
            top.container.setdefault(top.key, value)
            top.key = None
            top.repeated = False

    def path_of_next(self, top: _Open | None) -> DataPath:
        if top is None:
            return ()
        if isinstance(top.container, list):
            return (*top.path, len(top.container))
        return (*top.path, top.key or "")

    def remember(self, event: Event, value: Any, size: int) -> None:
        if event.anchor is not None:
            self.anchors[event.anchor] = (value, size)

    def aliased(self, event: Event) -> Any:
        if str(event.value) not in self.anchors:
            raise SourceError(
                event.start, f"*{event.value} stands for nothing: no &{event.value} before it"
            )
        value, size = self.anchors[str(event.value)]
        self.count(event, size)
        return value

    def count(self, event: Event, values: int) -> None:
        self.values += values
        if self.values > VALUE_LIMIT:
            raise SourceError(
                event.start, f"more than {VALUE_LIMIT:,} values", "split the file, or repeat less"
            )

    def fault(self, event: Event, path: DataPath, message: str, hint: str) -> None:
        self.built.faults.append(Fault(event.start, path, "claim-schema", message, hint))

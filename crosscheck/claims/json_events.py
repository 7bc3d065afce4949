"""JSON (RFC 8259) read as events."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Literal

from crosscheck.claims.events import Event, SourceError

# Of a text that is known to be JSON: a bracket, a string, or another scalar.
_PIECE = re.compile(r'[\s,:]*([{}\[\]]|"(?:[^"\\]|\\.)*"|[^\s,:{}\[\]"]+)')
_OPENS: dict[str, Literal["mapping", "list"]] = {"{": "mapping", "[": "list"}


def json_events(text: str) -> Iterator[Event]:
    """The events of `text`. Raises SourceError where it is not JSON."""
    _parse(text, 0)
    at = 0
    while match := _PIECE.match(text, at):
        piece, (start, at) = match[1], match.span(1)
        if piece in _OPENS:
            yield Event(_OPENS[piece], start, at)
        elif piece in "}]":
            yield Event("end", start, at)
        else:
            value = _parse(piece, start)
            yield Event("scalar", start, at, value, value if isinstance(value, str) else piece)


def _parse(text: str, start: int) -> Any:
    try:
        return json.loads(text, parse_int=_integer, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        raise SourceError(
            start + error.pos,
            f"not JSON: {error.msg[:1].lower()}{error.msg[1:]}",
            "every text and name stands in double quotation marks",
        ) from error
    except RecursionError as error:
        raise SourceError(start, "too many levels of nesting") from error


def _integer(digits: str) -> int | float:
    return int(digits) if len(digits) < 19 else float(digits)


def _refuse(name: str) -> float:
    raise SourceError(0, f"not JSON: {name} is no number")

"""reviewdog diagnostics, one a line, for review comments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from crosscheck.model.finding import Level
from crosscheck.model.run import Run
from crosscheck.reporters.interface import Rendering
from crosscheck.reporters.json_text import json_text
from crosscheck.reporters.notices import Location, Notice, notices
from crosscheck.text.printable import printable

_SEVERITY = {Level.ERROR: "ERROR", Level.WARNING: "WARNING", Level.NOTE: "INFO"}


def render(run: Run, rendering: Rendering) -> str:
    """Each finding that is not settled, on the line of the claim file, worst first."""
    return rdjsonl([notice for notice in notices(run, rendering) if notice.settled is None])


def rdjsonl(found: Sequence[Notice]) -> str:
    """The notices that have a place in a file, an object a line (reviewdog/proto/rdf)."""
    return "".join(
        json_text(_diagnostic(notice, place)) + "\n"
        for notice in found
        if (place := notice.filed or notice.stands)
    )


def _diagnostic(notice: Notice, place: Location) -> Mapping[str, Any]:
    diagnostic: dict[str, Any] = {
        "message": printable(notice.subject),
        "location": _location(place),
        "severity": _SEVERITY[notice.level],
        "source": {"name": "crosscheck"},
        "code": {"value": notice.rule},
    }
    related = [
        {"message": printable(cited.said), "location": _location(cited.location)}
        for cited in notice.cited
        if cited.location
    ]
    if related:
        diagnostic["related_locations"] = related
    return diagnostic


def _location(place: Location) -> Mapping[str, Any]:
    # No column: reviewdog counts bytes, and which bytes stand before a place only its file tells.
    if place.start is None:
        return {"path": place.file}
    return {"path": place.file, "range": {"start": {"line": place.start.line}}}

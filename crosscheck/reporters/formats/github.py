"""GitHub workflow commands: annotations on a pull request."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from crosscheck.model.finding import Level
from crosscheck.model.run import Run
from crosscheck.reporters.interface import Rendering
from crosscheck.reporters.notices import Notice, notices, pin_notices
from crosscheck.reporters.words import outcome, plural
from crosscheck.text.printable import printable

_COMMAND = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}
_SHOWN = 10
"""GitHub shows ten annotations of each command a step, and drops the rest without a word."""


def render(run: Run, rendering: Rendering) -> str:
    """Worst first; what GitHub would drop is counted in a line of the log."""
    found = [notice for notice in notices(run, rendering) if notice.settled is None]
    lines = commands([*found, *pin_notices(run, rendering)], run.problems)
    return "\n".join([*lines, printable(outcome(run, rendering.fail_on)), ""])


def commands(found: Sequence[Notice], problems: Sequence[str] = ()) -> Iterator[str]:
    """A command for each of `problems` (what could not be read) and each notice that GitHub will show."""
    left = 0
    for level in _COMMAND:
        said = [_annotation(notice) for notice in found if notice.level is level]
        if level is Level.WARNING:
            said = [f"::warning title=crosscheck::{escape_data(text)}" for text in problems] + said
        yield from islice(said, _SHOWN)
        left += max(len(said) - _SHOWN, 0)
    if left:
        yield f"{plural(left, 'more finding')} not annotated: GitHub shows {_SHOWN} of each kind."


def _annotation(notice: Notice) -> str:
    fields = {}
    place = notice.filed or notice.stands
    if place is not None:
        fields["file"] = place.file
        if place.start is not None:
            fields |= {"line": str(place.start.line), "col": str(place.start.column)}
    fields["title"] = f"{notice.rule} ({notice.claim})" if notice.claim else notice.rule
    properties = ",".join(f"{key}={escape_property(value)}" for key, value in fields.items())
    return f"::{_COMMAND[notice.level]} {properties}::{escape_data(notice.message)}"


def escape_data(text: str) -> str:
    """As @actions/core escapes data: per cent first, then line ends."""
    return printable(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def escape_property(text: str) -> str:
    """`text` as a property of a workflow command."""
    return escape_data(text).replace(":", "%3A").replace(",", "%2C")

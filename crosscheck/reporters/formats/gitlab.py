"""GitLab code quality report, for a merge request."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from crosscheck.model.finding import Level
from crosscheck.model.run import Run
from crosscheck.reporters.interface import Rendering
from crosscheck.reporters.json_text import json_text
from crosscheck.reporters.notices import Notice, notices
from crosscheck.text.printable import printable

_SEVERITY = {Level.ERROR: "critical", Level.WARNING: "major", Level.NOTE: "info"}


def render(run: Run, rendering: Rendering) -> str:
    """One entry a finding, on the line of the claim file; GitLab compares fingerprints of branches."""
    return gitlab([notice for notice in notices(run, rendering) if notice.settled is None])


def gitlab(found: Sequence[Notice]) -> str:
    """The notices that have a place in a file: GitLab refuses a report with one that has none."""
    return json_text(list(_entries(found)), indent=2) + "\n"


def _entries(found: Sequence[Notice]) -> Iterator[Mapping[str, Any]]:
    for notice in found:
        place = notice.filed or notice.stands
        if place is not None:
            yield {
                "description": printable(notice.subject),
                "check_name": notice.rule,
                "fingerprint": notice.fingerprint,
                "severity": _SEVERITY[notice.level],
                "location": {
                    "path": place.file,
                    "lines": {"begin": place.start.line if place.start else 1},
                },
            }

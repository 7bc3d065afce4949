"""Baselines: files of accepted findings (schemas/baseline.schema.json), read with positions and written whole."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from crosscheck.claims.entry_text import yaml_lines
from crosscheck.claims.explain import schema_problems
from crosscheck.claims.problems import Problem
from crosscheck.claims.records import acceptance_of, day
from crosscheck.claims.source import SIZE_LIMIT, Source, parse_source
from crosscheck.errors import ClaimFileError
from crosscheck.files import read_bytes, short_name, write_atomically
from crosscheck.model.acceptance import Baseline, BaselineEntry

DEFAULT = "crosscheck-baseline.yaml"
"""What it is called when nobody says otherwise."""

_HEAD = """\
# Findings that were accepted: crosscheck check --baseline {name} shows them, and they do not count.
# Written by `crosscheck baseline`. Edit reason, by and until as you like, and delete an entry to hear of its
# finding again; when it is written again, what you wrote in the entries stays, and comments do not.
"""


def read_baseline(path: Path) -> Baseline:
    """
    The baseline at `path`, called by its shorter name, from the working directory or from the root.

    Raises ClaimFileError with everything that is wrong in it.
    """
    name = short_name(path)
    if not path.exists():
        raise ClaimFileError(
            f"{name}: no such baseline - `crosscheck baseline --output {name}` writes one"
        )
    data = read_bytes(path, SIZE_LIMIT, error=ClaimFileError)
    reading = parse_source(data, name)
    problems = list(reading.problems)
    if reading.source is not None:
        problems += schema_problems(reading.source, "baseline")
        if not problems:
            problems += _faults(reading.source)
    if problems or reading.source is None:
        lines = [line for p in problems for line in (str(p), f"  {p.hint}" if p.hint else "")]
        raise ClaimFileError("\n".join(filter(None, lines)))
    return Baseline(name, hashlib.sha256(data).hexdigest(), tuple(_entries(reading.source)))


def write_baseline(path: Path, entries: Iterable[BaselineEntry]) -> None:
    """
    Write `entries` to `path` in one step, in an order that does not depend on theirs; JSON by its name (.json).

    Raises InputError when the file cannot be written.
    """
    accepted = [_fields(entry) for entry in sorted(entries, key=_order)]
    write_atomically(path, baseline_text(accepted, path.name))


def baseline_text(accepted: list[dict[str, Any]], name: str) -> str:
    """The text of a baseline that is called `name`."""
    if name.endswith(".json"):
        return json.dumps({"accepted": accepted}, indent=2, ensure_ascii=False) + "\n"
    if not accepted:
        return _HEAD.format(name=name) + "accepted: []\n"
    lines = []
    for entry in accepted:
        first, *rest = yaml_lines(entry)
        lines += ["", f"  - {first}", *(f"    {line}" for line in rest)]
    return _HEAD.format(name=name) + "accepted:" + "\n".join(lines) + "\n"


def _order(entry: BaselineEntry) -> tuple[str, str, str, str]:
    return entry.case, entry.about, entry.acceptance.rule, entry.fingerprint


def _fields(entry: BaselineEntry) -> dict[str, Any]:
    said = entry.acceptance
    fields = {
        "case": entry.case,
        "claim": entry.claim,
        "document": entry.document,
        "rule": said.rule,
        "message": entry.message,
        "reason": said.reason,
        "by": said.by,
        "date": said.date.isoformat() if said.date else None,
        "until": said.until.isoformat() if said.until else None,
        "fingerprint": entry.fingerprint,
    }
    return {name: value for name, value in fields.items() if value}


def _entries(source: Source) -> Iterator[BaselineEntry]:
    """Of a file without faults."""
    for index, raw in enumerate(source.data["accepted"]):
        acceptance = acceptance_of(raw, source, ("accepted", index))
        if acceptance is not None:
            yield BaselineEntry(
                fingerprint=raw["fingerprint"],
                case=raw["case"],
                claim=raw.get("claim"),
                document=raw.get("document"),
                message=raw.get("message", ""),
                acceptance=acceptance,
            )


def _faults(source: Source) -> Iterator[Problem]:
    """What the schema cannot see."""
    seen: dict[str, int] = {}
    for index, raw in enumerate(source.data["accepted"]):
        for part in ("date", "until"):
            if part in raw and day(raw[part]) is None:
                yield source.problem(
                    "claim-dates",
                    ("accepted", index, part),
                    f"{raw[part]}: no calendar has that date",
                    "written year-month-day",
                )
        first = seen.setdefault(raw["fingerprint"], index)
        if first != index:
            line = source.position(("accepted", first)).line
            yield source.problem(
                "claim-accept",
                ("accepted", index, "fingerprint"),
                f"the same finding is accepted twice; first in line {line}",
                "keep one of the two",
            )

"""What changed between two runs, for a person and for a program."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from crosscheck.model.verdict import Verdict
from crosscheck.reporters.ansi import Paint
from crosscheck.reporters.interface import Rendering
from crosscheck.reporters.json_text import json_text
from crosscheck.reporters.layout import wrap
from crosscheck.reporters.words import SIGN, plural
from crosscheck.runs.change import Change, Kind
from crosscheck.runs.stored import StoredRun
from crosscheck.text.printable import printable

_LONGEST = 300
"""Code points of a sentence or quotation that the text shows."""
_HASH = 12
"""Hexadecimal digits of a sha256 that tell texts apart for a person."""
_NAMES = {
    Kind.AVAILABLE: "at hand",
    Kind.DOCUMENT: "text",
    Kind.PROBLEM: "not read",
    Kind.QUOTE: "words",
    Kind.REVIEW_HOLDS: "review",
    Kind.WORDS: "file of words",
}
_THINGS = {Kind.PROBLEM: "not read", Kind.REVIEW_HOLDS: "review", Kind.WORDS: "file of words"}
"""What is new or gone, where its kind is called otherwise."""
_COUNTED = {
    Kind.AVAILABLE: "document at hand or not",
    Kind.PROBLEM: "problem",
    Kind.QUOTE: "claim with other words",
    Kind.REVIEW_HOLDS: "review that holds or not",
    Kind.STANDING: "acceptance",
    Kind.WORDS: "file of words",
}


def as_text(
    before: StoredRun, after: StoredRun, found: Sequence[Change], rendering: Rendering
) -> str:
    """By case: + what is new, - what is gone, ~ what is not as it was, with the reasons on both sides."""
    paint = Paint(rendering.colour)
    lines = [paint(f"--- {printable(before.file)}", "red")]
    lines += [paint(f"+++ {printable(after.file)}", "green")]
    if before.tool != after.tool:
        lines.append(
            f"checked by crosscheck {printable(before.tool)}, then {printable(after.tool)}"
        )
    for case, of_case in groupby(found, key=lambda change: change.case):
        lines += ["", paint(printable(case) if case else "both runs as a whole", "bold")]
        said: set[str] = set()
        claim = None
        for change in of_case:
            lines += [""] if change.claim != claim else []
            claim = change.claim
            lines += _change(change, rendering.width, paint, said)
    lines += ["", *wrap(counted(found), rendering.width)]
    return "\n".join(lines) + "\n"


def counted(found: Sequence[Change]) -> str:
    """`3 changes: 1 verdict, 2 findings.`"""
    if not found:
        return "No change."
    counts = Counter(change.kind for change in found)
    listed = [
        _plural(number, _COUNTED.get(kind, str(kind))) for kind in Kind if (number := counts[kind])
    ]
    return f"{plural(len(found), 'change')}: {', '.join(listed)}."


def as_json(before: StoredRun, after: StoredRun, found: Sequence[Change]) -> str:
    """The same, with every field of schemas/diff.schema.json."""
    counts = Counter(change.kind for change in found)
    described = {
        "version": 1,
        "before": {"file": before.file, "tool": before.tool},
        "after": {"file": after.file, "tool": after.tool},
        "changes": [_object(change) for change in found],
        "summary": {str(kind): counts[kind] for kind in Kind},
    }
    return json_text(described, indent=2) + "\n"


def _plural(number: int, noun: str) -> str:
    head, space, rest = noun.partition(" ")
    return plural(number, head) + space + rest


def _change(change: Change, width: int, paint: Paint, said: set[str]) -> Iterator[str]:
    """One change; sentences that are in `said` are not said again."""
    sign, colour = _SIGNS[change.before is not None, change.after is not None]
    about = change.claim or change.document or ""
    name = change.subject if change.kind in (Kind.FINDING, Kind.STANDING) else None
    kind = _NAMES.get(change.kind, str(change.kind)) if sign == "~" else _THINGS.get(change.kind)
    head = " ".join(filter(None, [about, kind or str(change.kind), name]))
    shown = [_shown(change.kind, value) for value in (change.before, change.after)]
    if change.kind in (Kind.MODEL, Kind.WORDS):
        head += f" {change.subject}"
    value = " → ".join(filter(None, shown))
    first, *more = wrap(f"{head}: {value}" if value else head, width - 2)
    yield paint(f"{sign} {first}", colour)
    yield from (paint(f"  {line}", colour) for line in more)
    for word, reason in (("was", change.reason_before), ("now", change.reason_after)):
        if reason and reason not in said and change.reason_before != change.reason_after:
            said.add(reason)
            prefix = f"{word}: " if None not in (change.before, change.after) else ""
            for line in wrap(prefix + _cut(reason), width - 6):
                yield f"      {line}"


_SIGNS = {(False, True): ("+", "green"), (True, False): ("-", "red"), (True, True): ("~", "yellow")}


def _shown(kind: Kind, value: str | None) -> str | None:
    if value is None:
        return None
    if kind in (Kind.VERDICT, Kind.CLAIM, Kind.PIN, Kind.REVIEW):
        return f"{SIGN[Verdict(value)]} {value}"
    if kind is Kind.QUOTE:
        return f"“{_cut(value)}”"
    if kind is Kind.CASE:
        return None
    if kind in (Kind.DOCUMENT, Kind.WORDS) and len(value) > _HASH:
        return f"sha256 {value[:_HASH]}…"
    return value


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _object(change: Change) -> Mapping[str, Any]:
    what = {(False, True): "added", (True, False): "gone", (True, True): "changed"}
    return {
        "kind": str(change.kind),
        "change": what[change.before is not None, change.after is not None],
        "case": change.case,
        "claim": change.claim,
        "document": change.document,
        "subject": change.subject,
        "before": change.before,
        "after": change.after,
        "reason_before": change.reason_before,
        "reason_after": change.reason_after,
    }

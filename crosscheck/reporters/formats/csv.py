"""CSV, one claim a line, for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping

from crosscheck.model.acceptance import Standing
from crosscheck.model.run import CaseRun, ClaimResult, Run
from crosscheck.model.verdict import Shift, Verdict
from crosscheck.reporters.interface import Rendering
from crosscheck.text.fold import fold_space
from crosscheck.text.printable import printable

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "|", "%")
"""
What a cell begins with that a spreadsheet might run (OWASP, CSV Injection), full width included;
`|` and `%` begin commands in old ones.
"""
_COLUMNS = (
    "case",
    "document",
    "claim",
    "file",
    "line",
    "column",
    "kind",
    "speaker",
    "quote",
    "verdict",
    "shift",
    "pinned by",
    "machine verdict",
    "confidence",
    "reason",
    "counts",
    "level",
    "rules",
    "accepted rules",
    "evidence document",
    "evidence",
    "section",
    "paragraph",
    "page",
    "review",
    "review by",
    "review date",
    "review holds",
    "review note",
)


def render(run: Run, rendering: Rendering) -> str:
    """A header and every claim of every case (RFC 4180 with plain line ends, UTF-8); line and column are those of the text."""
    out = io.StringIO()
    writer = csv.DictWriter(out, _COLUMNS, lineterminator="\n")
    writer.writeheader()
    for case in run.cases:
        for result in case.claims:
            row = _row(case, result, rendering)
            writer.writerow({name: guarded(value) for name, value in row.items()})
    return out.getvalue()


def guarded(value: str) -> str:
    """`value` on one line, as text: an apostrophe stands before what a spreadsheet would compute."""
    shown = printable(fold_space(value), keep_newlines=False)
    return f"'{shown}" if value.startswith(_FORMULA) or shown.startswith(_FORMULA) else shown


def _row(case: CaseRun, result: ClaimResult, rendering: Rendering) -> Mapping[str, str]:
    claim = result.claim.claim
    worst = max((finding.level for finding in result.findings), default=None)
    return {
        "case": case.id,
        "document": claim.document,
        "claim": claim.id,
        "file": case.document(claim.document).path or "",
        "line": _number(result.line),
        "column": _number(result.column),
        "kind": str(claim.kind),
        "speaker": claim.speaker or "",
        "quote": result.claim.text,
        "verdict": str(result.verdict),
        "shift": "" if result.shift is Shift.NONE else str(result.shift),
        "pinned by": claim.pin.by if claim.pin and result.pinned else "",
        "machine verdict": str(result.machine_verdict),
        "confidence": f"{result.confidence:.2f}",
        "reason": result.reason,
        "counts": _yes(result.counts(rendering.fail_on)),
        "level": "" if worst is None else str(worst),
        "rules": " ".join(dict.fromkeys(finding.rule for finding in result.findings)),
        "accepted rules": " ".join(
            dict.fromkeys(f.rule for f in result.findings if f.standing is Standing.ACCEPTED)
        ),
        **_evidence(result),
        **_review(result),
    }


def _evidence(result: ClaimResult) -> Mapping[str, str]:
    if not result.evidence or result.machine_verdict is Verdict.NO_EVIDENCE:
        return {}
    passage = result.evidence[0].passage
    return {
        "evidence document": passage.document,
        "evidence": passage.text,
        "section": " / ".join(passage.section),
        "paragraph": passage.paragraph or "",
        "page": _number(passage.page),
    }


def _review(result: ClaimResult) -> Mapping[str, str]:
    outcome, written = result.review, result.claim.claim.review
    if outcome is None:
        return {}
    return {
        "review": str(outcome.verdict),
        "review by": (written.by if written else None) or "",
        "review date": str(written.date) if written and written.date else "",
        "review holds": _yes(outcome.holds),
        "review note": (written.note if written else None) or "",
    }


def _number(number: int | None) -> str:
    return "" if number is None else str(number)


def _yes(said: bool) -> str:
    return "yes" if said else "no"

"""GitHub workflow commands: findings as annotations on the claim files of a pull request."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model.finding import Finding, Level
from crosscheck.model.run import ClaimResult, Run
from crosscheck.reporters.interface import Rendering
from crosscheck.reporters.words import outcome, pin_sentence
from crosscheck.text.printable import printable

_COMMAND = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}
_SHOWN = 10
"""GitHub shows ten annotations of each command a step, and drops the rest without a word."""


def render(run: Run, rendering: Rendering) -> str:
    """Worst first; what GitHub would drop is counted in a last line."""
    lines: list[str] = []
    left = 0
    for level in (Level.ERROR, Level.WARNING, Level.NOTE):
        found = list(_at(run, level, rendering.fail_on))
        lines += [_annotation(result, finding) for result, finding in found[:_SHOWN]]
        left += len(found[_SHOWN:])
    if left:
        lines.append(f"{left} more findings are not annotated: GitHub shows {_SHOWN} of each kind.")
    lines += [f"::warning title=crosscheck::{escape_data(problem)}" for problem in run.problems]
    return "\n".join([*lines, outcome(run, rendering.fail_on), ""])


def _at(run: Run, level: Level, fail_on: Level) -> Iterator[tuple[ClaimResult, Finding]]:
    for case in run.cases:
        for result in case.claims:
            # What a person has reviewed is not news, and would drown what is.
            if result.pinned:
                if level is Level.NOTE:
                    yield result, _accepted(result)
            elif result.counts(fail_on) or result.review is None:
                yield from ((result, f) for f in result.findings if f.level is level)


def _accepted(result: ClaimResult) -> Finding:
    """A pin as one notice, with the rules whose findings stand under it."""
    rules = ", ".join(dict.fromkeys(finding.rule for finding in result.findings))
    accepts = f" It accepts {rules}." if rules else ""
    message = f"{result.verdict}: {result.reason} {pin_sentence(result)}{accepts}"
    return Finding("pinned", Level.NOTE, message)


def _annotation(result: ClaimResult, finding: Finding) -> str:
    claim = result.claim.claim
    fields = {"title": f"{finding.rule} ({claim.id})"}
    if claim.file:
        fields["file"] = claim.file
    if claim.position:
        fields |= {"line": str(claim.position.line), "col": str(claim.position.column)}
    properties = ",".join(f"{key}={escape_property(value)}" for key, value in fields.items())
    return f"::{_COMMAND[finding.level]} {properties}::{escape_data(finding.message)}"


def escape_data(text: str) -> str:
    """As @actions/core escapes data: per cent first, then line ends."""
    return printable(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def escape_property(text: str) -> str:
    """`text` as a property of a workflow command."""
    return escape_data(text).replace(":", "%3A").replace(",", "%2C")

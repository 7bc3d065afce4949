"""How a command that checks claims ends: its exit status, and one line that says why."""

from __future__ import annotations

from typing import NoReturn

from crosscheck.cli.console import diagnostic
from crosscheck.errors import Exit
from crosscheck.model.finding import Level
from crosscheck.model.run import Run
from crosscheck.model.verdict import Verdict
from crosscheck.reporters.words import outcome, plural


def end(run: Run, fail_on: Level, *, strict: bool = False, faults: int = 0) -> NoReturn:
    """End the process with the status that `run` deserves; `faults` are those of its claim files."""
    status = status_of(run, fail_on, strict=strict, faults=faults)
    diagnostic(f"exit status {int(status)}: {_why(run, fail_on, status, faults)}")
    raise SystemExit(status)


def status_of(run: Run, fail_on: Level, *, strict: bool, faults: int) -> Exit:
    """The exit status, the gravest that applies: invalid input outranks findings."""
    results = [claim for case in run.cases for claim in case.claims]
    if faults or run.problems:
        return Exit.INVALID
    if any(claim.counts(fail_on) for claim in results):
        return Exit.FINDINGS
    if strict and any(claim.verdict is Verdict.UNCHECKED for claim in results):
        return Exit.INCOMPLETE
    return Exit.NOTHING


def _why(run: Run, fail_on: Level, status: Exit, faults: int) -> str:
    if status is Exit.INVALID:
        count = plural(faults or len(run.problems), "problem")
        return f"{count} in the claim files or texts; the rest was checked"
    if status is Exit.INCOMPLETE:
        unchecked = sum(case.count(Verdict.UNCHECKED) for case in run.cases)
        return f"{plural(unchecked, 'claim')} could not be checked, and --strict was given"
    return outcome(run, fail_on)

"""`crosscheck check`: the main job."""

from __future__ import annotations

from pathlib import Path

import click

from crosscheck.cli import options
from crosscheck.cli.console import diagnostic, rendering, result
from crosscheck.errors import Exit
from crosscheck.model.finding import Level
from crosscheck.model.run import Run
from crosscheck.model.verdict import Verdict
from crosscheck.reporters.interface import format_names, reporter
from crosscheck.reporters.words import outcome, plural


@click.command(short_help="Verdicts for every claim of the cases (the main job).")
@click.argument("cases", nargs=-1, type=click.Path(path_type=Path), metavar="[CASE]…")
@options.texts
@click.option(
    "--format",
    "format_",
    type=click.Choice(format_names()),
    help="How to report. Default: text, or what the settings say.",
)
@options.output
@click.option(
    "--fail-on",
    type=click.Choice(["note", "warning", "error"]),
    help="The level from which a finding on a claim without a review counts. Default: warning.",
)
@click.option(
    "--strict", is_flag=True, help="End with status 4 when something could not be checked."
)
@options.colour
def command(
    cases: tuple[Path, ...],
    texts: Path | None,
    format_: str | None,
    output: Path | None,
    fail_on: str | None,
    strict: bool,
    colour: str,
) -> None:
    """
    Check every claim of the cases against what the authority wrote.

    CASE is a folder with a documents.yaml; without one, every case under claims/ is checked.

    \b
      crosscheck check
      crosscheck check claims/my-council --texts ~/letters
      crosscheck check --format json --output run.json

    Exit status: 0 nothing that counts, 1 findings that count, 2 usage, 3 invalid input,
    4 incomplete (with --strict). A claim that a person has reviewed is shown, but does not
    count while its review holds.
    """  # noqa: D301  # \b is click's mark for a paragraph it must not wrap
    from crosscheck.check import check  # noqa: PLC0415  # loads the index; --help need not
    from crosscheck.claims.case import cases_or_default, load_case  # noqa: PLC0415
    from crosscheck.settings import load_settings  # noqa: PLC0415

    settings = load_settings()
    loaded = [load_case(folder, texts or settings.texts) for folder in cases_or_default(cases)]
    problems = [problem for case in loaded for problem in case.problems]
    for problem in problems:
        diagnostic(str(problem))
    run = check([case.case for case in loaded], settings=settings)
    threshold = Level[(fail_on or settings.fail_on).upper()]
    draw = rendering(colour, fail_on=threshold, to_file=output is not None)
    result(reporter(format_ or settings.format)(run, draw), output)
    status = _status(run, threshold, strict=strict, invalid=bool(problems))
    diagnostic(f"exit status {int(status)}: {_why(run, threshold, status, len(problems))}")
    raise SystemExit(status)


def _status(run: Run, fail_on: Level, *, strict: bool, invalid: bool) -> Exit:
    results = [claim for case in run.cases for claim in case.claims]
    if invalid or run.problems:
        return Exit.INVALID
    if any(claim.counts(fail_on) for claim in results):
        return Exit.FINDINGS
    if strict and any(claim.verdict is Verdict.UNCHECKED for claim in results):
        return Exit.INCOMPLETE
    return Exit.NOTHING


def _why(run: Run, fail_on: Level, status: Exit, problems: int) -> str:
    if status is Exit.INVALID:
        count = problems + len(run.problems)
        return f"{plural(count, 'problem')} in the claim files or texts; the rest was checked"
    if status is Exit.INCOMPLETE:
        unchecked = sum(case.count(Verdict.UNCHECKED) for case in run.cases)
        return f"{plural(unchecked, 'claim')} could not be checked, and --strict was given"
    return outcome(run, fail_on)

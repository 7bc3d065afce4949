"""`crosscheck check`: the main job."""

from __future__ import annotations

from pathlib import Path

import click

from crosscheck.cli import options
from crosscheck.cli.console import diagnostic, rendering
from crosscheck.cli.ending import end
from crosscheck.cli.progress import progress
from crosscheck.cli.reports import write
from crosscheck.model.finding import Level
from crosscheck.reporters.interface import format_names


@click.command(
    cls=options.WithFormats, short_help="Verdicts for every claim of the cases (the main job)."
)
@click.argument("cases", nargs=-1, type=click.Path(path_type=Path), metavar="[CASE]…")
@options.texts
@options.embedder
@options.entailment
@click.option(
    "--format",
    "format_",
    type=click.Choice(format_names()),
    help="How to report. Default: text, or what the settings say.",
)
@options.output
@options.report
@options.suppressed
@options.quiet
@options.every
@options.order
@options.paging
@click.option(
    "--baseline",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Accepted findings (crosscheck baseline writes them): shown, and not counted. "
    "Default: what the settings say, else none.",
)
@click.option(
    "--no-baseline", is_flag=True, help="Count accepted findings too, whatever the settings say."
)
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
    embedder: Path | None,
    entailment: Path | None,
    format_: str | None,
    output: Path | None,
    reports: tuple[tuple[str, Path], ...],
    suppressed: bool,
    baseline: Path | None,
    no_baseline: bool,
    quiet: bool,
    every: bool,
    order: str,
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
      crosscheck check --report sarif=crosscheck.sarif --report markdown=comment.md

    Exit status: 0 nothing that counts, 1 findings that count, 2 usage, 3 invalid input,
    4 incomplete (with --strict). A claim that a person has reviewed is shown, but does not
    count while its review holds; no more does a finding that the claim or the baseline accepts.
    """  # noqa: D301  # \b is click's mark for a paragraph it must not wrap
    from crosscheck.checking import check  # loads the index; --help need not
    from crosscheck.claims.accepting import Accepting, current_day
    from crosscheck.claims.baseline import read_baseline
    from crosscheck.claims.case import cases_or_default, load_case
    from crosscheck.framing.own_words import problems_of
    from crosscheck.rules.interface import all_rules
    from crosscheck.settings import load_settings

    settings = load_settings()
    settings.check_rules(all_rules())
    settings.check_format(format_names())
    accepting = Accepting(tuple(all_rules()), current_day())
    if baseline and no_baseline:
        raise click.UsageError("--baseline and --no-baseline exclude each other: give one.")
    listed = None if no_baseline else baseline or settings.baseline
    accepted = read_baseline(listed) if listed else None
    loaded = [
        load_case(folder, texts or settings.texts, words=settings.words, accepting=accepting)
        for folder in cases_or_default(cases)
    ]
    problems = problems_of(loaded)
    for problem in problems:
        diagnostic("\n  ".join([str(problem), *problem.hint.splitlines()]))
    models = options.open_models(settings, embedder=embedder, entailment=entailment)
    run = check(
        [case.case for case in loaded],
        settings=settings,
        models=models,
        watch=progress("claims checked"),
        baseline=accepted,
        today=accepting.today,
    )
    threshold = Level[(fail_on or settings.fail_on).upper()]
    draw = rendering(
        colour,
        fail_on=threshold,
        to_file=output is not None,
        suppressed=suppressed,
        publisher=settings.publisher,
        detail=options.detail(quiet=quiet, every=every, output=output),
        file_order=order == "file",
        wide=True,
    )
    write(run, draw, format_ or settings.format, output, reports)
    # A stale review is no fault of the file: the run counts it as news, with status 1.
    faults = sum(problem.is_error and problem.rule != "claim-review-stale" for problem in problems)
    end(run, threshold, strict=strict, faults=faults)

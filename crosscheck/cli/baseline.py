"""`crosscheck baseline`: accept what is found today, so that only what is new counts."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crosscheck.cli import options
from crosscheck.cli.console import diagnostic, result
from crosscheck.cli.progress import progress
from crosscheck.errors import ClaimFileError
from crosscheck.model.finding import Level
from crosscheck.reporters.words import plural
from crosscheck.text.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from crosscheck.examine.baseline import NextBaseline
    from crosscheck.model.acceptance import BaselineEntry


@click.command(short_help="Accept today's findings, so that only new ones count.")
@click.argument("cases", nargs=-1, type=click.Path(path_type=Path), metavar="[CASE]…")
@click.option(
    "--output",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The baseline, written in one step; JSON when it ends in .json. "
    "Default: what the settings say, else crosscheck-baseline.yaml.",
)
@click.option("--reason", help="Why the new findings may stand.")
@click.option("--by", help="Who accepts them: a name, initials or a desk.")
@click.option(
    "--until",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YEAR-MONTH-DAY",
    help="The last day on which the new acceptances hold. Default: they hold for good.",
)
@click.option(
    "--renew",
    is_flag=True,
    help="Accept what has run out again, with this reason, name and last day.",
)
@click.option(
    "--fail-on",
    type=click.Choice(["note", "warning", "error"]),
    help="The level from which findings are accepted. Default: what the settings say, else warning.",
)
@options.texts
@options.embedder
@options.entailment
def command(
    cases: tuple[Path, ...],
    output: Path | None,
    reason: str | None,
    by: str | None,
    until: dt.datetime | None,
    renew: bool,
    fail_on: str | None,
    texts: Path | None,
    embedder: Path | None,
    entailment: Path | None,
) -> None:
    """
    Check the cases, and write the findings that count to a file of accepted findings.

    `crosscheck check --baseline FILE` then shows them as accepted, and counts only what is new or
    whose acceptance has run out. Written again, the file keeps the reasons that stand in it, adds what is
    new, and drops what is no longer found in the cases that were checked. What a person has reviewed,
    pinned or accepted in its claim needs no place in it.

    \b
      crosscheck baseline --reason "Published before we checked." --by desk
      crosscheck baseline --reason "To be corrected." --by desk --until 2027-03-31
      crosscheck baseline                           nothing new: drop what is gone

    Exit status: 0 written, or as it was, 2 usage, 3 invalid input.
    """  # noqa: D301  # \b is click's mark for a paragraph it must not wrap
    from crosscheck.checking import check  # loads the index; --help need not
    from crosscheck.claims.accepting import Accepting, current_day
    from crosscheck.claims.baseline import DEFAULT, read_baseline, write_baseline
    from crosscheck.claims.case import cases_or_default, load_case
    from crosscheck.examine.baseline import next_baseline
    from crosscheck.framing.own_words import problems_of
    from crosscheck.model.acceptance import Acceptance
    from crosscheck.rules.interface import all_rules
    from crosscheck.settings import load_settings

    settings = load_settings()
    settings.check_rules(all_rules())
    path = output or settings.baseline or Path(DEFAULT)
    accepting = Accepting(tuple(all_rules()), current_day())
    last = until.date() if until else None
    if last is not None and last < accepting.today:
        raise click.UsageError(f"--until {last} has passed: give a day from {accepting.today} on.")
    old = read_baseline(path) if path.exists() else None
    loaded = [
        load_case(folder, texts or settings.texts, words=settings.words, accepting=accepting)
        for folder in cases_or_default(cases)
    ]
    faults = [str(p) for p in problems_of(loaded) if p.is_error and p.rule != "claim-review-stale"]
    if faults:
        # A claim with a fault is not checked, and its findings would seem to be gone.
        listed = "\n".join(faults)
        raise ClaimFileError(f"{listed}\n{path}: not written - mend the claim files first")
    models = options.open_models(settings, embedder=embedder, entailment=entailment)
    run = check(
        [case.case for case in loaded],
        settings=settings,
        models=models,
        watch=progress("claims checked"),
        baseline=old,
        today=accepting.today,
    )
    threshold = Level[(fail_on or settings.fail_on).upper()]
    signed = Acceptance("", (reason or "").strip(), (by or "").strip(), accepting.today, last)
    following = next_baseline(run, signed, threshold, renew=renew)
    if following.added and not (signed.reason and signed.by):
        missing = " and ".join(
            name for name, given in (("--reason", signed.reason), ("--by", signed.by)) if not given
        )
        result("\n".join(_listed("+", following.added)))
        raise click.UsageError(
            f"{plural(len(following.added), 'finding')} to accept: say why, and who answers for it "
            f"({missing} missing)."
        )
    if old is None or following.added or following.gone:
        write_baseline(path, following.entries)
    result(_said(path, following, is_new=old is None))
    if settings.baseline is None:
        diagnostic(f"use it: crosscheck check --baseline {path} (or `baseline` in the settings)")


def _listed(sign: str, entries: Sequence[BaselineEntry]) -> Iterator[str]:
    for entry in entries:
        line = f"{sign} {entry.about} {entry.acceptance.rule}: {entry.message}"
        yield printable(line, keep_newlines=False)


def _said(path: Path, following: NextBaseline, *, is_new: bool) -> str:
    """What has become of the baseline, one line a finding that came, ran out or went."""
    lines = [*_listed("+", following.added), *_listed("-", following.gone)]
    lines += [
        f"! {entry.about} {entry.acceptance.rule}: ran out on {entry.acceptance.until}; "
        "it counts until you look again (--renew)"
        for entry in following.expired
    ]
    changed = is_new or following.added or following.gone
    counts = (
        f"{len(following.added)} added, {len(following.kept)} kept, "
        f"{len(following.expired)} expired, {len(following.gone)} gone"
    )
    lines.append(f"{path}: {'written' if changed else 'as it was'}: {counts}")
    return "\n".join(lines)

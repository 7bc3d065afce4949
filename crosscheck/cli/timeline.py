"""`crosscheck timeline`: what successive letters said of one thing."""

from __future__ import annotations

from pathlib import Path

import click

from crosscheck.cli import options
from crosscheck.cli.console import diagnostic, rendering, result
from crosscheck.cli.progress import progress
from crosscheck.errors import ClaimFileError


@click.command(short_help="What successive letters said of one thing.")
@click.argument("topic")
@click.option(
    "--in",
    "case",
    metavar="CASE",
    required=True,
    type=click.Path(path_type=Path),
    help="The case whose letters are read.",
)
@options.texts
@click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@options.output
@options.paging
@options.colour
def command(
    topic: str,
    case: Path,
    texts: Path | None,
    format_: str,
    output: Path | None,
    colour: str,
) -> None:
    """
    Show what each letter of a case said of TOPIC, oldest first: the strongest fault and the strongest praise.

    TOPIC is any words; other words for the same thing are found too. Each letter stands with the dates
    of its inspection and of its publication, how many passages speak of the topic, and how many of them
    praise (+) or find fault (-). A letter whose text is not at hand is named as such.

    \b
      crosscheck timeline caseloads --in claims/my-council --texts ~/letters
      crosscheck timeline "care leavers" --in my-council
      crosscheck timeline supervision --in my-council --format json
    """  # noqa: D301  # \b is click's mark for a paragraph it must not wrap
    from crosscheck.claims.case import load_case  # --help must stay quick
    from crosscheck.claims.folders import named_case
    from crosscheck.examine.timeline import timeline
    from crosscheck.framing.own_words import own_vocabulary
    from crosscheck.reporters.timeline import as_json, as_text
    from crosscheck.settings import load_settings

    if not topic.strip():
        raise click.UsageError("TOPIC is empty: there is nothing to look for.")
    settings = load_settings()
    loaded = load_case(named_case(case), texts or settings.texts)
    for problem in loaded.problems:
        diagnostic(str(problem))
    told = timeline(
        topic,
        loaded.case.documents,
        own_vocabulary(loaded.case.words),
        progress("letters read"),
    )
    if not told.chapters:
        raise ClaimFileError(f"{case}: has no document with the role authority to read")
    if format_ == "json":
        result(as_json(loaded.case.id, told), output)
        return
    result(as_text(told, rendering(colour, to_file=output is not None)), output)

"""`crosscheck quotes`: every quotation of a text against the texts it may come from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from crosscheck.cli import options
from crosscheck.cli.console import diagnostic, rendering, result
from crosscheck.cli.progress import progress
from crosscheck.errors import Exit
from crosscheck.model.finding import Level

if TYPE_CHECKING:
    from crosscheck.model.document import Document


class _Quotes(click.Command):
    """Takes several documents after one `--in`, up to the next option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        spread: list[str] = []
        taking = False
        for arg in args:
            if arg == "--in":
                taking = True
            elif arg.startswith("-") and arg != "-":
                taking = False
                spread.append(arg)
            else:
                spread += ["--in", arg] if taking else [arg]
        return super().parse_args(ctx, spread)


@click.command(cls=_Quotes, short_help="Every quotation of a text against its sources.")
@click.argument(
    "documents",
    metavar="DOCUMENT...",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
@click.option(
    "--in",
    "sources",
    multiple=True,
    required=True,
    type=click.Path(exists=True, path_type=Path),
    metavar="DOCUMENT|CASE|FOLDER…",
    help="The texts that may be quoted: files, a case with all its documents, a folder of files. Several may follow.",
)
@options.texts
@click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@options.output
@options.paging
@click.option(
    "--fail-on",
    type=click.Choice(["note", "warning", "error"]),
    help="The level from which a finding counts. Default: warning.",
)
@click.option(
    "--strict", is_flag=True, help="End with status 4 when a quotation could not be checked."
)
@options.colour
def command(
    documents: tuple[Path, ...],
    sources: tuple[Path, ...],
    texts: Path | None,
    format_: str,
    output: Path | None,
    fail_on: str | None,
    strict: bool,
    colour: str,
) -> None:
    """
    Compare every quotation of a DOCUMENT, word by word, with the documents it may come from.

    Says of each whether it is word for word, trimmed, altered, spliced, cut off from the clause that
    turns it, or nowhere to be found; and of sentences copied without marks what was changed in them.
    A quotation that several of the documents have is compared between them: who has it whole, who trimmed it.

    \b
      crosscheck quotes story.txt --in ofsted-letter.pdf
      crosscheck quotes story.txt --in ofsted-letter.pdf council-release.html --format json
      crosscheck quotes story.txt --in claims/my-council --texts ~/letters
      crosscheck quotes first.txt second.txt --in release.html letters/

    Exit status: 0 nothing that counts, 1 findings that count, 2 usage, 3 invalid input,
    4 incomplete (with --strict).
    """  # noqa: D301  # \b is click's mark for a paragraph it must not wrap
    from crosscheck.examine.quotes import compared, named, quote_runs  # --help must stay quick
    from crosscheck.facts.quotations.sources import read_file, read_sources
    from crosscheck.model.quotation import QuoteLabel
    from crosscheck.reporters.quotations import as_json, as_text
    from crosscheck.settings import load_settings

    settings = load_settings()
    quoting: list[Document] = []
    for path in documents:
        quoting.append(read_file(path, {document.id for document in quoting}))
    read = read_sources(sources, texts or settings.texts, quoting, progress("reading sources"))
    for problem in read.problems:
        diagnostic(problem)
    runs = quote_runs(
        named(quoting, read.documents), read.documents, settings, progress("documents compared")
    )
    shared = compared(runs)
    draw = rendering(colour, to_file=output is not None, wide=True)
    result(as_json(runs, shared) if format_ == "json" else as_text(runs, shared, draw), output)
    threshold = Level[(fail_on or settings.fail_on).upper()]
    results = [one for run in runs for one in run.results]
    if any(finding.level >= threshold for one in results for finding in one.findings):
        raise SystemExit(Exit.FINDINGS)
    if strict and any(one.match.label is QuoteLabel.UNCHECKED for one in results):
        raise SystemExit(Exit.INCOMPLETE)

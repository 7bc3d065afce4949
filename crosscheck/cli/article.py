"""`crosscheck article`: a new article, tagged by the machine and checked at once."""

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
from crosscheck.reporters.words import plural


@click.command(cls=options.WithFormats, short_help="Propose and check the claims of a new article.")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--against",
    multiple=True,
    required=True,
    type=click.Path(path_type=Path),
    metavar="CASE|FILE",
    help="A case folder, or a document of the authority; may be given several times.",
)
@click.option(
    "--reports-on",
    multiple=True,
    metavar="ID",
    help="The authority document that the article is about. Default: where most of its claims are found.",
)
@options.texts
@options.embedder
@options.entailment
@click.option(
    "--save",
    type=click.Path(path_type=Path),
    metavar="CASE",
    help="Add the article to this case and write the claims there as drafts, for a person to confirm.",
)
@click.option("--format", "format_", type=click.Choice(format_names()), default="text")
@options.output
@options.report
@options.quiet
@options.every
@options.order
@options.paging
@options.colour
def command(
    file: Path,
    against: tuple[Path, ...],
    reports_on: tuple[str, ...],
    texts: Path | None,
    embedder: Path | None,
    entailment: Path | None,
    save: Path | None,
    format_: str,
    output: Path | None,
    reports: tuple[tuple[str, Path], ...],
    quiet: bool,
    every: bool,
    order: str,
    colour: str,
) -> None:
    """
    Propose claims in FILE and check them against what the authority wrote.

    Quotations, statements that name the authority, evaluations and figures are taken for claims.
    They are drafts: a machine tagged them, and a person should read each before it is printed.

    \b
      crosscheck article story.html --against claims/my-council --texts ~/letters
      crosscheck article story.txt --against letter.pdf --against report-2019.pdf
      crosscheck article story.txt --against claims/my-council --save claims/my-council
    """  # noqa: D301  # \b is click's mark for a paragraph it must not wrap
    from crosscheck.article import article_case, save_article  # loads the readers
    from crosscheck.checking import check
    from crosscheck.claims.folders import named_case
    from crosscheck.settings import load_settings

    settings = load_settings()
    models = options.open_models(settings, embedder=embedder, entailment=entailment)
    article = article_case(
        file,
        [named_case(path) for path in against],
        texts or settings.texts,
        reports_on,
        words=settings.words,
        models=models,
    )
    for problem in article.problems:
        diagnostic(problem)
    if article.guessed:
        diagnostic(f"taken to report on {article.guessed} (--reports-on ID says otherwise)")
    run = check([article.case], settings=settings, models=models, watch=progress("claims checked"))
    draw = rendering(
        colour,
        to_file=output is not None,
        detail=options.detail(quiet=quiet, every=every, output=output),
        file_order=order == "file",
        wide=True,
    )
    write(run, draw, format_, output, reports)
    if save is not None:
        written = save_article(file, article, named_case(save))
        drafts = plural(len(article.case.claims), "draft claim")
        diagnostic(f"{drafts} in {written}: read each, then delete its `status: draft`")
    end(run, Level[settings.fail_on.upper()])

"""Options that several commands share, so that they read and behave the same."""

from __future__ import annotations

import sys
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crosscheck.cli import pager
from crosscheck.cli.progress import progress
from crosscheck.reporters.interface import Detail, format_names, format_summary

if TYPE_CHECKING:
    from crosscheck.models.load import Models
    from crosscheck.settings import Settings

texts = click.option(
    "--texts",
    metavar="DIR",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Where the documents' texts are, by file name. Without it, texts are looked for in the case folder.",
)
case = click.option(
    "--case",
    required=True,
    type=click.Path(path_type=Path),
    help="The case: a folder, or its name under claims/.",
)
output = click.option(
    "--output",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the report to FILE in one step instead of to stdout.",
)
colour = click.option(
    "--color",
    "colour",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Colour the report. NO_COLOR is respected.",
)


paging = click.option(
    "--pager/--no-pager",
    default=None,
    expose_value=False,
    callback=pager.ask,
    help="Show the report in a pager (CROSSCHECK_PAGER, else PAGER, else less), or do not. Default: on a "
    "terminal, when it is longer than the screen. Never into a pipe or file.",
)
quiet = click.option("-q", "--quiet", is_flag=True, help="Show only the claims that count.")
every = click.option(
    "--all",
    "every",
    is_flag=True,
    help="Show every claim in full. Default: on a terminal the gravest that count, the other "
    "divergences in a line each, and the rest counted; into a pipe or file all of it.",
)
order = click.option(
    "--order",
    type=click.Choice(["worst", "file"]),
    default="worst",
    show_default=True,
    help="Within a document: what counts first, the gravest on top, or as the file of claims has them.",
)


def detail(*, quiet: bool, every: bool, output: Path | None) -> Detail:
    """How much to show, by --quiet, --all and where it goes. A usage error for both."""
    if quiet and every:
        raise click.UsageError(
            "--quiet shows only what counts, --all everything: give one of them."
        )
    if quiet:
        return Detail.COUNTING
    if every:
        return Detail.EVERY
    return Detail.BRIEF if output is None and sys.stdout.isatty() else Detail.WHOLE


class _FormatFile(click.ParamType[tuple[str, Path]]):
    """`FORMAT=FILE`."""

    name = "format=file"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, Path]:
        """The format and the path. A usage error for a format that does not exist."""
        written = str(value)
        name, equals, file = written.partition("=")
        if not equals or not file:
            self.fail(f"'{written}' is not FORMAT=FILE, such as sarif=crosscheck.sarif", param, ctx)
        if name not in format_names():
            self.fail(f"'{name}' is not one of {', '.join(format_names())}", param, ctx)
        return name, Path(file)


report = click.option(
    "--report",
    "reports",
    multiple=True,
    type=_FormatFile(),
    metavar="FORMAT=FILE",
    help="Write one more report of the same run; may be given several times.",
)
suppressed = click.option(
    "--suppressed",
    is_flag=True,
    help="In SARIF, write what a person has settled too, marked as suppressed. "
    "Not for uploads to GitHub, which would open an alert for each.",
)


class WithFormats(click.Command):
    """A command whose help lists the formats, one a line."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, then the formats with the first line of their files."""
        super().format_options(ctx, formatter)
        with formatter.section("Formats"):
            formatter.write_dl([(name, format_summary(name)) for name in format_names()])


embedder = click.option(
    "--embedder",
    metavar="DIR",
    envvar="CROSSCHECK_EMBEDDER",
    show_envvar=True,
    type=click.Path(path_type=Path),
    help="A local sentence-embedding model (model.onnx, tokenizer.json), to find paraphrases better. "
    "Default: what the settings say, else none.",
)
entailment = click.option(
    "--entailment",
    metavar="DIR",
    envvar="CROSSCHECK_ENTAILMENT",
    show_envvar=True,
    type=click.Path(path_type=Path),
    help="A local entailment model (model.onnx, tokenizer.json, config.json with id2label), as one more "
    "signal of contradiction. Default: what the settings say, else none.",
)


def open_models(
    settings: Settings,
    *,
    embedder: Path | None = None,
    entailment: Path | None = None,
    uses: Collection[str] = ("embedder", "entailment"),
) -> Models:
    """The models of those `uses` that the command line names, or else the settings."""
    from crosscheck.models.load import load_models  # --help must stay quick

    return load_models(
        (embedder or settings.embedder) if "embedder" in uses else None,
        (entailment or settings.entailment) if "entailment" in uses else None,
        progress("reading passages"),
    )

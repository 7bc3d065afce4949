"""`crosscheck compare`: how one text frames what another says."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from crosscheck.cli import options
from crosscheck.cli.console import rendering, result
from crosscheck.errors import DocumentError

_LARGEST = 200_000
"""Bytes; a claim or passage is a few sentences, so a larger file is a mistake."""


@click.command(short_help="Two texts: how the one frames what the other says.")
@click.argument("claim")
@click.argument("evidence")
@click.option(
    "--section",
    metavar="HEADING",
    multiple=True,
    help="A heading that the evidence stands under; outermost first. May be repeated.",
)
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@options.output
@options.colour
def command(
    claim: str, evidence: str, section: tuple[str, ...], form: str, output: Path | None, colour: str
) -> None:
    """
    Compare the framing of CLAIM with that of EVIDENCE.

    Shows the cues on both sides with their scope and levels, how the two were aligned, and what decided.
    Either text may be given as @FILE, or as - for standard input.
    """
    from crosscheck.framing.compare import compare  # noqa: PLC0415  # --help must stay quick
    from crosscheck.reporters.comparison import as_json, as_text  # noqa: PLC0415

    if claim == evidence == "-":
        raise click.UsageError("Only one of the two texts can come from standard input.")
    ours, theirs = _text(claim), _text(evidence)
    for name, text in (("CLAIM", ours), ("EVIDENCE", theirs)):
        if not text.strip():
            raise click.UsageError(f"{name} is empty: there is nothing to compare.")
    found = compare(ours, theirs, section=section)
    if form == "json":
        result(as_json(ours, theirs, found), output)
    else:
        result(as_text(ours, theirs, found, rendering(colour, to_file=output is not None)), output)


def _text(given: str) -> str:
    if given == "-":
        try:
            return sys.stdin.read(_LARGEST)
        except UnicodeDecodeError as error:
            raise DocumentError("standard input: not UTF-8 text.") from error
    if not given.startswith("@"):
        return given
    path = Path(given[1:])
    try:
        if path.stat().st_size > _LARGEST:
            raise DocumentError(
                f"{path}: larger than {_LARGEST:,} bytes; compare takes a claim and a passage. "
                "`crosscheck check` takes whole documents."
            )
        return path.read_text("utf-8")
    except OSError as error:
        raise DocumentError(
            f"{path}: {error.strerror or error}. Give the name of a readable file after @."
        ) from error
    except UnicodeDecodeError as error:
        raise DocumentError(f"{path}: not UTF-8 text. Save it as UTF-8 and try again.") from error

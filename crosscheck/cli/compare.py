"""`crosscheck compare`: how one text frames what another says."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crosscheck.cli import options
from crosscheck.cli.console import diagnostic, rendering, result
from crosscheck.errors import DocumentError
from crosscheck.files import read_bytes

if TYPE_CHECKING:
    from crosscheck.model.words import WordFile

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
    "--in",
    "case",
    metavar="CASE",
    type=click.Path(path_type=Path),
    help="Read by the words of this case too (its words.yaml).",
)
@click.option(
    "--words",
    metavar="FILE",
    multiple=True,
    type=click.Path(path_type=Path),
    help="Read by the words of this file too. May be repeated; of two that disagree, the later holds.",
)
@options.entailment
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@options.output
@options.paging
@options.colour
def command(
    claim: str,
    evidence: str,
    *,
    section: tuple[str, ...],
    case: Path | None,
    words: tuple[Path, ...],
    entailment: Path | None,
    form: str,
    output: Path | None,
    colour: str,
) -> None:
    """
    Compare the framing of CLAIM with that of EVIDENCE.

    Shows the cues on both sides with the clause in which they act and their levels, which clause was held
    against which, what the two speak of, and what decided, by how much.
    Either text may be given as @FILE, or as - for standard input. The project's own words, which
    the settings name, are always in use.
    """
    from crosscheck.framing.account import account  # --help must stay quick
    from crosscheck.framing.compare import compare  # --help must stay quick
    from crosscheck.framing.own_words import own_vocabulary
    from crosscheck.reporters.comparison import as_text
    from crosscheck.reporters.comparison_object import as_json
    from crosscheck.settings import load_settings

    if claim == evidence == "-":
        raise click.UsageError("Only one of the two texts can come from standard input.")
    ours, theirs = _text(claim), _text(evidence)
    for name, text in (("CLAIM", ours), ("EVIDENCE", theirs)):
        if not text.strip():
            raise click.UsageError(f"{name} is empty: there is nothing to compare.")
    own = _own_words(case, words)
    models = options.open_models(load_settings(), entailment=entailment, uses=("entailment",))
    seen = models.entailment.contradictions([(ours, theirs)])[0] if models.entailment else None
    lists = own_vocabulary(own)
    found = compare(ours, theirs, section=section, contradiction=seen, vocabulary=lists)
    told = account(
        ours,
        theirs,
        section=section,
        contradiction=seen.probability if seen else None,
        vocabulary=lists,
    )
    if form == "json":
        result(as_json((ours, theirs), found, told, own=own, models=models.uses), output)
    else:
        draw = rendering(colour, to_file=output is not None)
        result(as_text((ours, theirs), found, told, draw, own=own, models=models.uses), output)


def _own_words(case: Path | None, words: tuple[Path, ...]) -> tuple[WordFile, ...]:
    """The project's file of words, the case's, and those named, in the order in which they are applied."""
    from crosscheck.claims.folders import (  # --help must stay quick
        cases_or_default,
        words_file,
    )
    from crosscheck.framing.own_words import read_sound
    from crosscheck.settings import load_settings

    project = load_settings().words
    paths = [project] if project else []
    for folder in cases_or_default([case]) if case else []:
        name = words_file(folder)
        if name is None:
            diagnostic(f"{folder}: has no words.yaml; read by the lists as they are")
        else:
            paths.append(folder / name)
    return read_sound([*paths, *words])


def _text(given: str) -> str:
    if given == "-":
        name, data = "standard input", sys.stdin.buffer.read(_LARGEST + 1)
    elif given.startswith("@"):
        name, data = given[1:], read_bytes(Path(given[1:]), error=DocumentError)
    else:
        return given
    if len(data) > _LARGEST:
        raise DocumentError(
            f"{name}: larger than {_LARGEST:,} bytes; compare takes a claim and a passage. "
            "`crosscheck check` takes whole documents."
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DocumentError(f"{name}: not UTF-8 text. Save it as UTF-8 and try again.") from error

"""`crosscheck search`: the passages that speak to a text, ranked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from crosscheck.cli import options
from crosscheck.cli.console import diagnostic, rendering, result
from crosscheck.cli.progress import progress
from crosscheck.text.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.evidence.index import Index
    from crosscheck.model.document import Document
    from crosscheck.model.run import Evidence

_BESIDE = 36
"""Columns that a row needs beside the passage's own words."""
_NARROWEST = 24


@click.command(short_help="The passages of documents that speak to a text.")
@click.argument("text")
@click.option(
    "--in",
    "places",
    metavar="CASE|FILE",
    multiple=True,
    required=True,
    type=click.Path(path_type=Path),
    help="A case, or a document; may be repeated.",
)
@options.texts
@options.embedder
@click.option(
    "--limit",
    type=click.IntRange(1, 1000),
    default=5,
    show_default=True,
    help="How many passages to show at most.",
)
@click.option(
    "--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True
)
@options.output
@options.paging
@options.colour
def command(
    text: str,
    places: tuple[Path, ...],
    texts: Path | None,
    embedder: Path | None,
    limit: int,
    form: str,
    output: Path | None,
    colour: str,
) -> None:
    """
    Rank the passages of documents by how well they speak to TEXT.

    The score (0–1) says how often a passage with such matches is evidence; it never decides a verdict.

    \b
      crosscheck search "Caseloads have come down" --in claims/my-council
      crosscheck search "long waits for a social worker" --in letter.pdf --in report.txt --limit 10
    """  # noqa: D301  # \b is click's mark for a paragraph it must not wrap
    from crosscheck.evidence.index import Index  # --help must stay quick
    from crosscheck.settings import load_settings

    if not text.strip():
        raise click.UsageError("TEXT is empty: there is nothing to search for.")
    models = options.open_models(load_settings(), embedder=embedder, uses=("embedder",))
    index = Index(list(_documents(places, texts)), embedder=models.embedder)
    found = index.search(text, limit=limit)
    if form == "json":
        result(_json(text, found, index), output)
        return
    width = rendering(colour, to_file=output is not None).width
    result(_table(found, index, width), output)


def _documents(places: tuple[Path, ...], texts: Path | None) -> Iterator[Document]:
    from crosscheck.claims.case import load_case  # as above
    from crosscheck.claims.folders import named_case
    from crosscheck.documents.load import load_document
    from crosscheck.errors import ClaimFileError
    from crosscheck.model.document import DocumentInfo, Role
    from crosscheck.model.watch import watched

    for named in watched(list(dict.fromkeys(places)), progress("cases and files read")):
        place = named_case(named)
        if not place.exists():
            raise ClaimFileError(f"{named}: no such case or file - name a case folder or a letter")
        if not place.is_dir():
            yield load_document(DocumentInfo(str(place), Role.AUTHORITY), place)
            continue
        loaded = load_case(place, texts)
        for problem in loaded.problems:
            diagnostic(str(problem))
        yield from loaded.case.documents


def _table(found: list[Evidence], index: Index, width: int) -> str:
    from tabulate import tabulate  # as above

    from crosscheck.reporters.words import passage_place

    if not found:
        return "No passage shares a word with it."
    rows = [
        (
            f"{evidence.score:.2f}",
            printable(" ".join(evidence.passage.text.split())),
            printable(f"{evidence.passage.document} {passage_place(evidence.passage)}".strip()),
        )
        for evidence in found
    ]
    table = tabulate(
        rows,
        headers=("score", "passage", "where"),
        maxcolwidths=[None, max(width - _BESIDE, _NARROWEST), _BESIDE - 12],
        disable_numparse=True,
    )
    speaking = sum(index.speaks(evidence) for evidence in found)
    if speaking == len(found):
        return table
    if not speaking:
        return f"{table}\n\nNone of them scores high enough to speak to it."
    first = "Only the first speaks" if speaking == 1 else f"The first {speaking} speak"
    return f"{table}\n\n{first} to it; the rest are only the nearest."


def _json(text: str, found: list[Evidence], index: Index) -> str:
    passages: list[dict[str, Any]] = [
        {
            "document": evidence.passage.document,
            "quote": evidence.passage.text,
            "start": evidence.passage.span.start,
            "end": evidence.passage.span.end,
            "section": list(evidence.passage.section),
            "paragraph": evidence.passage.paragraph,
            "page": evidence.passage.page,
            "score": round(evidence.score, 4),
            "speaks": index.speaks(evidence),
        }
        for evidence in found
    ]
    return json.dumps(
        {"version": 1, "text": text, "passages": passages}, ensure_ascii=False, indent=2
    )

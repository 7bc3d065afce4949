"""`crosscheck quotes`: every quotation of a text against the texts it may come from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from crosscheck.cli import options
from crosscheck.cli.console import diagnostic, rendering, result
from crosscheck.errors import Exit
from crosscheck.model.finding import Level

if TYPE_CHECKING:
    from crosscheck.model.document import Document
    from crosscheck.model.finding import Finding
    from crosscheck.model.quotation import QuotationMatch
    from crosscheck.settings import Settings


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
@click.argument("document", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--in",
    "sources",
    multiple=True,
    required=True,
    type=click.Path(exists=True, path_type=Path),
    metavar="DOCUMENT|CASE…",
    help="The texts that may be quoted: files, or a case with all its documents. Several may follow.",
)
@options.texts
@click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@options.output
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
    document: Path,
    sources: tuple[Path, ...],
    texts: Path | None,
    format_: str,
    output: Path | None,
    fail_on: str | None,
    strict: bool,
    colour: str,
) -> None:
    """
    Compare every quotation of DOCUMENT, word by word, with the documents it may come from.

    Says of each whether it is word for word, trimmed, altered, spliced, cut off from the clause that
    turns it, or nowhere to be found; and of sentences copied without marks what was changed in them.

    \b
      crosscheck quotes story.txt --in ofsted-letter.pdf
      crosscheck quotes story.txt --in ofsted-letter.pdf council-release.html --format json
      crosscheck quotes story.txt --in claims/my-council --texts ~/letters

    Exit status: 0 nothing that counts, 1 findings that count, 2 usage, 3 invalid input,
    4 incomplete (with --strict).
    """  # noqa: D301  # \b is click's mark for a paragraph it must not wrap
    from crosscheck.facts.quotations.quoting import match_quotations  # noqa: PLC0415  # --help must stay quick
    from crosscheck.facts.quotations.reuse import reused  # noqa: PLC0415
    from crosscheck.model.quotation import QuoteLabel  # noqa: PLC0415
    from crosscheck.reporters.quotations import (  # noqa: PLC0415
        QuoteResult,
        QuoteRun,
        as_json,
        as_text,
    )
    from crosscheck.settings import load_settings  # noqa: PLC0415

    settings = load_settings()
    read = _sources(sources, texts or settings.texts)
    quoting = _read(document, {source.id for source in read})
    held = tuple(source for source in read if source.sha256 != quoting.sha256)
    matches = match_quotations(quoting, held)
    results = tuple(QuoteResult(m, _findings(m, quoting, held, settings)) for m in matches)
    run = QuoteRun(quoting, held, results, reused(quoting, held))
    draw = rendering(colour, to_file=output is not None)
    result(as_json(run) if format_ == "json" else as_text(run, draw), output)
    threshold = Level[(fail_on or settings.fail_on).upper()]
    if any(finding.level >= threshold for one in results for finding in one.findings):
        raise SystemExit(Exit.FINDINGS)
    if strict and any(one.match.label is QuoteLabel.UNCHECKED for one in results):
        raise SystemExit(Exit.INCOMPLETE)


def _sources(paths: tuple[Path, ...], texts: Path | None) -> tuple[Document, ...]:
    from crosscheck.claims.case import load_case  # noqa: PLC0415

    found: dict[str, Document] = {}
    for path in paths:
        if path.is_dir():
            loaded = load_case(path, texts)
            for problem in loaded.problems:
                diagnostic(str(problem))
            found |= {document.id: document for document in loaded.case.documents}
        else:
            document = _read(path, set(found))
            found[document.id] = document
    return tuple(found.values())


def _read(path: Path, taken: set[str]) -> Document:
    """A document without metadata: what its text looks like says whose it is."""
    from crosscheck.claims.write import identifier  # noqa: PLC0415
    from crosscheck.documents.load import load_document  # noqa: PLC0415
    from crosscheck.facts.speakers.voices import likely_info  # noqa: PLC0415
    from crosscheck.model.document import DocumentInfo, Role  # noqa: PLC0415

    name = stem = identifier(path.stem) or "document"
    number = 2
    while name in taken:
        name, number = f"{stem}-{number}", number + 1
    return likely_info(load_document(DocumentInfo(name, Role.CLAIMANT), path))


def _findings(
    match: QuotationMatch,
    document: Document,
    sources: tuple[Document, ...],
    settings: Settings,
) -> tuple[Finding, ...]:
    from dataclasses import replace  # noqa: PLC0415

    from crosscheck.model.claim import AnchoredClaim, Claim, ClaimKind  # noqa: PLC0415
    from crosscheck.model.text import TextQuote  # noqa: PLC0415
    from crosscheck.rules.interface import Examination, all_rules  # noqa: PLC0415

    quotation = match.quotation
    claim = Claim("quotation", document.id, TextQuote(exact=quotation.text), ClaimKind.QUOTATION)
    anchored = AnchoredClaim(claim, quotation.text, quotation.span)
    examination = Examination(anchored, document, sources, quotations=(match,))
    found = [
        replace(finding, level=settings.rules.get(finding.rule, finding.level))
        for name, rule in all_rules().items()
        if name.startswith("quote-")
        for finding in rule.check(examination)
    ]
    return tuple(finding for finding in found if finding.level is not Level.OFF)

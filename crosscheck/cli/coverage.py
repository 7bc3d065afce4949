"""`crosscheck coverage`: what a document mentions of the letter it reports on, and what it leaves out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from crosscheck.cli import options
from crosscheck.cli.console import diagnostic, rendering, result
from crosscheck.cli.progress import progress
from crosscheck.errors import ClaimFileError

if TYPE_CHECKING:
    from crosscheck.model.claim import Case
    from crosscheck.model.coverage import ClaimantCoverage


@click.command(short_help="What a document leaves out of the letter it reports on.")
@click.argument("case", required=False, type=click.Path(path_type=Path))
@click.option(
    "--document",
    "documents",
    multiple=True,
    metavar="ID",
    help="A claimant document of the case; may be given several times. Default: all that report on a letter.",
)
@options.texts
@click.option(
    "--sort",
    "sorts",
    multiple=True,
    type=click.Choice(["action", "weakness", "strength"]),
    help="What to list; may be given several times. Default: everything.",
)
@click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@options.output
@options.paging
@options.colour
def command(
    case: Path | None,
    documents: tuple[str, ...],
    texts: Path | None,
    sorts: tuple[str, ...],
    format_: str,
    output: Path | None,
    colour: str,
) -> None:
    """
    List what the letters of CASE require, find weak and find strong, and what of it a document mentions.

    Without CASE it is the only case under claims/.

    Each point is mentioned (=), mentioned partly (~) or never (∅): required actions first, and among
    them those that are urgent or about the safety of children. Partly is also what a document only
    praises where the letter finds fault, and a point of which it names only the subject. The sentence
    that mentions a point is shown below it. A point that is never mentioned is absent, which says
    nothing of why.

    \b
      crosscheck coverage claims/my-council --texts ~/letters
      crosscheck coverage my-council --document council-release-2024 --sort action
      crosscheck coverage my-council --format json --output coverage.json
    """  # noqa: D301  # \b is click's mark for a paragraph it must not wrap
    from crosscheck.claims.case import load_case  # --help must stay quick
    from crosscheck.claims.folders import named_case
    from crosscheck.model.coverage import PointSort
    from crosscheck.reporters.coverage import as_text
    from crosscheck.reporters.coverage_json import as_json
    from crosscheck.settings import load_settings

    settings = load_settings()
    loaded = load_case(named_case(case) if case else _only_case(), texts or settings.texts)
    for problem in loaded.problems:
        diagnostic(str(problem))
    covered = _covered(loaded.case, documents)
    by_id = {document.id: document for document in loaded.case.documents}
    if format_ == "json":
        result(as_json(loaded.case.id, covered, by_id), output)
        return
    wanted = [sort for sort in PointSort if not sorts or sort in sorts]
    result(as_text(covered, by_id, wanted, rendering(colour, to_file=output is not None)), output)


def _only_case() -> Path:
    from crosscheck.claims.folders import cases_or_default  # as above

    found = cases_or_default(())
    if len(found) > 1:
        names = ", ".join(folder.name for folder in found)
        raise ClaimFileError(f"which case? There are {names} - name one: crosscheck coverage CASE")
    return found[0]


def _covered(case: Case, documents: tuple[str, ...]) -> list[ClaimantCoverage]:
    """What the documents make of the letters they report on; says what is missing when there is nothing."""
    from crosscheck.examine.coverage import coverage  # as above

    watch = progress("points looked for")
    found = [one for entry in coverage(case, watch) for one in entry.claimants]
    reporting = list(dict.fromkeys(one.document for one in found))
    for name in documents:
        if name not in reporting:
            there = ", ".join(reporting) or "none"
            raise ClaimFileError(
                f"--document {name}: {case.path} has no such document that reports on a letter, both "
                f"with their texts at hand - there are: {there} (--texts DIR says where texts are)"
            )
    if not found:
        raise ClaimFileError(
            f"{case.path}: no document with its text at hand reports on a letter with its text at hand"
            " - give `reports-on` in documents.yaml, and --texts DIR for the texts"
        )
    return [one for one in found if not documents or one.document in documents]

"""`crosscheck add-claims`: annotations made in a browser, as draft claims."""

from __future__ import annotations

from pathlib import Path

import click

from crosscheck.cli import options
from crosscheck.cli.console import diagnostic, result
from crosscheck.errors import Exit


@click.command(short_help="Take annotations (W3C, Hypothesis) into a case as draft claims.")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@options.case
@click.option(
    "--document",
    metavar="ID",
    help="The document that was annotated. Default: the one whose url the annotations name.",
)
@options.texts
def command(file: Path, case: Path, document: str | None, texts: Path | None) -> None:
    """
    Write what was marked in a press release or an article into its file of claims, as drafts.

    FILE holds W3C Web Annotations (also those of `crosscheck check --format annotations`) or an
    export of Hypothesis, as JSON. Each annotation is found again by the words it marks and those
    around them. A tag such as quotation or figure says the kind of the claim, another its topic; the
    comment becomes its note. What is in the file of claims already is not written again, and a
    person's comments there stay as they are.

    \b
      crosscheck add-claims hypothesis.json --case my-council --document council-release-2024-07
      crosscheck add-claims annotations.jsonld --case my-council

    Exit status: 0 every annotation is a claim now, 1 some could not be placed, and are named, 2 usage,
    3 invalid input.
    """  # noqa: D301  # \b is click's mark for a paragraph it must not wrap
    from crosscheck.claims.adding_annotations import add_annotations, said_once  # --help is quick
    from crosscheck.claims.folders import named_case
    from crosscheck.reporters.words import plural
    from crosscheck.settings import load_settings
    from crosscheck.text.printable import printable

    added = add_annotations(named_case(case), file, document, texts or load_settings().texts)
    for line in said_once(added.left):
        diagnostic(f"{file}: {line}")
    where = f" in {', '.join(str(path) for path in added.files)}" if added.files else ""
    said = [f"{plural(added.drafts, 'draft claim')}{where}"]
    said += [f"{added.present} there already"] if added.present else []
    said += [f"{plural(len(added.left), 'annotation')} not placed"] if added.left else []
    result(printable("; ".join(said)))
    if added.drafts:
        diagnostic("read each draft, then delete its `status: draft`")
    raise SystemExit(Exit.FINDINGS if added.left else Exit.NOTHING)

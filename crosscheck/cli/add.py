"""`crosscheck add`: a document of a case."""

from __future__ import annotations

from pathlib import Path

import click

from crosscheck.cli import options
from crosscheck.model.document import DocumentKind, Role


@click.command(short_help="Add a document to a case, or refresh its hash.")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@options.case
@click.option(
    "--role", type=click.Choice([str(role) for role in Role]), help="Default: what the kind says."
)
@click.option(
    "--kind",
    type=click.Choice([str(kind) for kind in DocumentKind]),
    help="Default: what the file's name says.",
)
@click.option(
    "--id", "id_", help="Default: made of the file's name, or of the first line of its text."
)
@click.option("--publisher", help="Who published it.")
@click.option("--title", help="Its title or headline.")
@click.option(
    "--published",
    metavar="DATE",
    help="2024-07-09, 2024-07 or 2024: as precise as the text gives it.",
)
@click.option(
    "--covers", nargs=2, metavar="FROM TO", help="Of an authority: the days of the inspection."
)
@click.option("--url", help="Where it was published; never fetched.")
@click.option("--licence", help="On which terms it may be shared, such as OGL-UK-3.0.")
@click.option(
    "--reports-on",
    multiple=True,
    metavar="ID",
    help="Of a claimant: a document its claims are about; may be given several times.",
)
@click.option("--copy", is_flag=True, help="Copy FILE to texts/ in the case.")
@click.option("--update", is_flag=True, help="Write the hash of FILE into the entry that it has.")
def command(
    file: Path,
    case: Path,
    role: str | None,
    kind: str | None,
    id_: str | None,
    publisher: str | None,
    title: str | None,
    published: str | None,
    covers: tuple[str, str] | None,
    url: str | None,
    licence: str | None,
    reports_on: tuple[str, ...],
    copy: bool,
    update: bool,
) -> None:
    """
    Write an entry for FILE into the documents.yaml of a case, with the hash of its text.

    What a person wrote there stays as it is. A claimant gets an empty claim file too. FILE itself
    stays where it is unless --copy is given: a text that may not be shared is then found by its
    name with --texts.

    \b
      crosscheck add letter.pdf --case my-council --kind inspection-letter --published 2024-07-09
      crosscheck add release.html --case my-council --kind press-release --reports-on letter
      crosscheck add letter.pdf --case my-council --update
    """  # noqa: D301  # \b is click's mark for a paragraph it must not wrap
    from crosscheck.claims import adding  # --help is quick
    from crosscheck.claims.folders import named_case

    folder = named_case(case)
    if update:
        click.echo(adding.refresh(folder, file, id_))
        return
    request = adding.Request(
        file=file,
        role=Role(role) if role else None,
        kind=DocumentKind(kind) if kind else None,
        id=id_,
        copy=copy,
        fields={
            "publisher": publisher,
            "title": title,
            "published": published,
            "covers": {"from": covers[0], "to": covers[1]} if covers else None,
            "url": url,
            "licence": licence,
            "reports-on": list(reports_on),
        },
    )
    for line in adding.add(folder, request):
        click.echo(line)

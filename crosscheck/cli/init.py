"""`crosscheck init`: a new case."""

from __future__ import annotations

import os
from pathlib import Path

import click


@click.command(short_help="Start a new case.")
@click.argument("case")
def command(case: str) -> None:
    """
    Make the folder of a case, with a documents.yaml that explains itself.

    A bare name makes claims/NAME, where the other commands look; a path is taken as it is.

    \b
      crosscheck init my-council
      crosscheck init investigations/my-council
    """  # noqa: D301  # \b is click's mark for a paragraph it must not wrap
    from crosscheck.claims.folders import CASES  # --help is quick
    from crosscheck.claims.write import new_case

    bare = not {"/", os.sep} & set(case) and not Path(case).is_dir()
    folder = CASES / case if bare else Path(case)
    path = new_case(folder)
    click.echo(f"{path}: made")
    click.echo(f"next: crosscheck add FILE --case {folder.as_posix()} --kind inspection-report")

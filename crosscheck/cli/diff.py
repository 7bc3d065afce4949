"""`crosscheck diff`: what changed between two runs."""

from __future__ import annotations

from pathlib import Path

import click

from crosscheck.cli import options
from crosscheck.cli.console import rendering, result
from crosscheck.errors import Exit


@click.command(short_help="What changed between two runs.")
@click.argument("before", type=click.Path(path_type=Path))
@click.argument("after", type=click.Path(path_type=Path))
@click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@options.output
@options.paging
@options.colour
def command(before: Path, after: Path, format_: str, output: Path | None, colour: str) -> None:
    """
    Hold two runs against each other, as `crosscheck check --format json` wrote them.

    Claims that came and went, verdicts with the reasons on both sides, findings, reviews that began
    or ceased to hold, pins, documents whose text is another (by sha256), local models and words of
    one's own. + is new, - is gone, ~ is not as it was. The wording of a reason alone is no change.

    \b
      crosscheck check --report json=before.json
      crosscheck check --report json=after.json       later, or with other settings
      crosscheck diff before.json after.json
      crosscheck diff before.json after.json --format json --output diff.json

    Exit status: 0 no change, 1 something changed, 2 usage, 3 a file is no run that can be read.
    """  # noqa: D301  # \b is click's mark for a paragraph it must not wrap
    from crosscheck.reporters.differences import as_json, as_text  # --help is quick
    from crosscheck.runs.difference import changes
    from crosscheck.runs.stored import read_run

    old, new = read_run(before), read_run(after)
    found = changes(old, new)
    if format_ == "json":
        result(as_json(old, new, found), output)
    else:
        draw = rendering(colour, to_file=output is not None)
        result(as_text(old, new, found, draw), output)
    raise SystemExit(Exit.FINDINGS if found else Exit.NOTHING)

"""`crosscheck settings`: which settings hold here, and where each comes from."""

from __future__ import annotations

from pathlib import Path

import click
from click.core import ParameterSource

from crosscheck.cli import options
from crosscheck.cli.console import rendering, result
from crosscheck.reporters.interface import format_names

_VARIABLES = {"embedder": "CROSSCHECK_EMBEDDER", "entailment": "CROSSCHECK_ENTAILMENT"}


@click.command(short_help="Which settings hold here, and where each comes from.")
@options.texts
@options.embedder
@options.entailment
@click.option(
    "--baseline",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="As for `crosscheck check`.",
)
@click.option(
    "--fail-on",
    type=click.Choice(["note", "warning", "error"]),
    help="As for `crosscheck check`.",
)
@click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@options.output
@options.colour
@click.pass_context
def command(
    context: click.Context,
    /,
    format_: str,
    output: Path | None,
    colour: str,
    **given: Path | str | None,
) -> None:
    """
    Show each setting, what it means, and where its value comes from.

    An option goes before a variable of the environment, that before the file of settings, and that
    before the default. The file is the crosscheck.toml, or the pyproject.toml with [tool.crosscheck], that
    is nearest upwards from here within the repository. Give the options that you would give to
    `crosscheck check` to see what they change.

    \b
      crosscheck settings
      crosscheck settings --texts ~/letters
      crosscheck settings --format json

    Exit status: 0 shown, 2 usage, 3 a setting is invalid.
    """  # noqa: D301  # \b is click's mark for a paragraph it must not wrap
    from crosscheck.files import short_name  # --help must stay quick
    from crosscheck.reporters.settings import Given, as_json, as_text, shown_settings
    from crosscheck.rules.interface import all_rules
    from crosscheck.settings import Settings, find_settings, read_settings

    found = find_settings()
    settings = read_settings(*found) if found else Settings()
    settings.check_rules(all_rules())
    settings.check_format(format_names())
    before = {}
    for name, value in given.items():
        if value is None:
            continue
        key = name.replace("_", "-")
        said = short_name(value) if isinstance(value, Path) else value
        if context.get_parameter_source(name) is ParameterSource.ENVIRONMENT:
            before[key] = Given(said, "environment", _VARIABLES[key])
        else:
            before[key] = Given(said, "option", f"--{key}")
    shown = list(shown_settings(settings, found[0] if found else {}, before))
    if format_ == "json":
        result(as_json(settings.file, shown), output)
    else:
        draw = rendering(colour, to_file=output is not None)
        result(as_text(settings.file, shown, draw), output)

"""The command line: one file a command, and the only place that prints."""

from __future__ import annotations

import gc
import importlib
import os
import pkgutil
import sys

import click

from crosscheck import __version__
from crosscheck.cli import pager, progress
from crosscheck.errors import CrosscheckError
from crosscheck.text.printable import printable

# Files of this folder that are not commands.
_SHARED = {"console", "ending", "hyperlinks", "options", "pager", "progress", "reports"}


_COLLECTED_AFTER = 100_000
"""
New objects after which Python looks for circles among them that nothing else holds.

A command keeps nearly all that it makes until it ends. To look after every 700, as Python does by itself, is
a tenth of the time of a check.
"""


class _Commands(click.Group):
    """The commands of this folder, each imported when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        return sorted(
            module.name.replace("_", "-")
            for module in pkgutil.iter_modules(__path__)
            if module.name not in _SHARED
        )

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in self.list_commands(ctx):
            return None
        module = importlib.import_module(f"{__name__}.{name.replace('-', '_')}")
        command = module.command
        if not isinstance(command, click.Command):
            raise TypeError(f"{module.__name__}.command is not a click command")
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from rapidfuzz import process  # only a mistyped command needs it

            near = process.extractOne(args[0], self.list_commands(ctx), score_cutoff=60)
            if near:
                raise click.UsageError(
                    f"No such command '{printable(args[0])}'. Did you mean '{near[0]}'?", ctx
                ) from error
            raise


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="crosscheck")
@click.option(
    "--pager/--no-pager",
    default=None,
    expose_value=False,
    callback=pager.ask,
    help="Show what is longer than the screen in a pager, or do not.",
)
def crosscheck() -> None:
    """
    Does what they said match what the inspectors wrote?

    crosscheck takes claims that a person has tagged in a press release or an article, finds the
    passage of the regulator's letter that each one rests on, and says whether the framing agrees
    or diverges, how, and by which words.

    \b
    Start here:
      crosscheck check                      verdicts for every case under claims/
      crosscheck compare "CLAIM" "EVIDENCE" two texts side by side
      crosscheck article FILE --against …   a new article
    """  # noqa: D301  # \b is click's mark for a paragraph it must not wrap


def main() -> None:
    """Run the command line; every fault on purpose ends as one clear line on stderr."""
    gc.set_threshold(_COLLECTED_AFTER)
    try:
        crosscheck()
    except CrosscheckError as error:
        progress.wipe()
        click.echo(f"crosscheck: {printable(str(error))}", err=True)
        sys.exit(error.exit_status)
    except BrokenPipeError:
        # The reader of a pipe has gone (`crosscheck check | head`): not an error of ours.
        sys.stderr.close()
        sys.exit(0)
    except OSError as error:
        # A name too long, a folder that may not be read, a full disk: wherever it was met, it is the user's to mend.
        name = f"{os.fsdecode(error.filename)}: " if error.filename else ""
        reason = error.strerror or "cannot be read or written"
        click.echo(f"crosscheck: {printable(f'{name}{reason}')} - check the path", err=True)
        sys.exit(CrosscheckError.exit_status)
    except RecursionError:
        click.echo("crosscheck: the input is nested too deeply to read", err=True)
        sys.exit(CrosscheckError.exit_status)

"""Write the generated pages of docs/: rules.md from the rules' docstrings, commands.md from `--help`."""  # noqa: INP001  # a script, not a package

from __future__ import annotations

from pathlib import Path

import click

from crosscheck.cli import crosscheck
from crosscheck.reporters.rule_pages import rules_markdown
from crosscheck.rules.interface import all_rules

FOLDER = Path(__file__).parent
_WIDTH = 80


def commands_markdown() -> str:
    """The page docs/commands.md: what each command says of itself."""
    parent = _context(crosscheck, "crosscheck", None)
    parts = [
        "# Commands",
        "",
        "Generated from `--help` by `make docs`; change it in `crosscheck/cli/`.",
        *_help(parent),
    ]
    for name in crosscheck.list_commands(parent):
        command = crosscheck.get_command(parent, name)
        if command is not None:
            parts += ["", f"## {name}", *_help(_context(command, name, parent))]
    return "\n".join([*parts, ""])


def pages() -> dict[str, str]:
    """Every generated page by its file name."""
    return {
        "rules.md": rules_markdown(list(all_rules().values())),
        "commands.md": commands_markdown(),
    }


def _context(command: click.Command, name: str, parent: click.Context | None) -> click.Context:
    return click.Context(
        command,
        info_name=name,
        parent=parent,
        terminal_width=_WIDTH,
        max_content_width=_WIDTH,
        help_option_names=["-h", "--help"],
    )


def _help(context: click.Context) -> list[str]:
    return ["", "```text", context.command.get_help(context).rstrip(), "```"]


if __name__ == "__main__":
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8")

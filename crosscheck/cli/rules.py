"""`crosscheck rules`: what each rule means."""

from __future__ import annotations

import click

from crosscheck.cli import options
from crosscheck.cli.console import rendering, result


@click.command(short_help="What a rule means, with examples.")
@click.argument("name", required=False)
@options.paging
@options.colour
def command(name: str | None, colour: str) -> None:
    """
    List the rules, or explain one.

    NAME may hold * and ?, as in 'framing-*'.
    """
    from fnmatch import fnmatchcase

    from crosscheck.reporters.ansi import Paint
    from crosscheck.reporters.rule_pages import rule_list, rule_page
    from crosscheck.rules.interface import all_rules

    rules = all_rules()
    draw = rendering(colour)
    if name is None:
        result(rule_list(list(rules.values()), draw.width))
        return
    chosen = [rule for known, rule in rules.items() if fnmatchcase(known, name)]
    if not chosen:
        from rapidfuzz import process

        near = process.extractOne(name, list(rules), score_cutoff=50)
        hint = f" Did you mean '{near[0]}'?" if near else " `crosscheck rules` lists them."
        raise click.UsageError(f"There is no rule '{name}'.{hint}")
    result("\n\n".join(rule_page(rule, draw.width, Paint(draw.colour)) for rule in chosen))

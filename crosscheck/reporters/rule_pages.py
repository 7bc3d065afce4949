"""Rules as pages for the terminal and for docs/rules.md."""

from __future__ import annotations

from collections.abc import Sequence

from tabulate import tabulate

from crosscheck.reporters.ansi import Paint
from crosscheck.reporters.layout import wrap
from crosscheck.rules.interface import Example, Rule


def rule_list(rules: Sequence[Rule], width: int) -> str:
    """Every rule on a line: name, level, what is wrong."""
    longest = max((len(rule.name) for rule in rules), default=0)
    rows = [(rule.name, str(rule.level), rule.summary) for rule in rules]
    limits = [None, None, max(width - longest - 13, 24)]
    table = tabulate(rows, headers=["rule", "level", "says"], maxcolwidths=limits)
    return f"{table}\n\n`crosscheck rules NAME` explains one, with examples."


def rule_page(rule: Rule, width: int, paint: Paint) -> str:
    """A rule with its level, its reason and its examples."""
    lines = [f"{paint(rule.name, 'bold')} ({rule.level})", "", *wrap(rule.summary, width)]
    for paragraph in rule.explanation.split("\n\n"):
        lines += ["", *wrap(paragraph, width)] if paragraph else []
    for example in rule.examples:
        lines += ["", *_example(example, width, paint)]
    return "\n".join(lines)


def _example(example: Example, width: int, paint: Paint) -> list[str]:
    lines = [paint("Fires" if example.fires else "Holds", "bold")]
    parts = {**example.fields, "source": example.source, "text": example.text}
    for name, words in parts.items():
        first, *more = wrap(words, width - 11)
        lines.append(f"  {name + ':':<8} {first}")
        lines += [f"{'':11}{line}" for line in more]
    return lines


def rules_markdown(rules: Sequence[Rule]) -> str:
    """The page docs/rules.md: generated, and compared by a test."""
    parts = [
        "# Rules",
        "",
        "Generated from the docstrings in `crosscheck/rules/` by `make docs`; change it there.",
    ]
    for rule in rules:
        parts += ["", f"## {rule.name}", "", f"*{rule.level}* — {rule.summary}"]
        parts += ["", _body(rule)] if _body(rule) else []
    return "\n".join([*parts, ""])


def rule_markdown(rule: Rule) -> str:
    """A rule as Markdown without its name: the help that code scanning shows beside a finding."""
    return "\n\n".join(filter(None, [rule.summary, _body(rule)]))


def _body(rule: Rule) -> str:
    parts = ["", rule.explanation] if rule.explanation else []
    for example in rule.examples:
        parts += ["", "Fires:" if example.fires else "Holds:", ""]
        fields = {**example.fields, "source": example.source, "text": example.text}
        parts += [f"- {name}: {words}" for name, words in fields.items()]
    return "\n".join(parts[1:])

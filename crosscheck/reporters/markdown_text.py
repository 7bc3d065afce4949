"""Text of documents inside Markdown: shown letter by letter, whatever it holds."""

from __future__ import annotations

import re
from collections.abc import Iterable

from crosscheck.text.fold import fold_space
from crosscheck.text.printable import printable

# Punctuation that is markup inside a line (CommonMark 6, tables, strikethrough, formulas of GitHub
# and GitLab), and what makes a list, a heading or a rule at the head of one.
_MARKUP = re.compile(r"[\\`*_{}\[\]<>#!|~&$^]|\A[-+=:]|\A\d+(?=[.)])")
_BREAK = "&#8203;"
"""
A space of no width. A code host looks for @names, #123 and addresses in the finished page, where a
backslash is gone; so something has to stand between (as Dependabot and Renovate do).
"""
_LINKING = re.compile(r"[@#!~&$%](?=[\w\"“])|:(?=//)|\bwww(?=\.)|\bGH(?=-\d)", re.IGNORECASE)
_BACKTICKS = re.compile(r"`+")


def inline(text: str) -> str:
    """`text` on one line of Markdown, a cell of a table included: nothing in it is markup or a mention."""
    shown = printable(fold_space(text), keep_newlines=False)
    out = []
    at = 0
    for match in _LINKING.finditer(shown):
        out += [_escaped(shown[at : match.end()], first=at == 0), _BREAK]
        at = match.end()
    out.append(_escaped(shown[at:], first=at == 0))
    return "".join(out)


def fenced(lines: Iterable[str], language: str = "") -> list[str]:
    """`lines`, printable already, as a block of code that no line of theirs can end."""
    body = list(lines)
    longest = max((len(run) for line in body for run in _BACKTICKS.findall(line)), default=0)
    fence = "`" * max(3, longest + 1)
    return [f"{fence}{language}", *body, fence]


def _escaped(text: str, *, first: bool) -> str:
    def escape(match: re.Match[str]) -> str:
        mark = match[0]
        if mark.isdigit():
            return f"{mark}{_BREAK}" if first else mark
        return f"\\{mark}" if first or mark not in "-+=:" else mark

    return _MARKUP.sub(escape, text)

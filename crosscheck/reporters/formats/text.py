"""The report in the terminal: a diff, then a table, then totals."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from crosscheck.model.acceptance import Standing
from crosscheck.model.finding import Finding, Level
from crosscheck.model.run import CaseRun, ClaimResult, Run
from crosscheck.model.verdict import Verdict
from crosscheck.reporters.acceptances import acceptance_sentence, baseline_lines, idle_sentence
from crosscheck.reporters.ansi import Paint
from crosscheck.reporters.coverage import coverage_table
from crosscheck.reporters.formats.table import totals, verdict_table
from crosscheck.reporters.interface import Rendering
from crosscheck.reporters.layout import Marks, window, wrap
from crosscheck.reporters.shared_quotations import shared_lines
from crosscheck.reporters.sides import Side, sides
from crosscheck.reporters.words import (
    SHIFT,
    SIGN,
    by_severity,
    claim_place,
    document_place,
    is_shown,
    model_in_use,
    outcome,
    pin_sentence,
    plural,
    review_sentence,
    words_in_use,
)
from crosscheck.text.printable import printable

_LONGEST = 420
"""Code points of a passage shown in a block: about five lines of a wide terminal."""

_STANDING = {Standing.NEW: "", Standing.ACCEPTED: "accepted: ", Standing.EXPIRED: "expired: "}
_NAMES = 14
"""Columns for the name of an axis, with what stands around it."""


def render(run: Run, rendering: Rendering) -> str:
    """The whole run for a person at a terminal."""
    lines: list[str] = []
    for case in run.cases:
        lines += _case(case, rendering)
    lines += [printable(f"! {problem}", keep_newlines=False) for problem in run.problems]
    for model in run.models:
        lines += wrap(model_in_use(model), rendering.width)
    for line in baseline_lines(run, rendering.fail_on):
        lines += wrap(line, rendering.width)
    lines.append(_sentence(outcome(run, rendering.fail_on)))
    return "\n".join(lines) + "\n"


def _case(case: CaseRun, rendering: Rendering) -> Iterator[str]:
    paint = Paint(rendering.colour)
    yield paint(f"{printable(case.id)}: {plural(len(case.claims), 'claim')}", "bold")
    for document in case.documents:
        if document.problem:
            yield from wrap(f"! {document.id}: {document.problem}", rendering.width)
    yield ""
    for document_id, group in groupby(case.claims, key=lambda r: r.claim.claim.document):
        shown = [result for result in by_severity(tuple(group)) if is_shown(result)]
        if shown:
            yield paint(_rule(document_place(case.document(document_id)), rendering.width), "bold")
            yield ""
        for result in shown:
            yield from block(case, result, rendering)
            yield ""
    yield verdict_table(case, rendering.width)
    yield ""
    yield from wrap(totals(case), rendering.width)
    for file in case.words:
        yield from wrap(words_in_use(file), rendering.width)
    yield ""
    table = list(coverage_table(case, rendering.width))
    yield from [*table, ""] if table else []
    yield from _about_documents(case, rendering)


def _about_documents(case: CaseRun, rendering: Rendering) -> Iterator[str]:
    """What there is to say of whole documents, and of the quotations that several of them changed."""
    paint = Paint(rendering.colour)
    for finding in case.findings:
        yield from _about_document(finding, rendering, paint)
    if case.findings:
        yield ""
    for one in case.shared:
        if one.differs:
            yield from (*shared_lines(one, rendering, paint), "")


def _rule(title: str, width: int) -> str:
    return f"── {printable(title)} ".ljust(width, "─")


def block(case: CaseRun, result: ClaimResult, rendering: Rendering) -> Iterator[str]:
    """One claim beside what the authority wrote, line by line."""
    paint = Paint(rendering.colour)
    verdict = f"{SIGN[result.verdict]} {result.verdict}"
    colour = "red" if result.verdict is Verdict.CONTRADICTS else "yellow"
    head = paint(verdict, "bold", *([colour] if result.verdict.diverges else []))
    pinned = "  (pinned)" if result.pinned else ""
    yield f"{head}  {paint(printable(result.claim.id), 'bold')}{pinned}"
    yield paint(f"  {printable(claim_place(result))}", "dim")
    for side in sides(case, result):
        yield from _draw_side(side, rendering, paint)
    width = rendering.width
    for axis in result.axes:
        if axis.difference:
            levels = f"{axis.claim} {_compare(axis.difference)} {axis.evidence}"
            yield from _named(axis.axis, levels, width)
    if result.verdict.diverges and SHIFT[result.shift]:
        yield from _named("shift", SHIFT[result.shift], width)
    if not any(finding.message == result.reason for finding in result.findings):
        yield from _indent(wrap(result.reason, width - 2))
    if result.pinned:
        yield from _indent(wrap(pin_sentence(result), width - 2))
    for finding in result.findings:
        yield from _finding(finding, width, paint, pinned=result.pinned is not None)
    for acceptance in result.idle:
        yield from _indent(wrap(f"note: {idle_sentence(acceptance)}", width - 2))
    yield from _indent(wrap(review_sentence(result), width - 2) if result.review else [])


def _named(name: str, words: str, width: int) -> Iterator[str]:
    first, *more = wrap(words, width - _NAMES)
    yield f"  {name:<{_NAMES - 2}}{first}"
    yield from (" " * _NAMES + line for line in more)


def _compare(difference: int) -> str:
    return ">" if difference > 0 else "<"


def _indent(lines: list[str]) -> list[str]:
    return [f"  {line}" for line in lines]


def _finding(finding: Finding, width: int, paint: Paint, *, pinned: bool = False) -> Iterator[str]:
    styles = {Level.ERROR: ["red"], Level.WARNING: ["yellow"]}.get(finding.level, ["dim"])
    if pinned or finding.standing is Standing.ACCEPTED:
        styles = ["dim"]
    under = "accepted by the pin: " if pinned else _STANDING[finding.standing]
    lines = wrap(f"{under}{finding.level} {finding.rule}: {finding.message}", width - 4)
    yield "  " + paint(lines[0], *styles)
    yield from ("    " + paint(line, *styles) for line in lines[1:])
    if finding.accepted is not None:
        said = wrap(acceptance_sentence(finding), width - 4)
        yield from ("    " + paint(line, *styles) for line in said)


def _about_document(finding: Finding, rendering: Rendering, paint: Paint) -> Iterator[str]:
    """A finding about a whole claimant document, under its name."""
    yield paint(printable(finding.document or ""), "bold")
    yield from _finding(finding, rendering.width, paint)


def _draw_side(side: Side, rendering: Rendering, paint: Paint) -> Iterator[str]:
    claimed = side.sign == "-"
    colour = "red" if claimed else "green"
    opening, closing = ("[-", "-]") if claimed else ("{+", "+}")
    marks = Marks(opening, closing, lambda marked: paint(marked, "bold", colour))
    shown, spans = window(side.words, side.spans, _LONGEST)
    for line in wrap(shown, rendering.width - 2, spans=spans, marks=marks):
        yield f"{paint(side.sign, colour)} {line}"
    for line in wrap(side.place, rendering.width - 6):
        yield "      " + paint(line, "dim")


def _sentence(words: str) -> str:
    return words[0].upper() + words[1:] + "."

"""The report in the terminal: a diff, then a table, then totals."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model.run import CaseRun, Run
from crosscheck.reporters.acceptances import baseline_lines
from crosscheck.reporters.blocks import block, finding_lines
from crosscheck.reporters.brief import brief, gravest, only_counting
from crosscheck.reporters.coverage import coverage_table
from crosscheck.reporters.formats.table import totals, verdict_table
from crosscheck.reporters.groups import groups, head, paint_of
from crosscheck.reporters.interface import Detail, Rendering
from crosscheck.reporters.layout import wrap
from crosscheck.reporters.shared_quotations import shared_lines
from crosscheck.reporters.words import is_shown, model_in_use, outcome, plural, words_in_use
from crosscheck.text.printable import printable


def render(run: Run, rendering: Rendering) -> str:
    """The whole run for a person at a terminal, in as much detail as `rendering` says."""
    lines: list[str] = []
    full = gravest(run, rendering)
    for case in run.cases:
        if rendering.detail is Detail.COUNTING:
            lines += only_counting(case, full, rendering)
            continue
        lines += _head(case, rendering)
        short = rendering.detail is Detail.BRIEF
        lines += brief(case, full, rendering) if short else _case(case, rendering)
    lines += [printable(f"! {problem}", keep_newlines=False) for problem in run.problems]
    for model in run.models:
        lines += wrap(model_in_use(model), rendering.prose)
    for line in baseline_lines(run, rendering.fail_on):
        lines += wrap(line, rendering.prose)
    if rendering.detail is not Detail.BRIEF:  # on a screen the line with the exit status says it
        lines += wrap(_sentence(outcome(run, rendering.fail_on)), rendering.prose)
    return "\n".join(lines) + "\n"


def _head(case: CaseRun, rendering: Rendering) -> Iterator[str]:
    yield paint_of(rendering)(f"{printable(case.id)}: {plural(len(case.claims), 'claim')}", "bold")
    for document in case.documents:
        if document.problem:
            yield from wrap(f"! {document.id}: {document.problem}", rendering.prose)
    yield ""


def _case(case: CaseRun, rendering: Rendering) -> Iterator[str]:
    width = rendering.prose
    every = rendering.detail is Detail.EVERY
    for document, results in groups(case, rendering):
        yield from (*head(document, results, rendering), "")
        for result in results:
            if every or is_shown(result):
                yield from (*block(case, result, rendering), "")
    yield verdict_table(case, rendering.width)
    yield ""
    yield from wrap(totals(case), width)
    for file in case.words:
        yield from wrap(words_in_use(file), width)
    yield ""
    table = list(coverage_table(case, width))
    yield from [*table, ""] if table else []
    yield from _about_documents(case, rendering)


def _about_documents(case: CaseRun, rendering: Rendering) -> Iterator[str]:
    """What there is to say of whole documents, and of the quotations that several of them changed."""
    paint = paint_of(rendering)
    about = ""
    for finding in case.findings:
        if finding.document != about:
            about = finding.document or ""
            yield paint(printable(about), "bold")
        yield from finding_lines(finding, rendering.prose, paint)
    if case.findings:
        yield ""
    for one in case.shared:
        if one.differs:
            yield from (*shared_lines(one, rendering, paint), "")


def _sentence(words: str) -> str:
    return words[0].upper() + words[1:] + "."

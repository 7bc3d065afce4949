"""A run on a page or two of a screen: the gravest claims in full, other divergences in a line, the rest counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from crosscheck.model.acceptance import Standing
from crosscheck.model.finding import Finding
from crosscheck.model.run import CaseRun, ClaimResult, Run
from crosscheck.model.verdict import Verdict
from crosscheck.reporters.ansi import Paint, columns
from crosscheck.reporters.blocks import block, finding_lines
from crosscheck.reporters.formats.table import decided, totals
from crosscheck.reporters.groups import groups, head, paint_of
from crosscheck.reporters.interface import Detail, Rendering
from crosscheck.reporters.layout import shorten, window, wrap
from crosscheck.reporters.words import SIGN, by_news, counted, is_shown, plural, worst_first
from crosscheck.text.printable import printable

_FULL = 6
"""Claims shown in full: with what stands around them, about a page."""
_SAID = 160
"""Code points of what is said of a document as a whole."""
_VERDICT = 13
_ID = 36
_REMARK = 30
_QUOTE = 20
"""Columns: of a verdict, at most of an id and of a remark, at least of the words of a claim."""


def gravest(run: Run, rendering: Rendering) -> frozenset[str]:
    """The places of those claims of the run to show in full: all that count, or of many the gravest."""
    every = [(case, result) for case in run.cases for result in case.claims]
    counting = [result for _, result in every if result.counts(rendering.fail_on)]
    kept = worst_first(counting, rendering.fail_on)
    if rendering.detail is Detail.BRIEF:
        kept = kept[:_FULL]
    wanted = {id(result) for result in kept}
    return frozenset(_key(case, result) for case, result in every if id(result) in wanted)


def _key(case: CaseRun, result: ClaimResult) -> str:
    return f"{case.path}\0{result.claim.id}"


def brief(case: CaseRun, full: frozenset[str], rendering: Rendering) -> Iterator[str]:
    """A case on a page or two; `full` are the claims that get a block."""
    width = rendering.prose
    left: list[ClaimResult] = []
    for document, results in groups(case, rendering):
        rest = [result for result in results if _key(case, result) not in full]
        left += [result for result in rest if not is_shown(result)]
        said = [finding for finding in case.findings if finding.document == document.id]
        yield from (*head(document, results, rendering), "")
        yield from _blocks(case, results, full, rendering)
        yield from _lists([result for result in rest if is_shown(result)], rendering)
        yield from _remarks(said, width, paint_of(rendering))
    documents = {result.claim.claim.document for result in case.claims}
    summed = decided(case) if len(documents) == 1 else totals(case)  # of one, its head has said it
    summary = " ".join(filter(None, [summed, _differing(case)]))
    yield from wrap(summary, width) if summary else []
    unlisted = f"Not listed: {counted(left)}. " if left else ""
    how = "--all shows every claim in full, --format table each on a line."
    yield from (*wrap(f"{unlisted}{how}", width), "")


def only_counting(case: CaseRun, full: frozenset[str], rendering: Rendering) -> Iterator[str]:
    """The claims of a case that count, and nothing else."""
    for document, results in groups(case, rendering):
        if any(_key(case, result) in full for result in results):
            yield from (*head(document, results, rendering), "")
            yield from _blocks(case, results, full, rendering)


def _blocks(
    case: CaseRun, results: Sequence[ClaimResult], full: frozenset[str], rendering: Rendering
) -> Iterator[str]:
    for result in results:
        if _key(case, result) in full:
            yield from (*block(case, result, rendering), "")


def _lists(listed: Sequence[ClaimResult], rendering: Rendering) -> Iterator[str]:
    """Claims that have no block, a line each: those that count, those a person has settled, those below."""
    paint = paint_of(rendering)
    counting = [r for r in listed if r.counts(rendering.fail_on)]
    others = [r for r in listed if not r.counts(rendering.fail_on)]
    settled = [r for r in others if _settled(r)]
    rest = [r for r in others if not _settled(r)]
    for title, results in (
        ("These count too:", counting),
        ("Settled by a person:", settled),
        ("Below what counts:", rest),
    ):
        if results:
            yield paint(title, "dim")
            yield from (*_lines(results, rendering.prose, paint), "")


def _lines(results: Sequence[ClaimResult], width: int, paint: Paint) -> Iterator[str]:
    names = [printable(result.claim.id, keep_newlines=False) for result in results]
    remarks = [printable(_remark(result), keep_newlines=False) for result in results]
    named = min(max(map(columns, names)), _ID, max(width - _VERDICT - 4, 8))
    remarked = min(max(map(columns, remarks)), _REMARK, max(width - _VERDICT - named - 6, 0))
    room = width - _VERDICT - named - remarked - 10
    for result, name, remark in zip(results, names, remarks, strict=True):
        verdict = f"{SIGN[result.verdict]} {result.verdict}"
        colour = "red" if result.verdict is Verdict.CONTRADICTS else "yellow"
        cells = [
            paint(_padded(verdict, _VERDICT), *([colour] if result.verdict.diverges else [])),
            _padded(name, named),
            _padded(remark, remarked),
        ]
        if room >= _QUOTE:
            cells.append(f"“{shorten(result.claim.text, room)}”")
        yield f"  {'  '.join(cells)}".rstrip()


def _settled(result: ClaimResult) -> bool:
    return (
        result.review is not None
        or result.pinned is not None
        or any(finding.standing is Standing.ACCEPTED for finding in result.findings)
    )


def _padded(text: str, width: int) -> str:
    cut = shorten(text, width)
    return cut + " " * (width - columns(cut))


def _remark(result: ClaimResult) -> str:
    """What a person made of it, or the gravest thing found."""
    if result.review is not None:
        signed = result.claim.claim.review
        by = (signed.by if signed else None) or "reviewed"
        if not result.review.holds:
            return f"{by}: no longer holds"
        return f"{by}: the same" if result.review.agrees else f"{by}: {result.review.verdict}"
    if result.pinned:
        return f"pinned; machine {SIGN[result.pinned.verdict]} {result.pinned.verdict}"
    finding = next(iter(by_news(result.findings)), None)
    if finding is None:
        return ""
    return (
        finding.rule if finding.standing is Standing.NEW else f"{finding.standing} {finding.rule}"
    )


def _remarks(said: Sequence[Finding], width: int, paint: Paint) -> Iterator[str]:
    """What there is to say of the document as a whole, two lines or so each."""
    for finding in said:
        message, _ = window(finding.message, (), _SAID)
        yield from finding_lines(replace(finding, message=message), width, paint)
    if said:
        yield ""


def _differing(case: CaseRun) -> str:
    """How many quotations several documents have in different words, in a sentence; empty without any."""
    number = sum(one.differs for one in case.shared)
    if not number:
        return ""
    return f"{plural(number, 'quotation')} of several documents differ{'s' if number == 1 else ''} between them."

"""Markdown, for a comment on a pull request or a job summary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from crosscheck.model.quotation import QuotationMatch
from crosscheck.model.run import CaseRun, ClaimResult, Run
from crosscheck.model.verdict import Verdict
from crosscheck.reporters.acceptances import acceptance_sentence, baseline_lines, idle_sentence
from crosscheck.reporters.ansi import Paint
from crosscheck.reporters.interface import Rendering
from crosscheck.reporters.layout import Marks, window, wrap
from crosscheck.reporters.markdown_text import fenced, inline
from crosscheck.reporters.paths import in_project
from crosscheck.reporters.shared_quotations import shared_lines
from crosscheck.reporters.sides import Side, sides
from crosscheck.reporters.words import (
    SHIFT,
    SIGN,
    by_severity,
    is_shown,
    outcome,
    pin_sentence,
    plural,
    review_sentence,
    words_in_use,
)
from crosscheck.text.printable import printable

LIMIT = 65_536
"""Characters that GitHub takes for a comment."""
_ROOM = 400
"""Of those, kept for the line that counts what is left out."""
_WIDTH = 96
_LONGEST = 420
"""Code points of a passage that are shown."""
_SETTLED = "### Settled by a person, or below what counts"
_MARKER = "<!-- crosscheck -->"
"""By it, a workflow finds the comment it wrote before."""


def render(run: Run, rendering: Rendering) -> str:
    """What counts is open, what a person has reviewed is folded; never longer than LIMIT."""
    parts = [_MARKER, f"## crosscheck: {inline(outcome(run, rendering.fail_on))}", ""]
    parts += [f"- not read: {inline(problem)}" for problem in run.problems]
    parts += [f"- {inline(line)}" for line in baseline_lines(run, rendering.fail_on)]
    parts += ["", *_totals(run.cases), ""]
    page = ["\n".join(parts)]
    room = LIMIT - _ROOM - _length(page[0])
    if room < 0:
        # Hundreds of cases or problems: the totals alone are too long.
        page = [page[0][: (LIMIT - _ROOM) // 2].rpartition("\n")[0] + "\n\n… and more.\n"]
    about = "\n".join(["", *_about_cases(run.cases), ""])
    if _length(about) > room:
        about = "\nWhat there is to say of whole documents found no room here.\n"
    page.append(about)
    room -= _length(about)
    left = 0
    counting = True
    for case, result in _shown(run, rendering):
        if left:
            left += 1
            continue
        entry = "\n" + "\n".join(_entry(case, result, rendering)) + "\n"
        if counting and not result.counts(rendering.fail_on):
            counting, entry = False, f"\n{_SETTLED}\n{entry}"
        room -= _length(entry)
        if room < 0:
            left = 1
        else:
            page.append(entry)
    if left:
        page.append(
            f"\n{plural(left, 'more claim')} found no room here: `crosscheck check` shows them all.\n"
        )
    return "".join(page)


def _length(text: str) -> int:
    # In UTF-16 units, the strictest way that a host may count.
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _totals(cases: Sequence[CaseRun]) -> Iterator[str]:
    yield "| case | claims | " + " | ".join(f"{SIGN[v]} {v}" for v in Verdict) + " |"
    yield "|---|--:|" + "--:|" * len(Verdict)
    for case in cases:
        counts = " | ".join(str(case.count(verdict)) for verdict in Verdict)
        yield f"| {inline(case.id)} | {len(case.claims)} | {counts} |"


def _about_cases(cases: Sequence[CaseRun]) -> Iterator[str]:
    """What is said of whole documents, and which words of a project's own took part."""
    for case in cases:
        for finding in case.findings:
            about = f" {inline(finding.document)}" if finding.document else ""
            yield f"- {finding.level} **{finding.rule}**{about}: {inline(finding.message)}"
        yield from (f"- {inline(words_in_use(file))}" for file in case.words)
    plain = Rendering(width=_WIDTH)
    changed = [
        line
        for case in cases
        for one in case.shared
        if one.differs
        for line in (*shared_lines(one, plain, Paint(colour=False)), "")
    ]
    if changed:
        yield ""
        yield "<details><summary>Quotations that several documents have, and some changed</summary>"
        yield ""
        yield from fenced(changed[:-1])
        yield ""
        yield "</details>"


def _shown(run: Run, rendering: Rendering) -> list[tuple[CaseRun, ClaimResult]]:
    """What counts before what is settled, worst first."""
    found = [
        (case, result)
        for case in run.cases
        for result in by_severity(case.claims)
        if is_shown(result)
    ]
    return sorted(found, key=lambda pair: not pair[1].counts(rendering.fail_on))


def _entry(case: CaseRun, result: ClaimResult, rendering: Rendering) -> Iterator[str]:
    claim = result.claim.claim
    opened = " open" if result.counts(rendering.fail_on) else ""
    yield f"<details{opened}><summary>{SIGN[result.verdict]} <b>{result.verdict}</b> {escape(printable(claim.id))}</summary>"
    yield ""
    yield f"{inline(result.reason)}"
    yield ""
    both = sides(case, result)
    compared = [line for side in both for line in _lines(side)]
    for match in result.quotations:
        if match.diff and not match.label.faithful:
            compared += ["", *_changes(match)]
    yield from fenced(compared, "diff")
    yield ""
    yield from (f"- {line}" for line in _facts(result, both, rendering))
    yield ""
    yield "</details>"


def _facts(result: ClaimResult, both: Sequence[Side], rendering: Rendering) -> Iterator[str]:
    claim = result.claim.claim
    for side in both:
        yield f"{'claim' if side.sign == '-' else 'evidence'}: {inline(side.place)}"
    if claim.file and claim.position:
        file = in_project(claim.file, rendering) or claim.file
        yield f"tagged in {inline(file)}, line {claim.position.line}"
    for axis in result.axes:
        if axis.difference:
            sign = "more" if axis.difference > 0 else "less"
            yield f"{axis.axis}: {inline(axis.claim)}, {sign} than {inline(axis.evidence)}"
    if result.verdict.diverges and SHIFT[result.shift]:
        yield f"shift: {SHIFT[result.shift]}"
    for finding in result.findings:
        said = "" if finding.message == result.reason else f": {inline(finding.message)}"
        accepted = f" {inline(acceptance_sentence(finding))}" if finding.accepted else ""
        yield f"{finding.level} **{finding.rule}**{said}{accepted}"
    for acceptance in result.idle:
        yield inline(idle_sentence(acceptance))
    if result.pinned:
        yield inline(pin_sentence(result))
    if result.review is not None:
        yield inline(review_sentence(result))


def _lines(side: Side) -> Iterator[str]:
    opening, closing = ("[-", "-]") if side.sign == "-" else ("{+", "+}")
    words, spans = window(side.words, side.spans, _LONGEST)
    for line in wrap(words, _WIDTH, spans=spans, marks=Marks(opening, closing)):
        yield f"{side.sign} {line}"


def _changes(match: QuotationMatch) -> Iterator[str]:
    """A quotation and its source in one, as wdiff has it: `[-quoted-]`, `{+written+}`."""
    words = []
    for part in match.diff:
        if part.operation == "equal":
            words.append(part.quotation)
        else:
            words += [f"[-{part.quotation}-]"] if part.quotation else []
            words += [f"{{+{part.source}+}}"] if part.source else []
    for line in wrap(" ".join(words), _WIDTH):
        yield f"! {line}"

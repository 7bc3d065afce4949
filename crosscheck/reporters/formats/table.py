"""One line a claim, and the totals."""

from __future__ import annotations

from tabulate import tabulate

from crosscheck.model.acceptance import Standing
from crosscheck.model.run import CaseRun, ClaimResult, Run
from crosscheck.model.verdict import Shift, Verdict
from crosscheck.reporters.interface import Rendering
from crosscheck.reporters.words import SIGN, counted, outcome, plural, words_in_use
from crosscheck.text.printable import printable

_ID = 14
"""Columns that are kept free for a claim's id."""
_HEADERS = ("claim", "verdict", "shift", "evidence", "review")
_FROM = {"shift": 96, "evidence": 80}
"""Columns of the terminal from which there is room for these, however long they are."""


def render(run: Run, rendering: Rendering) -> str:
    """Every claim of every case as a table."""
    parts = []
    for case in run.cases:
        parts += [printable(case.id), verdict_table(case, rendering.width), totals(case)]
        parts += [*(printable(words_in_use(file)) for file in case.words), ""]
    return "\n".join([*parts, outcome(run, rendering.fail_on), ""])


def verdict_table(case: CaseRun, width: int) -> str:
    """The claims of a case with verdict, shift, evidence and review, at most `width` columns wide."""
    cells = [dict(zip(_HEADERS, _row(result), strict=True)) for result in case.claims]
    needed = {name: max([len(name), *(len(row[name]) for row in cells)]) for name in _HEADERS}
    fits = sum(needed.values()) + 2 * len(needed) <= width
    headers = [name for name in _HEADERS if fits or width >= _FROM.get(name, 0)]
    fixed = sum(needed[name] + 2 for name in headers if name not in ("claim", "evidence"))
    room = max(width - fixed - 2, 20)
    limits: dict[str, int] = {"claim": room}
    if "evidence" in headers:
        # A place that breaks breaks in nearly every row, a long id in few.
        place = max(min(needed["evidence"], room - _ID - 2), room // 2 - 2)
        limits = {"claim": room - place - 2, "evidence": place}
    return tabulate(
        [[row[name] for name in headers] for row in cells],
        headers=headers,
        tablefmt="simple",
        maxcolwidths=[limits.get(name) for name in headers],
        disable_numparse=True,
    )


def totals(case: CaseRun) -> str:
    """`46 claims: 20 agree, …`, and how far reviews and machine are of one mind."""
    said = [f"{plural(len(case.claims), 'claim')}: {counted(case.claims)}.", decided(case)]
    return " ".join(filter(None, said))


def decided(case: CaseRun) -> str:
    """What persons have decided, and how far the machine is of their mind; empty without a decision."""
    reviewed = [result.review for result in case.claims if result.review]
    same = sum(review.agrees for review in reviewed)
    reviews = f"The machine agrees with {same} of {plural(len(reviewed), 'review')}."
    number = sum(result.pinned is not None for result in case.claims)
    pins = f"{plural(number, 'verdict')} pinned by a person."
    return " ".join([*([pins] if number else []), *([reviews] if reviewed else [])])


def _row(result: ClaimResult) -> list[str]:
    verdict = f"{SIGN[result.verdict]} {result.verdict}"
    if result.pinned:
        verdict += f" (pinned; machine {SIGN[result.pinned.verdict]})"
    review = _review(result)
    shift = "" if result.shift is Shift.NONE else str(result.shift)
    evidence = ""
    if result.evidence and result.machine_verdict is not Verdict.NO_EVIDENCE:
        passage = result.evidence[0].passage
        place = (
            f" ¶{passage.paragraph}"
            if passage.paragraph
            else f" p{passage.page}"
            if passage.page
            else ""
        )
        evidence = printable(f"{passage.document}{place}")
    return [printable(result.claim.id), verdict, shift, evidence, review]


def _review(result: ClaimResult) -> str:
    review = result.review
    if review is None:
        standings = {finding.standing for finding in result.findings}
        # An acceptance stands where a review would: both say that a person has looked.
        return ", ".join(str(s) for s in (Standing.ACCEPTED, Standing.EXPIRED) if s in standings)
    if not review.holds:
        return "no longer holds"
    return "same" if review.agrees else f"differs: {review.verdict}"

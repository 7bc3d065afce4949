"""One claim beside what the authority wrote: side by side where there is room, else one below the other."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model.acceptance import Standing
from crosscheck.model.finding import Finding, Level
from crosscheck.model.framing import AxisComparison
from crosscheck.model.run import CaseRun, ClaimResult
from crosscheck.model.verdict import Verdict
from crosscheck.reporters.acceptances import acceptance_sentence, idle_sentence
from crosscheck.reporters.ansi import Paint, columns
from crosscheck.reporters.groups import paint_of
from crosscheck.reporters.interface import Rendering
from crosscheck.reporters.layout import BETWEEN, SIDE_BY_SIDE, Marks, beside, window, wrap
from crosscheck.reporters.sides import Side, sides
from crosscheck.reporters.targets import local, web
from crosscheck.reporters.words import FAVOURS, SIGN, claim_place, pin_sentence, review_sentence
from crosscheck.text.printable import printable

_STANDING = {Standing.NEW: "", Standing.ACCEPTED: "accepted: ", Standing.EXPIRED: "expired: "}
_LONGEST = 420
"""Code points of a passage shown in a block: about five lines of a wide terminal."""
_NAMES = 14
"""Columns for the name of an axis, with what stands around it."""


def block(case: CaseRun, result: ClaimResult, rendering: Rendering) -> Iterator[str]:
    """One claim as a diff: its words, those of the evidence, and what parts them."""
    paint = paint_of(rendering)
    width = rendering.prose
    yield from _heading(result, width, paint)
    place = paint(f"  {printable(claim_place(result))}", "dim")
    yield paint.link(place, local(result.claim.claim.file, rendering))
    yield from _both(case, result, rendering, paint)
    for axis in result.axes:
        if axis.difference:
            yield from _axis(axis, width)
    yield from _indented(_reason(result), width)
    if result.pinned:
        yield from _indented(pin_sentence(result), width)
    for finding in result.findings:
        yield from finding_lines(finding, width, paint, pinned=result.pinned is not None)
    for acceptance in result.idle:
        yield from _indented(f"note: {idle_sentence(acceptance)}", width)
    yield from _indented(review_sentence(result), width)


def finding_lines(
    finding: Finding, width: int, paint: Paint, *, pinned: bool = False
) -> Iterator[str]:
    """A finding with its level and rule, its further lines set in."""
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


def _heading(result: ClaimResult, width: int, paint: Paint) -> Iterator[str]:
    diverges = result.verdict.diverges
    colour = "red" if result.verdict is Verdict.CONTRADICTS else "yellow"
    verdict = paint(
        f"{SIGN[result.verdict]} {result.verdict}", "bold", *([colour] if diverges else [])
    )
    pinned = "  (pinned)" if result.pinned else ""
    line = f"{verdict}  {paint(printable(result.claim.id), 'bold')}{pinned}"
    favours = FAVOURS[result.shift] if diverges else ""
    if favours and columns(line) + len(favours) + 3 <= width:
        line, favours = f"{line} · {favours}", ""
    yield line
    yield from _indented(favours, width)


def _both(case: CaseRun, result: ClaimResult, rendering: Rendering, paint: Paint) -> Iterator[str]:
    drawn = sides(case, result)
    addresses = [web(case.document(side.document).info.url) for side in drawn]
    if rendering.width < SIDE_BY_SIDE or len(drawn) == 1:
        width = rendering.prose
        for side, address in zip(drawn, addresses, strict=True):
            yield from _side(side, address, width, paint)
        return
    room = (rendering.width - len(BETWEEN)) // 2
    left, right = (
        list(_side(side, address, room, paint))
        for side, address in zip(drawn, addresses, strict=True)
    )
    yield from beside(left, right, room)


def _side(side: Side, address: str | None, width: int, paint: Paint) -> Iterator[str]:
    claimed = side.sign == "-"
    colour = "red" if claimed else "green"
    opening, closing = ("[-", "-]") if claimed else ("{+", "+}")
    marks = Marks(opening, closing, lambda marked: paint(marked, "bold", colour))
    shown, spans = window(side.words, side.spans, _LONGEST)
    for line in wrap(shown, width - 2, spans=spans, marks=marks):
        yield f"{paint(side.sign, colour)} {line}"
    for line in wrap(side.near, width - 6):
        yield "      " + paint.link(paint(line, "dim"), address)


def _axis(axis: AxisComparison, width: int) -> Iterator[str]:
    words = f"{axis.claim} in the claim, {axis.evidence} in the evidence"
    first, *more = wrap(words, width - _NAMES)
    yield f"  {axis.axis:<{_NAMES - 2}}{first}"
    yield from (" " * _NAMES + line for line in more)


def _reason(result: ClaimResult) -> str:
    """Why the verdict is what it is, without what a finding below says again."""
    said = result.reason
    for finding in result.findings:
        if finding.rule == "evidence-missing" and result.verdict is Verdict.NO_EVIDENCE:
            return ""  # it names the documents that were searched as well
        said = said.replace(finding.message, " ")
    return " ".join(said.split())


def _indented(said: str, width: int) -> list[str]:
    return [f"  {line}" for line in wrap(said, width - 2)] if said else []

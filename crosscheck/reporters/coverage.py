"""What claimant documents make of a letter, for a person at a terminal: a compact table, and every point."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tabulate import tabulate

from crosscheck.model.coverage import (
    Balance,
    ClaimantCoverage,
    Mention,
    Partly,
    PointSort,
    Treatment,
)
from crosscheck.model.document import Document
from crosscheck.model.run import CaseRun
from crosscheck.reporters.ansi import Paint
from crosscheck.reporters.interface import Rendering
from crosscheck.reporters.layout import window, wrap
from crosscheck.reporters.words import document_place, passage_place
from crosscheck.text.printable import printable

_SIGN = {Mention.MENTIONED: "=", Mention.PARTLY: "~", Mention.NEVER: "∅"}
_PARTLY = {
    Partly.PART: "partly",
    Partly.PRAISE: "only with praise",
    Partly.SUBJECT: "only its subject",
}
_TITLE = {
    PointSort.ACTION: "Required actions",
    PointSort.WEAKNESS: "Weaknesses",
    PointSort.STRENGTH: "Strengths",
}
_LONGEST, _LONGEST_SENTENCE = 300, 160
"""Code points of a point, and of the sentence that mentions it."""
_NARROW = 80
_SECTION = 40
"""Columns of a heading in the table by section."""


def coverage_table(case: CaseRun, width: int) -> Iterator[str]:
    """A line for each claimant document: how much of the letter it mentions. Nothing without a letter."""
    covered = [one for coverage in case.coverage for one in coverage.claimants]
    if not covered:
        return
    wide = width >= _NARROW
    letters = {one.authority for one in covered}
    headers = ["document", "required actions", "weaknesses", "strengths", "praise : criticism"]
    if len(letters) > 1:
        headers[0] = "document on letter"
    rows = []
    for one in covered:
        name = one.document if len(letters) == 1 else f"{one.document} on {one.authority}"
        counts = [_mentioned(one, sort) for sort in PointSort]
        rows.append([printable(name), *counts, _balance(one.balance)])
    for letter in dict.fromkeys(one.authority for one in covered):
        first = next(one for one in covered if one.authority == letter)
        totals = [f"of {first.count(sort)}" for sort in PointSort]
        rows.append([printable(letter), *totals, _balance(first.authority_balance)])
    if not wide:
        headers = [headers[0], headers[1]]
        rows = [row[:2] for row in rows]
    yield tabulate(rows, headers=headers, disable_numparse=True)
    yield from wrap(
        "Mentioned + partly or only with praise. `crosscheck coverage` lists them one by one.",
        width,
    )


def as_text(
    covered: Sequence[ClaimantCoverage],
    documents: Mapping[str, Document],
    sorts: Sequence[PointSort],
    rendering: Rendering,
) -> str:
    """Every point of those `sorts`, those of most consequence first, and the table by section."""
    lines: list[str] = []
    for one in covered:
        lines += [*_of(one, documents, sorts, rendering), ""]
    return "\n".join(lines)


def _of(
    one: ClaimantCoverage,
    documents: Mapping[str, Document],
    sorts: Sequence[PointSort],
    rendering: Rendering,
) -> Iterator[str]:
    paint = Paint(rendering.colour)
    claimant, letter = (
        document_place(documents[one.document]),
        document_place(documents[one.authority]),
    )
    for line in wrap(f"{claimant} on {letter}", rendering.width):
        yield paint(line, "bold")
    yield from wrap(_balances(one), rendering.width)
    for sort in sorts:
        if not one.count(sort):
            continue
        yield ""
        yield paint(_heading(one, sort), "bold")
        for mention in reversed(Mention):
            for treatment in one.of(sort, mention):
                yield from _point(treatment, documents[one.document], rendering.width, paint)
    yield ""
    yield _by_section(one, sorts, rendering.width)


def _heading(one: ClaimantCoverage, sort: PointSort) -> str:
    parts = [f"{one.count(sort, Mention.NEVER)} never mentioned"]
    praised = one.praised(sort)
    partly = one.count(sort, Mention.PARTLY) - praised
    if praised:
        parts.append(f"{praised} only with praise")
    if partly:
        parts.append(f"{partly} partly")
    parts.append(f"{one.count(sort, Mention.MENTIONED)} mentioned")
    return f"{_TITLE[sort]}, {one.count(sort)}: {', '.join(parts)}"


def _point(treatment: Treatment, claimant: Document, width: int, paint: Paint) -> Iterator[str]:
    point = treatment.point
    marks = [
        _PARTLY[treatment.partly] if treatment.partly else "",
        "urgent" if point.urgent else "",
        "safety" if point.safety and point.sort is not PointSort.STRENGTH else "",
        passage_place(point.passage),
    ]
    words, _ = window(point.passage.text, (), _LONGEST)
    first, *more = wrap(words, width - 4)
    colour = {Mention.NEVER: "yellow", Mention.MENTIONED: "green"}.get(treatment.mention, "blue")
    yield f"  {paint(_SIGN[treatment.mention], colour)} {first}"
    yield from (f"    {line}" for line in more)
    for line in wrap(" · ".join(filter(None, marks)), width - 6):
        yield "      " + paint(line, "dim")
    if treatment.sentence is None:
        return
    position = claimant.position(treatment.sentence.span.start)
    where = f" (line {position.line})" if position else ""
    said, _ = window(" ".join(treatment.sentence.text.split()), (), _LONGEST_SENTENCE)
    for at, line in enumerate(wrap(f"{said}{where}", width - 8)):
        yield ("      - " if at == 0 else "        ") + line


def _by_section(one: ClaimantCoverage, sorts: Sequence[PointSort], width: int) -> str:
    sections: dict[str, list[Treatment]] = {}
    for treatment in one.treatments:
        if treatment.point.sort in sorts:
            section = treatment.point.passage.section
            sections.setdefault(section[0] if section else "(no heading)", []).append(treatment)
    rows = [
        [
            printable(window(name, (), _SECTION if width >= _NARROW else _SECTION // 2)[0]),
            *(_fraction(found, sort) for sort in sorts),
        ]
        for name, found in sections.items()
    ]
    headers = ["section", *(_TITLE[sort].lower() for sort in sorts)]
    return tabulate(rows, headers=headers, disable_numparse=True)


def _fraction(found: Sequence[Treatment], sort: PointSort) -> str:
    of_sort = [t.mention for t in found if t.point.sort is sort]
    if not of_sort:
        return ""
    whole, partly = of_sort.count(Mention.MENTIONED), of_sort.count(Mention.PARTLY)
    return f"{whole} + {partly} of {len(of_sort)}"


def _mentioned(one: ClaimantCoverage, sort: PointSort) -> str:
    return f"{one.count(sort, Mention.MENTIONED)} + {one.count(sort, Mention.PARTLY)}"


def _balance(balance: Balance) -> str:
    return f"{balance.praise} : {balance.criticism}"


def _balances(one: ClaimantCoverage) -> str:
    ours, theirs = one.balance, one.authority_balance
    return (
        f"Sentences that praise, to those that find fault: {_balance(theirs)} in the letter, "
        f"{_balance(ours)} in the document."
    )

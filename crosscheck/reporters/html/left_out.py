"""What each claimant document makes of a letter's findings, point by point: mentioned, partly, or never."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosscheck.model.coverage import (
    Balance,
    ClaimantCoverage,
    Mention,
    Partly,
    PointSort,
    Treatment,
)
from crosscheck.model.run import CaseRun, Coverage
from crosscheck.reporters.html.marks import Mark
from crosscheck.reporters.html.texts import name_of
from crosscheck.reporters.words import long_date, passage_place

_TITLE = {
    PointSort.ACTION: "Required actions",
    PointSort.WEAKNESS: "Weaknesses",
    PointSort.STRENGTH: "Strengths",
}
_SIGN = {Mention.MENTIONED: "=", Mention.PARTLY: "~", Mention.NEVER: "∅"}
_PARTLY = {
    None: "partly",
    Partly.PART: "partly",
    Partly.PRAISE: "only with praise",
    Partly.SUBJECT: "only its subject",
}


@dataclass(frozen=True, slots=True)
class Cell:
    """What one document makes of a point."""

    sign: str
    said: str
    mention: str
    mark: str
    """Of the sentence that mentions it; empty when none does."""


@dataclass(frozen=True, slots=True)
class Row:
    """A point of the letter."""

    mark: str
    words: str
    place: str
    weight: str
    """`urgent`, `safety`, both or nothing."""
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The points of one sort, those of most consequence first."""

    title: str
    rows: tuple[Row, ...]
    counts: tuple[str, ...]
    """For each claimant how many it mentions."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """One letter, and the documents that report on it."""

    letter: str
    claimants: tuple[str, ...]
    tables: tuple[Table, ...]
    balances: tuple[str, ...]
    """Sentences that praise, to those that find fault: the letter's, then each claimant's."""


def left_out(case: CaseRun) -> tuple[LeftOut, ...]:
    """A set of tables for each letter that claimant documents report on."""
    return tuple(
        _letter(case, number, coverage)
        for number, coverage in enumerate(case.coverage)
        if coverage.claimants
    )


def point_marks(case: CaseRun) -> Iterator[tuple[str, Mark]]:
    """The marks of all points and of the sentences that mention them, each with its document."""
    for number, coverage in enumerate(case.coverage):
        for at, one in enumerate(coverage.claimants):
            for index, treatment in enumerate(one.treatments):
                if at == 0:
                    span = treatment.point.passage.span
                    yield one.authority, Mark(span, _point(number, index), "words")
                if treatment.sentence:
                    mark = Mark(treatment.sentence.span, _sentence(number, at, index), "words")
                    yield one.document, mark


def _point(letter: int, index: int) -> str:
    return f"p{letter}.{index}"


def _sentence(letter: int, claimant: int, index: int) -> str:
    return f"s{letter}.{claimant}.{index}"


def _letter(case: CaseRun, number: int, coverage: Coverage) -> LeftOut:
    claimants = coverage.claimants
    letter = case.document(coverage.document)
    date = long_date(letter.info.published)
    return LeftOut(
        letter=", ".join(filter(None, [name_of(letter), date])),
        claimants=tuple(name_of(case.document(one.document)) for one in claimants),
        tables=tuple(
            Table(
                _TITLE[sort],
                tuple(_rows(number, claimants, sort)),
                tuple(_count(one, sort) for one in claimants),
            )
            for sort in PointSort
            if claimants[0].count(sort)
        ),
        balances=tuple(
            _balance(balance)
            for balance in (claimants[0].authority_balance, *(one.balance for one in claimants))
        ),
    )


def _rows(letter: int, claimants: Sequence[ClaimantCoverage], sort: PointSort) -> Iterator[Row]:
    points = [
        (index, [one.treatments[index] for one in claimants])
        for index, treatment in enumerate(claimants[0].treatments)
        if treatment.point.sort is sort
    ]
    for index, treatments in sorted(points, key=lambda row: -row[1][0].point.consequence):
        point = treatments[0].point
        weight = [
            word for word, holds in (("urgent", point.urgent), ("safety", point.safety)) if holds
        ]
        yield Row(
            mark=_point(letter, index),
            words=point.passage.text,
            place=passage_place(point.passage),
            weight=", ".join(weight),
            cells=tuple(
                _cell(treatment, _sentence(letter, at, index))
                for at, treatment in enumerate(treatments)
            ),
        )


def _cell(treatment: Treatment, mark: str) -> Cell:
    partly = treatment.mention is Mention.PARTLY
    return Cell(
        sign=_SIGN[treatment.mention],
        said=_PARTLY[treatment.partly] if partly else str(treatment.mention),
        mention=str(treatment.mention),
        mark=mark if treatment.sentence else "",
    )


def _count(one: ClaimantCoverage, sort: PointSort) -> str:
    partly = one.count(sort, Mention.PARTLY)
    more = f" and {partly} partly" if partly else ""
    return f"{one.count(sort, Mention.MENTIONED)} of {one.count(sort)}{more}"


def _balance(balance: Balance) -> str:
    return f"{balance.praise} : {balance.criticism}"

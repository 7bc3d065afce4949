"""What a claim says of an inspection's grades, beside the judgements of its letter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from crosscheck.facts.judgements.apart import compares, ranks
from crosscheck.facts.judgements.former import former_of
from crosscheck.facts.judgements.held import Record, held
from crosscheck.facts.judgements.outcome import Outcome
from crosscheck.facts.judgements.selection import Extent
from crosscheck.facts.judgements.statements import Statement, Told, read_statements
from crosscheck.facts.judgements.table import OVERALL, table_of
from crosscheck.model.document import Document, PassageKind
from crosscheck.model.figure import FigureComparison, FigureKind, FigureLabel
from crosscheck.model.framing import FramingComparison
from crosscheck.model.run import Evidence
from crosscheck.model.verdict import Relation, Shift
from crosscheck.rules.interface import Compared

_SURE = 0.85
"""The confidence in a table whose words leave nothing to weigh."""
_BY = "the table of judgements"
_HEAD = 12
"""Passages at the head of a letter that date it."""
_SPARE = {
    Extent.OVERALL: 1,
    Extent.NAMED: 2,
}
"""Telling words beside a grade that a claim may have, for the grade to be what it is about."""
_SPARE_OF_SEVERAL = 4
"""The same where it speaks of several judgements, which nothing but the table answers."""
_AGREEING = {Extent.OVERALL: 1, Extent.NAMED: 3}
"""
The same for an agreement, which bears out nothing else that a claim says.

The overall grade is often only the occasion of what else is said, so that it may have the fewest.
"""
_AGREEING_ON_SEVERAL = 5
_AGREEING_ON_A_MOVE = 4
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Judged:
    """What the table of judgements makes of a claim."""

    compared: tuple[Compared, ...] = ()
    """The claim beside the judgement that decides; empty where the table decides nothing."""
    beyond: bool = False
    """True where every grade of it is hoped for, or set beside other councils or all times: no letter tells."""
    apart: bool = False
    """True where it ranks the body among others, which only a passage that does so too can answer."""
    settled: bool = False
    """True where the grades of the claim are right, or are none of this inspection's: no passage contradicts them."""

    def heard(self, found: Sequence[Compared]) -> list[Compared]:
        """Those passages `found` that have a say, without the grades that were read from single sentences of them."""
        if self.apart:
            best = max(found, key=lambda item: item.speaks, default=None)
            return list(found) if best and compares(best.evidence.passage.text) else []
        if not self.settled:
            return list(found)
        return [] if self.beyond else [replace(item, figures=_no_conflict(item)) for item in found]


def judged(words: str, authorities: Sequence[Document]) -> Judged:
    """
    The claim `words` beside the judgements of the one letter among `authorities` that has any.

    Nothing is decided where two letters have a table, or where it cannot be told what a grade is of.
    """
    told = read_statements(words)
    if told is None:
        return Judged(apart=ranks(words))
    if not told.statements:
        return Judged(settled=True, beyond=True)
    records = [record for document in authorities if (record := record_of(document)) is not None]
    if len(records) != 1:
        return Judged()
    outcomes = [held(statement, records[0]) for statement in told.statements]
    settled = all(o is not None and o.relation is Relation.AGREES for o in outcomes)
    decisive = _decisive(told, outcomes, records[0])
    return Judged((decisive,) if decisive is not None else (), settled=settled)


@lru_cache(maxsize=64)  # every claim of a case on its grades asks for the same letters
def record_of(document: Document) -> Record | None:
    """The judgements of `document` and what it says of earlier ones; None where it has no table."""
    table = table_of(document)
    if table is None:
        return None
    return Record(table, former_of(document), _years(document))


def _no_conflict(item: Compared) -> tuple[FigureComparison, ...]:
    return tuple(
        figure
        for figure in item.figures
        if (figure.kind, figure.label) != (FigureKind.GRADE, FigureLabel.CONFLICTS)
    )


def _decisive(told: Told, outcomes: Sequence[Outcome | None], record: Record) -> Compared | None:
    if told.aside:
        return None
    if any(outcome is None for outcome in outcomes):
        return None
    diverging = [
        (statement, outcome)
        for statement, outcome in zip(told.statements, outcomes, strict=True)
        if outcome is not None and outcome.relation is not Relation.AGREES
    ]
    if diverging:
        statement, outcome = diverging[0]
        extent = statement.selection.extent
        spare = _SPARE.get(extent, _SPARE_OF_SEVERAL)
        whole = extent is Extent.SOME and _gives_the_whole(told.statements)
        if told.left > spare or whole or _may_be_former(statement, record):
            return None
        return _compared(statement, outcome)
    known = [
        (statement, outcome)
        for statement, outcome in zip(told.statements, outcomes, strict=True)
        if outcome is not None and not outcome.past
    ]
    if not known:
        return None
    spare = max(
        _AGREEING_ON_A_MOVE
        if statement.move
        else _AGREEING.get(statement.selection.extent, _AGREEING_ON_SEVERAL)
        for statement, _ in known
    )
    return _compared(*known[0]) if told.left <= spare else None


def _gives_the_whole(statements: Sequence[Statement]) -> bool:
    """Whether the overall grade is given as well, so that "some parts" plays nothing down."""
    return any(s.selection.extent is Extent.OVERALL and not s.former for s in statements)


def _may_be_former(statement: Statement, record: Record) -> bool:
    """Whether a grade without a date is the one that the service had before."""
    extent, parts = statement.selection.extent, statement.selection.parts or OVERALL
    undated = extent in (Extent.OVERALL, Extent.NAMED) and statement.move is None
    return undated and any(
        former.level in statement.mention.levels and former.parts & parts
        for former in record.former
    )


def _compared(statement: Statement, outcome: Outcome) -> Compared:
    relation = outcome.relation
    figures: tuple[FigureComparison, ...] = ()
    if relation in (Relation.AGREES, Relation.CONTRADICTS):
        label = FigureLabel.CONSISTENT if relation is Relation.AGREES else FigureLabel.CONFLICTS
        figures = (
            FigureComparison(
                FigureKind.GRADE,
                label,
                statement.mention.name,
                outcome.passage.text,
                statement.span,
                None,
                outcome.reason,
            ),
        )
    reason = outcome.reason or "The judgements of the letter are as the claim has them."
    evidence = Evidence(
        outcome.passage, score=1.0, relation=relation, reason=reason, confidence=_SURE
    )
    shift = Shift.NONE if relation is Relation.AGREES else outcome.shift
    framing = FramingComparison(
        relation, shift, reason=reason, confidence=_SURE, alignment=1.0, decided_by=_BY
    )
    return Compared(evidence, framing, figures)


def _years(document: Document) -> frozenset[int]:
    info = document.info
    if info.covers is not None or info.published is not None:
        dates = [info.covers.start, info.covers.end] if info.covers else []
        published = [info.published.year] if info.published else []
        return frozenset([day.year for day in dates] + published)
    heads = (p for p in document.passages[:_HEAD] if p.kind is not PassageKind.SENTENCE)
    return frozenset(int(year) for head in heads for year in _YEAR.findall(head.text))

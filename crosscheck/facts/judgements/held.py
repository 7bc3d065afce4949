"""A statement on grades against the table of judgements: borne out, more than that, less, or wrong."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.facts.judgements import telling as sentence
from crosscheck.facts.judgements.former import Former
from crosscheck.facts.judgements.outcome import Outcome
from crosscheck.facts.judgements.selection import Extent
from crosscheck.facts.judgements.spread import selected
from crosscheck.facts.judgements.statements import Move, Statement
from crosscheck.facts.judgements.table import OVERALL, GradeTable
from crosscheck.model.verdict import Relation, Shift


@dataclass(frozen=True, slots=True)
class Record:
    """The judgements of one inspection, and what its letter says of those before it."""

    table: GradeTable
    former: tuple[Former, ...] = ()
    years: frozenset[int] = frozenset()
    """In which the inspection took place and was reported; empty where nothing tells."""


def held(statement: Statement, record: Record) -> Outcome | None:
    """What becomes of `statement`; None where the table does not answer it."""
    if statement.former or _is_dated_before(statement, record):
        return _of_the_past(statement, record)
    if statement.year is not None and statement.year not in record.years:
        return None
    now = selected(statement, record.table)
    if now is None or now.relation is not Relation.AGREES or statement.move is None:
        return now
    return _moved(statement, record, now)


def _is_dated_before(statement: Statement, record: Record) -> bool:
    return statement.year is not None and bool(record.years) and statement.year < min(record.years)


def _of_the_past(statement: Statement, record: Record) -> Outcome | None:
    """A grade of an earlier inspection: borne out where the letter mentions it, wrong where it gives another."""
    if statement.selection.extent not in (Extent.OVERALL, Extent.NAMED):
        return None
    parts = statement.selection.parts or OVERALL
    known = [f for f in record.former if parts <= f.parts]
    if statement.year is not None:
        known = [f for f in known if f.year == statement.year]
    fitting = next((f for f in known if f.level in statement.mention.levels), None)
    if fitting is not None:
        return Outcome(Relation.AGREES, Shift.NONE, "", fitting.passage, past=True)
    dated = [f for f in known if f.is_last and f.year is not None]
    if statement.mention.older or len({f.level for f in dated}) != 1:
        return None
    wrong = dated[0]
    # A worse past makes more of the present: whom it serves cannot be told.
    reason = sentence.past(statement.mention.name, wrong.level, wrong.year)
    return Outcome(Relation.CONTRADICTS, Shift.NONE, reason, wrong.passage, past=True)


def _moved(statement: Statement, record: Record, now: Outcome) -> Outcome | None:
    """A rise, a fall or a grade kept, when the grade itself is right."""
    parts = statement.selection.parts or OVERALL
    before = [f for f in record.former if parts <= f.parts]
    current = record.table.of(min(parts))
    if not before or current is None or len(parts) > 1:
        return None
    steps = {_direction(current.level - f.level) for f in before}
    if statement.move in steps:
        return now
    dated = [f for f in before if f.is_last and f.year is not None]
    if not dated or len({_direction(current.level - f.level) for f in dated}) > 1:
        return None
    reason = sentence.moved(current, dated[-1].level, dated[-1].year)
    shift = Shift.FAVOURABLE if statement.move is Move.UP else Shift.UNFAVOURABLE
    return Outcome(Relation.CONTRADICTS, shift, reason, current.passage)


def _direction(step: int) -> Move:
    return Move.UP if step > 0 else Move.DOWN if step < 0 else Move.KEPT

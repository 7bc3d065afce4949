"""Statements on several judgements at once: all of them, some, three of the five, all but one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.facts.judgements import telling as sentence
from crosscheck.facts.judgements.outcome import Outcome, one_by_one
from crosscheck.facts.judgements.selection import Extent, Selection
from crosscheck.facts.judgements.statements import Statement
from crosscheck.facts.judgements.table import OVERALL, GradeTable, Judgement, Part
from crosscheck.model.verdict import Relation, Shift

_GOOD = 2
"""The lowest grade that is praise."""


def selected(statement: Statement, table: GradeTable) -> Outcome | None:
    """What becomes of a statement on this inspection; None where the table does not answer it."""
    selection = statement.selection
    if statement.mention.loose and selection.extent is not Extent.COUNT:
        return None
    if selection.extent in (Extent.NAMED, Extent.OVERALL):
        return one_by_one(statement, table)
    if not table.whole:
        return None
    if selection.extent is Extent.COUNT:
        return _counted(statement, table)
    if selection.extent is Extent.SOME:
        return _some(statement, table)
    if selection.extent is Extent.ONLY:
        return _only(statement, table)
    if selection.extent is Extent.ALL_BUT:
        return _all_but(statement, table)
    if selection.extent in (Extent.ALL, Extent.NEARLY_ALL):
        return _all(statement, table)
    if selection.extent is Extent.NONE:
        return _none(statement, table)
    return None


def _all(statement: Statement, table: GradeTable) -> Outcome | None:
    """Every part has the grade; nearly every part."""
    levels = statement.mention.levels
    if statement.selection.parts - OVERALL:
        return None  # "all services for care leavers": part of a part
    whole = statement.selection.whole
    meant = next((c for c in _countings(table) if len(c) == whole), None) if whole else table.every
    if meant is None:
        return None
    without = [given for given in meant if given.level not in levels]
    parts = [given for given in meant if Part.OVERALL not in given.parts]
    holders = [given for given in parts if given.level in levels]
    first = (holders or parts)[0].passage
    if not without:
        return Outcome(Relation.AGREES, Shift.NONE, "", first)
    if statement.selection.extent is Extent.NEARLY_ALL and 2 * len(holders) > len(parts):
        return Outcome(Relation.AGREES, Shift.NONE, "", first)
    return _beyond_all(statement, table, without, some=bool(holders))


def _none(statement: Statement, table: GradeTable) -> Outcome | None:
    """No area was rated so."""
    levels = statement.mention.levels
    if statement.selection.parts:
        return None
    holders = [given for given in table.every if given.level in levels]
    if not holders:
        return Outcome(Relation.AGREES, Shift.NONE, "", table.parts[0].passage)
    shift = Shift.UNFAVOURABLE if min(levels) >= _GOOD else Shift.FAVOURABLE
    reason = sentence.after_all(statement.mention.name, holders)
    return Outcome(Relation.CONTRADICTS, shift, reason, holders[0].passage)


def _beyond_all(
    statement: Statement, table: GradeTable, without: Sequence[Judgement], *, some: bool
) -> Outcome | None:
    """A universal with exceptions: more than the table says, or wrong where nothing has that grade."""
    levels = statement.mention.levels
    praise = min(levels) >= _GOOD
    telling = _telling(levels, without)
    if not telling:
        return None
    shift = Shift.FAVOURABLE if praise else Shift.UNFAVOURABLE
    reason = sentence.exceptions(statement.mention.name, telling, len(table.parts))
    relation = Relation.EXAGGERATES if some else Relation.CONTRADICTS
    return Outcome(relation, shift, reason, telling[0].passage)


def _telling(levels: frozenset[int], given: Sequence[Judgement]) -> list[Judgement]:
    """Of praise, an exception that is better still takes nothing away; of criticism, one that is worse."""
    if min(levels) >= _GOOD:
        return [judgement for judgement in given if judgement.level < min(levels)]
    return [judgement for judgement in given if judgement.level > max(levels)]


def _some(statement: Statement, table: GradeTable) -> Outcome | None:
    """Some parts have the grade: too little said where it is the overall one, too much where none has it."""
    levels = statement.mention.levels
    if statement.selection.parts - OVERALL:
        return None
    holders = [given for given in table.parts if given.level in levels]
    if not holders:
        return None
    overall = table.overall
    critical = max(levels) < _GOOD
    if critical and overall is not None and overall.level in levels:
        reason = sentence.whole(overall, sentence.few(holders, table.parts))
        return Outcome(Relation.DOWNPLAYS, Shift.FAVOURABLE, reason, overall.passage)
    if overall is not None and overall.level in levels:
        return None
    return Outcome(Relation.AGREES, Shift.NONE, "", holders[0].passage)


def _countings(table: GradeTable) -> Iterator[tuple[Judgement, ...]]:
    """What "the areas" may be: the parts, with or without the overall judgement; the key judgements."""
    yield table.parts
    yield table.every
    if table.board is not None:
        yield (*table.parts, table.board)
        yield (*table.every, table.board)
    if any(Part.ADOPTION in given.parts for given in table.parts):
        yield table.key
        yield tuple(
            given for given in table.every if given not in table.parts or given in table.key
        )


def _counted(statement: Statement, table: GradeTable) -> Outcome | None:
    """Three of the five areas; one category alone."""
    selection, levels = statement.selection, statement.mention.levels
    if selection.number is None:
        return None
    named = _named_of(selection, table)
    if named is None or any(given.level not in levels for given in named):
        return None if named is None else one_by_one(statement, table)
    totals: list[int] = []
    for counted in _countings(table):
        if selection.whole not in (None, len(counted)):
            continue
        totals.append(sum(given.level in levels for given in counted))
    if not totals:
        return None
    holders = [given for given in table.parts if given.level in levels]
    place = (named or holders or list(table.parts))[0].passage
    if selection.number in totals:
        return Outcome(Relation.AGREES, Shift.NONE, "", place)
    if statement.mention.loose or selection.whole is None:
        return None
    reason = sentence.counted(statement.mention.name, holders, len(table.parts))
    more = selection.number > max(totals)
    praise = min(levels) >= _GOOD
    shift = Shift.FAVOURABLE if more is praise else Shift.UNFAVOURABLE
    return Outcome(Relation.CONTRADICTS, shift, reason, place)


def _named_of(selection: Selection, table: GradeTable) -> list[Judgement] | None:
    """The judgements that a count names beside its number; None where one has none."""
    given = [table.of(part) for part in sorted(selection.parts)]
    known = [judgement for judgement in given if judgement is not None]
    return known if len(known) == len(given) else None


def _only(statement: Statement, table: GradeTable) -> Outcome | None:
    """Care leavers alone were rated good."""
    selection, levels = statement.selection, statement.mention.levels
    named = _named_of(selection, table)
    if not named or Part.OVERALL in selection.parts:
        return None
    if any(given.level not in levels for given in named):
        return one_by_one(statement, table)
    others = [g for g in table.parts if g.level in levels and not g.parts & selection.parts]
    if not others:
        return Outcome(Relation.AGREES, Shift.NONE, "", named[0].passage)
    shift = Shift.UNFAVOURABLE if min(levels) >= _GOOD else Shift.FAVOURABLE
    reason = sentence.also(statement.mention.name, others)
    return Outcome(Relation.DOWNPLAYS, shift, reason, others[0].passage)


def _all_but(statement: Statement, table: GradeTable) -> Outcome | None:
    """Every part bar one; outstanding all round except for children in care."""
    selection, levels = statement.selection, statement.mention.levels
    without = _telling(levels, table.parts)
    if selection.parts:
        left_out = [given for given in table.parts if given.parts & selection.parts]
        if not left_out or any(given.parts - selection.parts for given in left_out):
            return None
        telling = [given for given in without if given not in left_out]
    elif selection.number is not None and len(without) >= selection.number:
        telling = without if len(without) > selection.number else []
    else:
        return None
    holders = [given for given in table.parts if given.level in levels]
    if not telling:
        return Outcome(Relation.AGREES, Shift.NONE, "", (holders or table.parts)[0].passage)
    return _beyond_all(statement, table, telling, some=bool(holders))

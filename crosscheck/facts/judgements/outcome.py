"""What holding a statement on grades against the judgements comes to; and the plainest case, parts by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.facts.judgements import telling as sentence
from crosscheck.facts.judgements.statements import Statement
from crosscheck.facts.judgements.table import OVERALL, GradeTable, Judgement
from crosscheck.model.document import Passage
from crosscheck.model.verdict import Relation, Shift


@dataclass(frozen=True, slots=True)
class Outcome:
    """What holding one statement against the judgements came to."""

    relation: Relation
    shift: Shift
    reason: str
    """One sentence; empty for an agreement."""
    passage: Passage
    past: bool = False
    """True when it is about an earlier inspection."""


def one_by_one(statement: Statement, table: GradeTable) -> Outcome | None:
    """Each part that is named has the grade."""
    levels = statement.mention.levels
    given: list[Judgement] = []
    for part in sorted(statement.selection.parts or OVERALL):
        judgement = table.of(part)
        if judgement is None:
            return None
        given.append(judgement)
    wrong = [judgement for judgement in given if judgement.level not in levels]
    if not wrong:
        return Outcome(Relation.AGREES, Shift.NONE, "", given[0].passage)
    reason = sentence.other(statement.mention.name, wrong)
    return Outcome(Relation.CONTRADICTS, shift_of(levels, wrong), reason, wrong[0].passage)


def shift_of(levels: frozenset[int], wrong: Sequence[Judgement]) -> Shift:
    """Whom a wrong grade serves: a better one than was given is favourable."""
    if all(given.level < min(levels) for given in wrong):
        return Shift.FAVOURABLE
    if all(given.level > max(levels) for given in wrong):
        return Shift.UNFAVOURABLE
    return Shift.NONE

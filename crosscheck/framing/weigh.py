"""Weighing a clause: its cues, each after what governs it, composed into one proposition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from crosscheck.framing.clauses import Clause
from crosscheck.framing.lexicon import Entry, Mark, Sense
from crosscheck.framing.scan import Word

GENERIC_SCOPE = 0.75
"""A bare plural ("children wait") speaks of most, not of each."""
STATED = 0.85
"""The certainty of a plain statement."""
_REACH = 7
"""A negation acts on cues at most this many words on."""
_NEAR = 3


@dataclass(slots=True)
class Evaluated:
    """An evaluation with its sign and size after negation, degree words and comparison."""

    mark: Mark
    value: float
    """-4.5 to 4.5."""
    deed: bool = False
    turned_by: Mark | None = None
    graded_by: Mark | None = None
    change: bool = False


@dataclass(slots=True)
class Proposition:
    """What a clause asserts."""

    clause: Clause
    value: float = 0.0
    """How well or badly it speaks of its subject, -4.5 to 4.5."""
    scope: float = GENERIC_SCOPE
    certainty: float = STATED
    completion: float | None = None
    """0 required to 4 embedded; None where nothing says."""
    negated: bool = False
    flipped: bool = False
    """A quantity or frequency turned it: "few", "rarely"."""
    evaluated: list[Evaluated] = field(default_factory=list)
    scope_mark: Mark | None = None
    certainty_mark: Mark | None = None
    completion_mark: Mark | None = None
    negation_mark: Mark | None = None

    @property
    def weight(self) -> float:
        """How much the clause counts in its text."""
        return self.clause.weight


def weigh(words: Sequence[Word], marks: Sequence[Mark], clause: Clause) -> Proposition:
    """The proposition of a clause, from the marks that stand in it."""
    found = Proposition(clause)
    negations = [m for m in marks if m.of(Sense.NEGATION)]
    _scope(found, marks)
    _certainty(found, marks)
    _completion(found, marks)
    found.evaluated = _evaluations(words, marks, negations)
    _compose(found, marks, negations)
    return found


def _scope(found: Proposition, marks: Sequence[Mark]) -> None:
    levels: list[tuple[float, Mark, Entry]] = []
    for mark in marks:
        entry = mark.of(Sense.QUANTITY) or mark.of(Sense.FREQUENCY)
        if entry:
            levels.append((entry.value, mark, entry))
    if not levels:
        return
    narrow = min(levels, key=lambda item: item[0])
    wide = max(levels, key=lambda item: item[0])
    value, mark, entry = narrow if narrow[0] < GENERIC_SCOPE else wide
    found.scope, found.scope_mark = value, mark
    found.flipped = entry.kind == "flips"


def _certainty(found: Proposition, marks: Sequence[Mark]) -> None:
    lowest = STATED
    for mark in marks:
        entry = mark.of(Sense.CERTAINTY)
        if entry is None:
            continue
        if entry.kind == "boost" and found.certainty_mark is None:
            found.certainty, found.certainty_mark = 1.0, mark
        elif entry.value < lowest:
            lowest = entry.value
            found.certainty, found.certainty_mark = lowest, mark


def _completion(found: Proposition, marks: Sequence[Mark]) -> None:
    for mark in marks:
        requirement, completion = mark.of(Sense.REQUIREMENT), mark.of(Sense.COMPLETION)
        level = 0.0 if requirement else completion.value if completion else None
        if level is not None and (found.completion is None or level < found.completion):
            found.completion, found.completion_mark = level, mark


def _evaluations(
    words: Sequence[Word], marks: Sequence[Mark], negations: Sequence[Mark]
) -> list[Evaluated]:
    found: list[Evaluated] = []
    for index, mark in enumerate(marks):
        item = _base(words, marks, index)
        if item is None:
            continue
        _grade(item, words, marks, index)
        _negate(item, words, negations)
        found.append(item)
    return found


def _base(words: Sequence[Word], marks: Sequence[Mark], index: int) -> Evaluated | None:
    mark = marks[index]
    change = mark.of(Sense.CHANGE)
    if change:
        return Evaluated(mark, change.value, change=True)
    movement = mark.of(Sense.MOVEMENT)
    if movement:
        return Evaluated(mark, _moved(movement, marks, index), change=True)
    evaluation = mark.of(Sense.EVALUATION)
    if evaluation is None or mark.of(Sense.NEUTRAL):
        return None
    if mark.of(Sense.INTENSITY) and _grades_next(marks, index):
        return None
    value = evaluation.value
    if mark.start and words[mark.start - 1].norm == "too" and value > -2:
        value = -2.0
    return Evaluated(mark, value, deed=evaluation.kind == "deed")


def _grades_next(marks: Sequence[Mark], index: int) -> bool:
    if index + 1 >= len(marks):
        return False
    following = marks[index + 1]
    return following.start == marks[index].end and bool(
        following.of(Sense.EVALUATION) or following.of(Sense.CHANGE) or following.of(Sense.MOVEMENT)
    )


def _moved(movement: Entry, marks: Sequence[Mark], index: int) -> float:
    """A rise is as good as what rises."""
    for other in (*marks[index + 1 :], *reversed(marks[:index])):
        if other.of(Sense.BURDEN):
            return -movement.value
        evaluation = other.of(Sense.EVALUATION)
        if evaluation and evaluation.kind != "deed":
            return movement.value if evaluation.value > 0 else -movement.value
    return movement.value * 0.6


def _grade(item: Evaluated, words: Sequence[Word], marks: Sequence[Mark], index: int) -> None:
    """Apply the nearest degree word: before it, or after a verb ("improved significantly")."""
    best: Mark | None = None
    for other in (*reversed(marks[max(index - 2, 0) : index]), *marks[index + 1 : index + 2]):
        if other.of(Sense.INTENSITY) is None:
            continue
        distance = item.mark.start - other.end if other.end <= item.mark.start else other.start - item.mark.end
        if 0 <= distance < _NEAR - 1:
            best = other
            break
    if best is None:
        return
    degree = best.of(Sense.INTENSITY)
    if degree is None:
        return
    size = abs(item.value)
    if degree.value < 0 and size >= 1:
        size = max(size + degree.value, 0.6)
    else:
        size = min(size + 0.7 * degree.value, 4.5) if size >= 1 else size
    item.value = size if item.value > 0 else -size
    item.graded_by = best


def _negate(item: Evaluated, words: Sequence[Word], negations: Sequence[Mark]) -> None:
    for negation in reversed(negations):
        entry = negation.of(Sense.NEGATION)
        if entry is None or negation.end > item.mark.start or item.mark.start - negation.end > _REACH:
            continue
        value = item.value
        if entry.kind == "partial":
            item.value = -1.3 if value > 0 else -0.7
        elif value > 0:
            item.value = -2.0 if item.deed or value <= 2 else -1.5
        else:
            item.value = 2.0 if entry.kind in ("lack", "full") else 1.0
        item.turned_by = negation
        return


def _compose(found: Proposition, marks: Sequence[Mark], negations: Sequence[Mark]) -> None:
    strong = [e for e in found.evaluated if not e.deed or e.turned_by]
    pool = strong or found.evaluated
    if pool:
        positive = max((e.value for e in pool), default=0.0)
        negative = min((e.value for e in pool), default=0.0)
        found.value = negative if -negative >= positive else positive
    else:
        found.value = 0.5
    if negations:
        found.negated = True
        found.negation_mark = negations[0]
        if not pool:
            kind = negations[0].of(Sense.NEGATION)
            found.value = -1.0 if kind and kind.kind == "partial" else -1.5
    if found.flipped and not negations:
        found.scope = 1 - found.scope
        found.value = -1.5 if found.value > 0 else 2.0
    if found.completion == 0 and found.value > 0:
        found.value = -1.5

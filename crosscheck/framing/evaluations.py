"""The evaluations of a clause, each after the degree words, denials and modals that govern it."""

from __future__ import annotations

from collections.abc import Sequence
from math import copysign

from crosscheck.framing.aims import infinitives, is_benefit, is_raised, is_stated, is_wished
from crosscheck.framing.clauses import Clause
from crosscheck.framing.denial import (
    DENIED,
    denial_of,
    denies_only_all,
    deny,
    is_left_behind,
    is_short_of_whole,
    predicated_denials,
)
from crosscheck.framing.governed import (
    is_lost,
    is_object,
    is_standard,
    mends_nothing,
    only_assures,
)
from crosscheck.framing.grades import is_former
from crosscheck.framing.lexicon import Entry, Mark, Sense, closed_class
from crosscheck.framing.movement import moved
from crosscheck.framing.proposition import Evaluated
from crosscheck.framing.scan import Word
from crosscheck.framing.unasserted import (
    is_held_up,
    is_prevented,
    is_topic,
    question_from,
    restricts,
)

_NEAR = 2
"""A degree word acts on a cue at most this many words off."""
_PREPOSITIONS = frozenset(
    {"through", "by", "with", "for", "in", "of", "to", "at", "on", "from", "as", "than", "and"}
)
"""A degree word does not act across them: "cut significantly through strong links"."""
_SUBJECT = 6
"""The praise in a subject stands at most so many words before what denies its verb."""
_NEXT_ONLY = frozenset({"very", "highly", "quite", "rather", "fairly", "extremely", "incredibly"})
"""Degree words that act on the very next word: not "very recent improvements"."""
_COPULAS = closed_class("copula")
_COPULA_REACH = 3
_PRONOUNS = frozenset({"they", "it", "this", "these", "which", "that"})
_OPENING = 2
"""The subject of a clause is its first word, or stands behind "but" or "although"."""
_SHORT = 1.3
"""How bad it is to fall somewhat short."""
_PERFECT = frozenset({"has", "have"})
_SPEED = closed_class("speed")
_AT_RISK = ("at", "risk")
_NAMING = frozenset({"who", "that", "which", "when", "where", "if", "whether", "because", "as"})
_PERCEIVES = closed_class("perceives")
_AGAIN_AND_AGAIN = closed_class("again and again")


def evaluations(
    words: Sequence[Word],
    marks: Sequence[Mark],
    negations: Sequence[Mark],
    clause: Clause,
    *,
    of_fault: bool = False,
) -> list[Evaluated]:
    """
    What the clause says is good or bad, in order, with its size after all that acts on it.

    `of_fault` where the clause before it spoke of something bad.
    """
    found: list[Evaluated] = []
    aims = infinitives(words, marks, clause)
    partial = denies_only_all(words, marks)
    predicated = predicated_denials(words, negations, clause)
    unasserted = question_from(words, clause)
    of_fault = of_fault and _stands_for(words, clause)
    for index, mark in enumerate(marks):
        if mark.start > unasserted:
            break  # "not known whether they are safe" does not say that they are
        item = _endangers(words, mark, clause) or _base(words, marks, index, of_fault=of_fault)
        if item is None:
            continue
        if (not predicated and restricts(words, mark, clause)) or _is_named(
            words, item, found, clause
        ):
            continue
        aimed = [at for at in aims if at < mark.start and not is_stated(words, at, mark)]
        if aimed and item.kind != "dimension" and not is_raised(words, aimed):
            item.kind = "purpose"
        changes = mark.of(Sense.CHANGE, Sense.MOVEMENT) or is_benefit(words, mark)
        if changes and item.value > 0 and is_wished(words, mark, clause):
            item.value, item.kind = DENIED["wish"][0], ""
        if is_former(words, mark, clause):
            item.kind = "former"
        _grade(words, item, marks, index)
        _lessen(words, item)
        deny(
            item,
            _within_reach(words, item, negations),
            clause,
            predicated=predicated,
            partial=partial,
        )
        before = words[max(mark.start - _COPULA_REACH, clause.start) : mark.start]
        item.predicate = any(word.norm in _COPULAS for word in before) or (
            item.kind == "change" and any(word.norm in _PERFECT for word in before[-2:])
        )
        found.append(item)
    _deny_subject(found, negations)
    return [item for at, item in enumerate(found) if not _colours(words, found, at)]


def _is_named(
    words: Sequence[Word], item: Evaluated, found: Sequence[Evaluated], clause: Clause
) -> bool:
    """True of praise or blame that the clause only names: a fault put right, a standard missed."""
    if mends_nothing(words, item):
        return True
    if item.value > 0:
        short = is_standard(item, found) or only_assures(words, item, found)
        return short or is_lost(words, item, found) or is_held_up(words, item, found)
    if is_prevented(words, item, clause):
        return True
    if item.kind == "change":
        return False
    return is_object(words, item, found) or is_topic(words, item, clause)


def _colours(words: Sequence[Word], found: Sequence[Evaluated], at: int) -> bool:
    """True of the praise in "consistently low" and "constant delay": it only says how much of a fault."""
    item, following = found[at], found[at + 1] if at + 1 < len(found) else None
    before = found[at - 1] if at else None
    if before is not None and _hastens(words, before, item):
        return True
    if following is None or item.kind or following.mark.start != item.mark.end:
        return False
    if following.turned_by is None:
        return item.value > 0 > following.value and following.kind in ("", "change", "level")
    if following.kind not in ("", "change", "level", "plight"):
        return False
    # "no immediate danger": both are denied
    return item.turned_by is following.turned_by and item.value < 0 < following.value


def _hastens(words: Sequence[Word], change: Evaluated, item: Evaluated) -> bool:
    """True of the speed in "gone downhill fast"."""
    return (
        change.kind == "change"
        and change.value < 0 < item.value
        and change.mark.end == item.mark.start
        and words[item.mark.start].norm in _SPEED
    )


def _lessen(words: Sequence[Word], item: Evaluated) -> None:
    """Take "less secure" for a fault."""
    at = item.mark.start
    less = at > 1 and words[at - 1].norm == "less" and words[at - 2].norm != "or"
    if item.value > 0 and not item.kind and less:
        item.value = -_SHORT


def _within_reach(
    words: Sequence[Word], item: Evaluated, negations: Sequence[Mark]
) -> Sequence[Mark]:
    """The denials of a cue; a fault after "and" is its own: "rarely updated and badly written"."""
    at = item.mark.start
    passive = any(word.norm in _COPULAS for word in words[max(at - _NEAR, 0) : at])
    found = words[at].norm in _PERCEIVES and passive
    negations = [
        n
        for n in negations
        if not is_left_behind(words, n, item.mark.start)
        and not (found and denial_of(n) == "none")  # "no child was identified as unsafe"
    ]
    if item.value > 0 or item.kind in ("plight", "dimension"):
        return negations
    return [
        mark
        for mark in negations
        if all(words[at].norm != "and" for at in range(mark.end, item.mark.start))
    ]


def _deny_subject(found: Sequence[Evaluated], negations: Sequence[Mark]) -> None:
    """Turn the praise in the subject of what is denied: "timely action is not always taken"."""
    denied = [
        n
        for n in negations
        if denial_of(n) in ("full", "partial", "manner", "undone", "unseen", "wish")
    ]
    if not denied:
        return
    said = any(item.turned_by and not item.kind for item in found)
    for item in found:
        apart = denied[0].start - item.mark.end
        before = 0 <= apart < _SUBJECT and not item.predicate
        if before and item.value > 0 and item.kind in ("", "change") and item.turned_by is None:
            if said:  # "better oversight has not had the effect": the praise is no longer the point
                item.kind = "former"
                continue
            item.turned_by = denied[0]
            item.value = DENIED.get(denial_of(denied[0]), (-2.0, 2.0))[0]


def _endangers(words: Sequence[Word], mark: Mark, clause: Clause) -> Evaluated | None:
    """The danger in "children are at risk"; "when they are at risk" and "children at risk" only name it."""
    if mark.end - mark.start != len(_AT_RISK) or mark.start == clause.start:
        return None
    if tuple(word.norm for word in words[mark.start : mark.end]) != _AT_RISK:
        return None
    before = {word.norm for word in words[clause.start : mark.start]}
    said = {word.norm for word in words[max(mark.start - 2, clause.start) : mark.start]}
    joined = words[mark.start - 1].norm in _COPULAS | {"not"} and not said.isdisjoint(_COPULAS)
    known = words[mark.start - 2].norm == "to"  # "the number known to be at risk"
    return Evaluated(mark, -3.0) if joined and not known and before.isdisjoint(_NAMING) else None


def _burden(words: Sequence[Word], mark: Mark, burden: Entry) -> Evaluated:
    """A waiting list is nothing to report, but that there is none is, or that there is one all the time."""
    if burden.value:
        return Evaluated(mark, burden.value)
    often = mark.start and words[mark.start - 1].norm in _AGAIN_AND_AGAIN
    return Evaluated(mark, -_SHORT) if often else Evaluated(mark, -1.0, "plight")


def _stands_for(words: Sequence[Word], clause: Clause) -> bool:
    """True of a clause whose subject is a pronoun: "but they are coming down", "which is shrinking"."""
    opening = words[clause.start : min(clause.start + _OPENING, clause.end)]
    return any(word.norm in _PRONOUNS for word in opening)


def _base(
    words: Sequence[Word], marks: Sequence[Mark], index: int, *, of_fault: bool
) -> Evaluated | None:
    mark = marks[index]
    if mark.of(Sense.NEUTRAL):
        return None
    change, movement = mark.of(Sense.CHANGE), mark.of(Sense.MOVEMENT)
    shift = moved(words, movement, marks, index, of_fault=of_fault) if movement else None
    if shift and (shift.kind != "deed" or not change):
        if change:  # "a slight decline" is a small one, whatever it is that declines
            shift.value = copysign(abs(change.value), shift.value)
        return shift  # "standards soared" is for the better, "exclusions soared" is not
    if change:
        return Evaluated(mark, change.value, change.kind or "change")
    burden = mark.of(Sense.BURDEN)
    if burden:
        return _burden(words, mark, burden)
    evaluation = mark.of(Sense.EVALUATION)
    if evaluation is None:
        return None
    if mark.of(Sense.INTENSITY) and _grades_next(marks, index):
        return None
    value = evaluation.value
    if denial_of(mark) == "lack" and is_short_of_whole(words, mark):
        return Evaluated(mark, -_SHORT)  # "lacks a fully accurate picture"
    if mark.start and words[mark.start - 1].norm == "too" and value > -2:
        return Evaluated(mark, -2.0)
    return Evaluated(mark, value, evaluation.kind)


def _grade(words: Sequence[Word], item: Evaluated, marks: Sequence[Mark], index: int) -> None:
    """Apply the nearest degree word: before it, or after a verb ("improved significantly")."""
    degree: Entry | None = None
    if denial_of(item.mark) == "lack":
        return
    for other in (*reversed(marks[max(index - 2, 0) : index]), *marks[index + 1 : index + 2]):
        degree = other.of(Sense.INTENSITY)
        if degree is None:
            continue
        before = other.end <= item.mark.start
        near = item.kind == "dimension" or words[other.start].norm in _NEXT_ONLY
        if not before and words[other.start].norm in _NEXT_ONLY:
            continue  # "have looked better very lately"
        reach = 1 if near else _NEAR
        first, last = (other.end, item.mark.start) if before else (item.mark.end, other.start)
        between = {words[at].norm for at in range(first, last)}
        if not before and between & _COPULAS and _grades_next(marks, index + 1):
            continue  # "offers are fully inclusive"
        if 0 <= last - first < reach and not between & _PREPOSITIONS:
            item.graded_by = other
            break
    if degree is None or item.graded_by is None:
        return
    size = abs(item.value)
    if degree.value < 0:
        size = max(size + degree.value, 0.5)
    else:
        size = min(size + 0.7 * degree.value, 4.5)
    item.value = size if item.value > 0 else -size
    if item.kind == "dimension":  # "reasonable support" evaluates, "support" does not
        item.kind = ""


def _grades_next(marks: Sequence[Mark], index: int) -> bool:
    if index + 1 >= len(marks):
        return False
    following = marks[index + 1]
    return following.start == marks[index].end and any(
        entry.sense in (Sense.EVALUATION, Sense.CHANGE, Sense.MOVEMENT)
        for entry in following.entries
    )

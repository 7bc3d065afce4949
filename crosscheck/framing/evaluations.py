"""The evaluations of a clause, each after the degree words, denials and modals that govern it."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.framing.aims import infinitives, is_benefit, is_raised, is_stated, is_wished
from crosscheck.framing.clauses import Clause
from crosscheck.framing.degree import grade, hastens, leave_room, lessen
from crosscheck.framing.denial import (
    denial_of,
    denied_value,
    denies_only_all,
    deny,
    is_left_behind,
    predicated_denials,
    prevents,
)
from crosscheck.framing.face_value import at_face_value, endangers
from crosscheck.framing.governed import (
    is_furthered,
    is_lost,
    is_object,
    is_standard,
    mends_nothing,
    only_assures,
)
from crosscheck.framing.grades import is_former
from crosscheck.framing.lexicon import Mark, Sense, closed_class
from crosscheck.framing.needs import LACKING, awaited
from crosscheck.framing.proposition import Evaluated
from crosscheck.framing.scan import Word
from crosscheck.framing.unasserted import (
    describes,
    is_held_up,
    is_prevented,
    is_topic,
    is_undergone,
    question_from,
    restricts,
)

_NEAR = 2
"""What is perceived follows its "is" within so many words: "were clearly identified"."""
_SUBJECT = 6
"""The praise in a subject stands at most so many words before what denies its verb."""
_COPULAS = closed_class("copula")
_COPULA_REACH = 3
"""What is said of a subject follows its "is" within so many words: "is not yet good"."""
_PRONOUNS = frozenset({"they", "it", "this", "these", "which", "that"})
_OPENING = 2
"""The subject of a clause is its first word, or stands behind "but" or "although"."""
_PERFECT = frozenset({"has", "have"})
_PERCEIVES = closed_class("perceives")
_DENYING_VERBS = frozenset({"full", "partial", "manner", "undone", "unseen", "wish"})
"""Denials of the verb, and with it of what its subject praises."""


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
    partial = denies_only_all(words, marks) is not None
    predicated = predicated_denials(words, negations, clause)
    unasserted = question_from(words, clause)
    of_fault = of_fault and _stands_for(words, clause)
    lacking = 0
    for index, mark in enumerate(marks):
        if mark.start > unasserted:
            break  # "not known whether they are safe" does not say that they are
        item = endangers(words, mark, clause) or at_face_value(
            words, marks, index, of_fault=of_fault
        )
        if item is None:
            continue
        about = not predicated and restricts(words, mark, clause)
        if about or _is_named(words, item, found, marks, clause):
            continue
        aimed = [at for at in aims if at < mark.start and not is_stated(words, at, mark)]
        if aimed and item.kind != "dimension" and not is_raised(words, aimed):
            item.kind = "purpose"
        changes = mark.of(Sense.CHANGE, Sense.MOVEMENT) or is_benefit(words, mark)
        if changes and item.value > 0 and is_wished(words, mark, clause):
            item.value, item.kind = denied_value(item.value, "wish"), ""
        if mark.start < lacking:
            continue
        if item.value > 0 and (end := awaited(words, mark, clause)):
            item.value, item.kind, lacking = LACKING, "", end
        if is_former(words, mark, clause):
            item.kind = "former"
        grade(words, item, marks, index)
        lessen(words, item)
        deny(
            item,
            _within_reach(words, item, negations),
            clause,
            predicated=predicated,
            partial=partial,
        )
        _deny_adverb(item, found)
        leave_room(words, item)
        before = words[max(mark.start - _COPULA_REACH, clause.start) : mark.start]
        item.predicate = any(word.norm in _COPULAS for word in before) or (
            item.kind == "change" and any(word.norm in _PERFECT for word in before[-2:])
        )
        found.append(item)
    _deny_subject(found, negations)
    return [item for at, item in enumerate(found) if not _colours(words, found, at)]


def _is_named(
    words: Sequence[Word],
    item: Evaluated,
    found: Sequence[Evaluated],
    marks: Sequence[Mark],
    clause: Clause,
) -> bool:
    """True of praise or blame that the clause only names: a fault put right, a standard missed."""
    if mends_nothing(words, item) or is_furthered(words, item, found):
        return True
    if item.value > 0:
        short = is_standard(item, found) or only_assures(words, item, found)
        return short or is_lost(words, item, found) or is_held_up(words, item, found)
    if is_prevented(words, item, clause) or describes(words, item.mark, marks, clause):
        return True
    if is_undergone(words, item, found):
        return True
    if item.kind == "change":
        return False
    return is_object(words, item, found) or is_topic(words, item, clause)


def _colours(words: Sequence[Word], found: Sequence[Evaluated], at: int) -> bool:
    """True of the praise in "consistently low" and "constant delay": it only says how much of a fault."""
    item, following = found[at], found[at + 1] if at + 1 < len(found) else None
    before = found[at - 1] if at else None
    if before is not None and hastens(words, before, item):
        return True
    if following is None or item.kind or following.mark.start != item.mark.end:
        return False
    if following.turned_by is None:
        return item.value > 0 > following.value and following.kind in ("", "change", "level")
    if following.kind not in ("", "change", "level", "plight"):
        return False
    # "no immediate danger": both are denied
    return item.turned_by is following.turned_by and item.value < 0 < following.value


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
        if not is_left_behind(words, n, at)
        and not (found and denial_of(n) == "none")  # "no child was identified as unsafe"
    ]
    if not negations or item.value > 0 or item.kind in ("plight", "dimension"):
        return negations
    first = min(n.end for n in negations)
    joined = next((k for k in range(at - 1, first - 1, -1) if words[k].norm == "and"), -1)
    return [n for n in negations if n.end > joined]


def _deny_adverb(item: Evaluated, found: Sequence[Evaluated]) -> None:
    """Turn the praise in "delays in plans being reviewed thoroughly": it goes with the verb that is turned."""
    last = found[-1] if found else None
    if last is None or last.turned_by is None or last.mark.end != item.mark.start or last.value > 0:
        return
    if item.value > 0 and item.turned_by is None and denial_of(last.turned_by) in ("lack", "aside"):
        item.value = denied_value(item.value, denial_of(last.turned_by))
        item.turned_by = last.turned_by


def _deny_subject(found: Sequence[Evaluated], negations: Sequence[Mark]) -> None:
    """Turn the praise in the subject of what is denied: "timely action is not always taken"."""
    denied = [n for n in negations if denial_of(n) in _DENYING_VERBS and not prevents(n)]
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
            item.value = denied_value(item.value, denial_of(denied[0]))


def _stands_for(words: Sequence[Word], clause: Clause) -> bool:
    """True of a clause whose subject is a pronoun: "but they are coming down", "which is shrinking"."""
    opening = words[clause.start : min(clause.start + _OPENING, clause.end)]
    return any(word.norm in _PRONOUNS for word in opening)

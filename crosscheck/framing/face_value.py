"""What a wording says by itself, before anything in its clause acts on it: good, bad, better, worse."""

from __future__ import annotations

from collections.abc import Sequence
from math import copysign

from crosscheck.framing.clauses import Clause
from crosscheck.framing.degree import grades_next
from crosscheck.framing.denial import denial_of, is_short_of_whole
from crosscheck.framing.lexicon import Entry, Mark, Sense, closed_class
from crosscheck.framing.movement import moved
from crosscheck.framing.proposition import SHORT, Evaluated
from crosscheck.framing.scan import Word

_EXCESSIVE = -2.0
"""How bad it is to be too much of anything: "too slow", "too cautious"."""
_DANGER = -3.0
"""How bad it is that somebody is at risk."""
_AT_RISK = ("at", "risk")
_NAMING = frozenset({"who", "that", "which", "when", "where", "if", "whether", "because", "as"})
"""After one of these the danger is only named: "children who are at risk"."""
_COPULAS = closed_class("copula")
_AGAIN_AND_AGAIN = closed_class("again and again")


def endangers(words: Sequence[Word], mark: Mark, clause: Clause) -> Evaluated | None:
    """The danger in "children are at risk"; "when they are at risk" and "children at risk" only name it."""
    if mark.end - mark.start != len(_AT_RISK) or mark.start == clause.start:
        return None
    if tuple(word.norm for word in words[mark.start : mark.end]) != _AT_RISK:
        return None
    before = {word.norm for word in words[clause.start : mark.start]}
    said = {word.norm for word in words[max(mark.start - 2, clause.start) : mark.start]}
    joined = words[mark.start - 1].norm in _COPULAS | {"not"} and not said.isdisjoint(_COPULAS)
    known = (
        mark.start > 1 and words[mark.start - 2].norm == "to"
    )  # "the number known to be at risk"
    return Evaluated(mark, _DANGER) if joined and not known and before.isdisjoint(_NAMING) else None


def at_face_value(
    words: Sequence[Word], marks: Sequence[Mark], index: int, *, of_fault: bool
) -> Evaluated | None:
    """
    What a mark says is good or bad, None where it judges nothing.

    `of_fault` where a pronoun stands for something bad: "there is a backlog, but it is shrinking".
    """
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
    if mark.of(Sense.INTENSITY) and grades_next(marks, index):
        return None
    value = evaluation.value
    if denial_of(mark) == "lack" and is_short_of_whole(words, mark):
        return Evaluated(mark, -SHORT)  # "lacks a fully accurate picture"
    if mark.start and words[mark.start - 1].norm == "too" and value > _EXCESSIVE:
        return Evaluated(mark, _EXCESSIVE)
    return Evaluated(mark, value, evaluation.kind)


def _burden(words: Sequence[Word], mark: Mark, burden: Entry) -> Evaluated:
    """A waiting list is nothing to report, but that there is none is, or that there is one all the time."""
    if burden.value:
        return Evaluated(mark, burden.value)
    often = mark.start and words[mark.start - 1].norm in _AGAIN_AND_AGAIN
    return Evaluated(mark, -SHORT) if often else Evaluated(mark, -1.0, "plight")

"""Degree: what makes an evaluation stronger or weaker, "very good", "improved significantly", "less secure"."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.framing.denial import denial_of
from crosscheck.framing.lexicon import Entry, Mark, Sense, closed_class
from crosscheck.framing.proposition import LARGEST, SHORT, Evaluated
from crosscheck.framing.scan import Word

_NEAR = 2
"""A degree word acts on a cue at most this many words off."""
_PREPOSITIONS = frozenset(
    {"through", "by", "with", "for", "in", "of", "to", "at", "on", "from", "as", "than", "and"}
)
"""A degree word does not act across them: "cut significantly through strong links"."""
_NEXT_ONLY = frozenset({"very", "highly", "quite", "rather", "fairly", "extremely", "incredibly"})
"""Degree words that act on the very next word: not "very recent improvements"."""
_SMALLEST = 0.5
"""What a weakening word leaves at least, so that praise stays praise."""
_HEIGHTENED = 0.7
"""The part of its size that a strengthening word adds: the evaluation itself still says most."""
FAINT = 1.0
"""What it is worth that no serious fault was found."""
_WORST = closed_class("worst")
_COPULAS = closed_class("copula")
_SPEED = closed_class("speed")


def grade(words: Sequence[Word], item: Evaluated, marks: Sequence[Mark], index: int) -> None:
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
        if not before and between & _COPULAS and grades_next(marks, index + 1):
            continue  # "offers are fully inclusive"
        if 0 <= last - first < reach and not between & _PREPOSITIONS:
            item.graded_by = other
            break
    if degree is None or item.graded_by is None:
        return
    size = abs(item.value)
    if degree.value < 0:
        size = max(size + degree.value, _SMALLEST)
    else:
        size = min(size + _HEIGHTENED * degree.value, LARGEST)
    item.value = size if item.value > 0 else -size
    if item.kind == "dimension":  # "reasonable support" evaluates, "support" does not
        item.kind = ""


def grades_next(marks: Sequence[Mark], index: int) -> bool:
    """True where an evaluation stands right after the mark: "fully" only grades it in "fully inclusive"."""
    if index + 1 >= len(marks):
        return False
    following = marks[index + 1]
    return following.start == marks[index].end and any(
        entry.sense in (Sense.EVALUATION, Sense.CHANGE, Sense.MOVEMENT)
        for entry in following.entries
    )


def lessen(words: Sequence[Word], item: Evaluated) -> None:
    """Take "less secure" for a fault."""
    at = item.mark.start
    less = at > 1 and words[at - 1].norm == "less" and words[at - 2].norm != "or"
    if item.value > 0 and not item.kind and less:
        item.value = -SHORT


def leave_room(words: Sequence[Word], item: Evaluated) -> None:
    """Take "no widespread or serious failures" for faint praise: there may be failures that are neither."""
    near = words[max(item.mark.start - _NEAR, 0) : item.mark.end]
    if item.turned_by is not None and any(word.norm in _WORST for word in near):
        item.value = min(item.value, FAINT)


def hastens(words: Sequence[Word], change: Evaluated, item: Evaluated) -> bool:
    """True of the speed in "gone downhill fast"."""
    return (
        change.kind == "change"
        and change.value < 0 < item.value
        and change.mark.end == item.mark.start
        and words[item.mark.start].norm in _SPEED
    )

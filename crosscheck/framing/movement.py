"""What moves decides what a rise or a fall is worth."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.framing.grades import is_former
from crosscheck.framing.lexicon import Entry, Mark, Sense, closed_class
from crosscheck.framing.proposition import Evaluated
from crosscheck.framing.scan import Word

_NEAR = 2
"""The grade that is left stands at most so many words after: "up from good"."""
_ILLS = closed_class("ill")
_FAR = 12
"""An ill in the subject stands at most so many words before: "the number at risk is low"."""
_THING = 4
"""What moves stands at most so many words from the word that says it moves."""
_SUBJECT_THING = 12
"""The subject that moves stands further off: "caseloads in the leaving care team have fallen"."""
_ENDPOINTS = frozenset({"from", "to"})
"""What follows says where a movement starts and ends, not what moves."""
_PERFECT = frozenset({"has", "have", "had", "been"})
_ASSETS = closed_class("asset")
_ASSET_REACH = 5
"""A thing that it is good to have stands at most so many words off: "police capacity has been reduced"."""
_COPULAS = closed_class("copula")
_GOING_ON = frozenset({"keep", "keeps", "kept", "continue", "continues", "continued", "still"})
_UNNAMED = 0.5
"""What is left of a movement where nothing says whether it is good that the thing moves."""
_RELATIVE = frozenset({"who", "when", "where", "which", "that"})
_OPENED = 3
"""A relative clause opens at most so many words before: "interviews with children who go missing"."""
_JOINING = frozenset({"and", "or", "but"})
_MEASURES = closed_class("measure")


def moved(
    words: Sequence[Word],
    movement: Entry,
    marks: Sequence[Mark],
    index: int,
    *,
    of_fault: bool = False,
) -> Evaluated:
    """
    A rise is as good as what rises; of a thing that is neither good nor bad it says little.

    `of_fault` where a pronoun stands for something bad: "there is a backlog, but it is shrinking".
    """
    mark, kind = marks[index], movement.kind or "change"
    after, before = marks[index + 1 : index + 3], marks[max(index - 3, 0) : index][::-1]
    joined = mark.start > 0 and (
        words[mark.start - 1].norm in _COPULAS or _goes_on(words, mark.start)
    )
    subject = joined or (mark.start > 0 and words[mark.start - 1].norm in _PERFECT)
    named = words[max(mark.start - _ASSET_REACH, 0) : mark.start]
    burdened = any(other.of(Sense.BURDEN) for other in before) or any(
        other.of(Sense.BURDEN) and other.start == mark.end for other in after
    )
    if subject and not burdened and any(word.norm in _ASSETS for word in named):
        return Evaluated(mark, movement.value, kind)  # "police capacity has been reduced"
    if kind != "level" and _leaves_a_grade(words, mark, after):
        return Evaluated(mark, movement.value, kind)
    for other in (*before, *after) if subject else (*after, *before):
        worth = _worth(words, mark, other, subject=subject)
        if worth:
            return Evaluated(mark, worth * movement.value, kind)
    if of_fault and subject:
        return Evaluated(mark, -movement.value, kind)
    if kind == "level" and movement.value < 0 and joined:
        ill = any(word.norm in _ILLS for word in words[max(mark.start - _FAR, 0) : mark.start])
        # "the number of visits is low", "the number at risk is low"
        return Evaluated(mark, -movement.value if ill else movement.value, kind)
    near = words[max(mark.start - _ASSET_REACH, 0) : mark.end + _ASSET_REACH]
    if any(word.norm in _ASSETS for word in near):
        return Evaluated(mark, movement.value, kind)
    return Evaluated(mark, movement.value * _UNNAMED, "deed")


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """True before the "growing" of "keeps on growing", the "rise" of "continues to rise"."""
    before = [word.norm for word in words[max(at - 2, 0) : at]]
    return any(norm in _GOING_ON for norm in before)


def _worth(words: Sequence[Word], mark: Mark, other: Mark, *, subject: bool) -> int:
    """1 where it is good that `other` rises, -1 where it is bad, 0 where it is not that which moves."""
    if other.start >= mark.end:
        between = words[mark.end : other.start]
        if any(word.norm in _ENDPOINTS for word in between):
            return 0  # "has increased from a low base to a healthy level"
        if any(word.norm in _JOINING or word.gap for word in words[mark.end : other.start + 1]):
            return 0  # "high morale and small caseloads"
        reach, apart = _THING, len(between) - _measure(between)
    else:
        between = words[other.end : mark.start - 1]
        reach, apart = _SUBJECT_THING if subject else _THING, mark.start - other.end
    if apart > reach:
        return 0
    if apart > _THING and any(word.norm in _COPULAS for word in between):
        return 0  # another clause's subject
    burden = other.of(Sense.BURDEN)
    if burden:
        opened = words[max(other.start - _OPENED, 0) : other.start]
        describes = burden.kind == "child" and any(word.norm in _RELATIVE for word in opened)
        return 0 if subject and describes else -1
    evaluation = other.of(Sense.EVALUATION)
    if evaluation is None or (evaluation.value >= 0 and evaluation.kind != "dimension"):
        return 0
    return 1 if evaluation.value > 0 else -1


def _measure(words: Sequence[Word]) -> int:
    """How many words only name the measure of what moves: "the number of", "the overall rate of"."""
    for at, word in enumerate(words[:_THING]):
        if word.norm in _MEASURES and at + 1 < len(words) and words[at + 1].norm in ("of", "at"):
            return at + 2
    return 0


def _leaves_a_grade(words: Sequence[Word], mark: Mark, after: Sequence[Mark]) -> bool:
    """True of "up from requires improvement"."""
    return any(is_former(words, other) and 0 <= other.start - mark.end <= _NEAR for other in after)

"""Grades that a claim sets beside each other, or one grade before and after."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from crosscheck.facts.comparing.telling import compared, label_of
from crosscheck.facts.grades.mentions import GRADES, GradeMention, areas_in
from crosscheck.facts.statements.reading import Reading
from crosscheck.facts.words.lexicon import word_list, words_of
from crosscheck.facts.words.numerals import numeral_at
from crosscheck.model.figure import FigureComparison, FigureKind, FigureLabel
from crosscheck.model.text import Span

_RELATIONS = ("not_above", "not_below", "above", "below", "equal")
_LONGEST = 4
_BACK = 3
_TENSE = 6
"""Words before a grade in which its verb tells whether it is of the past."""
_PAST = frozenset({"was", "were", "had", "previous", "previously", "formerly", "from"})


def set_beside(
    claim: Reading, said: Sequence[GradeMention], given: Sequence[GradeMention]
) -> FigureComparison | None:
    """One notch below the grade it got overall; graded no higher than help and protection."""
    found = _relation(claim, {g.first for g in said})
    if found is None:
        return None
    relation, first, end = found
    before, after = areas_in(claim.run, 0, first), areas_in(claim.run, end, len(claim.run))
    two_areas = before and after and before != after
    if not two_areas and relation == "equal":
        return None  # "the same grade as before" sets two times beside each other
    if not two_areas and not set(claim.norms) & words_of("claims", "grade_talk"):
        return None
    span = Span(claim.run[first].start, claim.run[end - 1].end)
    words = (span.of(claim.text), span)
    left, right = _grade_of(before, given), _grade_of(after, given)
    if left is None or right is None:
        message = "The passage does not give both grades."
        return compared(FigureKind.GRADE, FigureLabel.NOT_COMPARABLE, words, None, message=message)
    held = _holds(relation, left.level - right.level, _steps(claim, first))
    beside = f"{GRADES[left.level]} beside {GRADES[right.level]}"
    return compared(FigureKind.GRADE, label_of(held), words, (beside, left.span))


def _relation(claim: Reading, names: set[int]) -> tuple[str, int, int] | None:
    """The words that set one area above or below another, and their place."""
    table = {
        tuple(phrase.split()): name for name in _RELATIONS for phrase in word_list("grades")[name]
    }
    for at in range(len(claim.run)):
        for length in range(_LONGEST, 0, -1):
            words = claim.words(at, at + length)
            if len(words) < length or words not in table:
                continue
            if claim.words(at - 1, at) == ("or",):
                break  # "good or better" allows several grades
            if at + length in names:
                break  # "below good" names a grade; it sets no two areas beside each other
            return table[words], at, at + length
    return None


def _holds(relation: str, gap: int, steps: int | None) -> bool:
    held = {
        "above": gap > 0,
        "below": gap < 0,
        "equal": gap == 0,
        "not_above": gap <= 0,
        "not_below": gap >= 0,
    }[relation]
    if steps is not None and relation in {"above", "below"}:
        return held and abs(gap) == steps
    return held


def _grade_of(areas: frozenset[str], given: Sequence[GradeMention]) -> GradeMention | None:
    whole = [g for g in given if areas and areas <= g.areas]
    fitting = whole or [g for g in given if areas & g.areas]
    return fitting[0] if fitting else None


def _steps(claim: Reading, first: int) -> int | None:
    """How many grades apart: "one notch", "two grades"."""
    if first < 1 or claim.norms[first - 1] not in word_list("grades")["steps"]:
        return None
    for back in (2, 3):
        if first - back >= 0 and (number := numeral_at(claim.run, first - back)) is not None:
            return int(number.value)
    return 1 if "a" in claim.words(first - _BACK, first) else None


def moved_from(
    claim: Reading,
    evidence: Reading,
    said: Sequence[GradeMention],
    given: Sequence[GradeMention],
) -> FigureComparison | None:
    """Climbed from adequate to good: both grades, the former first."""
    if len(said) != 2 or not given:
        return None
    former, latter = said
    from_to = "from" in claim.words(former.first - _BACK, former.first) and "to" in claim.words(
        former.end, latter.first
    )
    if not from_to:
        return None
    span = Span(former.span.start, latter.span.end)
    words = (span.of(claim.text), span)
    if len(given) == 1:
        # The passage tells of one end of the way; the other is for another passage to say.
        (only,) = given
        held = only.level == (former if is_past(evidence, only) else latter).level
        label = label_of(held) if held else FigureLabel.NOT_COMPARABLE
        return compared(FigureKind.GRADE, label, words, (only.text, only.span))
    given = _former_first(evidence, given)
    held = given[0].level == former.level and given[-1].level == latter.level
    then = f"{given[0].text}, then {given[-1].text}"
    return compared(FigureKind.GRADE, label_of(held), words, (then, given[-1].span))


def _former_first(evidence: Reading, given: Sequence[GradeMention]) -> Sequence[GradeMention]:
    """The grades of the evidence in the order of time: "are good, and were inadequate" tells the later one first."""
    past = [is_past(evidence, mention) for mention in given]
    return tuple(reversed(given)) if past == [False, True] else given


def is_past(evidence: Reading, mention: GradeMention) -> bool:
    """True of a grade whose verb is of the past: "were judged to be good", "from adequate"."""
    return bool(_PAST & set(evidence.words(mention.first - _TENSE, mention.first)))


def shifted(claim: Reading, given: Sequence[GradeMention]) -> FigureComparison | None:
    """Gone up one grade; the same grade as before: the former and the latter grade of the evidence."""
    if len(given) != 2 or given[0].areas - {"overall"} != given[1].areas - {"overall"}:
        return None
    steps = word_list("grades")["steps"]
    at = next((i for i, word in enumerate(claim.norms) if word in steps), None)
    if at is None:
        return None
    former, latter = given
    gap = latter.level - former.level
    moves = [cue for cue in claim.cues if cue.change]
    if moves:
        first, end = moves[0].first, moves[0].end
        number = next((n for i in (at - 1, at - 2) if (n := numeral_at(claim.run, i))), None)
        by = int(number.value) if number else max(abs(gap), 1)
        held = gap == moves[0].change * by
    elif _is_kept(claim):
        first, end = at, at + 1
        held = gap == 0
    else:
        return None
    span = Span(claim.run[first].start, claim.run[end - 1].end)
    then = f"{former.text}, then {latter.text}"
    return compared(
        FigureKind.GRADE, label_of(held), (span.of(claim.text), span), (then, latter.span)
    )


def _is_kept(claim: Reading) -> bool:
    kept = words_of("claims", "grade_same") & set(claim.norms)
    return bool(kept) or ("not", "changed") in set(pairwise(claim.norms))

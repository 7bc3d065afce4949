"""Areas counted by their grade: three of the four, every area, the only one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from crosscheck.facts.comparing.telling import compared, label_of
from crosscheck.facts.grades.allowed import allowed_levels
from crosscheck.facts.grades.mentions import GRADES, GradeMention
from crosscheck.facts.numbers.amounts import Amount
from crosscheck.facts.numbers.quantity import Quantity, Unit
from crosscheck.facts.statements.reading import Reading
from crosscheck.facts.words.lexicon import word_list, words_of
from crosscheck.model.figure import FigureComparison, FigureKind

# How far before a grade the words stand that deny it or single it out, in pieces.
_NEAR = 6
_TINY = 1e-6
_OVERALL = frozenset({"overall"})


def counted(
    claim: Reading, mention: GradeMention, given: Sequence[GradeMention]
) -> FigureComparison | None:
    """Three of the four judgements; every area; across the board."""
    named = [g for g in given if g.areas]
    if len(named) < 2:
        return None
    allowed = allowed_levels(claim, mention)
    total = sum(g.level in allowed for g in named)
    part = next((q for q in claim.quantities if q.whole == len(named)), None)
    if _is_lone(claim, mention) and mention.areas and part is None:
        return _only(claim, mention, named)
    words = (mention.text, mention.span)
    if part is not None:
        said = _number_of(part, len(named))
        near = set(claim.words(mention.first - _NEAR, mention.first))
        if words_of("claims", "grade_rest") & near and part.end <= mention.first:
            said = said.complement(len(named))
        else:
            words = (part.text, part.span)
        held = said.low - _TINY <= total <= said.high + _TINY
    elif _is_of_all(claim) and mention.areas <= _OVERALL:
        held = total == len(named)
    else:
        return None
    return compared(FigureKind.GRADE, label_of(held), words, (_tally(named), named[0].span))


def _tally(named: Sequence[GradeMention]) -> str:
    """How many areas have each grade, best first: "2 good, 1 inadequate"."""
    levels = [g.level for g in named]
    return ", ".join(
        f"{levels.count(level)} {GRADES[level]}" for level in sorted(set(levels), reverse=True)
    )


def _number_of(part: Quantity, whole: int) -> Amount:
    return part.amount.scaled(whole) if part.unit is Unit.SHARE else part.amount


def _is_lone(claim: Reading, mention: GradeMention) -> bool:
    """True for "the only area", "the one area"."""
    before = claim.words(mention.first - 3 * _NEAR, mention.first)
    only = words_of("claims", "grade_lone") & set(before)
    return bool(only) or ("the", "one") in set(pairwise(before))


def _is_of_all(claim: Reading) -> bool:
    """True for "every area", "across the board", "no area", "none of the judgements"."""
    words = set(claim.norms)
    if words & set(word_list("grades")["everywhere"]):
        return True
    denied = {"no", "none", "neither"} & words or ("not", "one") in set(pairwise(claim.norms))
    return bool(denied and words_of("claims", "grade_areas") & words)


def _only(
    claim: Reading, mention: GradeMention, named: Sequence[GradeMention]
) -> FigureComparison | None:
    """Leadership was the only area not to be rated good."""
    before = set(claim.words(mention.first - _NEAR, mention.first))
    denied = bool(words_of("claims", "grade_short") & before)
    own = [g for g in named if mention.areas & g.areas]
    if not own:
        return None
    held = all(((g.level == mention.level) != denied) == (g in own) for g in named)
    words = (mention.text, mention.span)
    return compared(FigureKind.GRADE, label_of(held), words, (own[0].text, own[0].span))

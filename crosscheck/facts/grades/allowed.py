"""Which grades the words around one allow: "good or better", "below good", "one rung below good"."""

from __future__ import annotations

from crosscheck.facts.grades.mentions import GRADES, GradeMention
from crosscheck.facts.statements.reading import Reading
from crosscheck.facts.words.lexicon import entries, word_list, words_of

# How far before a grade the words stand that bound it, and that deny it, in pieces.
_BOUND, _DENIED = 3, 12
_EVERY = frozenset(range(len(GRADES)))


def allowed_levels(claim: Reading, mention: GradeMention) -> frozenset[int]:
    """The levels that the claim allows: "good or better", "below good", "none is rated below good"."""
    before = claim.words(mention.first - _BOUND, mention.first)
    after = claim.words(mention.end, mention.end + 2)
    listed = word_list("grades")["bounds"]

    def bounded(name: str) -> bool:
        pairs = {tuple(phrase.split()) for phrase in listed[name]}
        return before[-2:] in pairs or any((word,) in pairs for word in before)

    allowed = frozenset(range(mention.level, mention.best + 1))
    steps = _stepped(claim, mention)
    if steps:
        return frozenset({mention.level + steps})
    if after in {tuple(phrase.split()) for phrase in listed["or_better"]} or bounded("at_least"):
        allowed = frozenset(level for level in _EVERY if level >= mention.level)
    elif after in {tuple(phrase.split()) for phrase in listed["or_worse"]}:
        allowed = frozenset(level for level in _EVERY if level <= mention.level)
    elif bounded("below"):
        allowed = frozenset(level for level in _EVERY if level < mention.level)
    elif bounded("above"):
        allowed = frozenset(level for level in _EVERY if level > mention.level)
    clause = set(claim.words(mention.first - _DENIED, mention.first))
    return _EVERY - allowed if words_of("claims", "grade_denied") & clause else allowed


def _stepped(claim: Reading, mention: GradeMention) -> int:
    """One rung below good: how many grades up or down; 0 when nothing of the kind is said."""
    number, step, side = ("", "", "", *claim.words(mention.first - _BOUND, mention.first))[-3:]
    listed = word_list("grades")
    if step not in listed["steps"]:
        return 0
    found = entries("numbers", "cardinals").get(number, 1 if number in {"a", "single"} else 0)
    sign = (side in listed["bounds"]["above"]) - (side in listed["bounds"]["below"])
    return int(found) * sign

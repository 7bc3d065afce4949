"""Grades of the past: "up from requires improvement" and "judged inadequate in 2017" judge nothing today."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from crosscheck.framing.clauses import Clause
from crosscheck.framing.lexicon import Mark, closed_class
from crosscheck.framing.scan import Word

_GRADES = closed_class("grade")
_BEFORE_GRADE = closed_class("before a grade")
"""What may stand between "from" and a grade: "from its previous rating of"."""
_AFTER_GRADE = closed_class("after a grade")
"""After them a grade is a noun: "from good to", "from inadequate in"; not "from good schools"."""
_REACH = 6
"""A grade stands within so many words of its "from", its year within so many of the grade."""
_NEAR = 3
""""Once" stands within so many words before its grade."""
_ONCE = frozenset({"once", "previously", "formerly", "hitherto"})
_STEPS = frozenset({"improvement", "advance", "step", "up", "improved", "progress", "improves"})
_PAST = frozenset({"was", "were", "had"})
_YEAR = 4
"""Digits of a year."""


def is_former(words: Sequence[Word], mark: Mark, clause: Clause | None = None) -> bool:
    """Whether a mark is a grade that is left behind: "up from good", "when it was judged inadequate"."""
    if " ".join(word.norm for word in words[mark.start : mark.end]) not in _GRADES:
        return False
    at = mark.start - 1
    while at >= 0 and mark.start - at < _REACH and words[at].norm in _BEFORE_GRADE:
        at -= 1
    if at >= 0 and _is_measured_from(words, at) and _is_noun(words, mark):
        return True
    if any(word.norm in _ONCE for word in words[max(mark.start - _NEAR, 0) : mark.start]):
        return True  # "once inadequate", "previously rated good"
    return clause is not None and _is_dated(words, mark, clause)


def _is_measured_from(words: Sequence[Word], at: int) -> bool:
    """True of the "from" in "up from", the "on" in "an improvement on"."""
    if words[at].norm == "on":
        return at > 0 and words[at - 1].norm in _STEPS
    return words[at].norm in ("from", "than", "since", "after")


def _is_noun(words: Sequence[Word], mark: Mark) -> bool:
    if mark.end >= len(words):
        return True
    following = words[mark.end]
    return bool(following.gap) or following.norm in _AFTER_GRADE or following.norm.isdigit()


def _is_dated(words: Sequence[Word], mark: Mark, clause: Clause) -> bool:
    """True of "when it was judged good", "the services that were found to be inadequate in 2017"."""
    before = words[clause.start : mark.start]
    if any(word.norm == "now" for word in before):
        return False
    if before and before[0].norm in ("when", "since"):
        return any(word.norm in _PAST for word in before)
    relative = any(
        word.norm in ("that", "which") and following.norm in _PAST
        for word, following in pairwise(before)
    )
    dated = any(
        word.norm.isdigit() and len(word.norm) == _YEAR
        for word in words[mark.end : min(mark.end + _REACH, clause.end)]
    )
    return relative and dated

"""What a clause only aims at or wishes for: it is not yet so."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.framing.clauses import Clause
from crosscheck.framing.lexicon import Mark, Sense, closed_class
from crosscheck.framing.scan import Word

_COPULAS = closed_class("copula")
_RAISING = closed_class("raising")
_WISHING = frozenset({"could", "might", "should", "ought", "would"})
_BENEFITS = frozenset({"benefit", "gain", "profit"})
_WISH_REACH = 4
"""What is wished for stands within so many words of its "could"; before "more", within twice as many."""
_REPORTS = closed_class("reports") | closed_class("deems")
_LITTLE = closed_class("a little")
_LITTLE_REACH = 8
"""How far from its "could" the little that is wished for stands."""
_NO_COMPARATIVES = frozenset(
    {"never", "ever", "other", "over", "after", "under", "rather", "whether"}
)
_TAKES_CLAUSE = frozenset(
    {"ensure", "ensuring", "make", "check", "see", "show", "confirm", "prove"}
)
"""Verbs whose object may be a clause with a verb of its own."""
_REPORTED = 5
"""A finding stands at most so many words before what is found."""
_PERFECT = frozenset({"has", "have"})
_RELATIVE = frozenset({"who", "that", "which", "they", "to", "we", "it"})
_VERBS = closed_class("verb")
_LEADING_TO = closed_class("to-thing")
_PEOPLE = closed_class("people")
_NOUN_ENDINGS = ("hood", "ship", "ness", "ity", "tion", "sion", "ism", "ing")


def is_stated(words: Sequence[Word], aim: int, mark: Mark) -> bool:
    """True of "preparing to live alone is weak": after a finite verb the aim is over."""
    if words[aim + 1].norm in _TAKES_CLAUSE:  # "to ensure that they remain safe" is still the aim
        return False
    return any(
        words[at].norm in _COPULAS
        or (words[at].norm in _PERFECT and words[at - 1].norm not in _RELATIVE)
        for at in range(aim + 2, mark.start)
    )


def is_raised(words: Sequence[Word], aims: Sequence[int]) -> bool:
    """True of "continue to be poor": what one seems, goes on or fails to be is asserted."""
    return any(words[at - 1].norm in _RAISING for at in aims)


def is_wished(words: Sequence[Word], mark: Mark, clause: Clause) -> bool:
    """True of "could be tightened", "might come sooner": what could be better is not yet good."""
    reach = _WISH_REACH * 2 if words[mark.start].norm == "more" else _WISH_REACH
    before = words[max(mark.start - reach, clause.start) : mark.start]
    return any(word.norm in _WISHING for word in before)


def is_benefit(words: Sequence[Word], mark: Mark) -> bool:
    """True of the "benefit" in "would at times benefit from more detail"."""
    following = words[mark.end].norm if mark.end < len(words) else ""
    last = words[mark.end - 1].norm
    return words[mark.start].norm in _BENEFITS and "from" in (following, last)


def modest_wish(words: Sequence[Word], clause: Clause) -> int | None:
    """The "could" of "could be a shade brisker", "might begin a little earlier": it is not so yet."""
    opened = -1
    for at in range(clause.start, clause.end - 1):
        norm, following = words[at].norm, words[at + 1].norm
        if norm in _WISHING:
            opened = at
        elif opened >= 0 and norm in _LITTLE and at - opened <= _LITTLE_REACH:
            more = following.endswith("er") and following not in _NO_COMPARATIVES
            if more or following in ("more", "less"):
                return opened
    return None


def infinitives(words: Sequence[Word], marks: Sequence[Mark], clause: Clause) -> list[int]:
    """The words that begin "to do" phrases, which name an aim rather than assert it."""
    described = {m.start for m in marks if m.of(Sense.EVALUATION) or m.of(Sense.INTENSITY)}
    fixed = {at for m in marks for at in range(m.start, m.end)}
    closed = closed_class()
    return [
        at
        for at in range(clause.start + 2, clause.end - 1)
        if words[at].norm == "to"
        and at not in fixed
        and words[at - 1].norm not in _LEADING_TO
        and not (words[at + 1].norm in ("be", "have") and _is_reported(words, at, clause))
        and (words[at + 1].norm not in closed or words[at + 1].norm in _VERBS)
        and (at + 1 not in described or words[at + 1].norm in _VERBS)
        and not _is_thing(words[at + 1].norm)
        and not (
            words[at + 1].norm == "care"
            and words[at + 2 : at + 3]
            and _is_thing(words[at + 2].norm)
        )
    ]


def _is_thing(norm: str) -> bool:
    """True of the noun in "visits to children", "moved to adulthood": no bare verb looks like one."""
    if norm in _PEOPLE or norm.endswith(_NOUN_ENDINGS):
        return True
    return norm.endswith("s") and not norm.endswith(("ss", "us"))


def _is_reported(words: Sequence[Word], at: int, clause: Clause) -> bool:
    """True of "was found by the court to be": what is found to be so is no aim."""
    before = words[max(at - _REPORTED, clause.start) : at]
    return any(word.norm in _REPORTS for word in before)

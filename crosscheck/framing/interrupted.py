"""
Clauses that interrupt another: "Progress, which was promised, has been slow".

They are read after the clause that they interrupt, so that a subject keeps its verb: "Progress has been slow,
which was promised". The words keep the places in the text from which they come.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosscheck.framing.lexicon import closed_class
from crosscheck.framing.scan import Word

LONGEST = 30
"""Words after which a clause that has not closed is no interruption, so that time stays linear."""
_FINITE = closed_class("finite")
_INTERRUPTING = closed_class("interrupts")
_BETWEEN = 2
"""Adverbs that may stand before the verb after an interruption: ", is still far", ", still is"."""
_ENDS = frozenset(".;:")


def rejoined(words: Sequence[Word]) -> list[Word]:
    """The words in an order in which nothing stands between a subject and its verb; in linear time."""
    found: list[Word] = []
    start = 0
    for at in range(1, len(words) + 1):
        if at == len(words) or (words[at].gap and words[at].gap in _ENDS):
            found += _put_after(words[start:at])
            start = at
    return found


def _put_after(sentence: Sequence[Word]) -> list[Word]:
    """One sentence with each interruption at its end."""
    kept: list[Word] = []
    moved: list[Word] = []
    at, verb_before = 0, False
    while at < len(sentence):
        word = sentence[at]
        if word.gap == "," and word.norm in _INTERRUPTING and at:
            end = _end(sentence, at, verb_before=verb_before)
            if end:
                moved += [replace(word, aside=True) for word in sentence[at:end]]
                kept.append(replace(sentence[end], gap=""))
                verb_before = sentence[end].norm in _FINITE
                at = end + 1
                continue
        verb_before = verb_before or word.norm in _FINITE
        kept.append(word)
        at += 1
    return kept + moved


def _end(sentence: Sequence[Word], start: int, *, verb_before: bool) -> int:
    """Where the clause goes on that is interrupted at `start`; 0 where it is not."""
    # "leaders have, following a slow start, made gains"
    within_verb = sentence[start - 1].norm in _FINITE
    if verb_before and not within_verb:
        return 0
    for at in range(start + 1, min(start + LONGEST, len(sentence))):
        if sentence[at].gap == "," and (within_verb or _goes_on(sentence, at)):
            return at
    return 0


def _goes_on(sentence: Sequence[Word], at: int) -> bool:
    """True where a finite verb comes at once after the comma, or after an adverb: ", still has", ", clearly is"."""
    for place in range(at, min(at + _BETWEEN, len(sentence))):
        word = sentence[place]
        if place > at and word.gap:
            return False
        if word.norm in _FINITE:
            return True
        if not (word.norm.endswith("ly") or word.norm in ("still", "also", "now", "often", "not")):
            return False
    return False

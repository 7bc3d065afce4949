"""Denial: what negates, how far it reaches, and what it makes of praise and of blame."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from crosscheck.framing.clauses import Clause
from crosscheck.framing.lexicon import Mark, Sense, closed_class
from crosscheck.framing.proposition import Evaluated
from crosscheck.framing.scan import Word
from crosscheck.framing.unasserted import restricts

DENIED = {
    "manner": (-1.3, -0.7),  # "not properly recorded": done, but not well
    "partial": (-1.3, -0.7),  # "not always good"; "not always poor" is still no praise
    "wish": (-0.7, -0.7),
    "few": (-1.5, 1.5),
    "rare": (-1.5, 1.5),
    "undone": (-2.0, 1.0),
    "unseen": (-2.0, 1.0),
    "ceased": (-2.0, 1.0),
}
"""What each kind of denial makes of praise and of blame."""
REVERSED = (-2.0, 2.0)
"""What any other denial makes of them."""
_MENDED = 1.0
"""The least value of a fault whose denial is denied: "none lacks"."""
_FLIPPING = {"flips": "few", "rare": "rare"}
"""Kinds of quantities and frequencies that deny, and how."""
MENDING = frozenset({"remedial", "repair"})
"""Kinds of verbs whose object is the fault that they put right."""
_FAULTS = frozenset({"undone", "unseen", "lack"})
_OUTRIGHT = frozenset({"full", "none", "few", "rare", "ceased"})
"""Denials that cancel a fault: "no child lacks a plan", "few fail to attend", "no longer without"."""
_DETERMINERS = frozenset({"a", "an", "the", "any", "this", "its", "their"})
_ANYBODY = frozenset({"any", "anyone", "anybody", "anything", "ever", "single"})
_ANY = 6
"""The "any" of "not … any" stands within this many words."""
_UNIVERSAL = 0.85
"""Scope or frequency from which "not" denies only that it holds throughout: "not … every time"."""
_RELATIVE = frozenset({"who", "that", "which"})
_BE_OR_HAVE = closed_class("copula") | {"has", "have", "had"}
_WHOLLY = closed_class("wholly")
_NUMERALS = closed_class("numeral") | {"half", "twelve", "twenty"}
_OPENED = 3
"""A relative clause opens at most so many words before what is denied in it."""
_NOUN_PHRASE = 3
"""A degree stands within so many words after "not": "not have a fully …"."""
_ASKED = 2
"""What is not asked for is named within so many words: "no areas for priority action"."""
_LATE = frozenset({"only when", "only after"})
INITIAL = 3
"""A "no" within the first words of a clause denies the clause."""
_EMPLOYED = 3
"""The "is" of "is now being used to" stands at most so many words before."""
_PREDICATED = 2
"""The "are" of "are rare", "are very rare" stands at most so many words before."""
_VERB = 1
"""A fault that is left undone is the verb itself, perhaps with an adverb: "have yet to deteriorate"."""
_PHRASE = 4
"""A "no" or "without" in the middle of a clause acts on so many words: its noun phrase."""


def denials_in(words: Sequence[Word], marks: Sequence[Mark], clause: Clause) -> list[Mark]:
    """The marks of a clause that deny something."""
    cancelled = _cancelled(words, marks)
    return [
        mark
        for mark in marks
        if denial_of(mark)
        and mark.start not in cancelled
        and not _stray_neither(words, mark, clause)
        and not _is_remedied(words, mark, marks)
        and not _is_employed(words, mark)
        and not _is_measure(words, mark)
        and not restricts(words, mark, clause)
    ]


def denial_of(mark: Mark) -> str:
    """How a mark denies: the kind of its negation, `few` for a quantity that flips, or nothing."""
    for entry in mark.entries:
        if entry.sense is Sense.NEGATION:
            return entry.kind
        if entry.kind in _FLIPPING:
            return _FLIPPING[entry.kind]
    return ""


def predicated_denials(
    words: Sequence[Word], negations: Sequence[Mark], clause: Clause
) -> list[Mark]:
    """The "few" and "rare" that are said of the subject ("delays are rare"); they deny what stands before."""
    return [
        mark
        for mark in negations
        if denial_of(mark) in ("few", "rare")
        and any(
            word.norm in _BE_OR_HAVE
            for word in words[max(mark.start - _PREDICATED, clause.start) : mark.start + 1]
        )
    ]


def denies_only_all(words: Sequence[Word], marks: Sequence[Mark]) -> Mark | None:
    """The mark in "not … every time", "failed to visit all" that says that it is the whole that is denied."""
    reach, full = 0, False  # up to which word "all" is denied
    for mark in marks:
        kind = denial_of(mark)
        if kind == "partial":
            return mark
        if kind in ("full", "lack", "undone") and is_short_of_whole(words, mark):
            return mark
        if kind in ("full", "undone") or _is_outstanding(words, mark):
            full = full or kind == "full"
            reach = max(reach, len(words) if kind == "full" else mark.end + _ANY)
        if mark.start < reach:
            entry = mark.of(Sense.QUANTITY) or mark.of(Sense.FREQUENCY)
            if entry and entry.value >= _UNIVERSAL and (full or entry.kind != "place"):
                return mark
    return None


def _is_outstanding(words: Sequence[Word], mark: Mark) -> bool:
    """True of "is still to be put into effect in full": what is to be done yet is not done."""
    asked = words[mark.start : mark.end] if mark.of(Sense.REQUIREMENT) else ()
    return any(word.norm in ("still", "yet") for word in asked)


def denies_any(words: Sequence[Word], marks: Sequence[Mark], clause: Clause) -> Mark | None:
    """The "not" of "not … any", which denies the whole as "no" does."""
    for mark in marks:
        if denial_of(mark) == "full":
            following = words[mark.end : min(mark.end + _ANY, clause.end)]
            if any(word.norm in _ANYBODY for word in following):
                return mark
    return None


def cancel_out(negations: Sequence[Mark]) -> bool:
    """True of two denials of which one undoes the other: "no child is without a plan"."""
    kinds = [denial_of(n) for n in negations]
    return sum(kind in _FAULTS | _OUTRIGHT for kind in kinds) > 1 and not _OUTRIGHT.isdisjoint(
        kinds
    )


def deny(
    item: Evaluated,
    negations: Sequence[Mark],
    clause: Clause,
    *,
    predicated: Sequence[Mark] = (),
    partial: bool = False,
) -> None:
    """Apply the denials that govern a cue: the nearest, unless another cancels it ("none lacks")."""
    governing = [n for n in negations if _governs(n, denial_of(n), item, clause, predicated)]
    if not governing:
        return
    nearest = governing[-1]
    kind = denial_of(nearest)
    item.turned_by = nearest
    before = {denial_of(n) for n in governing[:-1]}
    both = {"full", "none", "unseen"}  # "no sign that they are not safe"
    if (kind in _FAULTS and before & _OUTRIGHT) or (kind in both and before & (both - {kind})):
        item.value = max(item.value, _MENDED) if item.value > 0 or kind in _FAULTS else item.value
    else:
        item.value = denied_value(
            item.value, "partial" if kind in ("full", "lack", "undone") and partial else kind
        )


def _governs(
    negation: Mark, kind: str, item: Evaluated, clause: Clause, predicated: Sequence[Mark]
) -> bool:
    if negation.start == item.mark.start:
        return False
    if negation.start < item.mark.start and item.mark.end <= negation.end:
        # "not met quite as well": it stands between the halves
        return kind in ("partial", "manner", "ceased")
    if negation.start < item.mark.start < negation.end < item.mark.end:
        return kind in ("full", "partial", "manner")  # "stops things getting worse" share a word
    distance = item.mark.start - negation.end
    initial = negation.start - clause.start < INITIAL or negation.end - negation.start > 1
    if distance < 0:  # "disruptions are rare": only a quantity that is predicated denies backwards
        return negation.start >= item.mark.end and negation in predicated
    if kind == "past":  # "until recently" turns all that the clause comes to
        return False
    if kind == "rare":  # "rare and badly recorded" does not say that records are rarely bad
        return False
    if kind in ("lack", "aside"):
        return distance < _PHRASE
    if item.value < 0 and any(entry.label in _LATE for entry in negation.entries):
        return False  # "only when things fall apart": they do
    if kind == "undone" and item.value < 0 and distance > _VERB:
        return False  # "has yet to publish what it spent on its disputes", "failure to act left …"
    return kind != "none" or initial or distance < _PHRASE


def denied_value(value: float, kind: str) -> float:
    """What denial makes of praise (above 0) and of blame."""
    praise, blame = DENIED.get(kind, REVERSED)
    return praise if value > 0 else blame


def _stray_neither(words: Sequence[Word], mark: Mark, clause: Clause) -> bool:
    """The pronoun of "the number doing neither" denies nothing; "neither … nor" does."""
    if words[mark.start].norm != "neither" or mark.start - clause.start < 2:
        return False
    return all(word.norm != "nor" for word in words[mark.end : clause.end])


def _cancelled(words: Sequence[Word], marks: Sequence[Mark]) -> set[int]:
    """Where the two denials of "there is not a page that does not say so" begin: together they deny nothing."""
    cancelled: set[int] = set()
    for first, second in pairwise(m for m in marks if denial_of(m) in ("full", "none")):
        there = any(
            word.norm == "there" for word in words[max(first.start - _OPENED, 0) : first.end]
        )
        opened = words[max(second.start - _OPENED, first.end) : second.start]
        if there and any(word.norm in _RELATIVE for word in opened):
            cancelled |= {first.start, second.start}
    return cancelled


def prevents(negation: Mark) -> bool:
    """True of "keeps families from", "stops things getting": what is done keeps the rest from happening."""
    return any(entry.label == "kept from" for entry in negation.entries)


def asks_nothing(negation: Mark, marks: Sequence[Mark]) -> bool:
    """True of "no areas for priority action": nothing is asked for."""
    return denial_of(negation) == "none" and any(
        mark.of(Sense.REQUIREMENT) and 0 <= mark.start - negation.end <= _ASKED for mark in marks
    )


def is_left_behind(words: Sequence[Word], negation: Mark, at: int) -> bool:
    """True of the "not" in "those who are not in work is high": it stays in its relative clause."""
    opened = words[max(negation.start - _OPENED, 0) : negation.start]
    if not any(word.norm in _RELATIVE for word in opened):
        return False
    return any(
        words[other].norm in _BE_OR_HAVE and words[other - 1].norm not in _RELATIVE
        for other in range(negation.end + 1, at)
    )


def is_short_of_whole(words: Sequence[Word], denial: Mark) -> bool:
    """True of "lack a fully accurate picture": what is denied is that it is whole."""
    following = words[denial.end : denial.end + _NOUN_PHRASE]
    return any(word.norm in _WHOLLY for word in following)


def _is_measure(words: Sequence[Word], mark: Mark) -> bool:
    """True of "in not quite two years", which only rounds a number."""
    if words[mark.start].norm != "not" or mark.end >= len(words) or words[mark.end].gap:
        return False
    norm = words[mark.end].norm
    return norm.isdigit() or norm in _NUMERALS


def is_attribute(words: Sequence[Word], mark: Mark) -> bool:
    """True of the "recognised" in "a recognised lack of homes": it puts nothing right."""
    before = words[mark.start - 1].norm if mark.start else ""
    return before in _DETERMINERS and words[mark.end - 1].norm.endswith("ed")


def _is_remedied(words: Sequence[Word], negation: Mark, marks: Sequence[Mark]) -> bool:
    """True of the shortage in "end the shortage of places"."""
    if denial_of(negation) != "lack":
        return False
    for mark in marks:
        entry = mark.of(Sense.EVALUATION, Sense.CHANGE)
        if entry and entry.kind in MENDING and 0 <= negation.start - mark.end < _PHRASE:
            return not is_attribute(words, mark)
    return False


def _is_employed(words: Sequence[Word], mark: Mark) -> bool:
    """True of the "used to" in "is used to inform plans", which says nothing of the past."""
    if words[mark.start].norm != "used":
        return False
    before = words[max(mark.start - _EMPLOYED, 0) : mark.start]
    return any(word.norm in closed_class("copula") or word.norm == "being" for word in before)

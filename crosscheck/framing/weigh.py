"""Weighing a clause: its cues, each after what governs it, composed into one proposition."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.framing.aims import modest_wish
from crosscheck.framing.clauses import Clause
from crosscheck.framing.denial import (
    MENDING,
    asks_nothing,
    cancel_out,
    denial_of,
    denials_in,
    prevents,
)
from crosscheck.framing.evaluations import evaluations
from crosscheck.framing.extent import set_extent
from crosscheck.framing.lexicon import Entry, Mark, Sense, closed_class
from crosscheck.framing.needs import is_spared
from crosscheck.framing.proposition import GENERIC_SCOPE, WEAK, Evaluated, Proposition
from crosscheck.framing.scan import Word

UNMARKED = 0.7
"""The value of a statement that no cue evaluates: that something is done, is mildly good."""
_WISH = Entry(Sense.NEGATION, -0.7, "could be more", "wish")
UNDONE = {"wish": -0.7, "partial": -1.3, "manner": -1.3, "few": -1.0, "rare": -1.3}
"""The value of work that is denied, by the kind of the denial; any other says that it is not done."""
NOT_DONE = -1.7
"""The value of work that is not done."""
_CANCELLED = 2.0
"""The value of what two denials come to: "no child is without a plan"."""
ENDED = (-1.7, 1.0)
"""What is left of praise and of blame that held until recently."""
PREDICATE = 1.6
"""How much more an evaluation counts where it is what the clause says ("responses are variable")."""
_SUBJECT = 4
"""A fault stands at most so many words before the verb of the remedy whose subject it is."""
_FINITE = closed_class("finite")
_RELATIVE = frozenset({"who", "whose"})
_HAPPENS = closed_class("happens")
_ADVERBS = 3
"""The verb stands within so many words after its "not": "are not now used"."""
_CAUSING = frozenset({"ensure", "ensures", "ensured", "ensuring", "help", "helps", "so"})
"""What is denied after one of these is what is brought about: "they ensure that none is lost"."""
REQUIRED = -1.3
"""The value of what is required: praised or not, it is not there yet."""


def weigh(
    words: Sequence[Word], marks: Sequence[Mark], clause: Clause, before: Proposition | None = None
) -> Proposition:
    """The proposition of a clause, from the marks that stand in it and what the clause `before` spoke of."""
    found = Proposition(clause)
    negations = _with_wish(denials_in(words, marks, clause), words, clause)
    set_extent(found, words, marks, clause)
    _hold_of_antecedent(found, words, before)
    of_fault = before is not None and _names_fault(words, before)
    found.evaluated = evaluations(words, marks, negations, clause, of_fault=of_fault)
    unasked = next((n for n in negations if asks_nothing(n, marks)), None) or _is_unused(
        words, found.evaluated, negations, clause
    )
    if unasked is not None:
        found.value, found.marked, found.negation_mark = _CANCELLED, True, unasked
        return found
    past = [n for n in negations if denial_of(n) == "past"]
    _compose(found, words, [n for n in negations if n not in past])
    if past:
        _overtake(found, past[0])
    return found


def _hold_of_antecedent(
    found: Proposition, words: Sequence[Word], before: Proposition | None
) -> None:
    """Take "a few children, who were moved" for no more than those few."""
    if before is None or words[found.clause.start].norm not in _RELATIVE or found.scope_mark:
        return
    if before.scope < GENERIC_SCOPE:
        found.scope, found.scope_mark = before.scope, before.scope_mark


def _wards_off(words: Sequence[Word], negations: Sequence[Mark]) -> bool:
    """True of "prevents children from entering care", in which nothing good is lost."""
    return bool(negations) and all(
        prevents(n) and words[n.start].norm.startswith("prevent") for n in negations
    )


def _is_unused(
    words: Sequence[Word], found: Sequence[Evaluated], negations: Sequence[Mark], clause: Clause
) -> Mark | None:
    """The "not" of "hotels are not used": that something bad is not used, or does not happen, is good."""
    if len(negations) != 1 or denial_of(negations[0]) not in ("full", "ceased"):
        return None
    denial = negations[0]
    burdened = any(e.kind == "plight" and e.mark.end <= denial.start for e in found)
    if not burdened or any(e.kind not in ("plight", "deed") for e in found):
        return None
    following = words[denial.end : min(denial.end + _ADVERBS, clause.end)]
    return denial if any(word.norm in _HAPPENS for word in following) else None


def _with_wish(negations: list[Mark], words: Sequence[Word], clause: Clause) -> list[Mark]:
    """The denials, with the "could" of "could begin a little earlier": what is wished for is not there."""
    at = modest_wish(words, clause)
    if at is None or any(mark.start <= at < mark.end for mark in negations):
        return negations
    return sorted([*negations, Mark((_WISH,), at, at + 1)], key=lambda mark: mark.start)


def _overtake(found: Proposition, past: Mark) -> None:
    """Turn what was so "until recently": it is so no longer."""
    found.value = ENDED[0] if found.value > 0 else ENDED[1]
    found.marked, found.negation_mark = True, past


def _names_fault(words: Sequence[Word], before: Proposition) -> bool:
    """True of "there is a backlog" and "caseloads are too high", after which "it is shrinking" is praise."""
    clause = before.clause
    there = any(word.norm == "there" for word in words[clause.start : clause.end])
    return any(
        e.value < 0 and not e.turned_by and (there or e.mark.of(Sense.BURDEN))
        for e in before.evaluated
    )


def _puts_right(remedy: Evaluated, fault: Evaluated) -> bool:
    return 0 < remedy.mark.start - fault.mark.end <= _SUBJECT


def _denies_verb(words: Sequence[Word], negation: Mark, named: Sequence[Evaluated]) -> bool:
    """True of the denial of the main verb, after all the work that the clause only names."""
    verbal = negation.start > 0 and words[negation.start - 1].norm in _FINITE
    if not verbal or denial_of(negation) not in ("full", "partial", "manner", "undone"):
        return False
    return all(
        e.mark.end <= negation.start and words[e.mark.start].norm not in _CAUSING for e in named
    )


def _prominence(item: Evaluated) -> tuple[float, bool]:
    """What says most of the subject: the larger evaluation, the predicate before the attribute, blame before praise."""
    return abs(item.value) * (PREDICATE if item.predicate else 1.0), item.value < 0


def _compose(found: Proposition, words: Sequence[Word], negations: Sequence[Mark]) -> None:
    """Give the clause the value of its weightiest evaluation, or of the work it says is (not) done."""
    negations = [n for n in negations if denial_of(n) != "aside"]
    mended = [e for e in found.evaluated if e.kind in MENDING and e.predicate and not e.turned_by]
    heard = [
        e
        for e in found.evaluated
        # "poor practice is challenged": the fault is what is put right
        if e.predicate or e.value > 0 or not any(_puts_right(m, e) for m in mended)
    ]
    judged = [e for e in heard if e.kind not in WEAK]
    turned = [e for e in heard if not e.weak]
    named = [e for e in heard if e.kind not in ("dimension", "plight", "former")]
    if not judged and not turned and any(_denies_verb(words, n, named) for n in negations):
        named = []  # "what workers tell them is not written down"
    if negations:  # "a lack of visits to keep them safe": the aim is no finding
        named = [e for e in named if e.kind != "purpose"]
    pool = judged or turned or named
    found.marked = bool(turned or negations)
    if negations:
        found.negation_mark = negations[0]
    if pool:
        found.value = max(pool, key=_prominence).value
    elif (
        cancel_out(negations)
        or _wards_off(words, negations)
        or any(is_spared(words, n, found.clause) for n in negations)
    ):
        # "no child is without a plan", "prevents them from entering care", "no child needs to leave"
        found.value = _CANCELLED
    elif negations:
        found.value = UNDONE.get(denial_of(negations[0]), NOT_DONE)
    else:
        found.value = UNMARKED
    if found.completion == 0 and found.value > 0:
        found.value = REQUIRED

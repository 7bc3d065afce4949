"""What the quantities of an evidence text are of: when, whose, and which is part of which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosscheck.facts.dates.mentions import DateMention
from crosscheck.facts.numbers.amounts import Hedge
from crosscheck.facts.numbers.quantity import Quantity
from crosscheck.facts.statements.fact import COUNTING, Fact
from crosscheck.facts.statements.partition import whole_of
from crosscheck.facts.statements.reading import Reading
from crosscheck.facts.statements.whose import others_numbers
from crosscheck.facts.words.cues import CueKind
from crosscheck.facts.words.terms import Sort, Term

# How far before its bracket a number may stand that the bracket says in other words, and how far inside
# the bracket the other words begin, in pieces.
_BRACKET, _INSIDE = 25, 5
# A date this close behind another number belongs to that one.
_ITS_DATE = 5
# How many terms at the head of a sentence are its subject.
_SUBJECT = 2


def facts_of(reading: Reading) -> list[Fact]:
    """The quantities of the evidence as facts, in order."""
    owned = others_numbers(reading)
    facts: list[Fact] = []
    for index, quantity in enumerate(reading.quantities):
        sentence, clause = reading.sentences[quantity.first], reading.clauses[quantity.first]
        own = tuple(term for term in reading.terms if reading.clauses[term.first] == clause)
        anchor = _anchor(reading, facts, quantity)
        if anchor is not None:
            said = facts[anchor]
            whose = owned.get(index, said.comparator)
            own = (*own, *said.own)
            fact = replace(
                said, index=index, quantity=quantity, own=own, anchor=anchor, comparator=whose
            )
        else:
            when, now, then = _when(reading, quantity)
            whose = owned.get(index, frozenset())
            fact = Fact(index, quantity, sentence, clause, own, (), when, now, then, whose)
        facts.append(fact)
    facts = [replace(fact, shared=_shared(reading, facts, fact)) for fact in facts]
    facts = [replace(fact, part_of=whole_of(reading, facts, fact)) for fact in facts]
    inline = {f.part_of for f in facts if f.quantity.whole is not None}
    # "62 of the 80 cases sampled": what stands before is said of the 62.
    return [_with_what_follows(fact) if fact.index in inline else fact for fact in facts]


def _with_what_follows(fact: Fact) -> Fact:
    return replace(fact, own=tuple(t for t in fact.own if t.first >= fact.quantity.end))


def _shared(reading: Reading, facts: Sequence[Fact], fact: Fact) -> tuple[Term, ...]:
    """Terms of the sentence's subject, and of its clauses that hold no rival quantity."""
    near = [f for f in facts if f.sentence == fact.sentence]
    rivals = {f.clause for f in near if f.unit is fact.unit}
    if fact.unit in COUNTING:
        rivals |= {reading.clauses[first] for first, _ in reading.vague}
    inline = [term for term in reading.terms if reading.sentences[term.first] == fact.sentence]
    first_number = min((f.quantity.first for f in near), default=0)
    subject = [t for t in inline[:_SUBJECT] if t.first < first_number]
    if not any(term.sort >= Sort.GENERAL for term in fact.own):
        # "… fell from 31 to 12": the 12 is of what the 31 is of.
        rivals.discard(max((c for c in rivals if c < fact.clause), default=-1))
    return tuple(
        term
        for term in inline
        if reading.clauses[term.first] != fact.clause
        and (reading.clauses[term.first] not in rivals or term in subject)
    )


def _anchor(reading: Reading, facts: Sequence[Fact], quantity: Quantity) -> int | None:
    """The fact before the bracket, when the bracket opens with this quantity: "345 (a rate of 38.3 …)"."""
    if not facts or not reading.depths[quantity.first]:
        return None
    near = range(quantity.first - 1, max(quantity.first - _INSIDE, 0) - 1, -1)
    opening = next((p for p in near if reading.norms[p] == "("), None)
    if opening is None or any(opening < f.quantity.first for f in facts):
        return None
    before = [
        f
        for f in facts
        if f.sentence == reading.sentences[quantity.first]
        and f.unit in COUNTING
        and f.quantity.amount.hedge is not Hedge.AT_LEAST  # "three or more moves" describes
    ]
    if not before or opening - before[-1].quantity.end > _BRACKET:
        return None
    return before[-1].index


def _when(reading: Reading, quantity: Quantity) -> tuple[DateMention | None, bool, bool]:
    """The date that holds for a quantity, and whether its clause says "now" or "formerly"."""
    clause = reading.clauses[quantity.first]
    kinds = {
        kind for cue in reading.cues if reading.clauses[cue.first] == clause for kind in cue.kinds
    }
    now = CueKind.NOW in kinds
    date = _date_in_clause(reading, quantity)
    if date is None and not now:
        date = _date_in_sentence(reading, quantity)
    return date, now, CueKind.THEN in kinds


def _rivals(reading: Reading, quantity: Quantity) -> list[Quantity]:
    return [q for q in reading.quantities if q.unit is quantity.unit and q is not quantity]


def _date_in_clause(reading: Reading, quantity: Quantity) -> DateMention | None:
    clause = reading.clauses[quantity.first]
    rivals = _rivals(reading, quantity)
    before = None
    for date in reading.dates:
        if reading.clauses[date.first] != clause:
            continue
        if date.first >= quantity.end:
            if not any(quantity.end <= q.first < date.first for q in rivals):
                return date
        elif not any(q.end <= date.first and date.first - q.end <= _ITS_DATE for q in rivals):
            before = date
    return before


def _date_in_sentence(reading: Reading, quantity: Quantity) -> DateMention | None:
    """The date that opens the sentence, or its only one where that stands in a clause without a number."""
    sentence = reading.sentences[quantity.first]
    rivals = [q for q in _rivals(reading, quantity) if reading.sentences[q.first] == sentence]
    same = [d for d in reading.dates if reading.sentences[d.first] == sentence]
    opening = [
        d for d in same if d.end <= quantity.first and not any(q.end <= d.first for q in rivals)
    ]
    if opening:
        return opening[-1]
    if len(same) != 1 or reading.depths[same[0].first]:
        return None
    taken = {reading.clauses[q.first] for q in rivals}
    return None if reading.clauses[same[0].first] in taken else same[0]

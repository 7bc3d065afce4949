"""What else is so of a claim and a passage, whatever number of it is meant: of all, of one, of a mean, of when."""

from __future__ import annotations

from crosscheck.facts.comparing.comparison import COUNTED, Sides, reaches_as_far
from crosscheck.facts.dates.mentions import DateMention
from crosscheck.facts.numbers.amounts import Hedge
from crosscheck.facts.numbers.quantity import Quantity, Unit
from crosscheck.facts.statements.assertion import Act
from crosscheck.facts.statements.reading import Reading
from crosscheck.facts.words.lexicon import entries, words_of

# Where "every one of" stands before "the council's seven".
_UNIVERSAL_REACH = 6


def is_universal(both: Sides, quantity: Quantity, given: Quantity) -> bool:
    """True for "all ten homes", "every one of the council's seven homes", where the passage has just ten."""
    if given.text.lower().startswith("all "):
        return False
    if quantity.unit is not Unit.COUNT:
        return False
    before = both.claim.words(quantity.first - _UNIVERSAL_REACH, quantity.first)
    every = words_of("claims", "universal") & set(before)
    return quantity.text.lower().startswith("all ") or ("of" in before and bool(every))


def is_of_one(both: Sides) -> bool:
    """True for a number "each" where the passage has what all have."""
    each = words_of("claims", "each")
    given = set(both.evidence.norms)
    return bool(both.words & each) and not given & (each | words_of("claims", "average"))


def is_ahead(both: Sides) -> bool:
    """True when the passage speaks of what is to come."""
    return bool(words_of("claims", "ahead") & set(both.evidence.norms))


def other_group(both: Sides) -> bool:
    """True when the claim speaks of an age and the passage of other ages only."""
    if not any(a.leads for a in both.asserted):
        return False
    said = [a.quantity for a in both.asserted if a.act is Act.GROUP and a.quantity]
    said = [q for q in said if q.unit is Unit.AGE]
    given = [f.quantity for f in both.facts if f.unit is Unit.AGE]
    if not said or not given:
        return False
    return not any(
        q.amount.low <= g.amount.high and g.amount.low <= q.amount.high for q in said for g in given
    )


def _same_kind(left: Unit, right: Unit) -> bool:
    return left is right or (left in COUNTED and right in COUNTED)


def is_mean(both: Sides) -> bool:
    """True for an average held against "no social worker has more than 14": nobody need have it."""
    average = words_of("claims", "average")
    return (
        bool(both.words & words_of("claims", "extreme"))
        and bool(set(both.evidence.norms) & average)
        and not both.words & average
    )


def is_undated(both: Sides) -> bool:
    """True when the claim speaks of a time that is known only with a date to reckon from."""
    return any(
        d.relative
        and not d.known
        and not d.anaphoric
        and not reaches_as_far(d, both.evidence)
        and not _same_season(d, both.evidence)
        for d in both.claim.dates
    )


def _same_season(date: DateMention, evidence: Reading) -> bool:
    """True for "this spring" beside "in the spring"."""
    name = date.text.lower().split()[-1]
    return name in entries("dates", "seasons") and name in evidence.norms


def other_limit(both: Sides, quantity: Quantity, index: int) -> bool:
    """True when the claim counts those with "three or more" moves and the passage those with "at least one"."""
    bounds = frozenset({Hedge.AT_LEAST, Hedge.OVER, Hedge.AT_MOST, Hedge.UNDER})
    clause = both.facts[index].clause
    for said in both.claim.quantities:
        if said is quantity or said.amount.hedge not in bounds:
            continue
        given = [
            f.quantity.amount.value
            for f in both.facts
            if _same_kind(f.unit, said.unit)
            and f.clause == clause
            and f.index != index
            and f.quantity.amount.hedge in bounds
        ]
        if given and all(abs(v - said.amount.value) > 0.15 * said.amount.value for v in given):
            return True
    return False

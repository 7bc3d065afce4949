"""What the words around a number of the evidence tell for or against its being the one a claim means."""

from __future__ import annotations

from crosscheck.facts.ahead import is_meant
from crosscheck.facts.amounts import Amount, Hedge, bears_out
from crosscheck.facts.assertion import Act, Assertion
from crosscheck.facts.comparison import COUNTED, Sides
from crosscheck.facts.fact import Fact, is_threshold
from crosscheck.facts.lexicon import word_list, words_of
from crosscheck.facts.quantity import Quantity, Unit
from crosscheck.facts.series import PairKind
from crosscheck.facts.terms import Sort

_OTHER_LIMIT, _OTHER_DESCRIPTION, _UNSAID_PART = -0.5, -0.8, -0.3
# Limits this near, as a part of the one, are taken for the same: a week and five working days.
_ALIKE = 0.13
# Where "every one of" stands before "the council's seven".
_UNIVERSAL_REACH = 6


def limit_fit(both: Sides, fact: Fact) -> float:
    """Below 0 when the claim's limit ("within three days") is that of another number of the evidence."""
    if fact.unit is Unit.DURATION:
        return 0.0
    limits = [
        q for q in both.claim.quantities if q.unit is Unit.DURATION and q.amount.hedge.is_bound
    ]
    given = [
        f
        for f in both.facts
        if f.unit is Unit.DURATION
        and f.quantity.amount.hedge.is_bound
        and f.sentence == fact.sentence
    ]
    if not limits or not given:
        return 0.0
    met = {f.clause for f in given if any(_near(limit, f.quantity) for limit in limits)}
    if not met:
        # "more than three years" where the evidence has "more than two"
        same_side = all(_same_side(limit, f.quantity) for limit in limits for f in given)
        return _OTHER_LIMIT if same_side else 0.0
    rivals = {f.index for f in both.facts if f.unit is fact.unit and f.clause in met}
    if any(fact.index in pair.places and rivals & pair.places for pair in both.pairs):
        return 0.0  # "within 15 days has improved from 62 % to 91 %" limits both
    return _OTHER_LIMIT if rivals and fact.clause not in met else 0.0


def _near(left: Quantity, right: Quantity) -> bool:
    return abs(left.amount.value - right.amount.value) <= _ALIKE * left.amount.value


def _same_side(left: Quantity, right: Quantity) -> bool:
    return left.amount.hedge.is_upward == right.amount.hedge.is_upward


def description_fit(both: Sides, fact: Fact) -> float:
    """Below 0 when the claim counts those with "three or more" moves and the fact those with "at least one"."""
    said = {
        q.amount.value
        for q in both.claim.quantities
        if q.amount.hedge is Hedge.AT_LEAST and q.unit in COUNTED
    }
    given = {
        f.quantity.amount.value
        for f in both.facts
        if f.clause == fact.clause
        and f.index != fact.index
        and f.quantity.amount.hedge is Hedge.AT_LEAST
        and f.unit in COUNTED
    }
    if said and given and not said & given:
        return _OTHER_DESCRIPTION
    if fact.part_of is None or fact.unit is not Unit.COUNT:
        return 0.0
    # A part is told by what sets it apart; a claim that does not say it speaks of the whole.
    above = both.facts[fact.part_of].own
    apart = [
        t for t in fact.own if t.sort is not Sort.NAME and not any(t.matches(w) for w in above)
    ]
    said_apart = any(t.matches(w) for t in apart for w in both.claim.terms)
    return _UNSAID_PART if apart and not said_apart else 0.0


def settled(
    both: Sides, assertion: Assertion, quantity: Quantity, fact: Fact, held: bool | None
) -> bool | None:
    """`held`, or None where the numbers are of things that a difference between them does not touch."""
    if quantity.unit is Unit.AGE:
        return None if _is_meant(both, fact) else _age_holds(assertion, quantity, fact)
    if _is_mean(both, fact) or _is_meant(both, fact) or _is_of_one(both, quantity):
        return None
    if is_universal(both, quantity) and not _said_of_all(both, quantity):
        return None
    if held is not False:
        return held
    if flow_of(both, quantity) and any(pair.kind is PairKind.TIME for pair in both.pairs):
        return None  # what came in over a year is not what there is
    if quantity.unit is Unit.ORDINAL and quantity.first <= 1:
        return None  # "The third visit looked at …" speaks of another visit
    if is_threshold(both.facts, fact):
        return None  # the "20 months" of "45 % waited more than 20 months" says who is counted
    if _is_smaller_than_whole(both, quantity, fact):
        return None
    return False


def _is_smaller_than_whole(both: Sides, quantity: Quantity, whole: Fact) -> bool:
    """True for a number under a whole that may be another part of it; not when it is a part's own."""
    parts = [f for f in both.facts if f.part_of == whole.index]
    if not parts or quantity.amount.high >= whole.quantity.amount.low:
        return False
    return not any(
        bears_out(quantity.amount, part.quantity.amount) and description_fit(both, part) < 0
        for part in parts
    )


def _is_meant(both: Sides, fact: Fact) -> bool:
    """True when the evidence speaks of what is planned or required and the claim of what is."""
    return not both.ahead and is_meant(both.evidence, fact.clause)


def _is_mean(both: Sides, fact: Fact) -> bool:
    """True for an average held against "no social worker has more than 14": nobody need have it."""
    average = words_of("claims", "average")
    if both.words & average or not both.words & words_of("claims", "extreme"):
        return False
    return any(
        word in average and number == fact.clause
        for word, number in zip(both.evidence.norms, both.evidence.clauses, strict=True)
    )


def _is_of_one(both: Sides, quantity: Quantity) -> bool:
    """True for a cost "each" where the evidence has what all cost."""
    each = words_of("claims", "each")
    return (
        quantity.unit is Unit.MONEY
        and bool(both.words & each)
        and not set(both.evidence.norms) & each
    )


def is_universal(both: Sides, quantity: Quantity) -> bool:
    """True for "all ten homes", "every one of the council's seven homes"."""
    if quantity.unit is not Unit.COUNT:
        return False
    before = both.claim.words(quantity.first - _UNIVERSAL_REACH, quantity.first)
    every = words_of("claims", "universal") & set(before)
    return quantity.text.lower().startswith("all ") or ("of" in before and bool(every))


def _said_of_all(both: Sides, quantity: Quantity) -> bool:
    """True when the evidence has what the claim says of all: "all five visits found …" is more than five visits."""
    said = [t for t in both.wanted if t.first > quantity.end + 2]
    missing = [t for t in said if not any(t.matches(other) for other in both.evidence.terms)]
    return 2 * len(missing) <= len(said)


def flow_of(both: Sides, quantity: Quantity) -> int:
    """1 for "fifteen carers were added", -1 for "lost fifteen": the difference of two levels."""
    if quantity.unit is not Unit.COUNT:
        return 0
    near = set(both.claim.words(quantity.first - 3, quantity.end + 7))
    listed = word_list("changes")["flows"]
    return bool(near & set(listed["in"])) - bool(near & set(listed["out"]))


def _age_holds(assertion: Assertion, quantity: Quantity, fact: Fact) -> bool:
    """Whether the ages agree: one of 24 is among those helped up to 25, and no help "until 24" is."""
    said: Amount = quantity.amount
    given: Amount = fact.quantity.amount
    if assertion.act is Act.GROUP and given.hedge is Hedge.AT_MOST:
        return said.high <= given.high
    if assertion.act is Act.LEVEL and said.hedge is Hedge.RANGE and given.hedge is Hedge.EXACT:
        return said.low <= given.value <= said.high  # "until their mid-twenties"
    if said.hedge is Hedge.RANGE or given.hedge is Hedge.RANGE:
        return said.low == given.low and said.high == given.high
    return said.value == given.value

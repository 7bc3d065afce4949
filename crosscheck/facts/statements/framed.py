"""Numbers that only say when, over what time, or of whom the other numbers of a text hold."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from crosscheck.facts.numbers.amounts import Amount, Hedge
from crosscheck.facts.numbers.quantity import Quantity, Unit
from crosscheck.facts.statements.assertion import Act, Assertion
from crosscheck.facts.statements.reading import Reading
from crosscheck.facts.words.cues import CueKind
from crosscheck.facts.words.lexicon import words_of

# "Three or more" describes; "more than 800" counts.
_FEW = 10
_PER_REACH = 5
_POINTING = frozenset({"the", "those", "these", "both"})


def framed(reading: Reading, stated: list[Assertion]) -> list[Assertion]:
    """The assertions of a text, with those set apart that only frame the others."""
    wholes = {q.whole for q in reading.quantities if q.whole is not None}
    stated = _descriptions(_periods(reading, _finals(stated)))
    stated = [replace(a, act=Act.WHOLE) if _is_whole(a, wholes) else a for a in stated]
    if sum(a.leads for a in stated) < 2:
        return stated
    return [
        replace(a, act=Act.WHOLE) if _is_definite(reading, a) or _is_limit(reading, a) else a
        for a in stated
    ]


def _is_definite(reading: Reading, assertion: Assertion) -> bool:
    """True for "each of the two levels", "those 14 cases": what is counted is known, and the count no news."""
    quantity = assertion.quantity
    if quantity is None or assertion.act is not Act.LEVEL or quantity.unit is not Unit.COUNT:
        return False
    if quantity.whole is not None:
        return False
    return bool(_POINTING & set(reading.words(quantity.first - 1, quantity.first + 1)))


def _is_limit(reading: Reading, assertion: Assertion) -> bool:
    """True for "the 26-week limit", which others are held against."""
    quantity = assertion.quantity
    if quantity is None or assertion.act is not Act.LEVEL:
        return False
    return any(
        CueKind.TARGETS in cue.kinds for cue in reading.cues_between(quantity.end, quantity.end + 2)
    )


def _is_whole(assertion: Assertion, wholes: set[float]) -> bool:
    quantity = assertion.quantity
    if quantity is None or assertion.act is not Act.LEVEL or quantity.lead != "of":
        return False
    return quantity.amount.value in wholes


def _finals(stated: list[Assertion]) -> list[Assertion]:
    """The second number of "from about a third to one in ten"."""
    whole = stated[:1]
    for before, after in pairwise(stated):
        quantity = after.quantity
        follows = before.initial and after.act is Act.LEVEL
        if follows and quantity is not None and quantity.lead == "to":
            whole.append(replace(after, sign=before.sign, final=True, cue=before.cue))
        else:
            whole.append(after)
    return whole


def _periods(reading: Reading, stated: list[Assertion]) -> list[Assertion]:
    """Durations that only say over what time the claim's other numbers hold."""
    stated = [
        replace(a, act=Act.PERIOD)
        if a.quantity is not None and a.act is Act.LEVEL and _is_per(reading, a.quantity)
        else a
        for a in stated
    ]
    units = {a.quantity.unit for a in stated if a.leads and a.quantity} - {Unit.DURATION}
    if not units:
        return stated
    return [
        Assertion(Act.PERIOD, _during(a.quantity))
        if a.quantity is not None
        and a.quantity.unit is Unit.DURATION
        and a.act is Act.LEVEL
        and not words_of("claims", "each") & set(reading.words(a.quantity.end, a.quantity.end + 1))
        and not words_of("claims", "lasts")
        & set(reading.words(a.quantity.first - 2, a.quantity.first))
        else a
        for a in stated
    ]


def _is_per(reading: Reading, quantity: Quantity) -> bool:
    """True for the "a week" of "15 hours of teaching a week"."""
    single = quantity.amount.value == quantity.amount.low and quantity.text.lower().startswith(
        ("a ", "an ", "each ", "every ")
    )
    return single and any(
        q.end <= quantity.first <= q.end + _PER_REACH and q is not quantity
        for q in reading.quantities
    )


def _during(period: Quantity) -> Quantity:
    """The time in which something happens, where "over three years" says so."""
    if period.amount.hedge is not Hedge.OVER or not period.text.lower().startswith("over "):
        return period
    return replace(period, amount=Amount.of(period.amount.value, step=period.amount.step))


def _descriptions(stated: list[Assertion]) -> list[Assertion]:
    """The "three or more" that, beside another number, says who is counted by it."""
    others = [a for a in stated if a.leads and not _describes(a)]
    return [replace(a, act=Act.GROUP) if others and _describes(a) else a for a in stated]


def _describes(assertion: Assertion) -> bool:
    quantity = assertion.quantity
    if quantity is None or assertion.act is not Act.LEVEL:
        return False
    if quantity.unit is Unit.DISTANCE:
        return True
    counted = quantity.unit in (Unit.COUNT, Unit.OCCURRENCES)
    return counted and quantity.amount.hedge.is_bound and quantity.amount.value <= _FEW

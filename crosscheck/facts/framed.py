"""Numbers that only say when, over what time, or of whom the other numbers of a text hold."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from crosscheck.facts.amounts import Amount, Hedge
from crosscheck.facts.assertion import Act, Assertion
from crosscheck.facts.quantity import Quantity, Unit
from crosscheck.facts.reading import Reading

# "Three or more" describes; "more than 800" counts.
_FEW = 10


def framed(reading: Reading, stated: list[Assertion]) -> list[Assertion]:
    """The assertions of a text, with those set apart that only frame the others."""
    wholes = {q.whole for q in reading.quantities if q.whole is not None}
    stated = _descriptions(_periods(_finals(stated)))
    return [replace(a, act=Act.WHOLE) if _is_whole(a, wholes) else a for a in stated]


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


def _periods(stated: list[Assertion]) -> list[Assertion]:
    """Durations that only say over what time the claim's other numbers hold."""
    units = {a.quantity.unit for a in stated if a.leads and a.quantity} - {Unit.DURATION}
    if not units:
        return stated
    return [
        Assertion(
            Act.PERIOD,
            _during(a.quantity),
            soft=Unit.MONEY in units or _is_limited(a.quantity),
        )
        if a.quantity is not None and a.quantity.unit is Unit.DURATION and a.act is Act.LEVEL
        else a
        for a in stated
    ]


def _during(period: Quantity) -> Quantity:
    """The time in which something happens, where "over three years" says so."""
    if period.amount.hedge is not Hedge.OVER or not period.text.lower().startswith("over "):
        return period
    return replace(period, amount=Amount.of(period.amount.value, step=period.amount.step))


def _is_limited(quantity: Quantity) -> bool:
    """True for "within two years", not for "over two years", which may mean during."""
    exact = quantity.amount.hedge is Hedge.EXACT
    return not exact and not quantity.text.lower().startswith("over ")


def _descriptions(stated: list[Assertion]) -> list[Assertion]:
    """The "three or more" that, beside another number, says who is counted by it."""
    others = [a for a in stated if a.leads and not _describes(a)]
    return [replace(a, act=Act.GROUP) if others and _describes(a) else a for a in stated]


def _describes(assertion: Assertion) -> bool:
    quantity = assertion.quantity
    if quantity is None or assertion.act is not Act.LEVEL:
        return False
    counted = quantity.unit in (Unit.COUNT, Unit.OCCURRENCES)
    return counted and quantity.amount.hedge.is_bound and quantity.amount.value <= _FEW

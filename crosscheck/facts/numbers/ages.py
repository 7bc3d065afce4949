"""Numbers that are ages although no word beside them says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from crosscheck.facts.numbers.amounts import Amount, Hedge
from crosscheck.facts.numbers.quantity import Quantity, Unit
from crosscheck.facts.words.lexicon import word_list
from crosscheck.facts.words.pieces import Piece

_YOUNGEST, _OLDEST = 10, 30


def with_ages(run: Sequence[Piece], quantities: Sequence[Quantity]) -> list[Quantity]:
    """The quantities, with "16 or 17", "until they are 21" and "runs out at 21" as ages."""
    quantities = [_up_to(run, q) if q.unit is Unit.AGE else q for q in quantities]
    words = {piece.norm for piece in run}
    listed = word_list("numbers")["bare_ages"]
    if not words & set(listed["subjects"]):
        return list(quantities)
    return [
        replace(q, unit=Unit.AGE, scale="years") if _is_bare_age(run, q) else q for q in quantities
    ]


def _up_to(run: Sequence[Piece], age: Quantity) -> Quantity:
    """Up to the age of 25: whoever is younger is meant too."""
    before = [piece.norm for piece in run[max(age.first - 5, 0) : age.first]]
    reaching = {("up", "to"), ("to", "the")} & set(pairwise(before))
    if age.amount.hedge is not Hedge.EXACT or not reaching:
        return age
    return replace(age, amount=Amount.of(age.amount.value, Hedge.AT_MOST, step=1.0))


def _is_bare_age(run: Sequence[Piece], quantity: Quantity) -> bool:
    if quantity.unit is not Unit.COUNT or quantity.whole is not None:
        return False
    value = quantity.amount.value
    if (
        not _YOUNGEST <= value <= _OLDEST
        or value != int(value)
        or quantity.amount.low != quantity.amount.high
    ):
        return False
    listed = word_list("numbers")["bare_ages"]
    following = run[quantity.end].norm if quantity.end < len(run) else ""
    before = run[quantity.first - 1].norm if quantity.first else ""
    two_before = run[quantity.first - 2].norm if quantity.first > 1 else ""
    if following not in listed["followed_by"]:
        return False
    return before in listed["preceded_by"] or (
        before in {"are", "is"}
        and two_before in {"they", "are", "s", "he", "she", "care", "leavers", "children"}
    )

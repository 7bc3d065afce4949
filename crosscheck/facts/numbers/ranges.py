"""Numbers that two others make: "between 10 and 15", and a bare number with the unit of the one before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosscheck.facts.numbers.amounts import Amount, Hedge
from crosscheck.facts.numbers.quantity import Quantity, Unit
from crosscheck.facts.words.lexicon import entries, words_of
from crosscheck.facts.words.pieces import Piece
from crosscheck.model.text import Span

# How far after "19 nights" its unit still holds for a bare "14", in pieces.
_REACH = 8
_GIVING = frozenset({Unit.DURATION, Unit.SHARE})
_STOPS = frozenset({".", ";", ":", "("})
_OPENERS = frozenset({"between", "from"})


def with_units(run: Sequence[Piece], found: list[Quantity]) -> list[Quantity]:
    """The quantities, bare ones with the unit of their neighbour: "19 nights, against a limit of 14"."""
    whole: list[Quantity] = []
    for place, quantity in enumerate(found):
        giver = _unit_giver(run, found, place)
        if giver is None:
            whole.append(quantity)
            continue
        amount = quantity.amount.scaled(_one(giver))
        whole.append(replace(quantity, unit=giver.unit, amount=amount, scale=giver.scale))
    return whole


def _unit_giver(run: Sequence[Piece], found: list[Quantity], place: int) -> Quantity | None:
    quantity = found[place]
    following = run[quantity.end].norm if quantity.end < len(run) else ""
    if (
        quantity.unit is not Unit.COUNT
        or quantity.whole is not None
        or not run[quantity.end - 1].is_digits
        or quantity.lead not in words_of("claims", "bare_leads")
        or following not in words_of("claims", "bare_ends")
    ):
        return None
    before = found[place - 1] if place else None
    after = found[place + 1] if place + 1 < len(found) else None
    if quantity.lead == "from" and following == "to" and after is not None and after.lead == "to":
        return after if after.unit in _GIVING else None
    if before is None or before.unit not in _GIVING or before.whole is not None:
        return None
    between = {piece.norm for piece in run[before.end : quantity.first]}
    near = quantity.first - before.end <= _REACH
    return before if near and not between & _STOPS else None


def _one(quantity: Quantity) -> float:
    """What one in the words of the quantity is in its unit."""
    if quantity.unit is Unit.DURATION:
        return float(entries("numbers", "durations").get(quantity.scale, 1.0))
    in_hundredths = quantity.unit in (Unit.SHARE, Unit.POINTS) and quantity.scale == "%"
    return 0.01 if in_hundredths else 1.0


def with_ranges(text: str, run: Sequence[Piece], found: list[Quantity]) -> list[Quantity]:
    """The quantities, with "between 10 and 15" and "10 to 15 weeks" as one."""
    joined: list[Quantity] = []
    for quantity in found:
        whole = _range(text, run, joined[-1], quantity) if joined else None
        if whole is None:
            joined.append(quantity)
        else:
            joined[-1] = whole
    return joined


def _range(text: str, run: Sequence[Piece], left: Quantity, right: Quantity) -> Quantity | None:
    if not _spans(run, left, right):
        return None
    bare = left.unit is Unit.COUNT and right.unit is not Unit.COUNT
    low, high = left.amount.value * (_one(right) if bare else 1.0), right.amount.value
    if low >= high:
        return None
    opened = left.first > 0 and run[left.first - 1].norm in _OPENERS
    first = left.first - opened
    span = Span(run[first].start, right.span.end)
    return replace(
        right,
        amount=Amount.between(low, high, step=right.amount.step),
        span=span,
        text=text[span.start : span.end],
        first=first,
        lead="" if opened else left.lead,
    )


def _spans(run: Sequence[Piece], left: Quantity, right: Quantity) -> bool:
    exact = left.amount.hedge is Hedge.EXACT and right.amount.hedge is Hedge.EXACT
    if not exact or left.unit not in (right.unit, Unit.COUNT):
        return False
    between = [piece.norm for piece in run[left.end : right.first]]
    opener = run[left.first - 1].norm if left.first else ""
    if between == ["and"]:
        return opener == "between"
    if between not in (["to"], ["-"]):
        return False
    near = {piece.norm for piece in run[max(left.first - 3, 0) : left.first]}
    ranging = bool(words_of("claims", "ranging") & near)
    return ranging or opener != "from" or right.unit in (Unit.DURATION, Unit.AGE)

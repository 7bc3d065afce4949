"""Quantities of a text: counts, shares, rates, money, durations, ages and occurrences, with their bounds."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from crosscheck.facts.amounts import Amount, Hedge
from crosscheck.facts.bounds import bound_after, bound_before
from crosscheck.facts.dates import date_pieces
from crosscheck.facts.lexicon import entries
from crosscheck.facts.measures import Measure, measure_at
from crosscheck.facts.pieces import Piece, pieces
from crosscheck.facts.quantity import Quantity, Unit
from crosscheck.model.text import Span


def quantities(text: str) -> list[Quantity]:
    """The quantities of `text` in order. Numbers that are names ("section 47", "Tier 2") are not among them."""
    run = pieces(text)
    return quantities_of(text, run, date_pieces(run))


def quantities_of(text: str, run: Sequence[Piece], taken: Collection[int]) -> list[Quantity]:
    """The quantities among the pieces of `text`, leaving alone those that dates have `taken`."""
    found: list[Quantity] = []
    at = 0
    while at < len(run):
        measure = None if at in taken else measure_at(run, at)
        if measure is None or _is_name(run, measure):
            at = at + 1 if measure is None else max(measure.end, at + 1)
            continue
        quantity = _bounded(text, run, measure, floor=found[-1].end if found else 0)
        found.append(quantity)
        at = max(quantity.end, at + 1)
    return _ranges(text, run, _inherited(run, found))


def _inherited(run: Sequence[Piece], found: list[Quantity]) -> list[Quantity]:
    """A bare number after one with a unit has that unit: "19 nights, against a limit of 14"."""
    whole: list[Quantity] = []
    for place, quantity in enumerate(found):
        giver = _unit_giver(run, found, place)
        if giver is None:
            whole.append(quantity)
            continue
        by = _factor(giver)
        whole.append(
            replace(quantity, unit=giver.unit, amount=quantity.amount.scaled(by), scale=giver.scale)
        )
    return whole


_BARE_LEADS = frozenset({"of", "to", "from", "than", "at", "is"})
_BARE_ENDS = frozenset(
    {"", ".", ",", ";", ")", "in", "at", "and", "by", "for", "over", "during", "to"}
)


def _unit_giver(run: Sequence[Piece], found: list[Quantity], place: int) -> Quantity | None:
    quantity = found[place]
    following = run[quantity.end].norm if quantity.end < len(run) else ""
    if (
        quantity.unit is not Unit.COUNT
        or quantity.lead not in _BARE_LEADS
        or following not in _BARE_ENDS
    ):
        return None
    if quantity.whole is not None or not run[quantity.end - 1].is_digits:
        return None
    before = found[place - 1] if place else None
    after = found[place + 1] if place + 1 < len(found) else None
    if quantity.lead == "from" and following == "to" and after is not None and after.lead == "to":
        return after if after.unit in _GIVING else None
    if before is None or before.unit not in _GIVING or before.whole is not None:
        return None
    between = {piece.norm for piece in run[before.end : quantity.first]}
    return (
        before
        if quantity.first - before.end <= _REACH and not between & {".", ";", ":", "("}
        else None
    )


_GIVING = frozenset({Unit.DURATION, Unit.SHARE})
_REACH = 8


def _bounded(text: str, run: Sequence[Piece], measure: Measure, floor: int) -> Quantity:
    bound = bound_before(run, measure.first)
    first, hedge, end = max(bound.first, floor), bound.hedge, measure.end
    after = bound_after(run, end) or bound_after(run, measure.number_end)
    if after is not None:
        if hedge is Hedge.EXACT:
            hedge = after[0]
        end = max(end, after[1])
    if bound.first < floor:
        hedge = Hedge.EXACT
    hedge = measure.hedge or hedge
    if measure.unit is Unit.MULTIPLE and measure.value < 1:
        hedge = _TURNED.get(hedge, hedge)  # "more than halved" leaves less than half
    if hedge in (Hedge.OVER, Hedge.AT_LEAST) and _denied(run, first):
        hedge = Hedge.AT_MOST if hedge is Hedge.OVER else Hedge.UNDER
    amount = Amount.of(measure.value, hedge, step=measure.step, worded=measure.worded)
    if measure.high is not None:
        amount = Amount.between(measure.value, measure.high, step=measure.step)
    span = Span(run[first].start, run[end - 1].end)
    return Quantity(
        measure.unit,
        amount,
        span,
        text[span.start : span.end],
        first,
        end,
        lead=bound.lead,
        whole=measure.whole,
        per=measure.per,
        window=_is_window(run, first, measure),
        scale=measure.scale,
        inside=measure.inside,
    )


def _denied(run: Sequence[Piece], first: int) -> bool:
    """True for "nobody holds more than 24" and "did not take more than a week"."""
    clause: list[str] = []
    for piece in reversed(run[max(first - 12, 0) : first]):
        if piece.norm in {".", ";", ",", ":"}:
            break
        clause.append(piece.norm)
    return (
        bool({"nobody", "none", "never"} & set(clause))
        or "not" in clause[:4]
        or clause[-2:] == ["one", "no"]
    )


_TURNED = {
    Hedge.OVER: Hedge.UNDER,
    Hedge.UNDER: Hedge.OVER,
    Hedge.AT_LEAST: Hedge.AT_MOST,
    Hedge.AT_MOST: Hedge.AT_LEAST,
    Hedge.NEARLY: Hedge.JUST_OVER,
    Hedge.JUST_OVER: Hedge.NEARLY,
}
_WINDOWS = frozenset(
    {"last", "past", "previous", "preceding", "next", "coming", "first", "final", "recent"}
)


def _is_window(run: Sequence[Piece], first: int, measure: Measure) -> bool:
    if measure.unit is not Unit.DURATION or first == 0:
        return False
    before = {piece.norm for piece in run[max(first - 1, 0) : measure.first + 1]}
    return bool(before & _WINDOWS)


def _ranges(text: str, run: Sequence[Piece], found: list[Quantity]) -> list[Quantity]:
    """Joins "between 10 and 15" and "10 to 15 weeks" into one quantity."""
    joined: list[Quantity] = []
    for quantity in found:
        before = joined[-1] if joined else None
        if before is not None and _spans_range(run, before, quantity):
            scale = 1.0
            if before.unit is Unit.COUNT and quantity.unit is not Unit.COUNT:
                scale = _factor(quantity)
            low = before.amount.value * scale
            high = quantity.amount.value
            if low < high:
                first = before.first
                if first and run[first - 1].norm in {"between", "from"}:
                    first -= 1
                span = Span(run[first].start, quantity.span.end)
                amount = Amount.between(low, high, step=quantity.amount.step)
                joined[-1] = replace(
                    quantity,
                    amount=amount,
                    span=span,
                    text=text[span.start : span.end],
                    first=first,
                    lead=before.lead if first == before.first else "",
                )
                continue
        joined.append(quantity)
    return joined


def _factor(quantity: Quantity) -> float:
    """What one in the words of the quantity is in its unit."""
    if quantity.unit is Unit.DURATION:
        return float(entries("numbers", "durations").get(quantity.scale, 1.0))
    return 0.01 if quantity.unit in (Unit.SHARE, Unit.POINTS) and quantity.scale == "%" else 1.0


def _spans_range(run: Sequence[Piece], left: Quantity, right: Quantity) -> bool:
    between = [piece.norm for piece in run[left.end : right.first]]
    same = left.unit is right.unit or left.unit is Unit.COUNT
    if not same or left.amount.hedge is not Hedge.EXACT or right.amount.hedge is not Hedge.EXACT:
        return False
    opener = run[left.first - 1].norm if left.first else ""
    if between == ["and"]:
        return opener == "between"
    if between in (["to"], ["-"]):
        ranging = bool(
            {"ranging", "ranges", "range", "ranged", "varies", "vary", "varying", "anywhere"}
            & {p.norm for p in run[max(left.first - 3, 0) : left.first]}
        )
        return ranging or opener != "from" or right.unit in (Unit.DURATION, Unit.AGE)
    return False


_NAMES = frozenset(entries("numbers", "identifiers")["words"])
_CAPITALISED_NAMES = frozenset(entries("numbers", "identifiers")["capitalised"])


def _is_name(run: Sequence[Piece], measure: Measure) -> bool:
    """True for "section 47", "Year 11", "0–25 service": a number that names something."""
    at = measure.first
    if measure.unit not in (Unit.COUNT, Unit.AGE):
        return False
    if measure.unit is Unit.AGE:
        return False
    if not at:
        return False
    before = run[at - 1]
    if before.norm in _NAMES or before.text in _CAPITALISED_NAMES:
        return True
    glued_before = before.end == run[at].start and (before.is_word or before.norm in "/#_")
    after = run[measure.number_end] if measure.number_end < len(run) else None
    glued_after = (
        after is not None
        and run[at].is_digits
        and after.start == run[measure.number_end - 1].end
        and (after.is_word or after.norm in "/*")
    )
    return glued_before or glued_after

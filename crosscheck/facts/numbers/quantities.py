"""Quantities of a text: counts, shares, rates, money, durations, ages and occurrences, with their bounds."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from crosscheck.facts.dates.mentions import date_pieces
from crosscheck.facts.numbers.amounts import Amount, Hedge
from crosscheck.facts.numbers.bounds import bound_after, bound_before
from crosscheck.facts.numbers.measure import Measure
from crosscheck.facts.numbers.measures import measure_at
from crosscheck.facts.numbers.quantity import Quantity, Unit
from crosscheck.facts.numbers.ranges import with_ranges, with_units
from crosscheck.facts.words.lexicon import word_list, words_of
from crosscheck.facts.words.pieces import Piece, pieces
from crosscheck.model.text import Span

# How far before its number "nobody" may stand, and "not", in pieces.
_DENIED_BY, _NOT = 12, 4
_CLAUSE_ENDS = frozenset({".", ";", ",", ":"})
_LESSENED = {
    Hedge.OVER: Hedge.UNDER,
    Hedge.UNDER: Hedge.OVER,
    Hedge.AT_LEAST: Hedge.AT_MOST,
    Hedge.AT_MOST: Hedge.AT_LEAST,
    Hedge.NEARLY: Hedge.JUST_OVER,
    Hedge.JUST_OVER: Hedge.NEARLY,
}


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
        if measure is None:
            at += 1
        elif _is_name(run, measure):
            at = max(measure.end, at + 1)
        else:
            found.append(_bounded(text, run, measure, floor=found[-1].end if found else 0))
            at = max(found[-1].end, at + 1)
    return with_ranges(text, run, with_units(run, found))


def _bounded(text: str, run: Sequence[Piece], measure: Measure, floor: int) -> Quantity:
    """The measure with the words that bound it; `floor` is the piece after the quantity before."""
    bound = bound_before(run, measure.first)
    first, end = max(bound.first, floor), measure.end
    hedge = bound.hedge if bound.first >= floor else Hedge.EXACT
    after = bound_after(run, end) or bound_after(run, measure.number_end)
    if after is not None:
        hedge = after[0] if hedge is Hedge.EXACT else hedge
        end = max(end, after[1])
    span = Span(run[first].start, run[end - 1].end)
    return Quantity(
        measure.unit,
        _amount(run, measure, first, measure.hedge or hedge),
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


def _amount(run: Sequence[Piece], measure: Measure, first: int, hedge: Hedge) -> Amount:
    if measure.high is not None:
        return Amount.between(measure.value, measure.high, step=measure.step)
    if measure.unit is Unit.MULTIPLE and run[measure.first].norm.startswith("halv"):
        hedge = _LESSENED.get(hedge, hedge)  # "more than halved" leaves less than half
    if hedge in (Hedge.OVER, Hedge.AT_LEAST) and _is_denied(run, first):
        hedge = Hedge.AT_MOST if hedge is Hedge.OVER else Hedge.UNDER
    return Amount.of(measure.value, hedge, step=measure.step, worded=measure.worded)


def _is_denied(run: Sequence[Piece], first: int) -> bool:
    """True for "nobody holds more than 24" and "did not take more than a week"."""
    clause: list[str] = []
    for piece in reversed(run[max(first - _DENIED_BY, 0) : first]):
        if piece.norm in _CLAUSE_ENDS:
            break
        clause.append(piece.norm)
    if len(clause) > 1 and clause[-1] == "no":
        return True
    return bool(words_of("claims", "nobody") & set(clause)) or "not" in clause[:_NOT]


def _is_window(run: Sequence[Piece], first: int, measure: Measure) -> bool:
    """True for "the last two years", in which other things happen."""
    if measure.unit is not Unit.DURATION or first == 0:
        return False
    before = {piece.norm for piece in run[first - 1 : measure.first + 1]}
    return bool(before & words_of("claims", "windows"))


def _is_name(run: Sequence[Piece], measure: Measure) -> bool:
    """True for "section 47", "Year 11", "post-16": a number that names something."""
    at = measure.first
    if measure.unit is not Unit.COUNT or not at:
        return False
    before, listed = run[at - 1], word_list("numbers")["identifiers"]
    if before.norm in listed["words"] or before.text in listed["capitalised"]:
        return True
    if before.norm == "-" and at > 1 and run[at - 2].norm in listed["joined"]:
        return True
    if before.end == run[at].start and (before.is_word or before.norm in "/#_"):
        return True
    after = run[measure.number_end] if measure.number_end < len(run) else None
    if after is None or not run[at].is_digits:
        return False
    glued = after.start == run[measure.number_end - 1].end
    return glued and (after.is_word or after.norm in "/*+")

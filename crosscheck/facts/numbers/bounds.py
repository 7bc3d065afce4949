"""The words before and after a number that say on which side of it the amount lies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from crosscheck.facts.numbers.amounts import Hedge
from crosscheck.facts.words.lexicon import entries, words_of
from crosscheck.facts.words.pieces import Piece, norms_at


@dataclass(frozen=True, slots=True)
class Bound:
    """A hedge and the pieces it takes up."""

    hedge: Hedge
    first: int
    lead: str = ""
    """The preposition before it all."""


def bound_before(run: Sequence[Piece], at: int) -> Bound:
    """The bound that ends where the number at piece `at` begins; exact when there is none."""
    first, hedge = at, Hedge.EXACT
    while (found := _phrase_before(run, first)) is not None:
        length, kind = found
        if (
            run[first].norm == "the"
            and first < at
            and kind not in (Hedge.EXACT, Hedge.ABOUT, Hedge.AT_MOST)
        ):
            break  # "above the 26-week target" compares; it does not bound
        first -= length
        if hedge is Hedge.EXACT:
            hedge = kind
        elif kind is not Hedge.EXACT:
            break
    while hedge.is_bound and first > 0 and run[first - 1].norm in _stress():
        first -= 1
    lead = (
        run[first - 1].norm
        if first > 0 and run[first - 1].norm in words_of("claims", "leads")
        else ""
    )
    return Bound(hedge, first, lead)


def bound_after(run: Sequence[Piece], end: int) -> tuple[Hedge, int] | None:
    """The bound that follows a number ("or more"), with the piece after it."""
    for length in (4, 3, 2, 1):
        hedge = _table("bounds_after").get(norms_at(run, end, length))
        if hedge is not None:
            return hedge, end + length
    return None


def _phrase_before(run: Sequence[Piece], at: int) -> tuple[int, Hedge] | None:
    for length in (5, 4, 3, 2, 1):
        if length <= at:
            hedge = _table("bounds").get(norms_at(run, at - length, length))
            if hedge is not None:
                return length, hedge
    return None


@cache
def _table(name: str) -> dict[tuple[str, ...], Hedge]:
    return {
        tuple(phrase.split()): Hedge(hedge)
        for hedge, listed in entries("numbers", name).items()
        for phrase in listed
    }


@cache
def _stress() -> frozenset[str]:
    return words_of("numbers", "stress")

"""Shares that the counts of the evidence make: 84 of the 192."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from crosscheck.facts.amounts import Hedge, bears_out
from crosscheck.facts.assertion import Assertion
from crosscheck.facts.comparison import Sides
from crosscheck.facts.fact import Fact
from crosscheck.facts.fitting import limit_fit
from crosscheck.facts.judged import Candidate
from crosscheck.facts.quantity import Quantity, Unit
from crosscheck.facts.subject import Offer, cover
from crosscheck.facts.telling import tell_amount
from crosscheck.facts.terms import Term
from crosscheck.facts.wholes import whole_terms

# How far a share may be off, 0–1: one in whole per cent or in words, and one with a decimal.
_ROUGH, _FINE = 0.006, 0.0005


def share_candidates(both: Sides, assertion: Assertion, quantity: Quantity) -> Iterator[Candidate]:
    """The shares that the counts of the evidence make, beside the one a claim states."""
    meant = whole_terms(both.claim, quantity)
    said = [term for term in both.wanted if term not in meant]
    yield from _of_two(both, quantity, meant, said)
    rough = quantity.amount.worded or quantity.amount.step >= 0.01
    for part, whole in parts_of(both.facts):
        timing = both.timing(assertion, part)
        if part.unit is Unit.SHARE or whole.quantity.amount.value <= 0 or timing is None:
            continue
        amount = part.quantity.amount.scaled(1 / whole.quantity.amount.value)
        near = (*part.own, *part.shared, *whole.own)
        of_part = cover([*said, *meant], [Offer(t, 1.0) for t in near]).score
        of_whole = cover(meant, [Offer(t, 1.0) for t in whole.own or part.own]).score
        fit = (of_part + (of_whole if meant else 1.0)) / 2 + timing + limit_fit(both, part)
        words = f"{part.quantity.text} of {whole.quantity.text}"
        if both.turned[part.index]:
            amount, words = amount.complement(), f"all but {words}"
        held = bears_out(quantity.amount, amount, slack=_ROUGH if rough else _FINE)
        yield Candidate(held, fit, words, part.quantity.span, tell_amount(amount, quantity))


def parts_of(facts: Sequence[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """Each part with every whole above it."""
    for part in facts:
        if part.anchor is not None:
            continue
        above, seen = part.part_of, {part.index}
        while above is not None and above not in seen:
            seen.add(above)
            yield part, facts[above]
            above = facts[above].part_of


def _of_two(
    both: Sides, quantity: Quantity, meant: Sequence[Term], said: Sequence[Term]
) -> Iterator[Candidate]:
    """One count as a part of another that the evidence does not call its whole: 12 applications to 42 enquiries."""
    counts = [f for f in both.facts if _stands_alone(f)] if meant and said else []
    for part, whole in permutations(counts, 2):
        smaller = 0 < part.quantity.amount.value < whole.quantity.amount.value
        if not smaller or part.sentence != whole.sentence or part.clause == whole.clause:
            continue
        of_whole = cover(meant, [Offer(t, 1.0) for t in whole.own])
        of_part = cover(said, [Offer(t, 1.0) for t in part.own])
        if of_whole.missing_things or of_part.missing_things:
            continue
        amount = part.quantity.amount.scaled(1 / whole.quantity.amount.value)
        held = bears_out(quantity.amount, amount, slack=_ROUGH)
        fit = (of_whole.score + of_part.score) / 2
        words = f"{part.quantity.text} to {whole.quantity.text}"
        yield Candidate(held, fit, words, part.quantity.span, tell_amount(amount, quantity))


def _stands_alone(fact: Fact) -> bool:
    return (
        fact.unit is Unit.COUNT
        and fact.anchor is None
        and fact.part_of is None
        and not fact.comparator
        and fact.quantity.amount.hedge is not Hedge.AT_LEAST
    )

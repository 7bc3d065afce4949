"""Amounts that follow from those of the evidence: what is left, sums, products, former and others' levels."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

from crosscheck.facts.amounts import Amount, bears_out
from crosscheck.facts.assertion import Act, Assertion
from crosscheck.facts.comparison import COUNTED, PARTS, Sides
from crosscheck.facts.cues import CueKind
from crosscheck.facts.fact import Fact
from crosscheck.facts.fitting import flow_of
from crosscheck.facts.judged import Candidate
from crosscheck.facts.lexicon import words_of
from crosscheck.facts.moves import move_candidates, total_candidates
from crosscheck.facts.quantity import Quantity, Unit
from crosscheck.facts.series import PairKind
from crosscheck.facts.shares import parts_of, share_candidates
from crosscheck.facts.spans import span_candidates
from crosscheck.facts.stems import stem
from crosscheck.facts.terms import Sort

# A share of a whole need not be a whole number.
_ONE = 0.51
# What "in total" adds to the fit of a sum.
_TOTAL = 0.3
_MOST_SUMMED = 9
# What nothing is set apart by.
_EVERYWHERE = frozenset({"child", "council", "number"})
_DIFFERENCES = {Unit.SHARE: Unit.POINTS}

Slack = Callable[[Quantity, Quantity], float]


def following_candidates(
    both: Sides, assertion: Assertion, quantity: Quantity, slack: Slack
) -> Iterator[Candidate]:
    """What follows from the numbers of the evidence for a stated level."""
    if quantity.unit in PARTS:
        yield from share_candidates(both, assertion, quantity)
    yield from _added(both, assertion, quantity)
    if quantity.unit is Unit.MONEY and not quantity.per:
        yield from total_candidates(both, quantity)
    if assertion.whose:
        yield from _others(both, quantity, Act.GAP, slack)
    elif _speaks_of_before(both):
        yield from _others(both, quantity, Act.CHANGE, slack)
    if quantity.unit in COUNTED:
        yield from _left_over(both, quantity)
        yield from _products(both, quantity)
        yield from _sums(both, assertion, quantity)
        yield from _ordinals(both, quantity)
    if quantity.unit is Unit.DURATION:
        yield from span_candidates(both, quantity, period=assertion.act is Act.PERIOD)


def _added(both: Sides, assertion: Assertion, quantity: Quantity) -> Iterator[Candidate]:
    """An extra 820; fifteen carers were added: the difference of two levels."""
    near = set(both.claim.words(quantity.first - 1, quantity.end + 1))
    flow = 1 if near & words_of("claims", "added") else flow_of(both, quantity)
    if not flow:
        return
    paired = any(pair.kind is PairKind.TIME for pair in both.pairs)
    for candidate in move_candidates(both, replace(assertion, act=Act.CHANGE, sign=flow)):
        if candidate.holds or paired:
            yield candidate


def _speaks_of_before(both: Sides) -> bool:
    """True for "in the previous year", "the year before"."""
    then = any(CueKind.THEN in cue.kinds for cue in both.claim.cues)
    return then or any(date.anaphoric for date in both.claim.dates)


def _others(both: Sides, quantity: Quantity, act: Act, slack: Slack) -> Iterator[Candidate]:
    """The country's or the former amount, from one's own and the difference: 37 weeks, seven longer than average."""
    for stated in both.stated:
        gap = stated.quantity
        if stated.act is not act or gap is None or not stated.sign:
            continue
        for fact in both.facts:
            if (
                fact.sentence != both.evidence.sentences[gap.first]
                or fact.unit is not quantity.unit
                or gap.unit not in (quantity.unit, _DIFFERENCES.get(quantity.unit))
                or fact.comparator
                or fact.quantity is gap
            ):
                continue
            own = fact.quantity.amount
            amount = own.minus(gap.amount) if stated.sign > 0 else own.plus(gap.amount)
            held = bears_out(quantity.amount, amount, slack=slack(quantity, fact.quantity))
            words = f"{fact.quantity.text} and {gap.text}"
            yield Candidate(held or None, both.fit(fact), words, fact.quantity.span)


def _left_over(both: Sides, quantity: Quantity) -> Iterator[Candidate]:
    """A share of a whole as a count, and what a part leaves of its whole; neither speaks against a claim."""
    others = both.words & words_of("claims", "others")
    for part, whole in parts_of(both.facts):
        if part.unit is Unit.SHARE:
            amount = Amount.of(part.quantity.amount.value * whole.quantity.amount.value)
            words, slack = f"{part.quantity.text} of {whole.quantity.text}", _ONE
        elif others or both.turned[part.index]:
            amount = whole.quantity.amount.minus(part.quantity.amount)
            words, slack = f"{whole.quantity.text} less {part.quantity.text}", 0.0
        else:
            continue
        held = bears_out(quantity.amount, amount, slack=slack) or None
        yield Candidate(held, both.fit(part), words, part.quantity.span)


def _products(both: Sides, quantity: Quantity) -> Iterator[Candidate]:
    """Two homes, each with four beds: eight beds."""
    counts = [f for f in both.facts if f.unit is Unit.COUNT and f.anchor is None]
    each = words_of("claims", "each")
    for left, right in pairwise(counts):
        between = both.evidence.words(left.quantity.end, right.quantity.end + 3)
        if left.sentence == right.sentence and each & set(between):
            amount = Amount.of(left.quantity.amount.value * right.quantity.amount.value)
            if bears_out(quantity.amount, amount):
                words = f"{left.quantity.text} times {right.quantity.text}"
                yield Candidate(True, 1.0, words, left.quantity.span)


def _sums(both: Sides, assertion: Assertion, quantity: Quantity) -> Iterator[Candidate]:
    """Counts of one sentence added up; they bear a claim out and never speak against it."""
    in_all = ("in", "all") in set(pairwise(both.claim.norms))
    if not (both.words & words_of("claims", "together") or in_all):
        return
    counts = [
        f
        for f in both.facts
        if f.unit in COUNTED and f.anchor is None and not f.comparator and _is_named(both, f)
    ]
    more = _TOTAL * bool(words_of("claims", "totals") & both.words)
    for place, first in enumerate(counts):
        total, last = first.quantity.amount.value, first
        for fact in counts[place + 1 : place + _MOST_SUMMED]:
            if fact.sentence - last.sentence > 1 or fact.part_of == first.index:
                break
            total, last = total + fact.quantity.amount.value, fact
            held = bears_out(quantity.amount, Amount.of(total))
            if held and both.timing(assertion, fact) is not None:
                fit = max(both.fit(first), both.fit(fact)) + more
                words = f"{first.quantity.text} to {last.quantity.text} together"
                yield Candidate(True, fit, words, first.quantity.span)


def _is_named(both: Sides, fact: Fact) -> bool:
    """True when the claim names what sets the part apart, or the part names nothing."""
    said = {stem(word) for term in both.claim.terms for word in term.text.split()}
    ids = {name for term in both.claim.terms for name in term.ids}
    telling = [t for t in fact.own if t.sort >= Sort.GENERAL and not t.ids & _EVERYWHERE]
    return not telling or any(
        (t.ids | t.parts) & ids or said & {stem(w) for w in t.text.split()} for t in telling
    )


def _ordinals(both: Sides, quantity: Quantity) -> Iterator[Candidate]:
    """The third visit: three visits in all, two before it."""
    before = both.words & words_of("claims", "earlier")
    for fact in both.facts:
        if fact.unit is not Unit.ORDINAL:
            continue
        nth = fact.quantity.amount.value
        options = [nth - 1, nth] if before else [nth]
        held: bool | None = any(bears_out(quantity.amount, Amount.of(n)) for n in options)
        if not held and quantity.unit is Unit.COUNT:
            held = None
        yield Candidate(held, both.fit(fact), fact.quantity.text, fact.quantity.span)

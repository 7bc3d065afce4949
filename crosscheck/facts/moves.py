"""Changes and gaps that a claim states, against those the evidence states or its numbers make."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from crosscheck.facts.amounts import Amount, bears_out
from crosscheck.facts.assertion import Act, Assertion
from crosscheck.facts.comparison import Sides
from crosscheck.facts.cues import COMPARATORS
from crosscheck.facts.dates import DateMention
from crosscheck.facts.judged import Candidate
from crosscheck.facts.lexicon import entries, words_of
from crosscheck.facts.quantity import Quantity, Unit
from crosscheck.facts.rivals import two_things
from crosscheck.facts.series import Pair, PairKind
from crosscheck.facts.telling import tell_amount
from crosscheck.facts.worth import worth

_DIFFERENCES = frozenset({Unit.COUNT, Unit.DURATION, Unit.MONEY, Unit.OCCURRENCES})


def move_candidates(both: Sides, assertion: Assertion) -> Iterator[Candidate]:
    """What the evidence gives for a stated change or gap."""
    quantity = assertion.quantity
    if quantity is None:
        return
    wanted = PairKind.TIME if assertion.act is Act.CHANGE else PairKind.GAP
    pairs = [pair for pair in both.pairs if pair.kind is wanted and in_time(both, pair)]
    if wanted is PairKind.GAP:
        pairs = with_same_other(both, pairs)
    for pair in pairs:
        fit = max(both.fit(pair.left), both.fit(pair.right))
        for amount, words in _differences(quantity, pair):
            sign = 1 if amount.value > 0 else -1 if amount.value < 0 else 0
            size = amount if sign >= 0 else Amount.of(0.0).minus(amount)
            held = bears_out(quantity.amount, size, slack=_slack(quantity))
            turned = assertion.sign and sign and sign != assertion.sign * worth(both, assertion.cue)
            if turned and quantity.unit is not Unit.MULTIPLE:
                held = False
            yield Candidate(
                held, fit, words, pair.left.quantity.span, tell_amount(size, quantity), derived=True
            )
    yield from _stated(both, assertion, quantity)
    if quantity.unit is Unit.MONEY and not quantity.per:
        yield from total_candidates(both, quantity)
    yield from _added(both, assertion, quantity)
    yield from _between_things(both, assertion, quantity)


def total_candidates(both: Sides, quantity: Quantity) -> Iterator[Candidate]:
    """£2 million a year for four years is £8 million."""
    for fact in both.facts:
        for span in both.facts:
            if (
                fact.unit is Unit.MONEY
                and fact.quantity.per
                and span.unit is Unit.DURATION
                and fact.sentence == span.sentence
            ):
                period = float(entries("numbers", "durations")[fact.quantity.per])
                amount = fact.quantity.amount.scaled(span.quantity.amount.value / period)
                words = f"{fact.quantity.text} for {span.quantity.text}"
                held = bears_out(quantity.amount, amount, slack=0.005 * amount.value)
                yield Candidate(held, both.fit(fact), words, fact.quantity.span)


def _added(both: Sides, assertion: Assertion, quantity: Quantity) -> Iterator[Candidate]:
    """An additional £6.5 million, where the claim has £6.5m more; a net gain of eleven."""
    for fact in both.facts:
        near = both.evidence.words(fact.quantity.first - 4, fact.quantity.end + 1)
        if fact.quantity.per != quantity.per:
            continue
        if (
            fact.unit is quantity.unit
            and assertion.sign >= 0
            and words_of("claims", "extra") & set(near)
        ):
            held = bears_out(quantity.amount, fact.quantity.amount)
            if quantity.unit is not Unit.MONEY:
                held = held or None
            yield Candidate(held, both.fit(fact), fact.quantity.text, fact.quantity.span)
    if "net" not in both.claim.words(0, len(both.claim.run)):
        return
    for left, right in permutations([f for f in both.facts if f.unit is quantity.unit], 2):
        amount = left.quantity.amount.minus(right.quantity.amount)
        if left.sentence == right.sentence and bears_out(quantity.amount, amount):
            words = f"{left.quantity.text} less {right.quantity.text}"
            yield Candidate(True, both.fit(left), words, left.quantity.span, derived=True)


def _between_things(both: Sides, assertion: Assertion, quantity: Quantity) -> Iterator[Candidate]:
    """Enquiries outnumbered applications by 30."""
    two = two_things(both, assertion)
    if two is None or two[0].unit is not quantity.unit:
        return
    more, less = two
    amount = more.quantity.amount.minus(less.quantity.amount)
    fit = min(both.fit(more), both.fit(less)) + 0.2
    yield Candidate(
        bears_out(quantity.amount, amount),
        fit,
        f"{more.quantity.text} and {less.quantity.text}",
        more.quantity.span,
    )


def _slack(quantity: Quantity) -> float:
    if quantity.unit in (Unit.SHARE, Unit.POINTS):
        return 0.0051 if quantity.amount.step >= 0.01 or quantity.amount.worded else 0.0005
    if quantity.unit is Unit.MULTIPLE:
        return 0.08 * quantity.amount.value
    return 0.0


def _differences(quantity: Quantity, pair: Pair) -> Iterator[tuple[Amount, str]]:
    """The difference of a pair in the unit of the claim, above 0 for a rise."""
    left, right = pair.left.quantity, pair.right.quantity
    beside = f"{left.text} beside {right.text}"
    if (quantity.unit in _DIFFERENCES and left.unit is quantity.unit) or (
        quantity.unit is Unit.POINTS and left.unit in (Unit.SHARE, Unit.RATE)
    ):
        yield left.amount.minus(right.amount), beside
    elif quantity.unit is Unit.SHARE:
        if right.amount.value:
            yield left.amount.minus(right.amount).scaled(1 / right.amount.value), beside
        if left.unit is Unit.SHARE:
            yield left.amount.minus(right.amount), beside
    elif quantity.unit is Unit.MULTIPLE and right.amount.value and left.amount.value:
        ratio = left.amount.value / right.amount.value
        yield Amount.of(ratio), beside


def _stated(both: Sides, assertion: Assertion, quantity: Quantity) -> Iterator[Candidate]:
    """Changes that the evidence states itself: "reduced by almost half"."""
    for other in both.stated:
        if other.act is not assertion.act or other.quantity is None:
            continue
        amount = _in_unit(other.quantity, other.sign, quantity.unit)
        fact = next((f for f in both.facts if f.quantity is other.quantity), None)
        if amount is None or fact is None:
            continue
        held = bears_out(quantity.amount, amount)
        if assertion.sign and other.sign and assertion.sign != other.sign:
            held = False
        fit = max(both.fit(f) for f in both.facts if f.sentence == fact.sentence)
        yield Candidate(held, fit, other.quantity.text, other.quantity.span)


def _in_unit(given: Quantity, sign: int, unit: Unit) -> Amount | None:
    """A change in the unit of another: halved is down by half, up by half is one and a half times."""
    if given.unit is unit:
        return given.amount
    if given.unit is Unit.MULTIPLE and unit is Unit.SHARE:
        rest = given.amount.minus(Amount.of(1.0))
        return rest if rest.value >= 0 else Amount.of(0.0).minus(rest)
    if given.unit is Unit.SHARE and unit is Unit.MULTIPLE and sign:
        one = Amount.of(1.0)
        return one.minus(given.amount) if sign < 0 else given.amount.minus(Amount.of(-1.0))
    return None


def with_same_other(both: Sides, pairs: list[Pair]) -> list[Pair]:
    """The gaps to whom the claim names, where the evidence has one: England, or councils like this one."""
    named = {kind for cue in both.claim.cues for kind in cue.kinds & COMPARATORS}
    same = [pair for pair in pairs if pair.right.comparator & named]
    return same or pairs


def in_time(both: Sides, pair: Pair) -> bool:
    """False when the claim's dates are of other times than the pair's."""
    known = [d for d in both.claim.dates if d.known]
    whens = [d for d in (pair.left.when, pair.right.when) if d is not None and d.known]
    if not known or len(whens) < 1:
        return True
    return all(_touches(d, whens) for d in known)


def _touches(date: DateMention, whens: list[DateMention]) -> bool:
    if any(date.overlaps(when) for when in whens):
        return True
    if len(whens) < 2 or date.earliest is None or date.latest is None:
        return len(whens) < 2
    first = min(w.earliest for w in whens if w.earliest)
    last = max(w.latest for w in whens if w.latest)
    return (date.earliest <= first and date.latest >= last) or first <= date.earliest <= last

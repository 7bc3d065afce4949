"""Amounts that others make together: sums, products, totals over a time, places in a sequence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from crosscheck.facts.comparing.candidate import Candidate, Way
from crosscheck.facts.comparing.comparison import COUNTED, Sides, no_levels
from crosscheck.facts.comparing.telling import tell_amount
from crosscheck.facts.numbers.amounts import Amount, bears_out
from crosscheck.facts.numbers.quantity import Quantity, Unit
from crosscheck.facts.statements.assertion import Act
from crosscheck.facts.statements.fact import Fact, near, neighbours
from crosscheck.facts.words.lexicon import entries, words_of

_MOST_SUMMED = 9
_PART_OF_ONE = 0.9
_ROUNDED = 0.005
_PRODUCT = 0.05
_SUMMED = frozenset({Unit.COUNT, Unit.OCCURRENCES, Unit.MONEY, Unit.SHARE, Unit.DURATION})
_DIFFERENCES = {Unit.SHARE: Unit.POINTS}


def sum_candidates(both: Sides, quantity: Quantity) -> Iterator[Candidate]:
    """What the numbers of the passage make together, for a stated level."""
    if quantity.unit in _SUMMED:
        yield from _sums(both, quantity)
        yield from _of_a_part(both, quantity)
        yield from _former(both, quantity)
    if quantity.unit is Unit.MONEY or quantity.unit is Unit.COUNT or quantity.per:
        yield from _over_time(both, quantity)
    yield from _each(both, quantity)
    if quantity.unit in COUNTED:
        yield from _ordinals(both, quantity)
    if quantity.per:
        yield from _every(both, quantity)


def _sums(both: Sides, quantity: Quantity) -> Iterator[Candidate]:
    """Counts of one sentence added up; they bear a claim out and never speak against it."""
    counts = [
        f
        for f in both.facts
        if f.unit is quantity.unit
        and f.anchor is None
        and not f.comparator
        and f.quantity.per == quantity.per
        and not f.quantity.amount.hedge.is_bound
    ]
    for place, first in enumerate(counts):
        total, last = first.quantity.amount.value, first
        for fact in counts[place + 1 : place + _MOST_SUMMED]:
            if fact.sentence - last.sentence > 1 or fact.part_of == first.index:
                break
            total, last = total + fact.quantity.amount.value, fact
            if bears_out(quantity.amount, Amount.of(total)):
                words = f"{first.quantity.text} to {last.quantity.text} together"
                yield Candidate(
                    True, Way.WORKED, words, first.quantity.span, facts=(first, last), sound=False
                )


def _of_a_part(both: Sides, quantity: Quantity) -> Iterator[Candidate]:
    """Half of them … and a third of those: a sixth."""
    if quantity.unit is not Unit.SHARE:
        return
    shares = [f for f in both.facts if f.unit is Unit.SHARE and not f.comparator]
    for first, second in pairwise(shares):
        pointed = {("of", "those"), ("of", "these"), ("of", "them"), ("of", "whom")}
        if not pointed & set(
            pairwise(both.evidence.words(first.quantity.end, second.quantity.end + 3))
        ):
            continue
        amount = second.quantity.amount.scaled(first.quantity.amount.value)
        if bears_out(quantity.amount, amount, slack=_PRODUCT * amount.value):
            words = f"{second.quantity.text} of {first.quantity.text}"
            yield Candidate(True, Way.WORKED, words, second.quantity.span, facts=(second, first))


def _over_time(both: Sides, quantity: Quantity) -> Iterator[Candidate]:
    """£2 million a year for four years is £8 million; £17 million over three is less than six a year."""
    days = entries("numbers", "durations")
    for fact in both.facts:
        for span in near(both.facts, fact):
            if span.unit is not Unit.DURATION or fact.sentence != span.sentence:
                continue
            if fact.unit is not quantity.unit or bool(fact.quantity.per) == bool(quantity.per):
                continue
            if fact.quantity.per:
                times = span.quantity.amount.value / float(days[fact.quantity.per])
                words = f"{fact.quantity.text} for {span.quantity.text}"
            else:
                times = float(days[quantity.per]) / max(span.quantity.amount.value, 1.0)
                words = f"{fact.quantity.text} over {span.quantity.text}"
            amount = fact.quantity.amount.scaled(times)
            held = bears_out(quantity.amount, amount, slack=_ROUNDED * abs(amount.value))
            yield Candidate(
                bool(held),
                Way.WORKED,
                words,
                fact.quantity.span,
                tell_amount(amount, quantity),
                (fact,),
                open=held is None,
            )


def _each(both: Sides, quantity: Quantity) -> Iterator[Candidate]:
    """Two homes, each with four beds: eight. Thirteen stayed 56 nights altogether: four each."""
    each, total = words_of("claims", "each"), words_of("claims", "sum")
    said_each, given_each = both.words & each, set(both.evidence.norms) & each
    pairs = [(a, b) for one in neighbours(both.facts) for a, b in (one, one[::-1])]
    for count, fact in pairs:
        if count.unit is not Unit.COUNT or count.sentence != fact.sentence:
            continue
        if fact.unit is not quantity.unit or count.quantity.amount.value <= 1:
            continue
        number = count.quantity.amount.value
        if given_each and not said_each:
            amount = fact.quantity.amount.scaled(number)
            words = f"{number:g} times {fact.quantity.text}"
        elif said_each and (fact.unit is Unit.MONEY or set(both.evidence.norms) & total):
            amount = fact.quantity.amount.scaled(1 / number)
            words = f"{fact.quantity.text} for {number:g}"
        else:
            continue
        held = bears_out(quantity.amount, amount)
        yield Candidate(
            bool(held),
            Way.WORKED,
            words,
            fact.quantity.span,
            tell_amount(amount, quantity),
            (fact, count),
            open=held is None,
            sound=bool(said_each) or fact.unit is Unit.MONEY,
        )


def _former(both: Sides, quantity: Quantity) -> Iterator[Candidate]:
    """The country's or the former amount, from one's own and the difference: 37 weeks, seven above average."""
    skipped = no_levels(both)
    for stated in both.stated:
        gap = stated.quantity
        if stated.act not in (Act.CHANGE, Act.GAP) or gap is None:
            continue
        for fact in _around(both, gap):
            if fact.quantity.first in skipped or not _moved_by(both, fact, gap, quantity):
                continue
            own = fact.quantity.amount
            for amount in _before(own, gap):
                if bears_out(quantity.amount, amount):
                    yield Candidate(
                        True,
                        Way.WORKED,
                        f"{fact.quantity.text} and {gap.text}",
                        fact.quantity.span,
                        facts=(fact,),
                        sound=False,
                    )


def _before(own: Amount, gap: Quantity) -> tuple[Amount, ...]:
    """What the other amount may be: one's own less or plus the gap, or divided by the multiple."""
    if gap.unit is Unit.MULTIPLE:
        return (own.scaled(1 / gap.amount.value),) if gap.amount.value else ()
    return own.minus(gap.amount), own.plus(gap.amount)


def _around(both: Sides, gap: Quantity) -> Sequence[Fact]:
    """The numbers that stand near a difference."""
    return next((near(both.facts, f) for f in both.facts if f.quantity is gap), ())


def _moved_by(both: Sides, fact: Fact, gap: Quantity, quantity: Quantity) -> bool:
    return (
        abs(fact.sentence - both.evidence.sentences[gap.first]) <= 1
        and fact.unit is quantity.unit
        and gap.unit in (quantity.unit, _DIFFERENCES.get(quantity.unit), Unit.MULTIPLE)
        and fact.quantity is not gap
    )


def _every(both: Sides, quantity: Quantity) -> Iterator[Candidate]:
    """Every six weeks: eight or nine times a year."""
    days = float(entries("numbers", "durations")[quantity.per])
    for fact in both.facts:
        if fact.unit is not Unit.DURATION or not fact.quantity.amount.value:
            continue
        before = both.evidence.words(fact.quantity.first - 1, fact.quantity.first + 1)
        if quantity.unit in COUNTED and ("every" in before or fact.quantity.scale == "every"):
            amount = Amount.of(days / fact.quantity.amount.value)
            held = bears_out(quantity.amount, amount, slack=_PART_OF_ONE)
            yield Candidate(
                bool(held),
                Way.CONVERTED,
                fact.quantity.text,
                fact.quantity.span,
                facts=(fact,),
                open=held is None,
            )


def _ordinals(both: Sides, quantity: Quantity) -> Iterator[Candidate]:
    """The third visit: three visits in all, two before it."""
    before = both.words & words_of("claims", "earlier")
    for fact in both.facts:
        if fact.unit is not Unit.ORDINAL:
            continue
        nth = fact.quantity.amount.value
        options = [nth - 1, nth] if before else [nth]
        held = any(bears_out(quantity.amount, Amount.of(n)) for n in options)
        yield Candidate(held, Way.WORKED, fact.quantity.text, fact.quantity.span, facts=(fact,))

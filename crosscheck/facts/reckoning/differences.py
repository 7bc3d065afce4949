"""Changes and gaps that a claim states, against those the passage states or its numbers make."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.facts.comparing.candidate import Candidate, Way
from crosscheck.facts.comparing.comparison import Sides, no_levels
from crosscheck.facts.comparing.telling import tell_amount
from crosscheck.facts.dates.mentions import DateMention
from crosscheck.facts.numbers.amounts import Amount, bears_out
from crosscheck.facts.numbers.quantity import Quantity, Unit
from crosscheck.facts.reckoning.rivals import two_things
from crosscheck.facts.reckoning.worth import worth
from crosscheck.facts.statements.assertion import Act, Assertion
from crosscheck.facts.statements.fact import Fact, neighbours
from crosscheck.facts.statements.series import Pair, PairKind
from crosscheck.facts.words.cues import COMPARATORS, CueKind
from crosscheck.facts.words.lexicon import words_of

_SUBTRACTED = frozenset({Unit.COUNT, Unit.DURATION, Unit.MONEY, Unit.OCCURRENCES})
_WEEKS = 0.09
_TWO = 2
_ROUGHLY = 0.03


def difference_candidates(both: Sides, assertion: Assertion) -> Iterator[Candidate]:
    """What the passage gives for a stated change or gap."""
    quantity = assertion.quantity
    if quantity is None:
        return
    paired: set[tuple[int, int]] = set()
    for pair, sound in _pairs(both, assertion):
        paired.add((pair.left.index, pair.right.index))
        yield from _between(both, assertion, quantity, pair, sound=sound)
    yield from _stated(both, assertion, quantity)
    for left, right, sound in _beside(both):
        if assertion.act is Act.CHANGE and (left.comparator or right.comparator):
            continue
        if {(left.index, right.index), (right.index, left.index)} & paired:
            continue
        tried = [
            found
            for one, other in ((left, right), (right, left))
            for found in _between(
                both, assertion, quantity, Pair(PairKind.GAP, one, other), sound=sound
            )
        ]
        holding = [found for found in tried if found.holds]
        yield from holding or (tried if sound else [])


def _beside(both: Sides) -> Iterator[tuple[Fact, Fact, bool]]:
    """
    Any two numbers of a kind in neighbouring sentences.

    They are set beside each other when there are no others of that kind and the passage speaks of more,
    less or a change.
    """
    skipped = no_levels(both)
    levels = [f for f in both.facts if f.quantity.first not in skipped]
    moves = any(c.change or c.order or CueKind.OF_CHANGE in c.kinds for c in both.evidence.cues)
    for left, right in neighbours(levels):
        if left.unit is right.unit and abs(left.sentence - right.sentence) <= 1:
            only = sum(f.unit is left.unit for f in levels) == _TWO
            yield left, right, only and moves


def _pairs(both: Sides, assertion: Assertion) -> Iterator[tuple[Pair, bool]]:
    """Numbers that the passage sets beside each other, and whether in the sense that the claim means."""
    two = two_things(both, assertion)
    if two is not None:
        yield Pair(PairKind.GAP, *two), True
        return
    wanted = PairKind.TIME if assertion.act is Act.CHANGE else PairKind.GAP
    fitting = [pair for pair in both.pairs if pair.kind is wanted and in_time(both, pair)]
    if wanted is PairKind.GAP:
        fitting = with_same_other(both, fitting)
    for pair in both.pairs:
        # "up by a fifth" says nothing of how far one is above the country.
        if wanted is pair.kind or not pair.right.comparator:
            yield pair, pair in fitting


def _between(
    both: Sides, assertion: Assertion, quantity: Quantity, pair: Pair, *, sound: bool
) -> Iterator[Candidate]:
    turned = pair.left.unit is Unit.SHARE and both.turned[pair.left.index]
    for amount, words in _differences(quantity, pair):
        rise = amount.value - (1.0 if quantity.unit is Unit.MULTIPLE else 0.0)
        sign = (rise > 0) - (rise < 0)
        size = amount if amount.value >= 0 else Amount.of(0.0).minus(amount)
        held = bears_out(quantity.amount, size, slack=_slack(quantity, pair.left.quantity))
        wrong_way = assertion.sign and sign and sign != assertion.sign * worth(both, assertion.cue)
        if wrong_way and not turned:
            held = False
        if held is None:  # "around 15" leaves the difference open, but not by much
            away = abs(size.value - quantity.amount.value)
            held = away <= _ROUGHLY * abs(size.value)
        yield Candidate(
            held,
            Way.CHANGE,
            words,
            pair.left.quantity.span,
            tell_amount(size, quantity),
            (pair.left, pair.right),
            sound=sound,
        )


def _differences(quantity: Quantity, pair: Pair) -> Iterator[tuple[Amount, str]]:
    """The difference of a pair in the unit of the claim, above 0 for a rise."""
    left, right = pair.left.quantity, pair.right.quantity
    beside = f"{left.text} beside {right.text}"
    if (quantity.unit in _SUBTRACTED and left.unit is quantity.unit) or (
        quantity.unit is Unit.POINTS and left.unit in (Unit.SHARE, Unit.RATE)
    ):
        yield left.amount.minus(right.amount), beside
    elif quantity.unit is Unit.SHARE:
        if right.amount.value:
            yield left.amount.minus(right.amount).scaled(1 / right.amount.value), beside
    elif quantity.unit is Unit.MULTIPLE and right.amount.value and left.amount.value:
        yield Amount.of(left.amount.value / right.amount.value), beside


def _slack(quantity: Quantity, given: Quantity) -> float:
    if quantity.unit in (Unit.SHARE, Unit.POINTS):
        return 0.0051 if quantity.amount.step >= 0.01 or quantity.amount.worded else 0.0005
    if quantity.unit is Unit.MULTIPLE:
        return 0.08 * quantity.amount.value
    if quantity.unit is Unit.DURATION and quantity.scale.rstrip("s") != given.scale.rstrip("s"):
        return _WEEKS * quantity.amount.value
    return 0.0


def _stated(both: Sides, assertion: Assertion, quantity: Quantity) -> Iterator[Candidate]:
    """Changes that the passage states itself: "reduced by almost half", "an additional £6.5 million"."""
    for other in both.stated:
        if other.act not in (Act.CHANGE, Act.GAP) or other.quantity is None:
            continue
        amount = _in_unit(other.quantity, other.sign, quantity.unit)
        fact = next((f for f in both.facts if f.quantity is other.quantity), None)
        if amount is None or fact is None:
            continue
        held = bears_out(quantity.amount, amount, slack=_slack(quantity, other.quantity))
        if assertion.sign and other.sign and assertion.sign != other.sign:
            held = False
        yield Candidate(
            bool(held),
            Way.CHANGE,
            other.quantity.text,
            other.quantity.span,
            facts=(fact,),
            sound=other.act is assertion.act,
            open=held is None,
        )
    for fact in both.facts:
        near = both.evidence.words(fact.quantity.first - 4, fact.quantity.end + 1)
        extra = words_of("claims", "extra") & set(near)
        if fact.unit is quantity.unit and extra and fact.quantity.per == quantity.per:
            held = bears_out(quantity.amount, fact.quantity.amount)
            yield Candidate(
                bool(held),
                Way.STATED,
                fact.quantity.text,
                fact.quantity.span,
                facts=(fact,),
                sound=quantity.unit is Unit.MONEY,
                open=held is None,
            )


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
    """The gaps to whom the claim names, where the passage has one: England, or councils like this one."""
    named = {kind for cue in both.claim.cues for kind in cue.kinds & COMPARATORS}
    same = [pair for pair in pairs if pair.right.comparator & named]
    return same or pairs


def in_time(both: Sides, pair: Pair) -> bool:
    """False when the claim's dates are of other times than the pair's."""
    known = [d for d in both.claim.dates if d.known]
    whens = [d for d in (pair.left.when, pair.right.when) if d is not None and d.known]
    if not known or not whens:
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

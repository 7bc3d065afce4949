"""Parts and wholes: shares that counts make, counts that shares make, and what either leaves over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from crosscheck.facts.comparing.candidate import Candidate, Way
from crosscheck.facts.comparing.comparison import COUNTED, PARTS, Sides, no_levels
from crosscheck.facts.comparing.telling import tell_amount
from crosscheck.facts.numbers.amounts import Amount, bears_out
from crosscheck.facts.numbers.quantity import Quantity, Unit
from crosscheck.facts.statements.fact import Fact, neighbours

# How far a share may be off, 0–1: one in whole per cent or in words, and one with a decimal.
_ROUGH, _FINE = 0.006, 0.0005
# A share of a whole need not be a whole number.
_ONE = 0.51
# How far a bracket may stand after its number, in pieces.
_BRACKET = 14
# A share in whole per cent may be half a point off.
_HALF_POINT = 0.005


def part_candidates(both: Sides, quantity: Quantity) -> Iterator[Candidate]:
    """What the parts and wholes of the passage give for a share or a count."""
    if quantity.unit in PARTS:
        for part, whole, sound in _parts(both):
            yield from _as_share(both, quantity, part, whole, sound=sound)
    elif quantity.unit in COUNTED:
        for part, whole, sound in _parts(both):
            yield from _as_count(both, quantity, part, whole, sound=sound)
        yield from _from_alias(both, quantity)
        yield from _of_its_whole(both, quantity)


def _as_share(
    both: Sides, quantity: Quantity, part: Fact, whole: Fact, *, sound: bool
) -> Iterator[Candidate]:
    if part.unit is Unit.SHARE or whole.quantity.amount.value <= 0:
        return
    rough = quantity.amount.worded or quantity.amount.step >= 0.01
    share = part.quantity.amount.scaled(1 / whole.quantity.amount.value)
    turned = both.turned[part.index]
    words = f"{part.quantity.text} of {whole.quantity.text}"
    for amount, rest in ((share, False), (share.complement(), True)):
        held = bears_out(quantity.amount, amount, slack=_ROUGH if rough else _FINE)
        if sound or held:
            yield Candidate(
                bool(held),
                Way.REST if rest else Way.PART,
                f"all but {words}" if rest else words,
                part.quantity.span,
                tell_amount(amount, quantity),
                (part, whole),
                sound=sound,
                turned=turned != rest,
                open=held is None,
            )


def _as_count(
    both: Sides, quantity: Quantity, part: Fact, whole: Fact, *, sound: bool
) -> Iterator[Candidate]:
    """A share of a whole as a count, and what a part leaves of its whole."""
    turned = both.turned[part.index]
    total = whole.quantity.amount
    words = f"{part.quantity.text} of {whole.quantity.text}"
    if part.unit is Unit.SHARE:
        amounts = [(part.quantity.amount.scaled(total.value), False)]
        amounts.append((part.quantity.amount.complement().scaled(total.value), True))
        slack = max(_ONE, _HALF_POINT * total.value)
    else:
        amounts, slack = [(total.minus(part.quantity.amount), True)], 0.0
        words = f"{whole.quantity.text} less {part.quantity.text}"
    for amount, rest in amounts:
        if amount.high <= 0:
            continue
        held = bears_out(quantity.amount, amount, slack=slack)
        if held or (sound and part.unit is Unit.SHARE):
            yield Candidate(
                bool(held),
                Way.REST if rest else Way.PART,
                words,
                part.quantity.span,
                tell_amount(amount, quantity),
                (part, whole),
                sound=sound,
                turned=turned != rest,
                open=held is None,
            )


def _of_its_whole(both: Sides, quantity: Quantity) -> Iterator[Candidate]:
    """Nine of ten, beside a share of all."""
    if not quantity.whole:
        return
    said = quantity.amount.scaled(1 / quantity.whole)
    for fact in both.facts:
        if fact.unit is Unit.SHARE:
            for rest in (False, True):
                amount = fact.quantity.amount
                held = bears_out(said, amount.complement() if rest else amount, slack=_ROUGH)
                yield Candidate(
                    bool(held),
                    Way.REST if rest else Way.CONVERTED,
                    fact.quantity.text,
                    fact.quantity.span,
                    facts=(fact,),
                    turned=both.turned[fact.index] != rest,
                    open=held is None,
                )


def _from_alias(both: Sides, quantity: Quantity) -> Iterator[Candidate]:
    """The whole and the rest, from a part that is given as a count and as a share: 194 (95 %) leaves ten."""
    for count, share in _aliases(both):
        part, number = share.quantity.amount.value, count.quantity.amount.value
        slack = number * _HALF_POINT / part**2
        words = f"{count.quantity.text} is {share.quantity.text}"
        for value in (number / part, number / part - number):
            if bears_out(quantity.amount, Amount.of(value), slack=slack):
                yield Candidate(
                    True,
                    Way.REST,
                    words,
                    count.quantity.span,
                    facts=(count, share),
                    turned=value < number and not both.turned[count.index],
                )


def _aliases(both: Sides) -> Iterator[tuple[Fact, Fact]]:
    """Counts with the same as a share: "194 (95 %)", "226 cases, approximately 10 % of those open"."""
    for first, second in pairwise(both.facts):
        pair = {f.unit: f for f in (first, second)}
        share, count = pair.get(Unit.SHARE), pair.get(Unit.COUNT)
        if share is None or count is None or not 0 < share.quantity.amount.value < 1:
            continue
        between = both.evidence.words(first.quantity.end, second.quantity.first)
        if len(between) <= _BRACKET and {"(", ","} & set(between) and "and" not in between:
            yield count, share


def _parts(both: Sides) -> Iterator[tuple[Fact, Fact, bool]]:
    """Each part with every whole above it; and counts of neighbouring clauses, which may be so."""
    sound: set[tuple[int, int]] = set()
    facts = both.facts
    skipped = no_levels(both)
    for part, whole in parts_of(facts):
        sound.add((part.index, whole.index))
        yield part, whole, True
    for one, other in neighbours([f for f in facts if f.quantity.first not in skipped]):
        for part, whole in ((one, other), (other, one)):
            if (part.index, whole.index) not in sound and _may_be_part(part, whole):
                yield part, whole, False


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


def _may_be_part(part: Fact, whole: Fact) -> bool:
    if whole.unit is not Unit.COUNT or part.unit not in (Unit.COUNT, Unit.SHARE):
        return False
    if abs(part.sentence - whole.sentence) > 1 or part.comparator or whole.comparator:
        return False
    return part.unit is Unit.SHARE or 0 < part.quantity.amount.value < whole.quantity.amount.value

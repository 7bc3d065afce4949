"""How the facts of an evidence text stand to each other: earlier and later, one's own and another's."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from crosscheck.facts.numbers.quantity import Unit
from crosscheck.facts.statements.fact import Fact
from crosscheck.facts.statements.reading import Reading
from crosscheck.facts.words.cues import CueKind

_NEAR = 7
_BESIDE = frozenset({"compared", "against", "versus"})
_IMPROVED = frozenset({"improvement", "up", "down", "rise"})
_MOVING = frozenset(
    {Unit.COUNT, Unit.SHARE, Unit.RATE, Unit.MONEY, Unit.DURATION, Unit.OCCURRENCES}
)


class PairKind(StrEnum):
    """Why two facts are set beside each other."""

    TIME = "time"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two facts of one kind: later and earlier, or one's own and another's."""

    kind: PairKind
    left: Fact
    """The later, or the authority's own."""
    right: Fact
    """The earlier, or the country's, a peer's or the target."""

    @property
    def places(self) -> set[int]:
        """The places of both among the facts."""
        return {self.left.index, self.right.index}


def pairs_of(
    reading: Reading, facts: Sequence[Fact], differences: Container[int] = ()
) -> list[Pair]:
    """
    Every pair of facts that a claim may take the difference of.

    `differences` are the first pieces of quantities that are differences themselves, and no levels.
    """
    facts = [fact for fact in facts if fact.quantity.first not in differences]
    found: dict[tuple[PairKind, int, int], Pair] = {}
    for pair in (*_moves(reading, facts), *_gaps(facts), *_dated(facts)):
        found.setdefault((pair.kind, pair.left.index, pair.right.index), pair)
        if (aliases := _aliases(facts, pair)) is not None:
            found.setdefault((pair.kind, aliases.left.index, aliases.right.index), aliases)
    return list(found.values())


def _moves(reading: Reading, facts: Sequence[Fact]) -> Iterator[Pair]:
    """A rise from 318; down from 24; 72 % rising to 78 %; compared with 1,149 in 2013."""
    for place, fact in enumerate(facts):
        if fact.unit in _MOVING and not fact.comparator and fact.anchor is None:
            pair = _move(reading, facts, place)
            if pair is not None:
                yield pair


def _move(reading: Reading, facts: Sequence[Fact], place: int) -> Pair | None:
    """The pair that the words before a fact make of it and another."""
    fact = facts[place]
    first = fact.quantity.first
    before = facts[place - 1].quantity.end if place else 0
    lead = set(reading.words(max(first - _NEAR, before), first))
    moved = any(
        (cue.change or CueKind.OF_CHANGE in cue.kinds)
        and reading.sentences[cue.first] == fact.sentence
        for cue in reading.cues_between(first - 2 * _NEAR, first)
    )
    if "from" in lead and (moved or _goes_on(facts, place)):
        later = _later(facts, fact)
        return Pair(PairKind.TIME, later, fact) if later is not None else None
    base = _previous(facts, fact)
    if base is None:
        return None
    if fact.quantity.lead == "to" and moved:
        return Pair(PairKind.TIME, fact, base)
    if fact.quantity.lead == "on" and (moved or _IMPROVED & lead):
        return Pair(PairKind.TIME, base, fact)
    if (_BESIDE & lead or fact.then) and base.sentence == fact.sentence:
        if _held_against(reading, facts, base, fact):
            return Pair(PairKind.GAP, base, fact)
        return Pair(PairKind.TIME, *_ordered(base, fact))
    return None


def _goes_on(facts: Sequence[Fact], place: int) -> bool:
    """True for the 62 of "improved from 62 % to 91 %"."""
    onward = facts[place + 1 : place + 2]
    return any(
        _same_kind(f, facts[place])
        and f.quantity.lead == "to"
        and f.sentence == facts[place].sentence
        for f in onward
    )


def _held_against(reading: Reading, facts: Sequence[Fact], base: Fact, fact: Fact) -> bool:
    """True for "above the national average (13 % compared with 11 %)": the second number is the average's."""
    if any(f.comparator and f.sentence == fact.sentence for f in facts) or _differ_in_time(
        base, fact
    ):
        return False
    return any(
        c.is_comparator and reading.sentences[c.first] == fact.sentence for c in reading.cues
    )


def _later(facts: Sequence[Fact], fact: Fact) -> Fact | None:
    """What an amount went to, given the one it came from."""
    following = [
        f
        for f in facts
        if f.index > fact.index and _same_kind(f, fact) and f.sentence == fact.sentence
    ]
    for other in following[:2]:
        if other.quantity.lead == "to" or other.now:
            return other
    return _previous(facts, fact)


def _previous(facts: Sequence[Fact], fact: Fact) -> Fact | None:
    """The fact of the same kind before: in the sentence, else the one the sentence before is about."""
    before = [f for f in facts if f.index < fact.index and _same_kind(f, fact)]
    if not before:  # "five of the 33 (15 %) … compared with 12.9 %": the bracket's number
        before = [
            f
            for f in facts
            if f.index < fact.index
            and f.unit is fact.unit
            and f.anchor is not None
            and not f.comparator
        ]
    inline = [f for f in before if f.sentence == fact.sentence]
    if inline:
        return inline[-1]
    if not before or before[-1].sentence < fact.sentence - 1:
        return None
    return next(f for f in before if f.sentence == before[-1].sentence)


def _same_kind(left: Fact, right: Fact) -> bool:
    return (
        left.unit is right.unit
        and left.anchor is None
        and not left.comparator
        and left.quantity.per == right.quantity.per
    )


def _gaps(facts: Sequence[Fact]) -> Iterator[Pair]:
    """One's own amount and the country's."""
    for fact in facts:
        if not fact.comparator or fact.unit not in _MOVING:
            continue
        own = [f for f in facts if f.unit is fact.unit and not f.comparator and f.anchor is None]
        near = [f for f in own if abs(f.sentence - fact.sentence) <= 1]
        if near:
            closest = min(
                near,
                key=lambda f: (
                    abs(f.sentence - fact.sentence),
                    f.then or _is_ago(f) or f.quantity.lead == "from",
                    f.index > fact.index,
                    abs(f.index - fact.index),
                ),
            )
            yield Pair(PairKind.GAP, closest, fact)


def _dated(facts: Sequence[Fact]) -> Iterator[Pair]:
    """Amounts of one thing at two stated times."""
    for place, left in enumerate(facts):
        for right in facts[place + 1 : place + 12]:
            if (
                left.unit in _MOVING
                and _same_kind(left, right)
                and _same_kind(right, left)
                and right.sentence - left.sentence <= 1
                and _differ_in_time(left, right)
                and _alike(left, right)
            ):
                yield Pair(PairKind.TIME, *_ordered(left, right))


def _differ_in_time(left: Fact, right: Fact) -> bool:
    if left.when and right.when and left.when.earliest and right.when.earliest:
        return left.when.earliest != right.when.earliest
    if left.then != right.then or _is_ago(left) != _is_ago(right):
        return True
    return (left.now and right.when is not None) or (right.now and left.when is not None)


def _is_ago(fact: Fact) -> bool:
    """True for "a year ago"."""
    return fact.when is not None and fact.when.relative and (fact.when.days or 0) < 0


def _alike(left: Fact, right: Fact) -> bool:
    """True when the two may count the same thing: they share a term, or one names none."""
    telling_left = [t for t in left.own if t.sort >= 2]
    telling_right = [t for t in right.own if t.sort >= 2]
    if len(telling_left) <= 1 or len(telling_right) <= 1:
        return True
    return any(a.matches(b) for a in telling_left for b in telling_right)


def _ordered(left: Fact, right: Fact) -> tuple[Fact, Fact]:
    """The later first."""
    if left.then != right.then:
        return (right, left) if left.then else (left, right)
    if _is_ago(left) != _is_ago(right):
        return (right, left) if _is_ago(left) else (left, right)
    if left.now != right.now:
        return (left, right) if left.now else (right, left)
    if left.when and right.when and left.when.earliest and right.when.earliest:
        return (left, right) if left.when.earliest >= right.when.earliest else (right, left)
    return left, right


def _aliases(facts: Sequence[Fact], pair: Pair) -> Pair | None:
    """The same pair in the words of the brackets: 38.3 and 35.8 per 10,000 beside 345 and 318."""
    lefts = [f for f in facts if f.anchor == pair.left.index]
    rights = [f for f in facts if f.anchor == pair.right.index]
    for left in lefts:
        for right in rights:
            if left.unit is right.unit and bool(left.comparator) == bool(pair.left.comparator):
                return Pair(pair.kind, left, right)
    return None

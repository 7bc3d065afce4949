"""Which number of a text counts a part of what another counts."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.facts.numbers.quantity import Unit
from crosscheck.facts.statements.fact import Fact
from crosscheck.facts.statements.reading import Reading

_PARTED = frozenset({Unit.COUNT, Unit.SHARE, Unit.MONEY})
_OF_THEM = frozenset(
    {("of", "them"), ("of", "these"), ("of", "those"), ("of", "which"), ("of", "whom")}
)
_RELATIVE = frozenset({"whom", "which"})
_POINTING = frozenset({"these", "those"})
# How far before a part "of this number" and "of these" may stand, in pieces.
_NUMBER_REACH, _POINTING_REACH = 9, 6
_FEWEST_PARTS = 2


def whole_of(reading: Reading, facts: Sequence[Fact], fact: Fact) -> int | None:
    """The fact of which this one counts a part: "of whom 84", "Of the 633: …", "ten: eight were …"."""
    if fact.unit not in _PARTED or fact.anchor is not None or fact.comparator:
        return None
    unit = Unit.MONEY if fact.unit is Unit.MONEY else Unit.COUNT
    before = [f for f in facts[: fact.index] if f.anchor is None and f.unit is unit]
    following = facts[fact.index + 1 : fact.index + 2]
    if fact.unit is Unit.SHARE and following and _is_of(reading, fact, following[0]):
        return following[0].index  # "almost half of the 48 children"
    if fact.quantity.whole is not None:
        after = facts[fact.index + 1 : fact.index + 2]
        named = [f for f in after if f.quantity.amount.value == fact.quantity.whole]
        return named[0].index if named else None
    if not before:
        return None
    inline = [f for f in before if f.sentence == fact.sentence]
    if _is_relative(reading, fact):
        return (inline or before)[-1].index
    if _points_back(reading, fact):
        number = [f for f in before if f.sentence < fact.sentence] or before
        return min(number, key=lambda f: (f.sentence, f.index)).index
    opened = _opened(reading, before)
    if opened is not None and (fact.sentence, fact.clause) != (opened.sentence, opened.clause):
        return opened.index
    divided = _divided(reading, inline, fact)
    return _partitioned(facts, before, fact) if divided is None else divided


def _is_of(reading: Reading, share: Fact, count: Fact) -> bool:
    between = reading.words(share.quantity.end, count.quantity.first)
    return (
        count.unit is Unit.COUNT
        and between[:1] == ("of",)
        and set(between[1:]) <= {"the", "its", "their", "these", "those", "all"}
    )


def _is_relative(reading: Reading, fact: Fact) -> bool:
    """Of whom 84; of which eight; 15 of them."""
    quantity = fact.quantity
    if reading.words(quantity.end, quantity.end + 2) in _OF_THEM:
        return True
    first = quantity.first
    while first and reading.clauses[first - 1] == fact.clause:
        first -= 1
    opening = reading.words(min(first, quantity.first - 3), quantity.first)
    return bool(_RELATIVE & set(opening))


def _points_back(reading: Reading, fact: Fact) -> bool:
    """Of this number, 193 live …; of these, 193 …"""
    first = fact.quantity.first
    if "of this number" in " ".join(reading.words(first - _NUMBER_REACH, first)):
        return True
    near = reading.words(first - _POINTING_REACH, first)
    return bool(_POINTING & set(near[1:])) and "of" in near


def _opened(reading: Reading, before: Sequence[Fact]) -> Fact | None:
    """The "633" of "Of the 633 children looked after: …", which the items after it are parts of."""
    for fact in before:
        first = fact.quantity.first
        opens = first <= 2 or reading.sentences[max(first - 3, 0)] != fact.sentence
        if opens and "of" in reading.words(first - 2, fact.quantity.end)[:2]:
            return fact
    return None


def _divided(reading: Reading, inline: Sequence[Fact], fact: Fact) -> int | None:
    """Ten homes: eight were good and two adequate."""
    if not inline or reading.depths[fact.quantity.first]:
        return None
    whole = inline[0]
    between = reading.words(whole.quantity.end, fact.quantity.first)
    smaller = fact.quantity.amount.value < whole.quantity.amount.value
    return whole.index if ":" in between and smaller else None


def _partitioned(facts: Sequence[Fact], before: Sequence[Fact], fact: Fact) -> int | None:
    """Seven homes. Five were good and two adequate: counts of one sentence that make up the one before."""
    siblings = [
        f
        for f in facts
        if f.sentence == fact.sentence and f.unit is Unit.COUNT and f.anchor is None
    ]
    if fact.unit is not Unit.COUNT or len(siblings) < _FEWEST_PARTS:
        return None
    if siblings[0].quantity.whole is not None:
        return None
    total = sum(f.quantity.amount.value for f in siblings)
    above = [
        f for f in before if f.sentence == fact.sentence - 1 and f.quantity.amount.value == total
    ]
    return above[-1].index if above else None

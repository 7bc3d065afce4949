"""What a text asserts with each of its numbers, and about amounts without one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from crosscheck.facts.numbers.quantity import Quantity, Unit
from crosscheck.facts.statements.assertion import Act, Assertion
from crosscheck.facts.statements.framed import framed
from crosscheck.facts.statements.reading import Reading
from crosscheck.facts.statements.wordless import names_others, wordless
from crosscheck.facts.words.cues import Cue, CueKind
from crosscheck.facts.words.lexicon import word_list, words_of

# How many pieces away from a number the words that say what it is may stand.
_NEAR = 6
_GAP = 2
_WORDED = ("most", "all", "every", "the majority", "a majority")
_RIVALS = frozenset({Unit.COUNT, Unit.SHARE, Unit.POINTS})
_WITH_DIFFERENCES = frozenset({Unit.COUNT, Unit.SHARE, Unit.DURATION, Unit.MONEY, Unit.RATE})


@dataclass(frozen=True, slots=True)
class _Around:
    """The cues that may belong to a number."""

    before: tuple[Cue, ...]
    after: tuple[Cue, ...]
    compared: bool
    """True when the text names others: the country, peers, a target."""

    @property
    def moved(self) -> list[Cue]:
        """Rises and falls before it."""
        return [c for c in self.before if c.change or CueKind.OF_CHANGE in c.kinds]

    @property
    def moving(self) -> list[Cue]:
        """Everything that says more or less, on both sides."""
        return [c for c in (*self.before, *self.after) if c.change or c.order]


def assertions_of(reading: Reading) -> list[Assertion]:
    """What the text says with each of its quantities, then what it says of direction alone."""
    stated = framed(reading, [_assertion(reading, quantity) for quantity in reading.quantities])
    return [*stated, *wordless(reading, stated)]


def _assertion(reading: Reading, quantity: Quantity) -> Assertion:
    around = _around(reading, quantity)
    return (
        _framing(reading, quantity)
        or _off_a_limit(reading, quantity)
        or _point_or_multiple(quantity, around)
        or _by(reading, quantity, around)
        or _difference(reading, quantity, around)
        or _moved(reading, quantity, around)
        or Assertion(Act.LEVEL, quantity, whose=_is_others_own(reading, quantity))
    )


def _around(reading: Reading, quantity: Quantity) -> _Around:
    sentence = reading.sentences[quantity.first]
    before = [
        c
        for c in reading.cues_between(quantity.first - 2 * _NEAR, quantity.first)
        if reading.sentences[c.first] == sentence
    ]
    after = [
        c
        for c in reading.cues_between(quantity.end, quantity.end + _NEAR + _GAP)
        if reading.sentences[c.first] == sentence
    ]
    rivals = [q for q in reading.quantities if q is not quantity and q.unit in _RIVALS]
    return _Around(
        tuple(c for c in before if not any(c.end <= q.first < quantity.first for q in rivals)),
        tuple(c for c in after if not any(quantity.end <= q.first < c.first for q in rivals)),
        names_others(reading),
    )


def _framing(reading: Reading, quantity: Quantity) -> Assertion | None:
    """Ages, stretches of time, and "for every child there, a dozen here", which is a ratio of two things."""
    before = reading.words(0, quantity.first)
    if quantity.unit is Unit.COUNT and ("for", "every") in set(pairwise(before)):
        return Assertion(Act.PERIOD, quantity)
    if quantity.unit is Unit.AGE:
        return Assertion(Act.LEVEL if _is_limit(reading, quantity) else Act.GROUP, quantity)
    record = reading.words(quantity.end, quantity.end + 1) in {("high",), ("low",)}
    if quantity.window or (quantity.unit is Unit.DURATION and record):
        return Assertion(Act.PERIOD, quantity)
    return None


def _off_a_limit(reading: Reading, quantity: Quantity) -> Assertion | None:
    """Six weeks inside the 26-week limit: the gap to it."""
    side = "".join(reading.words(quantity.end, quantity.end + 1))
    sign = word_list("changes")["off_a_limit"].get(side)
    if not isinstance(sign, int):
        return None
    limit = [c for c in reading.cues_between(quantity.end, quantity.end + _NEAR) if c.is_comparator]
    return Assertion(Act.GAP, quantity, sign, cue=None) if limit else None


def _is_limit(reading: Reading, quantity: Quantity) -> bool:
    """Up to the age of 25; until 21; turns 18: where something begins or ends."""
    before = set(reading.words(quantity.first - _NEAR + 1, quantity.first))
    if {"until", "till"} & before:
        return True
    if "aged" in before or quantity.amount.low != quantity.amount.high:
        return False
    return bool(before & words_of("claims", "age_limit"))


def _point_or_multiple(quantity: Quantity, around: _Around) -> Assertion | None:
    if quantity.unit not in (Unit.POINTS, Unit.MULTIPLE):
        return None
    cue = _nearest(quantity, around.moving)
    change = cue is not None and cue.change and not cue.order
    act = Act.GAP if around.compared and not change else Act.CHANGE
    if quantity.unit is Unit.MULTIPLE:
        return Assertion(act, quantity, 1 if quantity.amount.value > 1 else -1, cue=cue)
    return Assertion(act, quantity, (cue.change or cue.order) if cue else 0, cue=cue)


def _by(reading: Reading, quantity: Quantity, around: _Around) -> Assertion | None:
    """Dropped by a quarter; overruns the target by 11 weeks."""
    if quantity.lead != "by":
        return None
    moving = [c for c in around.moving if around.compared or not _is_place(reading, c)]
    cue = _nearest(quantity, moving)
    if cue is not None:
        act = Act.GAP if around.compared and cue.order and not cue.change else Act.CHANGE
        return Assertion(act, quantity, cue.change or cue.order, cue=cue)
    if around.compared:
        return Assertion(Act.GAP, quantity)
    return None if _counts_agents(reading, quantity) else Assertion(Act.CHANGE, quantity)


def _counts_agents(reading: Reading, quantity: Quantity) -> bool:
    """True for "borne by a dozen social workers": those who do it, and no difference."""
    following = "".join(reading.words(quantity.end, quantity.end + 1))
    counted = quantity.unit is Unit.COUNT and following.isalpha()
    return counted and following not in words_of("claims", "after_change")


def _difference(reading: Reading, quantity: Quantity, around: _Around) -> Assertion | None:
    """27 more children; six weeks faster; a 40 % rise."""
    if quantity.unit not in _WITH_DIFFERENCES or quantity.text.lower().startswith(_WORDED):
        return None
    for cue in around.after:
        gap = reading.words(quantity.end, cue.first)
        if gap and set(gap) <= words_of("claims", "auxiliary") and _is_taken(reading, cue):
            return Assertion(Act.CHANGE, quantity, cue.change or cue.order, cue=cue)
        if len(gap) > _GAP or not all(word.isalpha() for word in gap):
            return None
        if set(gap) & words_of("claims", "clause"):
            return None
        if _is_place(reading, cue) and not around.compared:
            return None
        if _is_size_of(reading, quantity, cue, near=not gap):
            act = Act.GAP if around.compared else Act.CHANGE
            return Assertion(act, quantity, cue.order or cue.change, cue=cue)
    return None


def _is_taken(reading: Reading, cue: Cue) -> bool:
    """True for "a fortnight has been shaved off", "ten were added to"."""
    taken = words_of("claims", "taken")
    return reading.norms[cue.first] in taken or reading.norms[cue.end - 1] in taken


def _is_size_of(reading: Reading, quantity: Quantity, cue: Cue, *, near: bool) -> bool:
    if quantity.unit is Unit.COUNT:
        in_time = reading.norms[cue.first] in words_of("claims", "in_time")
        return bool(cue.order) and near and not in_time
    if cue.order and (near or quantity.unit in (Unit.DURATION, Unit.SHARE)):
        return True
    return CueKind.OF_CHANGE in cue.kinds or (bool(cue.change) and near)


def _moved(reading: Reading, quantity: Quantity, around: _Around) -> Assertion | None:
    """Rose to 318; fell from 24; fell 12 %; a rise of 27."""
    if not around.moved:
        return None
    cue = around.moved[-1]
    if quantity.lead in {"to", "from"}:
        to = quantity.lead == "to"
        return Assertion(Act.LEVEL, quantity, cue.change, final=to, initial=not to, cue=cue)
    between = reading.words(cue.end, quantity.first)
    sized = not between or (CueKind.OF_CHANGE in cue.kinds and between == ("of",))
    return Assertion(Act.CHANGE, quantity, cue.change, cue=cue) if sized else None


def _nearest(quantity: Quantity, cues: Sequence[Cue]) -> Cue | None:
    def distance(cue: Cue) -> int:
        return quantity.first - cue.end if cue.end <= quantity.first else cue.first - quantity.end

    return min(cues, key=distance, default=None)


def _is_place(reading: Reading, cue: Cue) -> bool:
    """True for the "over" of "over the past year"."""
    return reading.norms[cue.first] in words_of("claims", "place")


def _is_others_own(reading: Reading, quantity: Quantity) -> bool:
    """True for "across England 75 % …": the number is said to be the country's."""
    for cue in reading.cues:
        lead = set(reading.words(cue.first - 2, cue.first))
        if not cue.is_comparator or words_of("claims", "than") & lead:
            continue
        opens = bool({"across", "in", "the"} & lead) or cue.first == 0
        same_clause = reading.clauses[cue.first] == reading.clauses[quantity.first]
        if opens and (same_clause or abs(cue.end - quantity.first) <= _NEAR // 2):
            return True
    return False

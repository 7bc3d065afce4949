"""What a claim asserts with each of its numbers: a level, a change, a gap, a period or a group."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from crosscheck.facts.amounts import Amount, Hedge
from crosscheck.facts.cues import Cue, CueKind
from crosscheck.facts.dates import DateMention
from crosscheck.facts.lexicon import word_list
from crosscheck.facts.quantity import Quantity, Unit
from crosscheck.facts.reading import Reading

_NEAR = 6
_FEW = 10


class Act(StrEnum):
    """What is said with a number."""

    LEVEL = "level"
    CHANGE = "change"
    """A difference in time: "27 more than a year before", "doubled"."""
    GAP = "gap"
    """A difference from another: "three points under the England figure"."""
    PERIOD = "period"
    """A stretch of time in which the rest holds."""
    WHOLE = "whole"
    """What a part is counted of: "19 of the 60"."""
    GROUP = "group"
    """The age of those counted."""
    DIRECTION = "direction"
    """That an amount rose or fell, without saying by how much."""
    ORDER = "order"
    """That one is above or below another, without saying by how much."""


@dataclass(frozen=True, slots=True)
class Assertion:
    """One thing that a claim says with a number, or about one."""

    act: Act
    quantity: Quantity | None = None
    sign: int = 0
    """1 for up or more, -1 for down or less."""
    final: bool = False
    """True for "rose to 318": the level it came to."""
    initial: bool = False
    whose: bool = False
    """True when it is of the country, a peer or a target."""
    cue: Cue | None = None
    soft: bool = False
    """True for a limit in time ("within two years"), which may conflict although it only frames the rest."""

    @property
    def leads(self) -> bool:
        """True for what the claim is about, False for a period or group that frames it."""
        return self.act not in (Act.PERIOD, Act.GROUP, Act.WHOLE)


def assertions_of(claim: Reading) -> list[Assertion]:
    """What the claim says with each of its quantities, then what it says of direction alone."""
    used: set[int] = set()
    stated = [_assertion(claim, quantity, used) for quantity in claim.quantities]
    wholes = {q.whole for q in claim.quantities if q.whole is not None}
    stated = _descriptions(_periods(_finals(stated)))
    stated = [
        replace(a, act=Act.WHOLE)
        if a.quantity
        and a.act is Act.LEVEL
        and a.quantity.amount.value in wholes
        and a.quantity.lead == "of"
        else a
        for a in stated
    ]
    return [*stated, *_wordless(claim, stated, used)]


def _assertion(claim: Reading, quantity: Quantity, used: set[int]) -> Assertion:  # noqa: C901  # one case of English after the other
    before = claim.cues_between(quantity.first - 2 * _NEAR, quantity.first)
    after = claim.cues_between(quantity.end, quantity.end + _NEAR + 2)
    sentence = claim.sentences[quantity.first]
    before = [cue for cue in before if claim.sentences[cue.first] == sentence]
    after = [cue for cue in after if claim.sentences[cue.first] == sentence]
    rivals = [
        q
        for q in claim.quantities
        if q is not quantity and q.unit in (Unit.COUNT, Unit.SHARE, Unit.POINTS)
    ]
    before = [c for c in before if not any(c.end <= q.first < quantity.first for q in rivals)]
    after = [c for c in after if not any(quantity.end <= q.first < c.first for q in rivals)]
    compared = _compared_with_others(claim)
    if quantity.unit is Unit.COUNT and ("for", "every") in set(
        pairwise(claim.words(0, quantity.first))
    ):
        return Assertion(
            Act.PERIOD, quantity
        )  # "for every child there, a dozen here" is a ratio of two things
    if quantity.unit is Unit.AGE:
        return Assertion(Act.LEVEL if _is_limit(claim, quantity) else Act.GROUP, quantity)
    if quantity.window or (
        quantity.unit is Unit.DURATION
        and {"high", "low"} & set(claim.words(quantity.end, quantity.end + 1))
    ):
        return Assertion(Act.PERIOD, quantity)
    moved = [cue for cue in before if cue.change or CueKind.OF_CHANGE in cue.kinds]
    if quantity.unit in (Unit.POINTS, Unit.MULTIPLE):
        cue = _nearest(quantity, [c for c in (*before, *after) if c.change or c.order])
        sign = _sign(cue, quantity)
        _use(used, cue)
        act = Act.GAP if compared and not (cue and cue.change and not cue.order) else Act.CHANGE
        return Assertion(act, quantity, sign, cue=cue)
    if quantity.lead == "by":
        moving = [c for c in (*before, *after) if c.change or c.order]
        cue = _nearest(quantity, [c for c in moving if compared or not _is_preposition(claim, c)])
        if cue is not None:
            _use(used, cue)
            act = Act.GAP if compared and cue.order and not cue.change else Act.CHANGE
            return Assertion(act, quantity, cue.change or cue.order, cue=cue)
        if compared:
            return Assertion(Act.GAP, quantity)
        if not _counts_agents(claim, quantity):
            return Assertion(Act.CHANGE, quantity)
    delta = _delta_after(claim, quantity, after)
    if delta is not None:
        _use(used, delta)
        comparative = delta.order or delta.change
        return Assertion(Act.GAP if compared else Act.CHANGE, quantity, comparative, cue=delta)
    if moved and quantity.lead in {"to", "from"}:
        _use(used, moved[-1])
        return Assertion(
            Act.LEVEL,
            quantity,
            moved[-1].change,
            final=quantity.lead == "to",
            initial=quantity.lead == "from",
            cue=moved[-1],
        )
    if moved and (moved[-1].end == quantity.first or _of_change(claim, moved[-1], quantity)):
        _use(used, moved[-1])
        return Assertion(Act.CHANGE, quantity, moved[-1].change, cue=moved[-1])
    return Assertion(Act.LEVEL, quantity, whose=_others_own(claim, quantity))


def _counts_agents(claim: Reading, quantity: Quantity) -> bool:
    """True for "borne by a dozen social workers": those who do it, and no difference."""
    following = claim.words(quantity.end, quantity.end + 1)
    return (
        quantity.unit is Unit.COUNT
        and bool(following)
        and following[0].isalpha()
        and following[0] not in _AFTER_CHANGE
    )


_AFTER_CHANGE = frozenset(
    {
        "in",
        "over",
        "between",
        "since",
        "on",
        "from",
        "to",
        "during",
        "compared",
        "within",
        "and",
        "at",
        "this",
        "last",
    }
)


def _sign(cue: Cue | None, quantity: Quantity) -> int:
    if quantity.unit is Unit.MULTIPLE:
        return 1 if quantity.amount.value > 1 else -1
    return (cue.change or cue.order) if cue is not None else 0


def _use(used: set[int], cue: Cue | None) -> None:
    if cue is not None:
        used.add(cue.first)


def _nearest(quantity: Quantity, cues: Sequence[Cue]) -> Cue | None:
    def distance(cue: Cue) -> int:
        return quantity.first - cue.end if cue.end <= quantity.first else cue.first - quantity.end

    return min(cues, key=distance, default=None)


def _delta_after(claim: Reading, quantity: Quantity, after: Sequence[Cue]) -> Cue | None:
    """The "more" of "27 more children", the "faster" of "six weeks faster", the "rise" of "a 40 % rise"."""
    if quantity.unit not in (Unit.COUNT, Unit.SHARE, Unit.DURATION, Unit.MONEY, Unit.RATE):
        return None
    for cue in after:
        gap = claim.words(quantity.end, cue.first)
        if len(gap) > 2 or not all(word.isalpha() for word in gap):
            return None
        if set(gap) & _CLAUSE_WORDS:
            return None
        if _is_preposition(claim, cue) and not _compared_with_others(claim):
            return None
        if quantity.unit is Unit.COUNT and claim.run[cue.first].norm in {
            "earlier",
            "later",
            "older",
            "younger",
        }:
            return None
        if cue.order and (quantity.unit == Unit.DURATION or not gap or quantity.unit is Unit.SHARE):
            return cue
        if (
            (CueKind.OF_CHANGE in cue.kinds or cue.change)
            and not gap
            and quantity.unit is not Unit.COUNT
        ):
            return cue
        if CueKind.OF_CHANGE in cue.kinds and gap and quantity.unit is not Unit.COUNT:
            return cue
    return None


_CLAUSE_WORDS = frozenset(
    {
        "of",
        "are",
        "is",
        "was",
        "were",
        "have",
        "has",
        "had",
        "in",
        "that",
        "who",
        "which",
        "to",
        "and",
        "or",
        "the",
        "this",
    }
)


def _is_preposition(claim: Reading, cue: Cue) -> bool:
    """The "over" of "over the past year"."""
    return claim.run[cue.first].norm in {"over", "under", "above", "below", "beneath", "behind"}


def _of_change(claim: Reading, cue: Cue, quantity: Quantity) -> bool:
    """A rise of 27; an increase of some 40 %; fell just 12 %."""
    between = claim.words(cue.end, quantity.first)
    if CueKind.OF_CHANGE in cue.kinds and between == ("of",):
        return True
    return bool(cue.change) and not between


def _compared_with_others(claim: Reading) -> bool:
    return any(cue.is_comparator for cue in claim.cues)


def _others_own(claim: Reading, quantity: Quantity) -> bool:
    """True for "across England 75 % …": the number is said to be the country's."""
    for cue in claim.cues:
        if not cue.is_comparator:
            continue
        lead = claim.words(cue.first - 2, cue.first)
        than = {"than", "above", "below", "with", "to", "against", "under", "over"} & set(lead)
        if (
            not than
            and ({"across", "in", "the"} & set(lead) or cue.first == 0)
            and _adjoins(claim, cue, quantity)
        ):
            return True
    return False


def _adjoins(claim: Reading, cue: Cue, quantity: Quantity) -> bool:
    return (
        claim.clauses[cue.first] == claim.clauses[quantity.first]
        or abs(cue.end - quantity.first) <= 3
    )


def _is_limit(claim: Reading, quantity: Quantity) -> bool:
    """Up to the age of 25; until 21; turns 18: where something begins or ends."""
    before = set(claim.words(quantity.first - 5, quantity.first))
    if "aged" in before or quantity.amount.low != quantity.amount.high:
        return False
    return bool(before & _LIMITS)


_LIMITS = frozenset(
    {"on", "until", "to", "at", "from", "age", "reach", "reaches", "turn", "turns", "turning", "reaching", "till", "after", "when", "past", "beyond"}
)  # fmt: skip


def _finals(stated: list[Assertion]) -> list[Assertion]:
    """The second number of "from about a third to one in ten"."""
    whole = stated[:1]
    for before, after in pairwise(stated):
        follows = before.initial and after.act is Act.LEVEL and after.quantity is not None
        if follows and after.quantity is not None and after.quantity.lead == "to":
            after = replace(after, sign=before.sign, final=True, cue=before.cue)  # noqa: PLW2901
        whole.append(after)
    return whole


def _periods(stated: list[Assertion]) -> list[Assertion]:
    """Durations that only say over what time the claim's other numbers hold."""
    others = [a for a in stated if a.leads and a.quantity and a.quantity.unit is not Unit.DURATION]
    if not others:
        return stated
    funded = any(a.quantity is not None and a.quantity.unit is Unit.MONEY for a in others)
    return [
        Assertion(Act.PERIOD, _during(a.quantity), soft=funded or _is_limited(a.quantity))
        if a.quantity is not None and a.quantity.unit is Unit.DURATION and a.act is Act.LEVEL
        else a
        for a in stated
    ]


def _during(period: Quantity) -> Quantity:
    """As "Over three years" as the time in which something happens."""
    if period.amount.hedge is not Hedge.OVER or not period.text.lower().startswith("over "):
        return period
    return replace(period, amount=Amount.of(period.amount.value, step=period.amount.step))


def _descriptions(stated: list[Assertion]) -> list[Assertion]:
    """As "Three or more" and "fewer than two" beside another number say who is counted by it."""

    def describes(a: Assertion) -> bool:
        return (
            a.quantity is not None
            and a.act is Act.LEVEL
            and a.quantity.unit in (Unit.COUNT, Unit.OCCURRENCES)
            and a.quantity.amount.hedge.is_bound
            and a.quantity.amount.value <= _FEW
        )

    others = [a for a in stated if a.leads and not describes(a)]
    return [replace(a, act=Act.GROUP) if others and describes(a) else a for a in stated]


def _is_limited(quantity: Quantity) -> bool:
    """True for "within two years", not for "over two years", which may mean during."""
    return quantity.amount.hedge is not Hedge.EXACT and not quantity.text.lower().startswith(
        "over "
    )


def _wordless(claim: Reading, stated: Sequence[Assertion], used: set[int]) -> Iterator[Assertion]:  # noqa: C901  # one case of English after the other
    """Rises and falls, more and less, that no number of the claim says the size of."""
    others = next((c for c in claim.cues if c.is_comparator and c.first <= 1), None)
    turned = next((c for c in claim.cues if c.order and others and c.first > others.first), None)
    if turned is not None and not any(a.leads for a in stated):
        yield Assertion(Act.ORDER, None, -turned.order, cue=turned)  # "councils like it see fewer"
        return
    if any(a.act in (Act.CHANGE, Act.GAP) for a in stated):
        return
    numbered = any(a.leads and a.quantity is not None for a in stated)
    than = {i for i, piece in enumerate(claim.run) if piece.norm == "than"}
    for cue in claim.cues:
        if cue.first in used:
            continue
        if claim.run[cue.first].norm in word_list("changes")["between_things"][
            "words"
        ] and not _compared_with_others(claim):
            yield Assertion(Act.DIRECTION, None, cue.order, cue=cue)
            return
        compared = next((c for c in claim.cues if c.is_comparator and c.first > cue.first), None)
        if (
            (cue.order or CueKind.SAME in cue.kinds)
            and compared is not None
            and not (numbered and compared.kinds <= {CueKind.TARGETS})
            and compared.first - cue.end <= 8 + bool(than) * 6
        ):
            yield Assertion(Act.ORDER, None, cue.order, cue=cue)
            return
        if cue.order and any(place > cue.first for place in than):
            yield Assertion(Act.DIRECTION, None, cue.order, cue=cue)
            return
        if cue.change and not cue.order and _is_verb_like(claim, cue):
            yield Assertion(Act.DIRECTION, None, cue.change, cue=cue)
            return
    for a in stated:
        if a.final and a.sign:
            yield Assertion(Act.DIRECTION, None, a.sign, cue=a.cue)
            return


_AMBIGUOUS = frozenset(
    {
        "up",
        "down",
        "cut",
        "cuts",
        "closed",
        "lost",
        "shed",
        "reduced",
        "increased",
        "lowered",
    }
)


def _is_verb_like(claim: Reading, cue: Cue) -> bool:
    """True unless the word may be a particle ("signed up") or an adjective ("reduced timetable")."""
    word = claim.run[cue.first].norm
    if cue.end - cue.first > 1 or word not in _AMBIGUOUS:
        return True
    before = claim.words(cue.first - 1, cue.first)
    if word in {"up", "down"}:
        return before[:1] in (
            ("is",),
            ("are",),
            ("was",),
            ("were",),
            ("been",),
        ) or "on" in claim.words(cue.end, cue.end + 1)
    return before[:1] in (
        ("has",),
        ("have",),
        ("had",),
        ("been",),
        ("was",),
        ("were",),
        ("is",),
        ("are",),
        ("being",),
    )


def relative_dates(claim: Reading) -> list[DateMention]:
    """Dates of the claim that need another date to be known, and have none."""
    return [d for d in claim.dates if d.relative and not d.known and not d.anaphoric]

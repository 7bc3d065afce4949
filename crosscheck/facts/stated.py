"""What the quantities of an evidence text are of: when, whose, and which is part of which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crosscheck.facts.amounts import Hedge
from crosscheck.facts.cues import COMPARATORS, Cue, CueKind
from crosscheck.facts.dates import DateMention
from crosscheck.facts.quantity import Quantity, Unit
from crosscheck.facts.reading import Reading
from crosscheck.facts.terms import Sort, Term

_BEFORE, _AFTER = 7, 5
_PARTED = frozenset({Unit.COUNT, Unit.SHARE, Unit.MONEY})
_COUNTED = frozenset({Unit.COUNT, Unit.SHARE, Unit.RATE, Unit.MONEY})
_TO_ITS_NUMBER = frozenset(
    {
        "of",
        "is",
        "was",
        "at",
        "the",
        "(",
        "a",
        "an",
        "which",
        "stands",
        "stood",
        "rate",
        "figure",
        "average",
        "level",
        "for",
        "to",
        "in",
        "years",
        "s",
        "just",
        "being",
        ":",
        "-",
        "currently",
    }
)
_ACROSS = frozenset({"across", "in", "for", "nationally", "of", "as"})


@dataclass(frozen=True, slots=True)
class Fact:
    """A quantity of the evidence in its place."""

    index: int
    quantity: Quantity
    sentence: int
    clause: int
    own: tuple[Term, ...]
    """The terms of its clause."""
    shared: tuple[Term, ...]
    """The terms that its sentence gives to all its clauses."""
    when: DateMention | None = None
    now: bool = False
    then: bool = False
    comparator: frozenset[CueKind] = frozenset()
    """Whose it is when it is not the authority's own: the country's, a peer's, a target's."""
    anchor: int | None = None
    """The fact that this one, in brackets, says in other words."""
    part_of: int | None = None
    """The fact of which it counts a part."""

    @property
    def unit(self) -> Unit:
        """What it measures."""
        return self.quantity.unit


def facts_of(reading: Reading) -> list[Fact]:
    """The quantities of the evidence as facts, in order."""
    owned = _comparators(reading)
    facts: list[Fact] = []
    for index, quantity in enumerate(reading.quantities):
        anchor = _anchor(reading, facts, quantity)
        sentence, clause = reading.sentences[quantity.first], reading.clauses[quantity.first]
        if anchor is not None:
            fact = replace(
                facts[anchor],
                index=index,
                quantity=quantity,
                anchor=anchor,
                comparator=owned.get(index, facts[anchor].comparator),
            )
            inside = _terms_in(reading, quantity, clause)
            fact = replace(fact, own=(*inside, *facts[anchor].own))
        else:
            when, now, then = _when(reading, quantity)
            fact = Fact(
                index,
                quantity,
                sentence,
                clause,
                _terms_in(reading, quantity, clause),
                (),
                when,
                now,
                then,
                owned.get(index, frozenset()),
            )
        facts.append(fact)
    facts = [replace(fact, shared=_shared(reading, facts, fact)) for fact in facts]
    facts = [replace(fact, part_of=_whole(reading, facts, fact)) for fact in facts]
    inline = {f.part_of for f in facts if f.quantity.whole is not None}
    # "62 of the 80 cases sampled": what stands before is said of the 62.
    return [
        replace(fact, own=tuple(t for t in fact.own if t.first >= fact.quantity.end))
        if fact.index in inline
        else fact
        for fact in facts
    ]


def _terms_in(reading: Reading, quantity: Quantity, clause: int) -> tuple[Term, ...]:  # noqa: ARG001  # the siblings in the same table take it
    """The clause's terms: those nearer to another quantity of the clause are left to it."""
    return tuple(term for term in reading.terms if reading.clauses[term.first] == clause)


def _shared(reading: Reading, facts: Sequence[Fact], fact: Fact) -> tuple[Term, ...]:
    """Terms of the sentence's subject, and of its clauses that hold no rival quantity."""
    rivals = {
        other.clause
        for other in facts
        if other.sentence == fact.sentence and other.unit is fact.unit
    }
    inline = [term for term in reading.terms if reading.sentences[term.first] == fact.sentence]
    subject = [
        t
        for t in inline[:2]
        if not any(f.sentence == fact.sentence and f.quantity.first < t.first for f in facts)
    ]
    if not any(term.sort >= Sort.GENERAL for term in fact.own):
        rivals.discard(
            max((c for c in rivals if c < fact.clause), default=-1)
        )  # "… fell from 31 to 12"
    return tuple(
        term
        for term in inline
        if reading.clauses[term.first] != fact.clause
        and (reading.clauses[term.first] not in rivals or term in subject)
    )


def _anchor(reading: Reading, facts: Sequence[Fact], quantity: Quantity) -> int | None:
    """The fact before the bracket, when the bracket opens with this quantity: "345 (a rate of 38.3 …)"."""
    if not facts or not reading.depths[quantity.first]:
        return None
    opening = quantity.first
    while opening and reading.run[opening].norm != "(":
        opening -= 1
    if quantity.first - opening > 5:
        return None
    before = [
        f
        for f in facts
        if f.quantity.end <= opening
        and f.sentence == reading.sentences[quantity.first]
        and f.unit in _COUNTED
        and f.quantity.amount.hedge
        is not Hedge.AT_LEAST  # "three or more moves" describes who is counted
    ]
    inside = [f for f in facts if opening < f.quantity.first < quantity.first]
    if inside or not before:
        return None
    return before[-1].index if opening - before[-1].quantity.end <= 25 else None


def _when(reading: Reading, quantity: Quantity) -> tuple[DateMention | None, bool, bool]:
    """The date that holds for a quantity, and whether its clause says "now" or "formerly"."""
    sentence, clause = reading.sentences[quantity.first], reading.clauses[quantity.first]
    kinds = [
        kind for cue in reading.cues if reading.clauses[cue.first] == clause for kind in cue.kinds
    ]
    now, then = CueKind.NOW in kinds, CueKind.THEN in kinds
    here = [d for d in reading.dates if reading.clauses[d.first] == clause]
    rivals = [q for q in reading.quantities if q.unit is quantity.unit and q is not quantity]
    after = [
        d
        for d in here
        if d.first >= quantity.end and not any(quantity.end <= q.first < d.first for q in rivals)
    ]
    before = [
        d
        for d in here
        if d.end <= quantity.first
        and not any(q.end <= d.first and d.first - q.end <= _AFTER for q in rivals)
    ]
    if after or before:
        return (after[0] if after else before[-1]), now, then
    if now:
        return None, now, then
    same = [d for d in reading.dates if reading.sentences[d.first] == sentence]
    opening = [
        d
        for d in same
        if d.end <= quantity.first
        and not any(q.end <= d.first and reading.sentences[q.first] == sentence for q in rivals)
    ]
    if opening:
        return opening[-1], now, then
    lone = [
        d
        for d in same
        if not any(reading.clauses[q.first] == reading.clauses[d.first] for q in rivals)
    ]
    if len(same) == 1 and lone and not reading.depths[lone[0].first]:
        return lone[0], now, then
    return None, now, then


def _comparators(reading: Reading) -> dict[int, frozenset[CueKind]]:
    """The places of quantities that are the country's, a peer's or a target, and which."""
    owned: dict[int, frozenset[CueKind]] = {}
    for cue in reading.cues:
        if not cue.is_comparator:
            continue
        ahead = _ahead(reading, cue)
        if ahead is None:
            ahead = _behind(reading, cue)
        if ahead is not None:
            owned[ahead] = owned.get(ahead, frozenset()) | (cue.kinds & COMPARATORS)
    return owned


def _ahead(reading: Reading, cue: Cue) -> int | None:
    for index, quantity in enumerate(reading.quantities):
        if cue.end <= quantity.first <= cue.end + _BEFORE:
            between = reading.words(cue.end, quantity.first)
            if reading.sentences[quantity.first] != reading.sentences[cue.first]:
                return None
            if quantity.unit is Unit.AGE or not set(between) <= _TO_ITS_NUMBER:
                return None
            if "(" in between and "compared" in reading.words(
                quantity.end, quantity.end + 2 * _BEFORE
            ):
                return None  # "below that of neighbours (61 %, compared with …)": the first is one's own
            return index
    return None


def _behind(reading: Reading, cue: Cue) -> int | None:
    for index, quantity in reversed(list(enumerate(reading.quantities))):
        if quantity.end <= cue.first <= quantity.end + _AFTER:
            between = reading.words(quantity.end, cue.first)
            if reading.sentences[quantity.first] != reading.sentences[cue.first] or {
                ",",
                ";",
            } & set(between):
                return None
            ordered = any(
                c.order or CueKind.SAME in c.kinds
                for c in reading.cues_between(quantity.end, cue.end)
            )
            if ordered:
                return None
            near = cue.first - quantity.end <= 1 or bool(_ACROSS & set(between))
            return index if near else None
    return None


def _whole(reading: Reading, facts: Sequence[Fact], fact: Fact) -> int | None:
    """The fact of which this one counts a part: "of whom 84", "Of the 633: …", "ten: eight were …"."""
    if fact.unit not in _PARTED or fact.anchor is not None or fact.comparator:
        return None
    before = [
        f
        for f in facts
        if f.index < fact.index
        and f.anchor is None
        and f.unit is (Unit.MONEY if fact.unit is Unit.MONEY else Unit.COUNT)
    ]
    if fact.quantity.whole is not None:
        after = [
            f
            for f in facts[fact.index + 1 : fact.index + 2]
            if f.quantity.amount.value == fact.quantity.whole
        ]
        return after[0].index if after else None
    lead_in = reading.words(fact.quantity.first - 3, fact.quantity.first)
    clause = [place for place, number in enumerate(reading.clauses) if number == fact.clause]
    opening = reading.words(clause[0], fact.quantity.first) if clause else ()
    inline = [f for f in before if f.sentence == fact.sentence]
    if reading.words(fact.quantity.end, fact.quantity.end + 2) in (
        ("of", "them"),
        ("of", "these"),
        ("of", "those"),
        ("of", "which"),
        ("of", "whom"),
    ):
        return inline[-1].index if inline else (before[-1].index if before else None)
    if {"whom", "which"} & set(opening) or {"whom", "which"} & set(lead_in):
        return inline[-1].index if inline else (before[-1].index if before else None)
    if "of this number" in " ".join(
        reading.words(max(fact.quantity.first - 9, 0), fact.quantity.first)
    ) or (
        {"these", "those"}
        & set(reading.words(max(fact.quantity.first - 5, 0), fact.quantity.first))
        and "of" in reading.words(max(fact.quantity.first - 6, 0), fact.quantity.first)
    ):
        earlier = [f for f in before if f.sentence == before[-1].sentence] if before else []
        number = [f for f in before if f.sentence < fact.sentence] or before
        firsts = [f for f in number if f.sentence == min(n.sentence for n in number)]
        return (firsts or earlier)[0].index if firsts or earlier else None
    opened = _of_the(reading, before)
    if opened is not None and (fact.sentence != opened.sentence or opened.clause != fact.clause):
        return opened.index
    return _divided(reading, inline, fact)


def _of_the(reading: Reading, before: Sequence[Fact]) -> Fact | None:
    """The "633" of "Of the 633 children looked after: …", which the items after it are parts of."""
    for fact in before:
        words = reading.words(fact.quantity.first - 2, fact.quantity.end)
        first_of_sentence = (
            fact.quantity.first == 0
            or reading.sentences[max(fact.quantity.first - 3, 0)] != fact.sentence
        )
        if "of" in words[:2] and (fact.quantity.first <= 2 or first_of_sentence):
            return fact
    return None


def _divided(reading: Reading, inline: Sequence[Fact], fact: Fact) -> int | None:
    """Ten homes: eight were good and two adequate."""
    if not inline:
        return None
    whole = inline[0]
    between = reading.words(whole.quantity.end, fact.quantity.first)
    if (
        ":" in between
        and fact.quantity.amount.value < whole.quantity.amount.value
        and not reading.depths[fact.quantity.first]
    ):
        return whole.index
    return None


def is_threshold(facts: Sequence[Fact], fact: Fact) -> bool:
    """True for a bound that says which are counted: "with caseloads above 25", "waited more than 20 months"."""
    if fact.quantity.text.lower().startswith(("up to", "as long as", "no longer than")):
        return False
    if not fact.quantity.amount.hedge.is_bound or fact.unit not in (
        Unit.COUNT,
        Unit.DURATION,
        Unit.OCCURRENCES,
    ):
        return False
    return any(
        other.sentence == fact.sentence
        and other.index != fact.index
        and other.unit in _COUNTED
        and not other.quantity.amount.hedge.is_bound
        for other in facts
    )

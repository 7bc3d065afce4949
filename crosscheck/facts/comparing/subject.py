"""Whether two texts count the same thing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from crosscheck.facts.numbers.quantity import Quantity, Unit
from crosscheck.facts.statements.fact import Fact
from crosscheck.facts.statements.reading import Reading
from crosscheck.facts.words.lexicon import word_list, words_of
from crosscheck.facts.words.terms import WEIGHTS, Sort, Term, contrasts

# What a term counts for when it stands elsewhere in the evidence than in the fact's own clause.
OWN, SHARED, PARENT, ELSEWHERE = 1.0, 0.85, 0.85, 0.6
_INSPECTORS = frozenset({"inspection"})
# "unregulated placements" against "this type of placement".
_KIN = 0.5
_LITTLE, _UNTOLD = 0.3, 0.5


@dataclass(frozen=True, slots=True)
class Offer:
    """A term of the evidence and how near it stands to the fact, 0–1."""

    term: Term
    nearness: float


@dataclass(frozen=True, slots=True)
class Cover:
    """How much of what a claim speaks of the evidence speaks of too."""

    score: float
    """0–1."""
    missing: tuple[Term, ...] = ()


def required(claim: Reading) -> list[Term]:
    """The terms of a claim that its evidence has to name. A capitalised first word may be a place."""
    frames = _named("frames") | (_INSPECTORS if _is_reported(claim) else frozenset())
    terms = []
    for term in claim.terms:
        if term.sort is Sort.NAME or (term.sort is Sort.GENERAL and term.ids <= frames):
            continue
        opens = term.first == 0 or claim.run[term.first - 1].norm in ".?!"
        if opens and term.sort is Sort.WORD and claim.run[term.first].text[:1].isupper():
            continue
        terms.append(term)
    return terms


def _is_reported(claim: Reading) -> bool:
    """True for "Ofsted said that …", "inspectors found …"."""
    shown = any("show" in term.ids for term in claim.terms)
    return shown and any(_INSPECTORS & term.ids for term in claim.terms)


def cover(wanted: Sequence[Term], offers: Iterable[Offer]) -> Cover:
    """How much of `wanted` is offered, weighted by how much each term tells."""
    nearest: dict[str, float] = {}
    for offer in offers:
        for name in offer.term.names:
            nearest[name] = max(nearest.get(name, 0.0), offer.nearness)
    total = found = 0.0
    missing = []
    for term in wanted:
        weight = WEIGHTS[term.sort]
        total += weight
        best = max((nearest.get(name, 0.0) for name in term.sought), default=0.0)
        if best == 0.0:
            missing.append(term)
            best = _KIN * max((nearest.get(name, 0.0) for name in term.kin_sought), default=0.0)
        found += weight * best
    score = found / total if total else 1.0
    # Everyday words alone say too little to tell two things apart.
    return Cover(max(score, _UNTOLD) if total <= _LITTLE else score, tuple(missing))


def whole_text(evidence: Reading) -> list[Offer]:
    """Every term of the evidence, all alike."""
    return [Offer(term, 1.0) for term in evidence.terms]


def around(evidence: Reading, facts: Sequence[Fact], fact: Fact) -> list[Offer]:
    """The terms of the evidence as they stand to one fact."""
    offers = [Offer(term, OWN) for term in fact.own]
    offers += [Offer(term, SHARED) for term in fact.shared]
    seen = set()
    parent = fact.part_of if fact.anchor is None else facts[fact.anchor].part_of
    while parent is not None and parent not in seen:
        seen.add(parent)
        offers += [Offer(term, PARENT) for term in facts[parent].own]
        parent = facts[parent].part_of
    offers += [Offer(term, ELSEWHERE) for term in evidence.terms]
    return offers


def head(reading: Reading, end: int) -> list[Term]:
    """The nouns right after a number: what it counts."""
    found: list[Term] = []
    reach = end + _REACH + 2 * (reading.words(end, end + 1) == ("of",))
    for term in reading.terms:
        if term.first < end or term.text.endswith("'s"):
            continue
        if term.first > reach or not _unbroken(reading, end, term.first):
            break
        if _is_noun(term):
            found.append(term)
        elif not term.ids & _named("qualities") and not _before_noun(reading, term):
            break  # a deed, or an unknown word that may be one: "41 % submit a report"
        reach = max(reach, term.end + 1)  # "looked-after children" is one noun
    return found


def _before_noun(reading: Reading, term: Term) -> bool:
    """True for the "residential" of "residential beds": a plural comes next."""
    following = next((t for t in reading.terms if t.first == term.end), None)
    return following is not None and following.sort is Sort.WORD and _is_noun(following)


_REACH = 2


@cache
def _named(group: str) -> frozenset[str]:
    return frozenset(word_list("concepts")[group]["names"])


def head_of(reading: Reading, quantity: Quantity) -> list[Term]:
    """What a number counts: the noun inside it, after it, or that its sentence gives the number of."""
    first, end = quantity.inside
    inside = [t for t in reading.terms if first <= t.first < end]
    if inside:
        return inside
    if quantity.unit is Unit.SHARE and reading.words(quantity.end, quantity.end + 1) != ("of",):
        # "51 % featured domestic abuse": what follows is said of the share.
        return head(reading, quantity.end) if quantity.scale == "in" else []
    return head(reading, quantity.end) or _number_of(reading, quantity)


def _is_noun(term: Term) -> bool:
    """False for deeds, and for unknown words that are no plural: they may be verbs."""
    if any(name.startswith("age ") for name in term.ids):
        return False
    if term.sort is Sort.GENERAL:
        return not term.ids <= _named("acts") | _named("qualities")
    return term.sort is not Sort.WORD or (term.text.endswith("s") and not term.text.endswith("ss"))


def _number_of(reading: Reading, quantity: Quantity) -> list[Term]:
    """What a bare number of a sentence about "the number of social workers" counts; else its subject."""
    sentence = reading.sentences[quantity.first]
    first = max(quantity.first - _SENTENCE_REACH, 0)
    places = [p for p in range(first, quantity.first) if reading.sentences[p] == sentence]
    listed = words_of("claims", "number_of")
    for place in places:
        word, following = reading.norms[place], reading.words(place + 1, place + 2)
        of = word in listed and following == ("of",)
        if of or (word in {"the", "an"} and following == ("average",)):
            return head(reading, place + 2)[:1]
    if not places or quantity.lead not in {"to", "from"}:
        return []
    inside = [t for t in reading.terms if t.first in set(places) and t.sort is Sort.THING]
    return inside[:1]


# How far before its number "the number of …" may stand, in pieces.
_SENTENCE_REACH = 60


def _unbroken(reading: Reading, first: int, end: int) -> bool:
    return not words_of("claims", "head_ends") & set(reading.words(first, end))


def heads_agree(claim: Reading, said: Quantity, evidence: Reading, given: Quantity) -> bool | None:
    """Whether both numbers count the same noun; None where either stands without one."""
    left, right = head_of(claim, said), head_of(evidence, given)
    if not left or not right:
        return None
    return any(a.matches(b) for a in left for b in right)


def other_thing(claim: Reading, evidence: Reading) -> bool:
    """True when the claim names one of a set of things and the evidence another of that set only."""
    left = {name for term in claim.terms for name in term.ids}
    right = {name for term in evidence.terms for name in term.ids}
    opposed = [set(pair) for pair in word_list("polarity")["things"]["listed"]]
    return any(
        (left & group)
        and (right & group)
        and not (left & right & group)
        and not any(pair <= group and pair & left and pair & right for pair in opposed)
        for group in contrasts()
    )


def without_unsaid_groups(wanted: Sequence[Term], evidence: Reading) -> list[Term]:
    """The claim's terms without the group counted, where the passage leaves its own group unsaid."""
    groups = _named("groups")
    if any(term.ids & groups for term in evidence.terms):
        return list(wanted)
    return [term for term in wanted if not term.ids & groups]

"""What tells whether a number of a passage is of the same thing as the claim's: features, 0–1 or a small count."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from crosscheck.facts.comparing.candidate import Candidate, Way
from crosscheck.facts.comparing.circumstances import (
    is_ahead,
    is_mean,
    is_of_one,
    is_undated,
    is_universal,
    other_group,
    other_limit,
)
from crosscheck.facts.comparing.comparison import Sides
from crosscheck.facts.comparing.naming import met, nearest
from crosscheck.facts.comparing.repetition import repetition
from crosscheck.facts.comparing.subject import (
    ELSEWHERE,
    OWN,
    SHARED,
    Offer,
    around,
    head_of,
    heads_agree,
    other_thing,
)
from crosscheck.facts.numbers.quantity import Quantity, Unit
from crosscheck.facts.statements.ahead import is_meant, lies_ahead
from crosscheck.facts.statements.assertion import Assertion
from crosscheck.facts.statements.fact import Fact, is_threshold, near
from crosscheck.facts.words.cues import COMPARATORS, CueKind
from crosscheck.facts.words.lexicon import words_of
from crosscheck.facts.words.terms import WEIGHTS, Sort, Term

_DERIVED = frozenset({Way.REST, Way.PART, Way.WORKED, Way.CHANGE, Way.ORDER})
_COUNTED = 3.0
# What may be missing of a claim that a passage tells in full.
_ALL = 0.25
_FEW = 3
_TINY = 1e-6


Met = tuple[tuple[Term, float], ...]


@dataclass(slots=True)
class Sameness:
    """A claim and a passage, with what was found out about their words."""

    both: Sides
    _met: dict[tuple[int, ...], Met] = field(default_factory=dict)

    def features(self, assertion: Assertion | None, candidate: Candidate) -> dict[str, float]:
        """What tells for and against the candidate's being what the claim means."""
        named = self._named(candidate)
        found = _features(self.both, assertion, candidate, named)
        found["told of another"] = self._told_of_another(candidate, named)
        return found

    def _told_of_another(self, candidate: Candidate, named: Met) -> float:
        """How much better another number of the kind fits what the claim is about, 0 or more."""
        if len(candidate.facts) != 1:
            return 0.0
        own = candidate.facts[0]
        return max(
            (
                sum(
                    WEIGHTS[term.sort] * (there - here)
                    for (term, here), (_, there) in zip(named, self._of_fact(fact), strict=True)
                    if term.sort is not Sort.GENERAL
                )
                for fact in near(self.both.facts, own)
                if fact.unit is own.unit and fact is not own
            ),
            default=0.0,
        )

    def _of_fact(self, fact: Fact) -> Met:
        return self._named(Candidate(True, Way.STATED, "", facts=(fact,)))

    def _named(self, candidate: Candidate) -> Met:
        """The terms of the claim, each with how nearly the passage names it around the candidate, 0–1."""
        place = -1 if candidate.place is None else candidate.place
        key = tuple(f.index for f in candidate.facts) or (-2 - place,)
        if key not in self._met:
            names = nearest(_offers(self.both, candidate))
            text = self.both.evidence.text
            self._met[key] = tuple((t, met(t, names, text)) for t in self.both.wanted)
        return self._met[key]


def _features(
    both: Sides, assertion: Assertion | None, candidate: Candidate, named: Met
) -> dict[str, float]:
    quantity = assertion.quantity if assertion is not None else None
    found = {
        "local": _weighed(named),
        "things missing": _missing(named, Sort.THING),
        "words missing": _missing(named, Sort.WORD),
        "general missing": _missing(named, Sort.GENERAL),
        "nothing said": float(not named),
        "turned": float(candidate.turned and candidate.way is not Way.REST),
        "rest of another side": float(candidate.turned and candidate.way is Way.REST),
        "rest, well told": _weighed(named) * (candidate.turned and candidate.way is Way.REST),
        "rest": float(candidate.way is Way.REST),
        "change": float(candidate.way is Way.CHANGE),
        "other group": float(other_group(both)),
        "secondary": float(
            assertion is not None
            and assertion.quantity is None
            and any(a.leads and a.quantity is not None for a in both.asserted)
        ),
        "loose": float(not candidate.sound),
        "derived": float(candidate.way in _DERIVED),
        "converted": float(candidate.way is Way.CONVERTED),
        "other thing": float(other_thing(both.claim, both.evidence)),
        "grade": float(candidate.way is Way.GRADE),
        "date": float(candidate.way is Way.DATE),
        "date, told": _weighed(named) * (candidate.way is Way.DATE),
        "mean": float(is_mean(both)),
        "order": float(candidate.way is Way.ORDER),
        "list": float(candidate.way is Way.LIST),
        "undated": float(is_undated(both)),
        "to come": float(bool(words_of("claims", "to_come") & both.words) and not is_ahead(both)),
    }
    found["ahead"] = float(both.ahead and not lies_ahead(both.evidence))
    missing = found["things missing"] + found["words missing"] + found["general missing"] / 2
    found["told in full"] = float(missing < _ALL)
    found |= _untold(both, candidate)
    found |= _of_numbers(both, assertion, quantity, candidate)
    return found


def _of_numbers(
    both: Sides, assertion: Assertion | None, quantity: Quantity | None, candidate: Candidate
) -> dict[str, float]:
    facts = candidate.facts
    if not facts or quantity is None or assertion is None:
        return {}
    heads = [heads_agree(both.claim, quantity, both.evidence, f.quantity) for f in facts[:1]]
    timing = [both.timing(assertion, f) for f in facts]
    bound = quantity.amount.hedge.is_bound
    return {
        **repetition(both, assertion, candidate, same_noun=True in heads),
        "head missing": _head_missing(both, quantity, candidate),
        "bare one": float(facts[0].quantity.amount.value == 1 and facts[0].unit is Unit.COUNT),
        "few": float(quantity.unit is Unit.COUNT and quantity.amount.value <= _FEW),
        "universal": float(is_universal(both, quantity, facts[0].quantity)),
        "rest of another side, bound": float(
            bound and candidate.turned and candidate.way is Way.REST
        ),
        "number elsewhere": float(
            not candidate.holds
            and candidate.way in (Way.STATED, Way.CONVERTED)
            and _stands_elsewhere(both, quantity, facts[0].quantity)
        ),
        "loose bound": float(bound and not candidate.sound and candidate.way is not Way.CHANGE),
        "each": float(candidate.way is not Way.WORKED and is_of_one(both)),
        "head agrees": float(True in heads),
        "head differs": float(False in heads and True not in heads),
        "other time": float(all(t is None for t in timing)),
        "former": float(max((t for t in timing if t is not None), default=0.0) < 0),
        "timing": max((t for t in timing if t is not None), default=0.0),
        "another's": float(
            candidate.way not in (Way.CHANGE, Way.ORDER)
            and _is_anothers(both, assertion, facts[0].comparator)
        ),
        "turned, bound": float(bound and candidate.turned and candidate.way is not Way.REST),
        "bound": float(bound),
        "same number": float(
            candidate.way is Way.STATED and quantity.amount.value == facts[0].quantity.amount.value
        ),
        "aim": float(not both.ahead and is_meant(both.evidence, facts[0].clause)),
        "threshold": float(is_threshold(both.facts, facts[0])),
        "other limit": float(other_limit(both, quantity, facts[0].index)),
        "has parts": float(
            candidate.way is Way.STATED
            and quantity.unit is Unit.COUNT
            and any(f.part_of == facts[0].index for f in both.facts)
        ),
        "is a part": float(
            candidate.way is Way.STATED
            and quantity.unit is Unit.COUNT
            and facts[0].part_of is not None
        ),
    }


def _offers(both: Sides, candidate: Candidate) -> Iterator[Offer]:
    for fact in candidate.facts:
        yield from around(both.evidence, both.facts, fact)
    if candidate.facts:
        return
    evidence, place = both.evidence, candidate.place
    for term in evidence.terms:
        near = OWN
        if place is not None and evidence.clauses[term.first] != evidence.clauses[place]:
            same = evidence.sentences[term.first] == evidence.sentences[place]
            near = SHARED if same else ELSEWHERE
        yield Offer(term, near)


def _weighed(met: Sequence[tuple[Term, float]]) -> float:
    total = sum(WEIGHTS[term.sort] for term, _ in met)
    return sum(WEIGHTS[t.sort] * value for t, value in met) / total if total else 0.5


def _missing(met: Sequence[tuple[Term, float]], sort: Sort) -> float:
    return min(sum(1 - value for term, value in met if term.sort is sort), _COUNTED)


def _untold(both: Sides, candidate: Candidate) -> dict[str, float]:
    """How far the passage speaks, around what it gives, of things that the claim does not name."""
    evidence, place = both.evidence, candidate.place
    if candidate.facts:
        terms = candidate.facts[0].own
    elif place is not None:
        clause = evidence.clauses[place]
        terms = tuple(t for t in evidence.terms if evidence.clauses[t.first] == clause)
    else:
        return {}
    names = nearest(Offer(t, OWN) for t in both.claim.terms)
    named = [(t, met(t, names, both.claim.text)) for t in terms if t.sort is not Sort.NAME]
    return {
        "things untold": _missing(named, Sort.THING),
        "untold": 1 - _weighed(named) if named else 0.0,
    }


def _head_missing(both: Sides, quantity: Quantity, candidate: Candidate) -> float:
    """How far the passage does not name the noun that the claim's number counts, 0–1."""
    named = [t for t in head_of(both.claim, quantity) if t.sort is not Sort.NAME][:1]
    if not named:
        return 0.0
    offers = [Offer(t, OWN) for fact in candidate.facts for t in (*fact.own, *fact.shared)]
    names = nearest((*offers, *(Offer(t, ELSEWHERE) for t in both.evidence.terms)))
    return max(1 - met(term, names, both.evidence.text) for term in named)


def _is_anothers(both: Sides, assertion: Assertion, comparator: frozenset[CueKind]) -> bool:
    """True when one of the two is the authority's own, or they are of different others."""
    if not assertion.whose or not comparator:
        return assertion.whose != bool(comparator)
    named = {kind for cue in both.claim.cues for kind in cue.kinds & COMPARATORS}
    return bool(named) and not named & comparator


def _stands_elsewhere(both: Sides, quantity: Quantity, given: Quantity) -> bool:
    """True when the passage has the claim's number, in digits or words, for another kind of thing."""
    said = quantity.amount.value
    return any(
        f.quantity is not given and abs(_bare(f.quantity) - _bare(quantity)) < _TINY * max(said, 1)
        for f in both.facts
    )


def _bare(quantity: Quantity) -> float:
    """The number without its unit: 17 for 17 %."""
    in_hundredths = quantity.unit in (Unit.SHARE, Unit.POINTS)
    return quantity.amount.value * (100 if in_hundredths else 1)

"""A claim and its evidence, read and ready for comparing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.facts.comparing.polarity import turned_facts
from crosscheck.facts.comparing.subject import (
    Cover,
    cover,
    required,
    whole_text,
    without_unsaid_groups,
)
from crosscheck.facts.dates.mentions import DateMention
from crosscheck.facts.numbers.quantity import Unit
from crosscheck.facts.statements.ahead import lies_ahead
from crosscheck.facts.statements.assertion import Act, Assertion
from crosscheck.facts.statements.assertions import assertions_of
from crosscheck.facts.statements.fact import Fact
from crosscheck.facts.statements.reading import Reading
from crosscheck.facts.statements.series import Pair, PairKind, pairs_of
from crosscheck.facts.statements.stated import facts_of
from crosscheck.facts.words.cues import CueKind
from crosscheck.facts.words.terms import Term

COUNTED = frozenset({Unit.COUNT, Unit.OCCURRENCES})
PARTS = frozenset({Unit.SHARE, Unit.RATE})
# What "used to be" is over; what was so "previously" may be part of what is counted.
_GONE = frozenset({("used", "to"), ("formerly",), ("was", "once"), ("originally",)})
_IN_TIME, _NOW, _PAST = 0.15, 0.2, -0.15
_OTHER_TIME, _FORMER = -0.3, 0.1
# How far two stretches of time may differ that are the same, as a part; and how long they must be, in days.
_SAME_DISTANCE, _WEEKS = 0.05, 31


@dataclass(frozen=True, slots=True)
class Sides:
    """Both texts, with what was made of them."""

    claim: Reading
    evidence: Reading
    wanted: tuple[Term, ...]
    """The claim's terms that the evidence has to name."""
    subject: Cover
    """How far the evidence names them anywhere."""
    facts: tuple[Fact, ...]
    turned: tuple[bool, ...]
    """For each fact, whether the claim speaks of what it leaves over."""
    pairs: tuple[Pair, ...]
    stated: tuple[Assertion, ...]
    """What the evidence asserts with its own numbers."""
    asserted: tuple[Assertion, ...]
    """What the claim asserts."""
    ahead: bool
    """True for a claim about what is to come."""
    words: frozenset[str]
    """The claim's words."""

    def _is_of_the_past(self, assertion: Assertion) -> bool:
        """True for "there were 150 two years ago"."""
        quantity = assertion.quantity
        if quantity is None:
            return False
        clause = self.claim.clauses[quantity.first]
        alone = sum(a.leads for a in self.asserted) == 1
        return any(
            _is_back(d)
            and not (_is_last(d) and reaches_as_far(d, self.evidence))
            and (alone or self.claim.clauses[d.first] == clause)
            for d in self.claim.dates
        )

    def timing(self, assertion: Assertion, fact: Fact) -> float | None:
        """What the dates add; None when the fact is of another time than the claim."""
        earlier = any(p.kind is PairKind.TIME and p.right.index == fact.index for p in self.pairs)
        if assertion.initial:
            return _FORMER if earlier else _PAST
        if assertion.final:
            return _OTHER_TIME if earlier else 0.0
        kinds = {kind for cue in self.claim.cues for kind in cue.kinds}
        if CueKind.THEN in kinds:
            gone = any(self.claim.words(c.first, c.end) in _GONE for c in self.claim.cues)
            return _FORMER if earlier or fact.then else None if gone else 0.0
        if self._is_of_the_past(assertion):
            return _FORMER if earlier or fact.then else None
        dates = [d for d in self.claim.dates if d.known or d.month is not None]
        if dates and fact.when is not None and fact.when.known:
            if _is_flow(self.claim, dates) and fact.when.earliest == fact.when.latest:
                return None  # plans closed in half a year are not plans in force on a day
            return _IN_TIME if any(d.spread.overlaps(fact.when.spread) for d in dates) else None
        if fact.now and CueKind.NOW not in kinds and any(_is_then(d) for d in dates):
            return None  # "in 2019" is not "now"
        if CueKind.NOW in kinds:
            rival = any(f.now for f in self.facts if f.unit is fact.unit and f is not fact)
            return _NOW if fact.now else _OTHER_TIME if rival or earlier else 0.0
        return _PAST if earlier else 0.0


def _is_back(date: DateMention) -> bool:
    """True for "two years ago", whenever that was."""
    return date.relative and not date.known and not date.anaphoric and (date.days or 0) < 0


def _is_last(date: DateMention) -> bool:
    """True for "last year", a stretch of time; "a year ago" is a day."""
    return not date.text.lower().endswith("ago")


def _is_then(date: DateMention) -> bool:
    """True for "in 2019"."""
    return date.known and not date.relative and date.lead in {"in", "during", "at"}


def reaches_as_far(date: DateMention, reading: Reading) -> bool:
    """True for "18 months ago" beside "over the past year and a half", which reach back equally far."""
    days = abs(date.days or 0)
    stretches = [q.amount.value for q in reading.quantities if q.unit is Unit.DURATION]
    stretches += [float(abs(d.days or 0)) for d in reading.dates if d.relative]
    return any(days > _WEEKS and abs(days - other) <= _SAME_DISTANCE * days for other in stretches)


def _is_flow(claim: Reading, dates: Sequence[DateMention]) -> bool:
    """True for a claim of what happened over a stretch of time."""
    return any(d.ranged or claim.words(d.first - 2, d.first) == ("year", "to") for d in dates)


def no_levels(both: Sides) -> set[int]:
    """The first pieces of the passage's differences and windows, which are the level of nothing."""
    return {
        stated.quantity.first
        for stated in both.stated
        if stated.quantity
        and (
            stated.act in (Act.CHANGE, Act.GAP)
            or (stated.act is Act.PERIOD and stated.quantity.window)
        )
    }


def sides(claim: Reading, evidence: Reading) -> Sides:
    """Everything that the comparisons look at."""
    facts = tuple(facts_of(evidence))
    asserted, stated = assertions_of(claim), assertions_of(evidence)
    # "until 25" is what the claim says; "aged 19 to 21" is whom it says it of.
    levels = {a.quantity.first for a in asserted if a.quantity and a.act is Act.LEVEL}
    terms = [t for t in required(claim) if t.first not in levels]
    wanted = tuple(without_unsaid_groups(terms, evidence))
    subject = cover(wanted, whole_text(evidence))
    differences = {
        a.quantity.first for a in stated if a.quantity and a.act in (Act.CHANGE, Act.GAP)
    }
    return Sides(
        claim,
        evidence,
        wanted,
        subject,
        facts,
        turned_facts(claim, evidence, facts),
        tuple(pairs_of(evidence, facts, differences)),
        tuple(stated),
        tuple(asserted),
        lies_ahead(claim),
        frozenset(claim.norms),
    )

"""A claim and its evidence, read and ready for comparing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.facts.assertions import Act, Assertion, assertions_of
from crosscheck.facts.cues import CueKind
from crosscheck.facts.dates import DateMention
from crosscheck.facts.quantity import Unit
from crosscheck.facts.reading import Reading
from crosscheck.facts.series import Pair, PairKind, pairs_of
from crosscheck.facts.stated import Fact, facts_of
from crosscheck.facts.subject import (
    Cover,
    around,
    cover,
    foreign_things,
    heads_agree,
    required,
    whole_text,
    without_unsaid_groups,
)
from crosscheck.facts.terms import Term

_HEAD_AGREES, _HEAD_DIFFERS = 0.1, -0.4
_FOREIGN = 0.4
_IN_TIME, _NOW, _PAST = 0.15, 0.2, -0.15


@dataclass(frozen=True, slots=True)
class Sides:
    """Both texts, with what was made of them."""

    claim: Reading
    evidence: Reading
    wanted: tuple[Term, ...]
    """The claim's terms that the evidence has to name."""
    subject: Cover
    """How far the evidence names them anywhere."""
    foreign: tuple[Term, ...]
    """The named things of the claim of which the evidence has nothing like."""
    facts: tuple[Fact, ...]
    pairs: tuple[Pair, ...]
    stated: tuple[Assertion, ...]
    """What the evidence asserts with its own numbers."""
    asserted: tuple[Assertion, ...]
    """What the claim asserts."""

    def fit(self, fact: Fact) -> float:
        """How well the claim's subject is that of a fact, 0–1; less when the claim names things the evidence does not."""
        found = cover(self.wanted, around(self.evidence, self.facts, fact)).score
        return found - _FOREIGN * bool(self.foreign)

    def head_fit(self, assertion: Assertion, fact: Fact) -> float:
        """What the nouns right after both numbers add."""
        if assertion.quantity is None or fact.unit is Unit.ORDINAL:
            return 0.0
        whole = assertion.quantity.whole
        if (
            whole is not None
            and fact.part_of is not None
            and self.facts[fact.part_of].quantity.amount.value == whole
        ):
            return _HEAD_AGREES  # parts of one whole
        agree = heads_agree(self.claim, assertion.quantity, self.evidence, fact.quantity)
        if agree is None and fact.part_of is not None:
            above = self.facts[
                fact.part_of
            ].quantity  # "of which eight …": eight of what came before
            agree = heads_agree(self.claim, assertion.quantity, self.evidence, above)
        return 0.0 if agree is None else _HEAD_AGREES if agree else _HEAD_DIFFERS

    def timing(self, assertion: Assertion, fact: Fact) -> float | None:
        """What the dates add; None when the fact is of another time than the claim."""
        dates = [d for d in self.claim.dates if d.known or d.month is not None]
        kinds = {kind for cue in self.claim.cues for kind in cue.kinds}
        earlier = any(p.kind is PairKind.TIME and p.right.index == fact.index for p in self.pairs)
        if assertion.initial:
            return 0.1 if earlier else -0.2
        if assertion.final:
            return -0.3 if earlier else 0.0
        if CueKind.THEN in kinds:
            return 0.1 if earlier or fact.then else None
        if (
            _is_flow(self.claim, dates)
            and fact.when is not None
            and fact.when.earliest == fact.when.latest
        ):
            return None  # plans closed in half a year are not plans in force on a day
        if dates and fact.when is not None and fact.when.known:
            return _IN_TIME if any(d.spread.overlaps(fact.when) for d in dates) else None
        if CueKind.NOW in kinds:
            rival = any(f.now for f in self.facts if f.unit is fact.unit and f is not fact)
            return _NOW if fact.now else -0.3 if rival or earlier else 0.0
        return _PAST if earlier else 0.0


def _is_flow(claim: Reading, dates: Sequence[DateMention]) -> bool:
    """True for a claim of what happened over a stretch of time."""
    return any(d.ranged or claim.words(d.first - 2, d.first) == ("year", "to") for d in dates)


def sides(claim: Reading, evidence: Reading) -> Sides:
    """Everything that the comparisons look at."""
    facts = facts_of(evidence)
    asserted = assertions_of(claim)
    # "until 25" is what the claim says; "aged 19 to 21" is whom it says it of.
    limits = {
        a.quantity.first
        for a in asserted
        if a.quantity and a.quantity.unit is Unit.AGE and a.act is Act.LEVEL
    }
    levels = {a.quantity.first for a in asserted if a.quantity and a.act is Act.LEVEL}
    terms = [t for t in required(claim) if t.first not in limits | levels]
    stated = assertions_of(evidence)
    differences = {
        a.quantity.first for a in stated if a.quantity and a.act in (Act.CHANGE, Act.GAP)
    }
    wanted = tuple(without_unsaid_groups(terms, evidence))
    subject = cover(wanted, whole_text(evidence))
    return Sides(
        claim,
        evidence,
        wanted,
        subject,
        foreign_things(claim, evidence, subject),
        tuple(facts),
        tuple(pairs_of(evidence, facts, differences)),
        tuple(stated),
        tuple(asserted),
    )


def claim_dates(claim: Reading) -> Sequence[DateMention]:
    """The claim's dates that are known."""
    return [d for d in claim.dates if d.known]


COUNTED = frozenset({Unit.COUNT, Unit.OCCURRENCES})
PARTS = frozenset({Unit.SHARE, Unit.RATE})

"""Rises and falls, more and less, where the claim gives no number for them."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.facts.assertion import Assertion
from crosscheck.facts.comparison import Sides
from crosscheck.facts.cues import Cue, CueKind
from crosscheck.facts.judged import Candidate
from crosscheck.facts.moves import in_time, with_same_other
from crosscheck.facts.quantity import Unit
from crosscheck.facts.reading import Reading
from crosscheck.facts.rivals import sets_two_beside, two_things
from crosscheck.facts.series import PairKind
from crosscheck.facts.subject import Offer, cover
from crosscheck.facts.worth import worth
from crosscheck.model.text import Span


def direction_candidates(both: Sides, assertion: Assertion) -> Iterator[Candidate]:
    """What the evidence gives for "has grown", "fewer than the year before"."""
    if sets_two_beside(both, assertion):
        two = two_things(both, assertion)
        if two is not None:
            more, less = two
            held = (more.quantity.amount.value - less.quantity.amount.value) * assertion.sign > 0
            words = f"{more.quantity.text} and {less.quantity.text}"
            yield Candidate(
                held, min(both.fit(more), both.fit(less)) + 0.2, words, more.quantity.span
            )
        return
    for pair in both.pairs:
        if pair.kind is not PairKind.TIME or not in_time(both, pair):
            continue
        moved = pair.left.quantity.amount.value - pair.right.quantity.amount.value
        fit = max(both.fit(pair.left), both.fit(pair.right))
        words = f"{pair.left.quantity.text} after {pair.right.quantity.text}"
        sign = (
            -assertion.sign
            if pair.left.unit is Unit.SHARE and both.turned[pair.left.index]
            else assertion.sign
        )
        yield Candidate(moved * sign > 0, fit, words, pair.left.quantity.span)
    if not any(pair.kind is PairKind.TIME for pair in both.pairs):
        for cue in both.evidence.cues:
            if cue.change and not cue.is_comparator:
                yield Candidate(
                    cue.change == assertion.sign,
                    _fit_of(both, cue),
                    _words(both.evidence, cue),
                    _span(both.evidence, cue),
                )


def order_candidates(both: Sides, assertion: Assertion) -> Iterator[Candidate]:
    """What the evidence gives for "above the national average"."""
    claim_same = assertion.cue is not None and CueKind.SAME in assertion.cue.kinds
    for pair in with_same_other(both, [p for p in both.pairs if p.kind is PairKind.GAP]):
        gap = pair.left.quantity.amount.value - pair.right.quantity.amount.value
        fit = max(both.fit(pair.left), both.fit(pair.right))
        words = f"{pair.left.quantity.text} beside {pair.right.quantity.text}"
        sign = assertion.sign * worth(both, assertion.cue)
        held = abs(gap) < 0.02 * pair.right.quantity.amount.value if claim_same else gap * sign > 0
        yield Candidate(held, fit, words, pair.left.quantity.span)
    if any(pair.kind is PairKind.GAP for pair in both.pairs):
        return
    for cue in both.evidence.cues:
        same = CueKind.SAME in cue.kinds
        if not (cue.order or same) or not _with_comparator(both.evidence, cue):
            continue
        held = same == claim_same and cue.order * worth(both, cue) == assertion.sign * worth(
            both, assertion.cue
        )
        yield Candidate(
            held, _fit_of(both, cue), _words(both.evidence, cue), _span(both.evidence, cue)
        )


def _with_comparator(reading: Reading, cue: Cue) -> bool:
    return any(
        other.is_comparator
        and 0 <= other.first - cue.end <= 6
        and reading.sentences[other.first] == reading.sentences[cue.first]
        for other in reading.cues
    )


def _fit_of(both: Sides, cue: Cue) -> float:
    """How well the claim's subject is that of the cue's sentence."""
    sentence = both.evidence.sentences[cue.first]
    clause = both.evidence.clauses[cue.first]
    offers = [
        Offer(
            t,
            1.0
            if both.evidence.clauses[t.first] == clause
            else 0.85
            if both.evidence.sentences[t.first] == sentence
            else 0.6,
        )
        for t in both.evidence.terms
    ]
    ages = [
        q
        for q in both.evidence.quantities
        if q.scale == "years" and both.evidence.sentences[q.first] == sentence
    ]
    claimed = [q for q in both.claim.quantities if q.scale == "years"]
    bonus = 0.0
    if ages and claimed:
        same = any(
            a.amount.low == c.amount.low and a.amount.high == c.amount.high
            for a in ages
            for c in claimed
        )
        bonus = 0.4 if same else -0.5
    return cover(both.wanted, offers).score + bonus


def _span(reading: Reading, cue: Cue) -> Span:
    return Span(reading.run[cue.first].start, reading.run[cue.end - 1].end)


def _words(reading: Reading, cue: Cue) -> str:
    return _span(reading, cue).of(reading.text)

"""Rises and falls, more and less, where the claim gives no number for them."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.facts.comparing.candidate import Candidate, Way
from crosscheck.facts.comparing.comparison import Sides
from crosscheck.facts.numbers.quantity import Unit
from crosscheck.facts.reckoning.differences import in_time, with_same_other
from crosscheck.facts.reckoning.rivals import sets_two_beside, two_things
from crosscheck.facts.reckoning.worth import worth
from crosscheck.facts.statements.assertion import Assertion
from crosscheck.facts.statements.reading import Reading
from crosscheck.facts.statements.series import PairKind
from crosscheck.facts.words.cues import Cue, CueKind
from crosscheck.model.text import Span

# A share this near a half is neither most nor few.
_HALF = 0.5


def direction_candidates(both: Sides, assertion: Assertion) -> Iterator[Candidate]:
    """What the passage gives for "has grown", "fewer than the year before", "more outside than inside"."""
    if sets_two_beside(both, assertion):
        two = two_things(both, assertion)
        if two is not None:
            more, less = two
            held = (more.quantity.amount.value - less.quantity.amount.value) * assertion.sign > 0
            words = f"{more.quantity.text} and {less.quantity.text}"
            yield Candidate(held, Way.ORDER, words, more.quantity.span, facts=(more, less))
            return
    moved = [p for p in both.pairs if p.kind is PairKind.TIME and in_time(both, p)]
    for pair in moved:
        rise = pair.left.quantity.amount.value - pair.right.quantity.amount.value
        words = f"{pair.left.quantity.text} after {pair.right.quantity.text}"
        turned = pair.left.unit is Unit.SHARE and both.turned[pair.left.index]
        sign = -assertion.sign if turned else assertion.sign * worth(both, assertion.cue)
        yield Candidate(
            rise * sign > 0,
            Way.ORDER,
            words,
            pair.left.quantity.span,
            facts=(pair.left, pair.right),
        )
    if not moved and sets_two_beside(both, assertion):
        yield from _majorities(both, assertion)
    if not moved:
        for cue in both.evidence.cues:
            if cue.change and not cue.is_comparator:
                yield Candidate(
                    cue.change == assertion.sign,
                    Way.ORDER,
                    _words(both.evidence, cue),
                    _span(both.evidence, cue),
                    place=cue.first,
                )


def _majorities(both: Sides, assertion: Assertion) -> Iterator[Candidate]:
    """More of them outside than inside: whether the share of those outside is above a half."""
    shares = [f for f in both.facts if f.unit is Unit.SHARE and not f.comparator]
    for fact in shares if len(shares) == 1 else ():
        amount = fact.quantity.amount
        above, below = amount.low >= _HALF and amount.value > _HALF, amount.high <= _HALF
        if amount.value == _HALF and not amount.hedge.is_bound and amount.low == amount.high:
            continue
        if above or below:
            sign = -assertion.sign if both.turned[fact.index] else assertion.sign
            yield Candidate(
                above == (sign > 0),
                Way.ORDER,
                fact.quantity.text,
                fact.quantity.span,
                facts=(fact,),
            )


def order_candidates(both: Sides, assertion: Assertion) -> Iterator[Candidate]:
    """What the passage gives for "above the national average"."""
    claim_same = assertion.cue is not None and CueKind.SAME in assertion.cue.kinds
    gaps = with_same_other(both, [p for p in both.pairs if p.kind is PairKind.GAP])
    for pair in gaps:
        gap = pair.left.quantity.amount.value - pair.right.quantity.amount.value
        words = f"{pair.left.quantity.text} beside {pair.right.quantity.text}"
        sign = assertion.sign * worth(both, assertion.cue)
        held = abs(gap) < 0.02 * pair.right.quantity.amount.value if claim_same else gap * sign > 0
        yield Candidate(
            held, Way.ORDER, words, pair.left.quantity.span, facts=(pair.left, pair.right)
        )
    if gaps:
        return
    for cue in both.evidence.cues:
        same = CueKind.SAME in cue.kinds
        if not (cue.order or same) or not _with_comparator(both.evidence, cue):
            continue
        held = same == claim_same and cue.order * worth(both, cue) == assertion.sign * worth(
            both, assertion.cue
        )
        yield Candidate(
            held, Way.ORDER, _words(both.evidence, cue), _span(both.evidence, cue), place=cue.first
        )


def _with_comparator(reading: Reading, cue: Cue) -> bool:
    return any(
        other.is_comparator
        and 0 <= other.first - cue.end <= 6
        and reading.sentences[other.first] == reading.sentences[cue.first]
        for other in reading.cues
    )


def _span(reading: Reading, cue: Cue) -> Span:
    return Span(reading.run[cue.first].start, reading.run[cue.end - 1].end)


def _words(reading: Reading, cue: Cue) -> str:
    return _span(reading, cue).of(reading.text)

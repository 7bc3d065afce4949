"""Each thing that a claim asserts with a number or about one, held against the evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from crosscheck.facts.amounts import Amount, Hedge, bears_out
from crosscheck.facts.assertion import Act, Assertion
from crosscheck.facts.comparison import Sides
from crosscheck.facts.counts import lists_in
from crosscheck.facts.judged import Candidate, decide
from crosscheck.facts.levels import level_candidates
from crosscheck.facts.moves import move_candidates
from crosscheck.facts.occasion import occasion_spans
from crosscheck.facts.orders import direction_candidates, order_candidates
from crosscheck.facts.polarity import bound_turned
from crosscheck.facts.quantity import Unit
from crosscheck.facts.reading import Reading
from crosscheck.facts.subject import other_thing
from crosscheck.facts.telling import compared
from crosscheck.model.figure import FigureComparison, FigureKind, FigureLabel
from crosscheck.model.text import Span

# How much of a claim's subject the evidence must name, 0–1, before any number is compared.
_SUBJECT = 0.34
# Above this a number is compared even though the rest of the claim tells a longer story.
_SURE = 0.7
_LIST_FIT = 0.8


def number_comparisons(
    both: Sides, report: Sides | None, *, graded: bool, grades_held: bool
) -> Iterator[FigureComparison]:
    """
    What comparing the claim's numbers came to.

    `graded`: the claim gives a grade, which is compared elsewhere; `grades_held`: and the evidence has it
    too, so that counts and directions of the claim are of grades.
    """
    leading = [a for a in both.asserted if a.leads]
    if grades_held:
        leading = [a for a in leading if not _is_of_grades(a)]
    for assertion in leading:
        yield _compared(both, assertion, report)
    alone = not (leading or graded)
    for assertion in both.asserted:
        if not assertion.leads:
            framing = _framing(both, assertion, report, alone=alone)
            if framing is not None:
                yield framing


def _is_of_grades(assertion: Assertion) -> bool:
    counted = assertion.quantity is not None and assertion.quantity.unit in (Unit.COUNT, Unit.SHARE)
    return counted or assertion.act in (Act.DIRECTION, Act.ORDER)


def _framing(
    both: Sides, assertion: Assertion, report: Sides | None, *, alone: bool
) -> FigureComparison | None:
    """A period or group of the claim: told where it agrees, or where it makes the rest incomparable."""
    comparison = _compared(both, assertion, report)
    conflicts = comparison.label is FigureLabel.CONFLICTS
    incomparable = replace(comparison, label=FigureLabel.NOT_COMPARABLE)
    if assertion.act is Act.PERIOD:
        if alone:
            return incomparable  # the time alone says nothing of what happened in it
        if assertion.soft and conflicts and not _is_turned(both):
            return comparison
        if assertion.soft and _is_new_limit(both, assertion):
            return incomparable
    elif conflicts and assertion.act is Act.GROUP:
        return incomparable if alone or _names_others(both, assertion) else None
    elif (
        assertion.act is Act.GROUP and not alone and comparison.label is not FigureLabel.CONSISTENT
    ):
        return comparison if _names_others(both, assertion) else None
    return comparison if alone or comparison.label is FigureLabel.CONSISTENT else None


def _is_turned(both: Sides) -> bool:
    """True when the claim has the same limit from the other side: "longer than 15 days", "within 15"."""
    return any(bound_turned(both.claim.quantities, both.facts, fact) for fact in both.facts)


def _is_new_limit(both: Sides, assertion: Assertion) -> bool:
    """True for "more than two years" where the evidence gives no time at all: fewer are counted."""
    quantity = assertion.quantity
    upward = quantity is not None and quantity.amount.hedge in (Hedge.OVER, Hedge.AT_LEAST)
    timed = both.evidence.dates or any(f.unit is Unit.DURATION for f in both.facts)
    return upward and not timed


def _names_others(both: Sides, assertion: Assertion) -> bool:
    """True when the evidence speaks of others than those the claim counts: other ages, another "three or more"."""
    quantity = assertion.quantity
    if quantity is None:
        return False
    return any(
        f.unit is quantity.unit
        and (quantity.unit is Unit.AGE or f.quantity.amount.hedge is Hedge.AT_LEAST)
        for f in both.facts
    )


def _compared(both: Sides, assertion: Assertion, report: Sides | None) -> FigureComparison:
    listed = list(_listed(both, assertion))
    candidates = listed or list(_candidates(both, assertion))
    if assertion.quantity is not None and assertion.quantity.unit is Unit.DURATION:
        candidates += occasion_spans(report, assertion.quantity)
    label, candidate = decide(candidates)
    if assertion.act is Act.GROUP and any(c.holds for c in candidates):
        label = FigureLabel.CONSISTENT
    apart = both.subject.score < _SUBJECT and (candidate is None or candidate.fit < _SURE)
    if not listed and (apart or other_thing(both.claim, both.evidence)):
        label = FigureLabel.NOT_COMPARABLE
    kind = FigureKind.COUNT if listed else FigureKind.FIGURE
    given = (candidate.words, candidate.span) if candidate else None
    makes = candidate.makes if candidate else ""
    return compared(kind, label, _said(both.claim, assertion), given, makes=makes)


def _candidates(both: Sides, assertion: Assertion) -> Iterator[Candidate]:
    if assertion.act in (Act.CHANGE, Act.GAP):
        return move_candidates(both, assertion)
    if assertion.act is Act.DIRECTION:
        return direction_candidates(both, assertion)
    if assertion.act is Act.ORDER:
        return order_candidates(both, assertion)
    return level_candidates(both, assertion)


def _listed(both: Sides, assertion: Assertion) -> Iterator[Candidate]:
    """The list of the passage whose entries the claim counts."""
    quantity = assertion.quantity
    if quantity is None or quantity.unit is not Unit.COUNT or assertion.act is not Act.LEVEL:
        return
    names = {name for term in both.claim.terms for name in term.ids}
    for listed in lists_in(both.evidence):
        if names & ({"inspection"} if listed.named else {"thing", "improve"}):
            held = bears_out(quantity.amount, Amount.of(float(listed.items)))
            yield Candidate(held, _LIST_FIT, f"{listed.items} listed", listed.span)


def _said(claim: Reading, assertion: Assertion) -> tuple[str, Span | None]:
    """The words of the claim that assert it."""
    if assertion.quantity is not None:
        return assertion.quantity.text, assertion.quantity.span
    if assertion.cue is None:
        return "", None
    span = Span(claim.run[assertion.cue.first].start, claim.run[assertion.cue.end - 1].end)
    return span.of(claim.text), span

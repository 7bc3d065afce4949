"""Each thing that a claim states with a number or about one, beside what the passage has for it."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.facts.comparing.candidate import Candidate, Way
from crosscheck.facts.comparing.comparison import Sides
from crosscheck.facts.comparing.decision import Considered
from crosscheck.facts.comparing.sameness import Sameness
from crosscheck.facts.numbers.amounts import Amount, bears_out
from crosscheck.facts.numbers.quantity import Unit
from crosscheck.facts.reckoning.counts import lists_in
from crosscheck.facts.reckoning.differences import difference_candidates
from crosscheck.facts.reckoning.levels import level_candidates
from crosscheck.facts.reckoning.orders import direction_candidates, order_candidates
from crosscheck.facts.statements.assertion import Act, Assertion
from crosscheck.facts.statements.reading import Reading
from crosscheck.model.figure import FigureKind
from crosscheck.model.text import Span

# A claim states a few things; a text of nothing but numbers is not worth the time that comparing all takes.
_MOST = 12


def numbers_considered(both: Sides) -> Iterator[Considered]:
    """The claim's numbers, changes and comparisons, each with its candidates."""
    sameness = Sameness(both)
    leading = [a for a in both.asserted if a.leads][:_MOST]
    # An age says whom the rest is about, unless there is no rest.
    for assertion in leading or [a for a in both.asserted if a.act is Act.GROUP]:
        listed = list(_listed(both, assertion))
        options = listed or list(_candidates(both, assertion))
        words, span = _said(both.claim, assertion)
        yield Considered(
            FigureKind.COUNT if listed else FigureKind.FIGURE,
            words,
            span,
            assertion.leads,
            tuple((option, sameness.features(assertion, option)) for option in options),
        )


def _candidates(both: Sides, assertion: Assertion) -> Iterator[Candidate]:
    if assertion.act is Act.DIRECTION:
        yield from direction_candidates(both, assertion)
    elif assertion.act is Act.ORDER:
        yield from order_candidates(both, assertion)
    elif assertion.act in (Act.CHANGE, Act.GAP):
        yield from difference_candidates(both, assertion)
    else:
        yield from level_candidates(both, assertion)
        if assertion.quantity is not None and assertion.quantity.unit in (Unit.COUNT, Unit.SHARE):
            yield from _unnumbered(both)


def _unnumbered(both: Sides) -> Iterator[Candidate]:
    """Where the passage has no number for what is counted: nothing differs from "a small number"."""
    evidence = both.evidence
    for first, end in evidence.vague:
        span = Span(evidence.run[first].start, evidence.run[end - 1].end)
        words = span.of(evidence.text)
        yield Candidate(False, Way.STATED, words, span, place=first, open=True)


def _listed(both: Sides, assertion: Assertion) -> Iterator[Candidate]:
    """The list of the passage whose entries the claim counts."""
    quantity = assertion.quantity
    if quantity is None or quantity.unit is not Unit.COUNT or assertion.act is not Act.LEVEL:
        return
    names = {name for term in both.claim.terms for name in term.ids}
    for listed in lists_in(both.evidence):
        if names & ({"inspection"} if listed.named else {"thing", "improve"}):
            held = bears_out(quantity.amount, Amount.of(float(listed.items)))
            yield Candidate(bool(held), Way.LIST, f"{listed.items} listed", listed.span)


def _said(claim: Reading, assertion: Assertion) -> tuple[str, Span | None]:
    """The words of the claim that state it."""
    if assertion.quantity is not None:
        return assertion.quantity.text, assertion.quantity.span
    if assertion.cue is None:
        return "", None
    span = Span(claim.run[assertion.cue.first].start, claim.run[assertion.cue.end - 1].end)
    return span.of(claim.text), span

"""Whether the quantities of a claim are those of its evidence, where both speak of the same thing."""

from __future__ import annotations

from collections.abc import Iterable

from crosscheck.facts.amounts import Amount, bears_out
from crosscheck.facts.assertions import Act, Assertion
from crosscheck.facts.comparison import Sides, sides
from crosscheck.facts.counts import lists_in
from crosscheck.facts.judged import Candidate, Outcome, decide
from crosscheck.facts.levels import level_candidates
from crosscheck.facts.moves import move_candidates
from crosscheck.facts.orders import direction_candidates, order_candidates
from crosscheck.facts.quantity import Unit
from crosscheck.facts.reading import Reading, read
from crosscheck.facts.subject import other_thing
from crosscheck.model.document import PartialDate, Period
from crosscheck.model.figure import FigureComparison, FigureKind, FigureLabel, FigureVerdict
from crosscheck.model.text import Span

# Below this the evidence speaks of something else.
SUBJECT = 0.34


def compare_figures(
    claim: str,
    evidence: str,
    *,
    claim_date: PartialDate | None = None,
    evidence_date: PartialDate | Period | None = None,
) -> FigureVerdict:
    """The quantities of `claim` beside those of `evidence`."""
    base = evidence_date if isinstance(evidence_date, PartialDate) else None
    both = sides(read(claim, claim_date), read(evidence, base))
    outcomes = tuple(_outcomes(both))
    return FigureVerdict(_overall(outcomes), tuple(_comparison(outcome) for outcome in outcomes))


def _overall(outcomes: Iterable[Outcome]) -> FigureLabel:
    labels = [outcome.label for outcome in outcomes]
    for label in (FigureLabel.CONFLICTS, FigureLabel.NOT_COMPARABLE, FigureLabel.CONSISTENT):
        if label in labels:
            return label
    return FigureLabel.NOT_COMPARABLE


def _outcomes(both: Sides) -> Iterable[Outcome]:
    apart = other_thing(both.claim, both.evidence) or (both.subject.score < SUBJECT)
    for assertion in both.asserted:
        candidates = list(_candidates(both, assertion))
        label, candidate = decide(candidates)
        if apart:
            label = FigureLabel.NOT_COMPARABLE
        if assertion.act in (Act.PERIOD, Act.GROUP) and label is not FigureLabel.CONSISTENT:
            continue
        yield _outcome(both.claim, assertion, label, candidate)
    yield from _relative(both)


def _relative(both: Sides) -> Iterable[Outcome]:
    for date in both.claim.dates:
        if date.relative and not date.known and not date.anaphoric:
            alike = any(
                other.relative and other.days == date.days and date.days is not None for other in both.evidence.dates
            )
            if not alike:
                yield Outcome(FigureLabel.NOT_COMPARABLE, FigureKind.DATE, date.text, date.span, message="no date to go by")


def _candidates(both: Sides, assertion: Assertion) -> Iterable[Candidate]:
    if assertion.act in (Act.LEVEL, Act.PERIOD, Act.GROUP):
        yield from level_candidates(both, assertion)
        yield from _listed(both, assertion)
    elif assertion.act in (Act.CHANGE, Act.GAP):
        yield from move_candidates(both, assertion)
    elif assertion.act is Act.DIRECTION:
        yield from direction_candidates(both, assertion)
    else:
        yield from order_candidates(both, assertion)


def _listed(both: Sides, assertion: Assertion) -> Iterable[Candidate]:
    if assertion.quantity is None or assertion.quantity.unit is not Unit.COUNT:
        return
    names = {name for term in both.claim.terms for name in term.ids}
    for listed in lists_in(both.evidence):
        if listed.named != ("inspection" in names and "thing" not in names and "improve" not in names):
            continue
        if not listed.named and not names & {"thing", "improve"}:
            continue
        held = bears_out(assertion.quantity.amount, Amount.of(float(listed.items)))
        yield Candidate(held, 0.8, f"{listed.items} listed", listed.span)


def _outcome(claim: Reading, assertion: Assertion, label: FigureLabel, candidate: Candidate | None) -> Outcome:
    span = _span(claim, assertion)
    return Outcome(
        label,
        FigureKind.FIGURE,
        span.of(claim.text) if span else "",
        span,
        candidate.words if candidate else None,
        candidate.span if candidate else None,
        f"{assertion.act.value} {candidate.fit:.2f}" if candidate else assertion.act.value,
    )


def _span(claim: Reading, assertion: Assertion) -> Span | None:
    if assertion.quantity is not None:
        return assertion.quantity.span
    if assertion.cue is not None:
        return Span(claim.run[assertion.cue.first].start, claim.run[assertion.cue.end - 1].end)
    return None


def _comparison(outcome: Outcome) -> FigureComparison:
    return FigureComparison(
        outcome.kind, outcome.label, outcome.claim, outcome.evidence, outcome.claim_span, outcome.evidence_span, outcome.message
    )

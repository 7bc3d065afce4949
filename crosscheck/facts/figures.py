"""Whether the quantities of a claim are those of its evidence, where both speak of the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from crosscheck.facts.amounts import Amount, Hedge, bears_out
from crosscheck.facts.assertions import Act, Assertion
from crosscheck.facts.comparison import Sides, sides
from crosscheck.facts.counts import lists_in
from crosscheck.facts.dates import DateMention
from crosscheck.facts.events import event_candidates
from crosscheck.facts.grades import grades
from crosscheck.facts.gradings import grade_outcomes
from crosscheck.facts.judged import Candidate, Outcome, decide
from crosscheck.facts.levels import level_candidates
from crosscheck.facts.moves import move_candidates
from crosscheck.facts.occasion import occasion, occasion_dates, occasion_spans
from crosscheck.facts.orders import direction_candidates, order_candidates
from crosscheck.facts.polarity import bound_turned
from crosscheck.facts.quantity import Unit
from crosscheck.facts.reading import Reading, read
from crosscheck.facts.subject import other_thing
from crosscheck.facts.telling import tell
from crosscheck.model.document import PartialDate, Period
from crosscheck.model.figure import FigureComparison, FigureKind, FigureLabel, FigureVerdict
from crosscheck.model.text import Span

# How much of a claim's subject the evidence must name, 0–1, before any number is compared.
SUBJECT = 0.34
_LIST_FIT = 0.8
# Above this a number is compared even though the rest of the claim tells a longer story.
_SURE = 0.7
_LONGEST = 8_000
"""Code points of a text that are read: a claim or passage is a few sentences, whatever a file may hold."""
_MOST = 24
"""Numbers and dates of a text that are compared: each is held against each, and a table has hundreds."""
_KEPT = 512
"""Texts whose reading is remembered: a passage is compared with many claims, a claim with several passages."""


@lru_cache(_KEPT)
def _reading(text: str, base: PartialDate | None) -> Reading:
    reading = read(text[:_LONGEST], base)
    places = [quantity.span.start for quantity in reading.quantities]
    places = sorted([*places, *(date.span.start for date in reading.dates)])
    return reading if len(places) <= _MOST else read(text[: places[_MOST]], base)


def gives_figures(text: str) -> bool:
    """True when `text` gives a number, a date or a grade: without one there is nothing to compare."""
    reading = _reading(text, None)
    return bool(reading.quantities or reading.dates or grades(text))


def compare_figures(
    claim: str,
    evidence: str,
    *,
    claim_date: PartialDate | None = None,
    evidence_date: PartialDate | Period | None = None,
    evidence_published: PartialDate | None = None,
) -> FigureVerdict:
    """
    The quantities, dates and grades of `claim` beside those of `evidence`.

    Relative dates are resolved against `claim_date` and the end of the inspection; without them they are
    not comparable. `evidence_date` is when the inspection took place, or when the report came out; with
    `evidence_published` beside it a claim may rightly give either, and the message says which it gives.
    """
    covers = evidence_date if isinstance(evidence_date, Period) else None
    published = evidence_published or (
        evidence_date if isinstance(evidence_date, PartialDate) else None
    )
    base = PartialDate(covers.end.year, covers.end.month, covers.end.day) if covers else published
    said = _reading(claim, claim_date)
    both = sides(said, _reading(evidence, base))
    outcomes = tuple(_outcomes(both, occasion(said, covers, published)))
    return FigureVerdict(_overall(outcomes), tuple(map(_comparison, outcomes)))


def _overall(outcomes: Sequence[Outcome]) -> FigureLabel:
    labels = {outcome.label for outcome in outcomes}
    unknown = any(
        o.kind is FigureKind.DATE and o.label is FigureLabel.NOT_COMPARABLE for o in outcomes
    )
    if unknown:
        return FigureLabel.NOT_COMPARABLE
    for label in (FigureLabel.CONFLICTS, FigureLabel.NOT_COMPARABLE, FigureLabel.CONSISTENT):
        if label in labels:
            return label
    return FigureLabel.NOT_COMPARABLE


def _outcomes(both: Sides, report: Sides | None) -> Iterator[Outcome]:
    graded = list(grade_outcomes(both.claim, both.evidence))
    led = [a for a in both.asserted if a.leads]
    if graded and any(o.label is not FigureLabel.NOT_COMPARABLE for o in graded):
        led = [
            a for a in led if a.quantity is None or a.quantity.unit not in (Unit.COUNT, Unit.SHARE)
        ]
        led = [a for a in led if a.act not in (Act.DIRECTION, Act.ORDER)]
    yield from graded
    framing = [a for a in both.asserted if not a.leads]
    for assertion in led:
        yield _judged(both, assertion, report)
    for assertion in framing:
        outcome = _judged(both, assertion, report)
        if assertion.act is Act.GROUP and outcome.label is FigureLabel.CONFLICTS:
            outcome = replace(
                outcome, label=FigureLabel.NOT_COMPARABLE
            )  # other children, not another number
        stated = (
            assertion.act is Act.PERIOD
            and assertion.soft
            and outcome.label is FigureLabel.CONFLICTS
        )
        stated = stated and not any(bound_turned(both, fact) for fact in both.facts)
        if outcome.label is FigureLabel.CONSISTENT or stated or not (led or graded):
            mere = assertion.act is Act.PERIOD and not (led or graded)
            yield replace(outcome, label=FigureLabel.NOT_COMPARABLE) if mere else outcome
        elif assertion.act is Act.GROUP and _other_group(both, assertion):
            yield outcome
    yield from _dates(both, report, alone=not (led or graded))
    if graded and all(o.label is FigureLabel.CONSISTENT for o in graded):
        yield from _graded_when(both, report, graded)


def _other_group(both: Sides, assertion: Assertion) -> bool:
    """True when the evidence speaks of others than those the claim counts: other ages, another "three or more"."""
    quantity = assertion.quantity
    if quantity is None:
        return False
    if quantity.unit is Unit.AGE:
        return any(f.unit is Unit.AGE for f in both.facts)
    return any(
        f.unit is quantity.unit and f.quantity.amount.hedge is Hedge.AT_LEAST for f in both.facts
    )


def _graded_when(both: Sides, report: Sides | None, graded: Sequence[Outcome]) -> Iterator[Outcome]:
    """The date of a judgement, where both give one."""
    evidence = both.evidence
    clauses = {
        clause
        for piece, clause in zip(evidence.run, evidence.clauses, strict=True)
        if any(
            o.evidence_span and o.evidence_span.start <= piece.start < o.evidence_span.end
            for o in graded
        )
    }
    given = [d for d in evidence.dates if d.known and evidence.clauses[d.first] in clauses]
    for date in both.claim.dates:
        if not date.known:
            continue
        if given:
            held = any(date.overlaps(d) for d in given)
            label = FigureLabel.CONSISTENT if held else FigureLabel.CONFLICTS
            words, span = given[0].text, given[0].span
            yield Outcome(
                label,
                FigureKind.DATE,
                date.text,
                date.span,
                words,
                span,
                tell(label, date.text, words),
            )
        elif report is not None:
            yield _judged_when(report, date)


def _judged_when(report: Sides, date: DateMention) -> Outcome:
    """Whether a judgement's date is that of the inspection, of its report, or of another one."""
    for mention in report.evidence.dates:
        if date.overlaps(mention):
            event = "the inspection took place" if mention.ranged else "the report was published"
            message = f"“{date.text}” is when {event}: {mention.text}."
            return Outcome(
                FigureLabel.CONSISTENT,
                FigureKind.DATE,
                date.text,
                date.span,
                mention.text,
                message=message,
            )
    return Outcome(
        FigureLabel.NOT_COMPARABLE,
        FigureKind.DATE,
        date.text,
        date.span,
        message=f"“{date.text}” is neither when this inspection took place nor when its report was published.",
    )


def _dated(label: FigureLabel, date: DateMention, candidate: Candidate | None) -> Outcome:
    words = candidate.words if candidate else None
    return Outcome(
        label,
        FigureKind.DATE,
        date.text,
        date.span,
        words,
        candidate.span if candidate else None,
        tell(label, date.text, words),
    )


def _dates(both: Sides, report: Sides | None, *, alone: bool) -> Iterator[Outcome]:
    for date in both.claim.dates:
        if date.relative and not date.known and not date.anaphoric:
            if not _same_distance(both, date):
                yield Outcome(
                    FigureLabel.NOT_COMPARABLE,
                    FigureKind.DATE,
                    date.text,
                    date.span,
                    message=f"“{date.text}” is known only with a date to reckon from.",
                )
        elif alone and not date.anaphoric:
            label, candidate = decide(
                (*event_candidates(both, date), *occasion_dates(report, date))
            )
            if other_thing(both.claim, both.evidence):
                label = FigureLabel.NOT_COMPARABLE
            yield _dated(label, date, candidate)


def _same_distance(both: Sides, date: DateMention) -> bool:
    """True when the evidence reaches back as far: "18 months ago" and "over the past 18 months"."""
    if date.days is None:
        return False
    near = 0.05 * abs(date.days)
    stretches = [q.amount.value for q in both.evidence.quantities if q.unit is Unit.DURATION]
    offsets = [abs(d.days) for d in both.evidence.dates if d.relative and d.days is not None]
    return any(abs(abs(date.days) - other) <= near for other in (*stretches, *offsets))


def _judged(both: Sides, assertion: Assertion, report: Sides | None) -> Outcome:
    listed = list(_listed(both, assertion))
    candidates = listed or list(_candidates(both, assertion))
    if assertion.quantity is not None and assertion.quantity.unit is Unit.DURATION:
        candidates += occasion_spans(report, assertion.quantity)
    label, candidate = decide(candidates)
    if assertion.act is Act.GROUP and any(c.holds for c in candidates):
        label = FigureLabel.CONSISTENT
    apart = both.subject.score < SUBJECT and (candidate is None or candidate.fit < _SURE)
    if not listed and (other_thing(both.claim, both.evidence) or apart):
        label = FigureLabel.NOT_COMPARABLE
    return _outcome(
        both.claim, assertion, label, candidate, FigureKind.COUNT if listed else FigureKind.FIGURE
    )


def _candidates(both: Sides, assertion: Assertion) -> Iterator[Candidate]:
    if assertion.act in (Act.CHANGE, Act.GAP):
        return move_candidates(both, assertion)
    if assertion.act is Act.DIRECTION:
        return direction_candidates(both, assertion)
    if assertion.act is Act.ORDER:
        return order_candidates(both, assertion)
    return level_candidates(both, assertion)


def _listed(both: Sides, assertion: Assertion) -> Iterator[Candidate]:
    quantity = assertion.quantity
    if quantity is None or quantity.unit is not Unit.COUNT or assertion.act is not Act.LEVEL:
        return
    names = {name for term in both.claim.terms for name in term.ids}
    for listed in lists_in(both.evidence):
        if not names & ({"inspection"} if listed.named else {"thing", "improve"}):
            continue
        held = bears_out(quantity.amount, Amount.of(float(listed.items)))
        yield Candidate(held, _LIST_FIT, f"{listed.items} listed", listed.span)


def _outcome(
    claim: Reading,
    assertion: Assertion,
    label: FigureLabel,
    candidate: Candidate | None,
    kind: FigureKind,
) -> Outcome:
    span = _span(claim, assertion)
    said = span.of(claim.text) if span else ""
    return Outcome(
        label,
        kind,
        said,
        span,
        candidate.words if candidate else None,
        candidate.span if candidate else None,
        tell(
            label,
            said,
            candidate.words if candidate else None,
            candidate.makes if candidate else "",
        ),
    )


def _span(claim: Reading, assertion: Assertion) -> Span | None:
    if assertion.quantity is not None:
        return assertion.quantity.span
    if assertion.cue is not None:
        return Span(claim.run[assertion.cue.first].start, claim.run[assertion.cue.end - 1].end)
    return None


def _comparison(outcome: Outcome) -> FigureComparison:
    return FigureComparison(
        outcome.kind,
        outcome.label,
        outcome.claim,
        outcome.evidence,
        outcome.claim_span,
        outcome.evidence_span,
        outcome.message,
    )

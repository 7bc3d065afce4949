"""The dates of a claim against those of its evidence, and of the report it stands in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.facts.comparison import Sides
from crosscheck.facts.dates import DateMention
from crosscheck.facts.events import event_candidates
from crosscheck.facts.judged import decide
from crosscheck.facts.occasion import occasion_dates
from crosscheck.facts.quantity import Unit
from crosscheck.facts.subject import other_thing
from crosscheck.facts.telling import compared, label_of
from crosscheck.model.figure import FigureComparison, FigureKind, FigureLabel

# "18 months ago" and "over the past year and a half" reach back equally far.
_SAME_DISTANCE = 0.05


def date_comparisons(
    both: Sides, report: Sides | None, *, alone: bool
) -> Iterator[FigureComparison]:
    """
    The dates that need another to reckon from, and the claim's events where it gives nothing else.

    `alone` is True when the claim gives no number and no grade; otherwise its dates only say which
    number of the evidence is meant.
    """
    for date in both.claim.dates:
        if date.relative and not date.known and not date.anaphoric:
            if not _same_distance(both, date):
                message = f"“{date.text}” is known only with a date to reckon from."
                yield _compared(FigureLabel.NOT_COMPARABLE, date, None, message)
        elif alone and not date.anaphoric:
            candidates = (*event_candidates(both, date), *occasion_dates(report, date))
            label, candidate = decide(candidates)
            if other_thing(both.claim, both.evidence):
                label = FigureLabel.NOT_COMPARABLE
            given = (candidate.words, candidate.span) if candidate else None
            yield compared(FigureKind.DATE, label, (date.text, date.span), given)


def _same_distance(both: Sides, date: DateMention) -> bool:
    """True when the evidence reaches back as far: "18 months ago" and "over the past 18 months"."""
    if date.days is None:
        return False
    stretches = [q.amount.value for q in both.evidence.quantities if q.unit is Unit.DURATION]
    offsets = [abs(d.days) for d in both.evidence.dates if d.relative and d.days is not None]
    near = _SAME_DISTANCE * abs(date.days)
    return any(abs(abs(date.days) - other) <= near for other in (*stretches, *offsets))


def judgement_dates(
    both: Sides, report: Sides | None, graded: Sequence[FigureComparison]
) -> Iterator[FigureComparison]:
    """When a claim says that a grade was given, where the evidence or its report says it too."""
    given = _dates_beside(both, graded)
    for date in both.claim.dates:
        if not date.known:
            continue
        if given:
            held = any(date.overlaps(d) for d in given)
            words = (given[0].text, given[0].span)
            yield compared(FigureKind.DATE, label_of(held), (date.text, date.span), words)
        elif report is not None:
            yield _of_the_report(report, date)


def _dates_beside(both: Sides, graded: Sequence[FigureComparison]) -> list[DateMention]:
    """The evidence's dates in the clauses of its grades."""
    evidence = both.evidence
    spans = [c.evidence_span for c in graded if c.evidence_span is not None]
    clauses = {
        clause
        for piece, clause in zip(evidence.run, evidence.clauses, strict=True)
        if any(span.start <= piece.start < span.end for span in spans)
    }
    return [d for d in evidence.dates if d.known and evidence.clauses[d.first] in clauses]


def _of_the_report(report: Sides, date: DateMention) -> FigureComparison:
    """Whether a judgement's date is that of the inspection, of its report, or of another one."""
    for mention in report.evidence.dates:
        if date.overlaps(mention):
            event = "the inspection took place" if mention.ranged else "the report was published"
            message = f"“{date.text}” is when {event}: {mention.text}."
            return _compared(FigureLabel.CONSISTENT, date, mention.text, message)
    message = f"“{date.text}” is neither when this inspection took place nor when its report was published."
    return _compared(FigureLabel.NOT_COMPARABLE, date, None, message)


def _compared(
    label: FigureLabel, date: DateMention, given: str | None, message: str
) -> FigureComparison:
    words = (given, None) if given is not None else None
    return compared(FigureKind.DATE, label, (date.text, date.span), words, message=message)

"""The dates of a claim beside those of its passage, and of the report that it stands in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.facts.comparing.comparison import Sides
from crosscheck.facts.comparing.decision import Considered
from crosscheck.facts.comparing.sameness import Sameness
from crosscheck.facts.comparing.telling import compared, label_of
from crosscheck.facts.dates.mentions import DateMention
from crosscheck.facts.occasions.events import event_candidates
from crosscheck.facts.occasions.inspection import occasion_dates
from crosscheck.model.figure import FigureComparison, FigureKind, FigureLabel

# A claim gives few dates; a text of nothing else is read this far.
_MOST = 12


def dates_considered(both: Sides, report: Sides | None) -> Iterator[Considered]:
    """The events that a claim dates, each with the dates that the passage has for it."""
    own = Sameness(both)
    for date in both.claim.dates[:_MOST]:
        if date.anaphoric or (date.relative and not date.known):
            continue
        options = [(c, own.features(None, c)) for c in event_candidates(both, date)]
        if report is not None:
            options += [
                (c, Sameness(report).features(None, c)) for c in occasion_dates(report, date)
            ]
        yield Considered(FigureKind.DATE, date.text, date.span, leads=True, options=tuple(options))


def undated(both: Sides) -> Iterator[FigureComparison]:
    """The dates that are known only with another to reckon from."""
    for date in both.claim.dates:
        if date.relative and not date.known and not date.anaphoric:
            message = f"“{date.text}” is known only with a date to reckon from."
            yield _compared(FigureLabel.NOT_COMPARABLE, date, None, message)


def judgement_dates(
    both: Sides, report: Sides | None, graded: Sequence[FigureComparison]
) -> Iterator[FigureComparison]:
    """When a claim says that a grade was given, where the passage or its report says it too."""
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
    """The passage's dates in the clauses of its grades."""
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

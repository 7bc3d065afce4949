"""Whether the quantities of a claim are those of its evidence, where both speak of the same thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from crosscheck.facts.comparing.comparison import Sides, sides
from crosscheck.facts.comparing.decision import Considered, Outcome, outcome
from crosscheck.facts.comparing.telling import compared
from crosscheck.facts.grades.gradings import grades_considered
from crosscheck.facts.grades.mentions import grades
from crosscheck.facts.occasions.datings import dates_considered, judgement_dates, undated
from crosscheck.facts.occasions.inspection import occasion
from crosscheck.facts.reckoning.numbered import numbers_considered
from crosscheck.facts.statements.reading import read
from crosscheck.facts.words.numerals import is_number_word
from crosscheck.model.document import PartialDate, Period
from crosscheck.model.figure import FigureComparison, FigureKind, FigureLabel, FigureVerdict
from crosscheck.text.tokens import words

# A claim and a passage are a few sentences; what is longer than any is read this far, in code points.
_LONGEST = 8_000
_KEPT = 512
"""Texts whose reading is remembered: a passage is compared with many claims, a claim with several passages."""


_reading = lru_cache(_KEPT)(read)


@lru_cache(_KEPT)
def gives_figures(claim: str, claim_date: PartialDate | None = None) -> bool:
    """True when `claim` gives a number, a date or a grade: without one there is nothing to compare."""
    reading = _reading(claim[:_LONGEST], claim_date)
    return bool(reading.quantities or reading.dates or grades(claim[:_LONGEST]))


def gives_number(claim: str) -> bool:
    """True when `claim` has a number in digits or words: "seven", but not "most"."""
    return any(
        token.text[0].isdigit() or is_number_word(token.text.lower())
        for token in words(claim[:_LONGEST])
    )


def compare_figures(
    claim: str,
    evidence: str,
    *,
    claim_date: PartialDate | None = None,
    evidence_date: PartialDate | Period | None = None,
    evidence_published: PartialDate | None = None,
    found: bool = False,
) -> FigureVerdict:
    """
    The quantities, dates and grades of `claim` beside those of `evidence`.

    Relative dates are resolved against `claim_date` and the end of the inspection; without them they are
    not comparable. `evidence_date` is when the inspection took place, or when the report came out; with
    `evidence_published` beside it a claim may rightly give either, and the message says which it gives.
    `found` says that a search of the whole document came to this passage for the claim, as in a check: a
    number that stands in both is then most likely the same, and a conflict must be the clearer. Without it
    the passage may be any, and one chosen to mislead.
    """
    covers = evidence_date if isinstance(evidence_date, Period) else None
    published = evidence_published or (
        evidence_date if isinstance(evidence_date, PartialDate) else None
    )
    base = PartialDate(covers.end.year, covers.end.month, covers.end.day) if covers else published
    said = _reading(claim[:_LONGEST], claim_date)
    both = sides(said, _reading(evidence[:_LONGEST], base))
    report = occasion(said, covers, published)
    every = considered(both, report)
    came = [(one, outcome(one, every, found=found)) for one in every]
    comparisons = [_comparison(one, its) for one, its in came]
    label = _label([its for _, its in came])
    graded = [c for c in comparisons if c.kind is FigureKind.GRADE]
    if graded and label is FigureLabel.CONSISTENT:
        comparisons += judgement_dates(both, report, graded)
    comparisons += undated(both)
    return _verdict(label, comparisons)


def considered(both: Sides, report: Sides | None) -> list[Considered]:
    """Everything that the claim states, with what the passage has for it."""
    graded = list(grades_considered(both))
    numbered = list(numbers_considered(both))
    alone = not graded and not any(one.leads for one in numbered)
    return [*graded, *numbered, *(dates_considered(both, report) if alone else ())]


def _label(every: Sequence[Outcome]) -> FigureLabel:
    """A conflict outweighs the rest; what is consistent outweighs what cannot be compared."""
    labels = {its.label for its in every}
    ranked = (FigureLabel.CONFLICTS, FigureLabel.CONSISTENT)
    return next((label for label in ranked if label in labels), FigureLabel.NOT_COMPARABLE)


def _comparison(one: Considered, came: Outcome) -> FigureComparison:
    best = came.best
    given = (best.words, best.span) if best is not None else None
    makes = best.makes if best is not None else ""
    return compared(one.kind, came.label, (one.words, one.span), given, makes=makes)


def _verdict(label: FigureLabel, comparisons: Iterable[FigureComparison]) -> FigureVerdict:
    """The label of the whole, with comparisons that do not go against it."""
    return FigureVerdict(label, tuple(sorted(_fitting(label, comparisons), key=_place)))


def _fitting(
    label: FigureLabel, comparisons: Iterable[FigureComparison]
) -> Iterator[FigureComparison]:
    for comparison in comparisons:
        if label is not FigureLabel.CONFLICTS and comparison.label is FigureLabel.CONFLICTS:
            yield replace(comparison, label=FigureLabel.NOT_COMPARABLE)
        else:
            yield comparison


def _place(comparison: FigureComparison) -> tuple[int, int]:
    """Where it stands in the claim; what has no place there comes last."""
    span = comparison.claim_span
    return (0, span.start) if span is not None else (1, 0)

"""Durations that the dates of an evidence text make."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from crosscheck.facts.comparing.candidate import Candidate, Way
from crosscheck.facts.comparing.comparison import Sides
from crosscheck.facts.dates.mentions import DateMention
from crosscheck.facts.numbers.amounts import Amount, bears_out
from crosscheck.facts.numbers.quantity import Quantity, Unit
from crosscheck.facts.words.lexicon import words_of

_FORTNIGHT_SLACK, _LONG_SLACK = 2.6, 16.0
_DAYS_OF_MONTH = 31
_MOST = 12


def span_candidates(both: Sides, quantity: Quantity, *, period: bool) -> Iterator[Candidate]:
    """An inspection from 8 to 19 July lasted two weeks; 16 months lie between two appointments."""
    known = [d for d in both.evidence.dates if d.known]
    for left, right in pairwise(known[:_MOST]):
        yield from _apart(both, quantity, left, right, alone=len(known) == 2 and not period)
    measured = any(f.unit is Unit.DURATION for f in both.facts)
    for mention in both.evidence.dates:
        if mention.relative and mention.days is not None:
            days = float(abs(mention.days))
            held = bears_out(quantity.amount, Amount.of(days), slack=0.05 * days)
            yield _of(mention, mention.text, held)
        elif mention.earliest and mention.latest and mention.ranged:
            days = (mention.latest - mention.earliest).days + 1
            if not period and (measured or days > 2 * _DAYS_OF_MONTH):
                continue  # the years that an average was taken over are not the wait itself
            # Monday of one week to Friday of the next is called two weeks.
            slack = _FORTNIGHT_SLACK if days <= _DAYS_OF_MONTH else _LONG_SLACK
            held = bears_out(quantity.amount, Amount.of(float(days)), slack=slack)
            yield _of(mention, mention.text, held)


def _of(mention: DateMention, words: str, held: bool | None, *, sound: bool = True) -> Candidate:
    return Candidate(
        bool(held),
        Way.WORKED,
        words,
        mention.span,
        place=mention.first,
        open=held is None,
        sound=sound,
    )


def _apart(
    both: Sides, quantity: Quantity, left: DateMention, right: DateMention, *, alone: bool
) -> Iterator[Candidate]:
    """The time between two events; the claim is contradicted only where it speaks of such a time."""
    first, last = sorted(
        (left, right), key=lambda d: (d.earliest or date.min, d.latest or date.min)
    )
    if not (first.earliest and first.latest and last.earliest and last.latest):
        return
    near, far = (last.earliest - first.latest).days, (last.latest - first.earliest).days
    gaps = [float(near), (near + far) / 2, float(far)]
    slack = _LONG_SLACK if quantity.amount.value > 2 * _DAYS_OF_MONTH else _FORTNIGHT_SLACK
    held = any(bears_out(quantity.amount, Amount.of(gap), slack=slack) for gap in gaps)
    measured = any(f.unit is Unit.DURATION for f in both.facts)
    sound = alone and not measured and bool(words_of("claims", "apart") & both.words)
    if held or sound:
        yield _of(left, f"{first.text} to {last.text}", held, sound=sound)

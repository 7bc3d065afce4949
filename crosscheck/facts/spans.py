"""Durations that the dates of an evidence text make."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from crosscheck.facts.amounts import Amount, bears_out
from crosscheck.facts.comparison import Sides
from crosscheck.facts.dates import DateMention
from crosscheck.facts.judged import Candidate
from crosscheck.facts.lexicon import words_of
from crosscheck.facts.quantity import Quantity, Unit
from crosscheck.facts.subject import Offer, cover, fit_with_back

_FORTNIGHT_SLACK, _LONG_SLACK = 2.6, 16.0
_DAYS_OF_MONTH = 31


def span_candidates(both: Sides, quantity: Quantity, *, period: bool) -> Iterator[Candidate]:
    """An inspection from 8 to 19 July lasted two weeks; 16 months lie between two appointments."""
    known = [d for d in both.evidence.dates if d.known]
    if len(known) == 2:
        apart = _apart(both, quantity, known[0], known[1])
        if words_of("claims", "apart") & both.words or (
            apart.holds
            and not period
            and _one_story(both, known)
            and not quantity.amount.hedge.is_bound
        ):
            yield apart
    measured = any(f.unit is Unit.DURATION for f in both.facts)
    for mention in both.evidence.dates:
        if mention.relative and mention.days is not None:
            yield _ago(both, quantity, mention)
        elif mention.earliest and mention.latest and mention.ranged:
            days = (mention.latest - mention.earliest).days + 1
            if not period and (measured or days > 2 * _DAYS_OF_MONTH):
                continue  # the years that an average was taken over are not the wait itself
            # Monday of one week to Friday of the next is called two weeks.
            slack = _FORTNIGHT_SLACK if days <= _DAYS_OF_MONTH else _LONG_SLACK
            held = bears_out(quantity.amount, Amount.of(float(days)), slack=slack)
            yield Candidate(held, _fit(both, mention), mention.text, mention.span)


def _one_story(both: Sides, dates: list[DateMention]) -> bool:
    """True for "appointed in August, reported in November"; two people in post "since" are two stories."""
    sentences = {both.evidence.sentences[d.first] for d in dates}
    return len(sentences) == 1 and not any(d.lead == "since" for d in dates)


def _ago(both: Sides, quantity: Quantity, mention: DateMention) -> Candidate:
    days = float(abs(mention.days or 0))
    held = bears_out(quantity.amount, Amount.of(days), slack=0.05 * days)
    return Candidate(held, _fit(both, mention), mention.text, mention.span)


def _apart(both: Sides, quantity: Quantity, left: DateMention, right: DateMention) -> Candidate:
    first, last = sorted(
        (left, right), key=lambda d: (d.earliest or date.min, d.latest or date.min)
    )
    gaps = [0.0]
    if first.earliest and first.latest and last.earliest and last.latest:
        near, far = (last.earliest - first.latest).days, (last.latest - first.earliest).days
        gaps = [float(near), (near + far) / 2, float(far)]
    held = any(bears_out(quantity.amount, Amount.of(gap), slack=2.0) for gap in gaps)
    return Candidate(held, _fit(both, left), f"{first.text} to {last.text}", left.span)


def _fit(both: Sides, mention: DateMention) -> float:
    sentence = both.evidence.sentences[mention.first]
    near = [t for t in both.evidence.terms if both.evidence.sentences[t.first] == sentence]
    found = cover(both.wanted, [Offer(t, 1.0) for t in both.evidence.terms])
    return fit_with_back(found, both.claim.terms, near)

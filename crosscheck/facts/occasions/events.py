"""When a claim says something took place, against the dates its evidence gives."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace

from crosscheck.facts.comparing.candidate import Candidate, Way
from crosscheck.facts.comparing.comparison import Sides
from crosscheck.facts.dates.mentions import DateMention
from crosscheck.facts.statements.ahead import lies_ahead
from crosscheck.facts.statements.reading import Reading
from crosscheck.facts.words.cues import CueKind
from crosscheck.facts.words.lexicon import words_of
from crosscheck.model.document import PartialDate


def event_candidates(both: Sides, date: DateMention) -> Iterator[Candidate]:
    """The evidence's dates that may be the one the claim gives."""
    # "did not open until 2014" says when it opened.
    names = {name for term in both.claim.terms for name in term.ids}
    aspect = ("finish" in names) - ("start" in names)
    denied = "not" in both.claim.words(0, date.first)
    for given in both.evidence.dates:
        if given.relative and not given.known:
            continue
        if both.ahead and not lies_ahead(both.evidence):
            continue  # the next visit is not the last one
        if _is_former(both.claim, date.first) and not _is_former(both.evidence, given.first):
            continue  # nor is the previous inspection this one
        held = _holds(date, given, denied=denied, aspect=aspect)
        if held is not None:
            yield Candidate(held, Way.DATE, given.text, given.span, place=given.first)


def _is_former(reading: Reading, place: int) -> bool:
    sentence = reading.sentences[place]
    return any(
        CueKind.THEN in cue.kinds and reading.sentences[cue.first] == sentence
        for cue in reading.cues
    )


def _holds(claim: DateMention, given: DateMention, *, denied: bool, aspect: int) -> bool | None:
    if claim.month is not None or given.month is not None:
        return _in_some_year(claim, given)
    if given.ranged and aspect and given.earliest and given.latest:
        day = given.latest if aspect > 0 else given.earliest
        given = replace(given, earliest=day, latest=day)
    if (
        claim.earliest is None
        or claim.latest is None
        or given.earliest is None
        or given.latest is None
    ):
        return None
    if (
        claim.lead in words_of("claims", "until")
        and given.lead not in words_of("claims", "until")
        and not denied
    ):
        return given.latest <= claim.latest
    if claim.lead == "before" and given.lead != "before":
        return given.latest < claim.earliest
    if claim.lead == "after" and given.lead != "after":
        return given.earliest > claim.latest
    return claim.overlaps(given)


def _in_some_year(claim: DateMention, given: DateMention) -> bool | None:
    """Whether a day or month without its year can be the other date."""
    bare, other = (claim, given) if claim.month is not None else (given, claim)
    if other.month is not None:
        days = {bare.day, other.day} - {None}
        return bare.month == other.month and len(days) < len((bare.day, other.day))
    if bare.month is None or other.earliest is None or other.latest is None:
        return None
    first, last = other.earliest, other.latest
    return any(
        PartialDate(year, bare.month, bare.day).earliest <= last
        and first <= PartialDate(year, bare.month, bare.day).latest
        for year in {first.year, last.year}
        if bare.day is None or bare.day <= monthrange(year, bare.month)[1]
    )

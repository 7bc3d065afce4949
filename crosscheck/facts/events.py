"""When a claim says something took place, against the dates its evidence gives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from crosscheck.facts.ahead import lies_ahead
from crosscheck.facts.candidate import Candidate, Way
from crosscheck.facts.comparison import Sides
from crosscheck.facts.cues import CueKind
from crosscheck.facts.dates import DateMention
from crosscheck.facts.lexicon import words_of
from crosscheck.facts.reading import Reading


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
        left = claim.month or (claim.earliest.month if claim.earliest else None)
        right = given.month or (given.earliest.month if given.earliest else None)
        return None if left is None or right is None else left == right
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

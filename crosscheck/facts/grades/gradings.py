"""Grades a claim gives against those of its evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.facts.comparing.candidate import Candidate, Way
from crosscheck.facts.comparing.comparison import Sides
from crosscheck.facts.comparing.decision import Considered
from crosscheck.facts.comparing.sameness import Sameness
from crosscheck.facts.comparing.telling import compared, label_of
from crosscheck.facts.dates.mentions import DateMention
from crosscheck.facts.grades.allowed import allowed_levels
from crosscheck.facts.grades.counted import counted
from crosscheck.facts.grades.mentions import GradeMention, areas_in, grades_of
from crosscheck.facts.grades.moves import is_past, moved_from, set_beside, shifted
from crosscheck.facts.numbers.quantity import Unit
from crosscheck.facts.statements.reading import Reading
from crosscheck.facts.words.lexicon import word_list
from crosscheck.facts.words.terms import Sort
from crosscheck.model.figure import FigureComparison, FigureKind, FigureLabel

# How far after a grade its date may stand, in pieces.
_DATED = 3
_OVERALL = frozenset({"overall"})
# What an inspection of children's services grades.
_ASSESSED = frozenset({"overall", "leadership", "protection", "care", "leavers"})


def grades_considered(both: Sides) -> Iterator[Considered]:
    """The grades that the claim gives, each with the one that the passage has for it."""
    for found in _comparisons(both.claim, both.evidence):
        options: list[Candidate] = []
        if found.label is not FigureLabel.NOT_COMPARABLE and found.evidence is not None:
            held = found.label is FigureLabel.CONSISTENT
            options = [Candidate(held, Way.GRADE, found.evidence, found.evidence_span)]
        yield Considered(
            FigureKind.GRADE,
            found.claim,
            found.claim_span,
            leads=True,
            options=tuple((option, Sameness(both).features(None, option)) for option in options),
        )


def _comparisons(claim: Reading, evidence: Reading) -> Iterator[FigureComparison]:
    """What comparing the grades of both came to; nothing when either gives none."""
    given = [g for g in grades_of(evidence.text, evidence.run) if not _is_of_a_count(evidence, g)]
    if not given:
        return
    said = grades_of(claim.text, claim.run)
    between = (
        set_beside(claim, said, given)
        or moved_from(claim, evidence, said, given)
        or shifted(claim, given)
    )
    if between is not None:
        yield between
        return
    for mention in said:
        found = counted(claim, mention, given)
        if found is None and not _is_of_a_count(claim, mention):
            found = _one(claim, evidence, mention, given)
        if found is not None:
            yield found


def _is_of_a_count(reading: Reading, mention: GradeMention) -> bool:
    """True for "eight were judged good": a count of homes, and compared as one. "Two rungs" count none."""
    steps = set(word_list("grades")["steps"])
    return any(
        q.unit in (Unit.COUNT, Unit.SHARE)
        and q.scale != "all"
        and reading.clauses[q.first] == reading.clauses[mention.first]
        and not steps & set(reading.words(q.end, q.end + 1))
        for q in reading.quantities
    )


def _one(
    claim: Reading, evidence: Reading, mention: GradeMention, given: Sequence[GradeMention]
) -> FigureComparison | None:
    """The grade of one area."""
    if not mention.areas and _names_another(claim):
        return None
    where = mention.areas or _OVERALL
    words = (mention.text, mention.span)
    fitting = [g for g in given if _covers(g, where, given)]
    if not fitting:
        message = f"The passage gives no grade to hold “{mention.text}” against."
        return compared(FigureKind.GRADE, FigureLabel.NOT_COMPARABLE, words, None, message=message)
    best = _of_its_time(claim, evidence, mention, fitting)
    allowed = allowed_levels(claim, mention)
    levels = frozenset(range(best.level, best.best + 1))
    held: bool | None = None  # "good or outstanding" does not say which
    if levels <= allowed or not levels & allowed:
        same_scale = best.older == mention.older or len(allowed) > 1
        held = levels <= allowed and same_scale
    if held is False and not claim.dates and _is_earlier(evidence, best):
        held = None  # the grade before this inspection says nothing of the one it gave
    return compared(FigureKind.GRADE, label_of(held), words, (best.text, best.span))


def _is_earlier(evidence: Reading, given: GradeMention) -> bool:
    """True of "since the last inspection, when services were judged good"."""
    sentence = evidence.sentences[given.first]
    before = [
        norm
        for at, norm in enumerate(evidence.norms[: given.first])
        if evidence.sentences[at] == sentence
    ]
    return is_past(evidence, given) and "since" in before and "inspection" in before


def _names_another(claim: Reading) -> bool:
    """True for "its SEND provision": a thing that is no area of an inspection of children's services."""
    return any(
        not areas_in(claim.run, t.first, t.end)
        for t in claim.terms
        if t.sort is Sort.THING or (t.sort is Sort.WORD and claim.run[t.first].text.isupper())
    )


def _date_of(reading: Reading, mention: GradeMention) -> DateMention | None:
    """The date right after a grade: "good in 2028"."""
    return next(
        (d for d in reading.dates if d.known and 0 <= d.first - mention.end <= _DATED), None
    )


def _of_its_time(
    claim: Reading, evidence: Reading, asked: GradeMention, fitting: Sequence[GradeMention]
) -> GradeMention:
    """The grade of the sentence whose date the claim gives; without dates the first."""
    said_at = _date_of(claim, asked)
    if said_at is not None:
        for mention in fitting:
            given_at = _date_of(evidence, mention)
            if given_at is not None and given_at.overlaps(said_at):
                return mention
    known = [d for d in claim.dates if d.known]
    for mention in fitting:
        sentence = evidence.sentences[mention.first]
        near = [d for d in evidence.dates if evidence.sentences[d.first] == sentence]
        if any(d.known and d.overlaps(said) for d in near for said in known):
            return mention
    return fitting[0]


def _covers(given: GradeMention, where: frozenset[str], every: Sequence[GradeMention]) -> bool:
    """True when the evidence's grade is given for the claim's areas."""
    if given.everywhere and where <= _ASSESSED:
        return True
    if where & given.areas:
        return where <= given.areas
    unnamed = len(every) == 1 or not any(g.areas for g in every)
    return unnamed and where == _OVERALL and not given.areas

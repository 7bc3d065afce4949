"""Grades a claim gives against those of its evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from crosscheck.facts.comparing.candidate import Candidate, Way
from crosscheck.facts.comparing.comparison import Sides
from crosscheck.facts.comparing.decision import Considered
from crosscheck.facts.comparing.sameness import Sameness
from crosscheck.facts.comparing.telling import compared, label_of
from crosscheck.facts.dates.mentions import DateMention
from crosscheck.facts.grades.mentions import GRADES, GradeMention, areas_in, grades_of
from crosscheck.facts.grades.moves import is_past, moved_from, set_beside, shifted
from crosscheck.facts.numbers.amounts import Amount
from crosscheck.facts.numbers.quantity import Quantity, Unit
from crosscheck.facts.statements.reading import Reading
from crosscheck.facts.words.lexicon import entries, word_list, words_of
from crosscheck.facts.words.terms import Sort
from crosscheck.model.figure import FigureComparison, FigureKind, FigureLabel

# How far before a grade the words stand that bound, deny or single it out, in pieces.
_NEAR = 6
_BOUND = 3
_TINY = 1e-6
_OVERALL = frozenset({"overall"})
# What an inspection of children's services grades.
_ASSESSED = frozenset({"overall", "leadership", "protection", "care", "leavers"})
_EVERY = frozenset(range(len(GRADES)))


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
        found = _counted(claim, mention, given)
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
    allowed = _allowed(claim, mention)
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
        (d for d in reading.dates if d.known and 0 <= d.first - mention.end <= _BOUND), None
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


def _allowed(claim: Reading, mention: GradeMention) -> frozenset[int]:
    """The levels that the claim allows: "good or better", "below good", "none is rated below good"."""
    before = claim.words(mention.first - _BOUND, mention.first)
    after = claim.words(mention.end, mention.end + 2)
    listed = word_list("grades")["bounds"]

    def bounded(name: str) -> bool:
        pairs = {tuple(phrase.split()) for phrase in listed[name]}
        return before[-2:] in pairs or any((word,) in pairs for word in before)

    allowed = frozenset(range(mention.level, mention.best + 1))
    steps = _stepped(claim, mention)
    if steps:
        return frozenset({mention.level + steps})
    if after in {tuple(phrase.split()) for phrase in listed["or_better"]} or bounded("at_least"):
        allowed = frozenset(level for level in _EVERY if level >= mention.level)
    elif after in {tuple(phrase.split()) for phrase in listed["or_worse"]}:
        allowed = frozenset(level for level in _EVERY if level <= mention.level)
    elif bounded("below"):
        allowed = frozenset(level for level in _EVERY if level < mention.level)
    elif bounded("above"):
        allowed = frozenset(level for level in _EVERY if level > mention.level)
    clause = set(claim.words(mention.first - 2 * _NEAR, mention.first))
    return _EVERY - allowed if words_of("claims", "grade_denied") & clause else allowed


def _stepped(claim: Reading, mention: GradeMention) -> int:
    """One rung below good: how many grades up or down; 0 when nothing of the kind is said."""
    number, step, side = ("", "", "", *claim.words(mention.first - _BOUND, mention.first))[-3:]
    listed = word_list("grades")
    if step not in listed["steps"]:
        return 0
    found = entries("numbers", "cardinals").get(number, 1 if number in {"a", "single"} else 0)
    sign = (side in listed["bounds"]["above"]) - (side in listed["bounds"]["below"])
    return int(found) * sign


def _covers(given: GradeMention, where: frozenset[str], every: Sequence[GradeMention]) -> bool:
    """True when the evidence's grade is given for the claim's areas."""
    if given.everywhere and where <= _ASSESSED:
        return True
    if where & given.areas:
        return where <= given.areas
    unnamed = len(every) == 1 or not any(g.areas for g in every)
    return unnamed and where == _OVERALL and not given.areas


def _counted(
    claim: Reading, mention: GradeMention, given: Sequence[GradeMention]
) -> FigureComparison | None:
    """Three of the four judgements; every area; across the board."""
    named = [g for g in given if g.areas]
    if len(named) < 2:
        return None
    allowed = _allowed(claim, mention)
    total = sum(g.level in allowed for g in named)
    part = next((q for q in claim.quantities if q.whole == len(named)), None)
    if _is_lone(claim, mention) and mention.areas and part is None:
        return _only(claim, mention, named)
    words = (mention.text, mention.span)
    if part is not None:
        said = _number_of(part, len(named))
        near = set(claim.words(mention.first - _NEAR, mention.first))
        if words_of("claims", "grade_rest") & near and part.end <= mention.first:
            said = said.complement(len(named))
        else:
            words = (part.text, part.span)
        held = said.low - _TINY <= total <= said.high + _TINY
    elif _is_of_all(claim) and mention.areas <= _OVERALL:
        held = total == len(named)
    else:
        return None
    return compared(FigureKind.GRADE, label_of(held), words, (_tally(named), named[0].span))


def _tally(named: Sequence[GradeMention]) -> str:
    """How many areas have each grade, best first: "2 good, 1 inadequate"."""
    levels = [g.level for g in named]
    return ", ".join(
        f"{levels.count(level)} {GRADES[level]}" for level in sorted(set(levels), reverse=True)
    )


def _number_of(part: Quantity, whole: int) -> Amount:
    return part.amount.scaled(whole) if part.unit is Unit.SHARE else part.amount


def _is_lone(claim: Reading, mention: GradeMention) -> bool:
    """True for "the only area", "the one area"."""
    before = claim.words(mention.first - 3 * _NEAR, mention.first)
    only = words_of("claims", "grade_lone") & set(before)
    return bool(only) or ("the", "one") in set(pairwise(before))


def _is_of_all(claim: Reading) -> bool:
    """True for "every area", "across the board", "no area", "none of the judgements"."""
    words = set(claim.norms)
    if words & set(word_list("grades")["everywhere"]):
        return True
    denied = {"no", "none", "neither"} & words or ("not", "one") in set(pairwise(claim.norms))
    return bool(denied and words_of("claims", "grade_areas") & words)


def _only(
    claim: Reading, mention: GradeMention, named: Sequence[GradeMention]
) -> FigureComparison | None:
    """Leadership was the only area not to be rated good."""
    before = set(claim.words(mention.first - _NEAR, mention.first))
    denied = bool(words_of("claims", "grade_short") & before)
    own = [g for g in named if mention.areas & g.areas]
    if not own:
        return None
    held = all(((g.level == mention.level) != denied) == (g in own) for g in named)
    words = (mention.text, mention.span)
    return compared(FigureKind.GRADE, label_of(held), words, (own[0].text, own[0].span))

"""Grades a claim gives, or sets beside each other, against those of its evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from crosscheck.facts.grades import GradeMention, areas_in, grades_of
from crosscheck.facts.judged import Outcome
from crosscheck.facts.lexicon import word_list
from crosscheck.facts.numerals import numeral_at
from crosscheck.facts.quantity import Unit
from crosscheck.facts.reading import Reading
from crosscheck.facts.telling import tell
from crosscheck.facts.terms import Sort
from crosscheck.model.figure import FigureKind, FigureLabel
from crosscheck.model.text import Span

_NAMES = ("inadequate", "requires improvement to be good", "good", "outstanding")
_NEAR = 6
_TINY = 1e-6
_ASSESSED = frozenset({"overall", "leadership", "protection", "care", "leavers"})
_RELATIONS = ("not_above", "not_below", "above", "below", "equal")


def grade_outcomes(claim: Reading, evidence: Reading) -> Iterator[Outcome]:
    """What comparing the grades of both came to; nothing when the claim gives none."""
    # "eight were judged good" is a count of homes, and compared as one.
    counted = {
        evidence.clauses[q.first] for q in evidence.quantities if q.unit in (Unit.COUNT, Unit.SHARE)
    }
    given = [
        g
        for g in grades_of(evidence.text, evidence.run)
        if evidence.clauses[g.first] not in counted
    ]
    said = grades_of(claim.text, claim.run)
    relation = _relation(claim)
    if (
        relation is not None
        and given
        and (_speaks_of_grades(claim) or _two_areas(claim, *relation))
    ):
        yield _set_beside(claim, given, *relation)
        return
    if not given:
        return
    moved = _moved(claim, said, given)
    if moved is not None:
        yield moved
        return
    for mention in said:
        outcome = _counted(claim, mention, given) or _one(claim, mention, given)
        if outcome is not None:
            yield outcome


def _moved(
    claim: Reading, said: Sequence[GradeMention], given: Sequence[GradeMention]
) -> Outcome | None:
    """Climbed from adequate to good: both grades, the former first."""
    if len(said) != 2 or len(given) < 2:
        return None
    former, latter = said
    if "from" not in claim.words(max(former.first - 3, 0), former.first) or "to" not in claim.words(
        former.end, latter.first
    ):
        return None
    held = given[0].level == former.level and given[-1].level == latter.level
    label = FigureLabel.CONSISTENT if held else FigureLabel.CONFLICTS
    span = Span(former.span.start, latter.span.end)
    words = f"{given[0].text}, then {given[-1].text}"
    return _graded(label, span.of(claim.text), span, words, given[-1].span)


def _one(claim: Reading, mention: GradeMention, given: Sequence[GradeMention]) -> Outcome | None:
    """The grade of one area."""
    if not mention.areas and _names_another(claim):
        return None
    where = mention.areas or frozenset({"overall"})
    fitting = [g for g in given if _covers(g, where, given)]
    if not fitting:
        return Outcome(
            FigureLabel.NOT_COMPARABLE,
            FigureKind.GRADE,
            mention.text,
            mention.span,
            message=f"The passage gives no grade to hold “{mention.text}” against.",
        )
    best = fitting[0]
    allowed = _allowed(claim, mention)
    levels = set(range(best.level, best.best + 1))
    if levels & allowed and levels - allowed:
        label = FigureLabel.NOT_COMPARABLE  # "good or outstanding" does not say which
    else:
        held = levels <= allowed and (best.older == mention.older or len(allowed) > 1)
        label = FigureLabel.CONSISTENT if held else FigureLabel.CONFLICTS
    return _graded(label, mention.text, mention.span, best.text, best.span)


def _names_another(claim: Reading) -> bool:
    """True for "its SEND provision": a thing that is no area of an inspection of children's services."""
    things = [
        t
        for t in claim.terms
        if t.sort is Sort.THING or (t.sort is Sort.WORD and claim.run[t.first].text.isupper())
    ]
    services = [t for t in things if not areas_in(claim.run, t.first, t.end)]
    return bool(services)


def _allowed(claim: Reading, mention: GradeMention) -> set[int]:
    """The levels that the claim allows: "good or better", "below good", "none is rated below good"."""
    every = set(range(len(_NAMES)))
    allowed = set(range(mention.level, mention.best + 1))
    before = claim.words(max(mention.first - 3, 0), mention.first)
    if _or_better(claim, mention) or before[-2:] == ("at", "least"):
        allowed = {level for level in every if level >= mention.level}
    elif {"below", "beneath", "under"} & set(before) or before[-2:] in (
        ("worse", "than"),
        ("lower", "than"),
        ("short", "of"),
    ):
        allowed = {level for level in every if level < mention.level}
    elif {"above"} & set(before) or before[-2:] in (("better", "than"), ("higher", "than")):
        allowed = {level for level in every if level > mention.level}
    clause = claim.words(max(mention.first - 2 * _NEAR, 0), mention.first)
    denied = {
        "avoided",
        "escaped",
        "dodged",
        "spared",
        "avoid",
        "not",
        "neither",
        "none",
        "no",
        "nothing",
        "never",
        "without",
        "isn't",
        "wasn't",
        "nowhere",
    } & set(clause)
    return every - allowed if denied else allowed


def _covers(given: GradeMention, where: frozenset[str], every: Sequence[GradeMention]) -> bool:
    if given.everywhere and where <= _ASSESSED:
        return True
    if where & given.areas:
        return not (where - given.areas) or len(where & given.areas) == len(where)
    return len(every) == 1 and (where == frozenset({"overall"}) and not given.areas)


def _or_better(claim: Reading, mention: GradeMention) -> bool:
    return claim.words(mention.end, mention.end + 2) in (
        ("or", "better"),
        ("or", "outstanding"),
        ("or", "above"),
    )


def _counted(
    claim: Reading, mention: GradeMention, given: Sequence[GradeMention]
) -> Outcome | None:
    """Three of the four judgements; every area; across the board."""
    words = claim.words(0, len(claim.run))
    named = [g for g in given if g.areas]
    if len(named) < 2:
        return None
    allowed = _allowed(claim, mention)
    total = sum(g.level in allowed for g in named)
    parts = [q for q in claim.quantities if q.whole is not None and q.whole == len(named)]
    rest = {"rest", "others", "other", "remaining", "remainder"} & set(
        claim.words(mention.first - _NEAR, mention.first)
    )
    before = claim.words(max(mention.first - 3 * _NEAR, 0), mention.first)
    lone = {"only", "sole", "lone", "alone"} & set(before) or ("the", "one") in set(
        pairwise(before)
    )
    if lone and mention.areas and not parts:
        return _only(claim, mention, named)
    if parts and rest and parts[0].end <= mention.first:
        held = len(named) - parts[0].amount.high <= total <= len(named) - parts[0].amount.low
        span, text = mention.span, mention.text
    elif parts:
        said = (
            parts[0].amount.scaled(len(named)) if parts[0].unit is Unit.SHARE else parts[0].amount
        )
        held = said.low - _TINY <= total <= said.high + _TINY
        span, text = parts[0].span, parts[0].text
    elif _of_all(words) and not mention.areas - {"overall"}:
        held, span, text = total == len(named), mention.span, mention.text
    else:
        return None
    label = FigureLabel.CONSISTENT if held else FigureLabel.CONFLICTS
    grade = f"{total} of {len(named)} {_NAMES[mention.level]}"
    return _graded(label, text, span, grade, named[0].span)


def _of_all(words: Sequence[str]) -> bool:
    """True for "every area", "across the board", "no area", "none of the judgements"."""
    if set(words) & set(word_list("grades")["everywhere"]):
        return True
    areas = {
        "area",
        "areas",
        "judgement",
        "judgements",
        "grade",
        "grades",
        "part",
        "parts",
        "category",
        "aspect",
    }
    return bool({"no", "none", "neither"} & set(words) and areas & set(words))


def _only(claim: Reading, mention: GradeMention, named: Sequence[GradeMention]) -> Outcome | None:
    """Leadership was the only area not to be rated good."""
    denied = bool(
        {"not", "without", "except", "short", "below", "miss", "missed", "escape"}
        & set(claim.words(max(mention.first - _NEAR, 0), mention.first))
    )
    own = [g for g in named if mention.areas & g.areas]
    others = [g for g in named if g not in own]
    if not own:
        return None
    held = all((g.level == mention.level) != denied for g in own) and all(
        (g.level == mention.level) == denied for g in others
    )
    label = FigureLabel.CONSISTENT if held else FigureLabel.CONFLICTS
    return _graded(label, mention.text, mention.span, own[0].text, own[0].span)


def _relation(claim: Reading) -> tuple[str, int, int] | None:
    """The words that set one area above or below another, and their place."""
    table = {
        tuple(phrase.split()): name for name in _RELATIONS for phrase in word_list("grades")[name]
    }
    names = {g.first for g in grades_of(claim.text, claim.run)}
    for at in range(len(claim.run)):
        for length in (4, 3, 2, 1):
            words = claim.words(at, at + length)
            if len(words) == length and words in table and at + length not in names:
                return table[words], at, at + length
    return None


def _two_areas(claim: Reading, _relation: str, first: int, end: int) -> bool:
    """True when an area stands on either side: nothing else of the two is said to be better."""
    sides = areas_in(claim.run, 0, first), areas_in(claim.run, end, len(claim.run))
    return all(sides) and sides[0] != sides[1]


def _speaks_of_grades(claim: Reading) -> bool:
    words = set(claim.words(0, len(claim.run)))
    return bool(
        words
        & {
            "grade",
            "graded",
            "grades",
            "rating",
            "rated",
            "ratings",
            "judgement",
            "judged",
            "mark",
            "marked",
            "notch",
            "judgment",
            "scored",
            "notches",
            "grading",
            "gradings",
        }
    )


def _set_beside(
    claim: Reading, given: Sequence[GradeMention], relation: str, first: int, end: int
) -> Outcome:
    """One notch below the grade it got overall; graded no higher than help and protection."""
    span = Span(claim.run[first].start, claim.run[end - 1].end)
    text = span.of(claim.text)
    left = _level(areas_in(claim.run, 0, first), given)
    right = _level(areas_in(claim.run, end, len(claim.run)), given)
    if left is None or right is None:
        return Outcome(
            FigureLabel.NOT_COMPARABLE,
            FigureKind.GRADE,
            text,
            span,
            message="The passage does not give both grades.",
        )
    gap = left.level - right.level
    steps = _steps(claim, first)
    held = {
        "above": gap > 0,
        "below": gap < 0,
        "equal": gap == 0,
        "not_above": gap <= 0,
        "not_below": gap >= 0,
    }[relation]
    if steps is not None and relation in {"above", "below"}:
        held = held and abs(gap) == steps
    label = FigureLabel.CONSISTENT if held else FigureLabel.CONFLICTS
    words = f"{_NAMES[left.level]} beside {_NAMES[right.level]}"
    return _graded(label, text, span, words, left.span)


def _level(areas: frozenset[str], given: Sequence[GradeMention]) -> GradeMention | None:
    fitting = [g for g in given if areas and areas <= g.areas]
    if not fitting:
        fitting = [g for g in given if areas & g.areas]
    return fitting[0] if fitting else None


def _steps(claim: Reading, first: int) -> int | None:
    words = claim.words(first - 1, first)
    if not words or words[0] not in word_list("grades")["steps"]:
        return None
    for back in (2, 3):
        if first - back >= 0 and (number := numeral_at(claim.run, first - back)) is not None:
            return int(number.value)
    return 1 if "a" in claim.words(first - 3, first) else None


def _graded(label: FigureLabel, said: str, span: Span, given: str, given_span: Span) -> Outcome:
    return Outcome(label, FigureKind.GRADE, said, span, given, given_span, tell(label, said, given))

"""A text read for comparing: its quantities, dates, terms and cues, and the clauses they stand in."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.facts.ages import with_ages
from crosscheck.facts.cues import Cue, CueKind, cues_of
from crosscheck.facts.dates import DateMention, dates_of
from crosscheck.facts.numbers import quantities_of
from crosscheck.facts.numerals import is_number_word
from crosscheck.facts.pieces import Piece, numbered_items, pieces
from crosscheck.facts.quantity import Quantity, Unit
from crosscheck.facts.terms import Sort, Term, terms_of
from crosscheck.model.document import PartialDate

BULLETS = frozenset("◼■•▪●◦◆\uf0b7\uf0a7")
_ENDS = frozenset(".?!") | BULLETS
_BREAKS = frozenset(",;:()-")
_JOINTS = frozenset(
    {"compared", "against", "while", "whereas", "although", "but", "whom", "which", "versus"}
)


@dataclass(frozen=True, slots=True)
class Reading:
    """A text, read."""

    text: str
    run: tuple[Piece, ...]
    quantities: tuple[Quantity, ...]
    dates: tuple[DateMention, ...]
    terms: tuple[Term, ...]
    cues: tuple[Cue, ...]
    sentences: tuple[int, ...]
    """For each piece, the number of its sentence or list item."""
    clauses: tuple[int, ...]
    """For each piece, the number of its clause."""
    depths: tuple[int, ...]
    """For each piece, how many brackets are open."""

    def cues_between(self, first: int, end: int) -> list[Cue]:
        """The cues that begin in that stretch of pieces."""
        return [cue for cue in self.cues if first <= cue.first < end]

    def words(self, first: int, end: int) -> tuple[str, ...]:
        """The folded words and marks of that stretch."""
        return tuple(piece.norm for piece in self.run[max(first, 0) : end])


def read(text: str, base: PartialDate | None = None) -> Reading:
    """`text`, read; relative dates are resolved against `base`."""
    run = pieces(text)
    dates = dates_of(text, run, base)
    taken = {place for date in dates for place in range(date.first, date.end)}
    taken.update(numbered_items(run))
    quantities = with_ages(run, quantities_of(text, run, taken))
    numbered = {
        place
        for q in quantities
        for place in range(q.first, q.end)
        if not _worded(q, place, run[place])
    }
    named = terms_of(run, frozenset(taken | numbered))
    phrased = {
        place
        for term in named
        if term.end - term.first > 1
        for place in range(term.first, term.end)
    }
    aged = {
        i
        for i in range(len(run) - 1)
        if run[i].norm in {"under", "over"}
        and run[i + 1].norm == "-"
        and any(i < q.first <= i + 2 for q in quantities)
    }
    cues = cues_of(run, frozenset(taken | numbered | phrased | aged))
    cued = {place for cue in cues for place in range(cue.first, cue.end)}
    terms = [term for term in named if term.first not in cued]
    terms += [_age_term(q) for q in quantities if q.unit is Unit.AGE]
    terms.sort(key=lambda term: term.first)
    joints = _joints(run, quantities, cues)
    sentences, clauses, depths = _structure(run, joints)
    quantities = _without_mere_negation(quantities, clauses)
    return Reading(
        text,
        tuple(run),
        tuple(quantities),
        tuple(dates),
        tuple(terms),
        tuple(cues),
        sentences,
        clauses,
        depths,
    )


def _without_mere_negation(
    quantities: Sequence[Quantity], clauses: Sequence[int]
) -> list[Quantity]:
    """Leaves out the "no" of "one in nine has no assessment": a clause with a number of its own only negates."""
    numbered = [
        clauses[q.first] for q in quantities if q.amount.value != 0 and q.unit is not Unit.AGE
    ]
    return [q for q in quantities if q.text.lower() != "no" or clauses[q.first] not in numbered]


def _age_term(age: Quantity) -> Term:
    """An age is part of what is counted: "19- to 21-year-olds"."""
    name = (
        f"age {age.amount.low:g}-{age.amount.high:g}"
        if not age.amount.hedge.is_bound
        else f"age {age.amount.value:g}"
    )
    return Term(frozenset({name}), Sort.THING, age.first, age.end, age.text)


def _worded(quantity: Quantity, place: int, piece: Piece) -> bool:
    """True for the noun inside "one child in eight"."""
    first, end = quantity.inside
    return first <= place < end and piece.is_word and not is_number_word(piece.norm)


def _joints(run: Sequence[Piece], quantities: Sequence[Quantity], cues: Sequence[Cue]) -> set[int]:
    """The places of words that part two quantities: "eight were good AND two …", "down FROM 24"."""
    moved = [cue.first for cue in cues if cue.change or CueKind.OF_CHANGE in cue.kinds]
    joints = set()
    for left, right in itertools.pairwise(quantities):
        between = range(left.end, right.first)
        ands = [place for place in between if run[place].norm in {"and", "but", "plus"}]
        if ands and left.unit is right.unit:
            joints.add(ands[-1])
    for quantity in quantities:
        place = quantity.first - 1
        if place >= 0 and run[place].norm == "to" and _from_before(run, quantities, place):
            joints.add(place)
        if place >= 0 and run[place].norm == "with":
            joints.add(place)
        if (
            place >= 0
            and run[place].norm == "from"
            and any(place - 6 <= at < place for at in moved)
        ):
            joints.add(place)
    return joints


def _from_before(run: Sequence[Piece], quantities: Sequence[Quantity], place: int) -> bool:
    """True for the "to" of "from an average of 27 in 2016 to 17"."""
    before = [q for q in quantities if q.end <= place]
    if not before:
        return False
    last = before[-1]
    return "from" in {piece.norm for piece in run[max(last.first - 5, 0) : last.first]}


def _structure(
    run: Sequence[Piece], joints: set[int]
) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
    sentences: list[int] = []
    clauses: list[int] = []
    depths: list[int] = []
    sentence = clause = depth = 0
    labels = _labels(run)
    for index, piece in enumerate(run):
        mark = piece.norm
        spaced = _spaced(run, index)
        if mark in BULLETS or (mark == "-" and spaced):
            sentence += mark in BULLETS
            clause += 1
        elif mark == "(":
            depth += 1
        elif index in joints or (mark in _JOINTS and not _follows(run, index, clauses, clause)):
            clause += 1
        if index in labels:
            sentence += 1
            clause += 1
        sentences.append(sentence)
        clauses.append(clause)
        depths.append(depth)
        if mark == ")":
            depth = max(depth - 1, 0)
        elif mark in _ENDS and mark not in BULLETS:
            sentence += 1
            clause += 1
            depth = 0
        elif mark in {",", ";", ":"}:
            clause += 1
    return tuple(sentences), tuple(clauses), tuple(depths)


def _labels(run: Sequence[Piece]) -> set[int]:
    """Where "Report published:" begins, when what stands before it was not ended."""
    found = set()
    for colon in (i for i, piece in enumerate(run) if piece.norm == ":"):
        place = colon - 1
        while (
            place > colon - 4
            and place > 0
            and run[place].is_word
            and not run[place].text[:1].isupper()
        ):
            place -= 1
        if (
            place > 0
            and run[place].is_word
            and run[place].text[:1].isupper()
            and run[place - 1].norm not in _ENDS
        ):
            found.add(place)
    return found


def _follows(run: Sequence[Piece], index: int, clauses: list[int], clause: int) -> bool:
    """True right after a break, where another would leave an empty clause."""
    return index > 0 and (run[index - 1].norm in _BREAKS or clauses[-1] != clause)


def _spaced(run: Sequence[Piece], index: int) -> bool:
    before = index == 0 or run[index - 1].end < run[index].start
    after = index + 1 >= len(run) or run[index].end < run[index + 1].start
    return before and after

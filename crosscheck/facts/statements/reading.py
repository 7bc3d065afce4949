"""A text read for comparing: its quantities, dates, terms and cues, and the clauses they stand in."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from crosscheck.facts.dates.mentions import DateMention, dates_of
from crosscheck.facts.numbers.ages import with_ages
from crosscheck.facts.numbers.quantities import quantities_of
from crosscheck.facts.numbers.quantity import Quantity, Unit
from crosscheck.facts.words.cues import Cue, CueKind, cues_of
from crosscheck.facts.words.lexicon import word_list
from crosscheck.facts.words.numerals import is_number_word
from crosscheck.facts.words.pieces import Piece, norms_at, numbered_items, phrases, pieces
from crosscheck.facts.words.terms import Sort, Term, terms_of
from crosscheck.model.document import PartialDate

# A page has fewer numbers; a text of nothing else is not worth the time that comparing all of them takes.
_MOST = 60
BULLETS = frozenset("◼■•▪●◦◆\uf0b7\uf0a7")
_ENDS = frozenset(".?!") | BULLETS
_BREAKS = frozenset(",;:()-")
_JOINTS = frozenset(
    {
        "compared",
        "against",
        "while",
        "whereas",
        "although",
        "but",
        "whom",
        "which",
        "versus",
        "where",
    }
)


@dataclass(frozen=True, slots=True)
class Reading:
    """A text, read."""

    text: str
    run: tuple[Piece, ...]
    norms: tuple[str, ...]
    """The folded words and marks of the run, for looking phrases up."""
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
    vague: tuple[tuple[int, int], ...] = ()
    """The pieces of amounts without a number: "a small number"."""

    def cues_between(self, first: int, end: int) -> list[Cue]:
        """The cues that begin in that stretch of pieces."""
        return [cue for cue in self.cues if first <= cue.first < end]

    def words(self, first: int, end: int) -> tuple[str, ...]:
        """The folded words and marks of that stretch."""
        return self.norms[max(first, 0) : max(end, 0)]


def read(text: str, base: PartialDate | None = None) -> Reading:
    """`text`, read; relative dates are resolved against `base`."""
    run = pieces(text)
    dates = dates_of(text, run, base)
    taken = {place for date in dates for place in range(date.first, date.end)}
    taken.update(numbered_items(run))
    quantities = with_ages(run, quantities_of(text, run, taken)[:_MOST])
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
    vague = vague_amounts(run, numbered)
    joints = _joints(run, quantities, cues, vague)
    sentences, clauses, depths = _structure(run, joints)
    quantities = _without_mere_negation(quantities, clauses)
    return Reading(
        text,
        tuple(run),
        tuple(piece.norm for piece in run),
        tuple(quantities),
        tuple(dates),
        tuple(terms),
        tuple(cues),
        sentences,
        clauses,
        depths,
        vague,
    )


def _without_mere_negation(
    quantities: Sequence[Quantity], clauses: Sequence[int]
) -> list[Quantity]:
    """Leaves out the "no" of "one in nine has no assessment": a clause with a number of its own only negates."""
    numbered = [
        clauses[q.first]
        for q in quantities
        if q.amount.value != 0 and q.unit not in (Unit.AGE, Unit.DURATION)
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


def vague_amounts(run: Sequence[Piece], numbered: Collection[int]) -> tuple[tuple[int, int], ...]:
    """Where a text gives an amount without a number."""
    phrases = _vague_phrases()
    found, at = [], 0
    while at < len(run):
        length = next(
            (n for n in range(_LONGEST_VAGUE, 0, -1) if norms_at(run, at, n) in phrases), 0
        )
        if length and at not in numbered and not _glossed(run, at + length, numbered):
            found.append((at, at + length))
        at += length or 1
    return tuple(found)


def _glossed(run: Sequence[Piece], end: int, numbered: Collection[int]) -> bool:
    """True for "a small number of cases (4 of 17)": the number follows."""
    marks = [p for p in range(end, min(end + 6, len(run))) if run[p].norm in {"(", ","}]
    return any(p + 1 in numbered for p in marks)


_LONGEST_VAGUE = 4


@cache
def _vague_phrases() -> frozenset[tuple[str, ...]]:
    return phrases(word_list("numbers")["vague"]["words"])


def _joints(
    run: Sequence[Piece],
    quantities: Sequence[Quantity],
    cues: Sequence[Cue],
    vague: Sequence[tuple[int, int]],
) -> set[int]:
    """The places of words that part two quantities: "eight were good AND two …", "down FROM 24"."""
    moved = [cue.first for cue in cues if cue.change or CueKind.OF_CHANGE in cue.kinds]
    joints = set()
    for left, right in pairwise(quantities):
        between = range(left.end, right.first)
        ands = [place for place in between if run[place].norm in {"and", "but", "plus"}]
        if ands and left.unit is right.unit:
            joints.add(ands[-1])
    counted = [(q.first, q.end) for q in quantities if q.unit in (Unit.COUNT, Unit.SHARE)]
    for former, latter in pairwise(sorted({*counted, *vague})):
        if former in vague or latter in vague:
            between = range(former[1], latter[0])
            joints.update([place for place in between if run[place].norm in {"and", "but"}][-1:])
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

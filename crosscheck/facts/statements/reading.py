"""A text read for comparing: its quantities, dates, terms and cues, and the clauses they stand in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.facts.dates.mentions import DateMention, dates_of
from crosscheck.facts.numbers.ages import with_ages
from crosscheck.facts.numbers.quantities import quantities_of
from crosscheck.facts.numbers.quantity import Quantity, Unit
from crosscheck.facts.statements.clauses import joints, structure
from crosscheck.facts.statements.vague import vague_amounts
from crosscheck.facts.words.cues import Cue, cues_of
from crosscheck.facts.words.numerals import is_number_word
from crosscheck.facts.words.pieces import Piece, numbered_items, pieces
from crosscheck.facts.words.terms import Sort, Term, terms_of
from crosscheck.model.document import PartialDate

# A page has fewer numbers; a text of nothing else is not worth the time that comparing all of them takes.
_MOST = 60


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
    parted = joints(run, quantities, cues, vague)
    sentences, clauses, depths = structure(run, parted)
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

"""What a text speaks of: its words, folded to the things they name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from itertools import pairwise

from crosscheck.facts.words.lexicon import entries, word_list
from crosscheck.facts.words.pieces import Piece
from crosscheck.facts.words.stems import stem

_LONGEST = 7
_PREFIX = 6


class Sort(IntEnum):
    """How much a word tells of what is counted."""

    NAME = 0
    """A place or a person: an article may leave it out or add it."""
    GENERAL = 1
    WORD = 2
    """In no list."""
    THING = 3


# What missing a term of each sort costs.
WEIGHTS = {Sort.NAME: 0.0, Sort.GENERAL: 0.25, Sort.WORD: 0.5, Sort.THING: 1.0}


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase that says what a text is about."""

    ids: frozenset[str]
    """The things it names; its own stem when it is in no list."""
    sort: Sort
    first: int
    """The first of the text's pieces that it takes up."""
    end: int
    text: str
    tail: str = ""
    """The stem of its last word."""
    parts: frozenset[str] = frozenset()
    """The everyday words inside a phrase: the team of "inspection team"."""

    @property
    def names(self) -> frozenset[str]:
        """What it offers to a term that seeks its like: things, stems, and its last word."""
        tail = f"{'phrase' if ' ' in self.text else 'word'} {self.tail}"
        return self.ids | self.parts | self._beginning | {tail}

    @property
    def sought(self) -> frozenset[str]:
        """The names that another term must have one of to name the same thing."""
        return self.ids | self._beginning

    @property
    def kin_sought(self) -> tuple[str, ...]:
        """The names of its kin: two sorts of placement end in the same word."""
        return (f"phrase {self.tail}", *((f"word {self.tail}",) if " " in self.text else ()))

    @property
    def _beginning(self) -> frozenset[str]:
        """How an unknown word begins, so that "translator" finds "translation"."""
        name = min(self.ids)
        long = self.sort is Sort.WORD and len(name) >= _PREFIX
        return frozenset({f"begins {name[:_PREFIX]}"}) if long else frozenset()

    def matches(self, other: Term) -> bool:
        """True when `other`, of the evidence, names what this names."""
        return bool(self.sought & other.names)


def terms_of(run: Sequence[Piece], skip: frozenset[int]) -> list[Term]:
    """The terms among the pieces, leaving out those in `skip` (numbers and dates)."""
    places = [index for index, piece in enumerate(run) if piece.is_word and index not in skip]
    stems = {index: stem(run[index].norm) for index in places}
    terms: list[Term] = []
    at = 0
    while at < len(places):
        found = _phrase(run, places, stems, at)
        if found is not None:
            length, ids, sort = found
            first, end = places[at], places[at + length - 1] + 1
            covered = places[at : at + length]
            words = " ".join(run[p].norm for p in covered)
            stemmed = [stems[p] for p in covered]
            terms.append(Term(ids, sort, first, end, words, stemmed[-1], _parts(stemmed, ids)))
            at += length
            continue
        place = places[at]
        if run[place].norm not in _empty() and len(run[place].norm) > 1:
            sort = Sort.NAME if _is_name(run, place) else Sort.WORD
            terms.append(
                Term(
                    frozenset({stems[place]}), sort, place, place + 1, run[place].norm, stems[place]
                )
            )
        at += 1
    return terms


def _phrase(
    run: Sequence[Piece], places: list[int], stems: dict[int, str], at: int
) -> tuple[int, frozenset[str], Sort] | None:
    window = places[at : at + _LONGEST]
    for length in range(len(window), 0, -1):
        # Only a hyphen, or the comma of "education, employment or training", may stand inside a phrase.
        if any(
            run[gap].norm not in "-,"
            for left, right in pairwise(window[:length])
            for gap in range(left + 1, right)
        ):
            continue
        entry = _concepts().get(tuple(stems[p] for p in window[:length]))
        if entry is not None and not (length == 1 and run[window[0]].norm in _empty()):
            return length, *entry
    return None


def _parts(words: list[str], names: frozenset[str]) -> frozenset[str]:
    """What a phrase says besides itself: its own words, and what speaking of it implies."""
    implied = word_list("concepts")["implied"]["by"]
    found = {other for name in names for other in implied.get(name, ())}
    if len(words) > 1:
        for word in words:
            ids, _ = _concepts().get((word,), (frozenset({word}), Sort.GENERAL))
            found |= ids - _groups()
    return frozenset(found)


@cache
def _groups() -> frozenset[str]:
    return frozenset(word_list("concepts")["groups"]["names"])


def _is_name(run: Sequence[Piece], place: int) -> bool:
    piece = run[place]
    if not piece.text[:1].isupper():
        return False
    opens = place == 0 or run[place - 1].norm in ".?!:;()◼■•▪\"-'"
    following = run[place].norm.endswith("'s")
    if piece.text[:2].isupper():
        return False  # an acronym names a thing
    return not opens or following


@cache
def _concepts() -> dict[tuple[str, ...], tuple[frozenset[str], Sort]]:
    found: dict[tuple[str, ...], tuple[frozenset[str], Sort]] = {}
    for key, sort in (("general", Sort.GENERAL), ("things", Sort.THING)):
        for name, phrases in entries("concepts", key).items():
            for phrase in phrases:
                words = tuple(stem(word) for word in phrase.split())
                ids, before = found.get(words, (frozenset[str](), sort))
                found[words] = (ids | {name}, max(sort, before))
    return found


@cache
def _empty() -> frozenset[str]:
    return frozenset(word_list("concepts")["empty"]["words"])


@cache
def contrasts() -> tuple[frozenset[str], ...]:
    """Sets of things of which no one is another."""
    return tuple(frozenset(group) for group in word_list("concepts")["contrasts"])

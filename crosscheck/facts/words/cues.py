"""Words that say an amount moved, stands above or below another, or belongs to somebody else."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from crosscheck.facts.words.lexicon import word_list
from crosscheck.facts.words.pieces import Piece, longest_phrase

_LONGEST = 6


class CueKind(StrEnum):
    """What a cue says."""

    UP = "up"
    DOWN = "down"
    MORE = "more"
    LESS = "less"
    SAME = "same"
    VALUED = "valued"
    """Better or worse, rather than more or less."""
    PLACES = "places"
    """The country, or an average over it."""
    PEERS = "peers"
    """Authorities like this one."""
    TARGETS = "targets"
    NOW = "now"
    THEN = "then"
    OF_CHANGE = "of_change"
    """A noun for a change: "a rise of"."""


COMPARATORS = frozenset({CueKind.PLACES, CueKind.PEERS, CueKind.TARGETS})


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue and the pieces it takes up."""

    kinds: frozenset[CueKind]
    first: int
    end: int

    @property
    def is_comparator(self) -> bool:
        """True when it names those an authority is held against."""
        return bool(self.kinds & COMPARATORS)

    @property
    def change(self) -> int:
        """1 for a rise, -1 for a fall, 0 for neither."""
        return (CueKind.UP in self.kinds) - (CueKind.DOWN in self.kinds)

    @property
    def order(self) -> int:
        """1 for more, -1 for less, 0 for neither."""
        return (CueKind.MORE in self.kinds) - (CueKind.LESS in self.kinds)


def cues_of(run: Sequence[Piece], skip: frozenset[int]) -> list[Cue]:
    """The cues among the pieces, longest first, leaving out those that start in `skip`."""
    table = _table()
    found: list[Cue] = []
    at = 0
    while at < len(run):
        if still := _longest(run, at, _still()):
            at += still
            continue
        length = 0 if at in skip or _phrasal(run, at) else _longest(run, at, table)
        if length:
            words = tuple(piece.norm.removesuffix("'s") for piece in run[at : at + length])
            found.append(Cue(table[words], at, at + length))
        at += length or 1
    return found


def _phrasal(run: Sequence[Piece], at: int) -> bool:
    """The "up" of "make up", the "down" of "stepped down": no movement."""
    if run[at].norm not in {"up", "down"}:
        return False
    if at + 1 < len(run) and run[at + 1].norm == "-":
        return True  # "up-to-date"
    if not at:
        return False
    return run[at - 1].norm in _phrasal_verbs()


def _longest(run: Sequence[Piece], at: int, table: Container[tuple[str, ...]]) -> int:
    words = tuple([piece.norm.removesuffix("'s") for piece in run[at : at + _LONGEST]])
    return longest_phrase(words, table)


@cache
def _still() -> frozenset[tuple[str, ...]]:
    """Phrases whose words of movement move nothing."""
    return frozenset(tuple(p.split()) for p in word_list("changes")["still"]["words"])


@cache
def _phrasal_verbs() -> frozenset[str]:
    return frozenset(word_list("changes")["phrasal"]["words"])


@cache
def _table() -> dict[tuple[str, ...], frozenset[CueKind]]:
    listed = word_list("changes")
    groups: dict[CueKind, list[str]] = {
        kind: listed[kind.value]
        for kind in CueKind
        if kind.value in listed and kind is not CueKind.VALUED
    }
    groups[CueKind.VALUED] = listed["valued"]["words"]
    for kind in COMPARATORS:
        groups[kind] = listed["comparators"][kind.value]
    table: dict[tuple[str, ...], frozenset[CueKind]] = {}
    for kind, phrases in groups.items():
        for phrase in phrases:
            words = tuple(phrase.split())
            table[words] = table.get(words, frozenset()) | {kind}
    return table

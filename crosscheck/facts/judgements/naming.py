"""The parts of a service that a text names, as those that inspections judge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from crosscheck.facts.judgements.table import Part
from crosscheck.facts.words.lexicon import entries, word_list, words_of
from crosscheck.facts.words.pieces import Piece, longest_phrase, norms_at, phrases

_LONGEST = 6


@dataclass(frozen=True, slots=True)
class Named:
    """Parts that a stretch of words names."""

    parts: frozenset[Part]
    places: frozenset[int]
    """The pieces that name them."""
    first: int | None = None
    """The first of those pieces."""


def parts_named(run: Sequence[Piece], first: int = 0, end: int | None = None) -> Named:
    """The parts that the pieces from `first` to before `end` name, the longest name first."""
    end = len(run) if end is None else end
    parts: set[Part] = set()
    places: set[int] = set()
    at = first
    while at < end:
        words = norms_at(run, at, min(_LONGEST, end - at))
        other = longest_phrase(words, _no_part())
        length = longest_phrase(words, _names())
        if other > length or (other and other == length):
            at += other
        elif length:
            if words[:1] != ("overall",) or not longest_phrase(words[1:], _names()):
                parts.add(_names()[words[:length]])  # not of "outstanding overall leadership"
            places.update(range(at, at + length))
            at += length
        else:
            if run[at].norm in words_of("judgements", "figureheads") and _is_judged(run, at):
                parts.add(Part.LEADERS)
                places.add(at)
            at += 1
    return Named(frozenset(parts), frozenset(places), min(places, default=None))


def _is_judged(run: Sequence[Piece], at: int) -> bool:
    """True of "leaders were judged", "good for leaders", "with leaders outstanding"; not of leaders who speak."""
    before = run[at - 1].norm if at else ""
    first, second = (*norms_at(run, at + 1, 2), "", "")[:2]
    graded = words_of("judgements", "judging") | set(entries("judgements", "grades"))
    return (
        before == "for"
        or first in graded
        or (first in _BE and (second in graded or second in _BETWEEN))
    )


_BE = frozenset({"is", "are", "was", "were", "being"})
_BETWEEN = frozenset({"also", "both", "all", "now", "again", "found", "still"})


@cache
def _names() -> dict[tuple[str, ...], Part]:
    return {
        tuple(name.split()): Part(part)
        for part, names in entries("judgements", "parts").items()
        for name in names
    }


@cache
def _no_part() -> frozenset[tuple[str, ...]]:
    return phrases(word_list("judgements")["no_part"]["words"])

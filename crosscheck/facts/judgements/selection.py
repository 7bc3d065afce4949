"""What of a table of judgements a claim speaks of: all of it, some, three of the five, one part by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from crosscheck.facts.judgements.naming import Named, parts_named
from crosscheck.facts.judgements.reach import clause_of, phrase_in
from crosscheck.facts.judgements.table import Part
from crosscheck.facts.words.lexicon import entries, words_of
from crosscheck.facts.words.pieces import Piece
from crosscheck.model.text import Span

_REACH = 6
"""Words from a number or quantifier and the noun it counts: "each of the four key judgement areas"."""
_MOST = 8
"""No framework has more judgements than this."""


class Extent(StrEnum):
    """How much of the table is meant."""

    NAMED = "named"
    OVERALL = "overall"
    ALL = "all"
    NEARLY_ALL = "nearly all"
    SOME = "some"
    COUNT = "count"
    ONLY = "only"
    ALL_BUT = "all but"
    REST = "rest"
    NONE = "none"
    UNCLEAR = "unclear"
    """A quantifier that the table does not settle: half, many."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What a statement on grades is about."""

    extent: Extent
    parts: frozenset[Part] = frozenset()
    """Named; for ALL_BUT those left out."""
    number: int | None = None
    """Of areas counted; for ALL_BUT of those left out."""
    whole: int | None = None
    """Out of how many."""
    alone: bool = False
    """True of a count that has no more: "in one category alone"."""
    places: frozenset[int] = frozenset()
    """The pieces that say so."""
    clause: frozenset[int] = frozenset()
    """The pieces that go with the grade."""


def selection_in(run: Sequence[Piece], places: Sequence[int], grade: Span) -> Selection:
    """
    What the pieces at `places`, the words around a grade, say that it is given for.

    `grade` has the places of the grade itself: a quantifier in another clause counts something else.
    """
    first, end = clause_of(run, places[0], places[-1] + 1, grade)
    return replace(_selected(run, first, end), clause=frozenset(range(first, end)))


def _selected(run: Sequence[Piece], first: int, end: int) -> Selection:
    kept = frozenset(range(first, end))
    left_out = phrase_in(run, first, end, "except")
    named = parts_named(run, first, left_out[0] if left_out else end)
    every, at = universal(run, first, end)
    rest = phrase_in(run, first, end, "rest")
    if left_out and (every or rest or run[left_out[0]].norm == "all"):
        return _all_but(run, left_out, end, at | named.places)
    if rest:
        return Selection(Extent.REST, places=frozenset(range(*rest)))
    alone = frozenset(i for i in kept if run[i].norm in words_of("judgements", "only"))
    counted = _count(run, first, end)
    if counted is not None:
        number, whole, span = counted
        span |= alone | named.places
        return Selection(Extent.COUNT, named.parts, number, whole, bool(alone), span)
    if every is not None and not (named.parts - {Part.OVERALL} and len(at) == 1):
        # "Leaders and protection were all judged …": all of what is named
        whole = next((n for i in sorted(at) if (n := numeral(run[i])) not in (None, 1)), None)
        return Selection(every, named.parts, whole=whole, places=at)
    for extent, listed in _QUANTIFIERS:
        if found := _quantified(run, first, end, listed):
            return Selection(extent, named.parts, places=found)
    if named.parts and _is_alone(run, alone, named):
        return Selection(Extent.ONLY, named.parts, places=named.places | alone)
    telling = named.parts - {Part.OVERALL}
    if not named.parts and any(run[at].norm in _ANY_ONE or run[at].norm == "both" for at in kept):
        return Selection(Extent.UNCLEAR)  # "that area was judged": which?
    extent = Extent.NAMED if telling else Extent.OVERALL
    return Selection(extent, named.parts, places=named.places)


def _is_alone(run: Sequence[Piece], alone: frozenset[int], named: Named) -> bool:
    """True of "only care leavers", "only for children in care", "adoption alone"."""
    first, last = min(named.places), max(named.places)
    return any(
        first - _CLOSE <= at < first if run[at].norm == "only" else last < at <= last + 1
        for at in alone
    )


_CLOSE = 4
"""Words before a part in which an "only" is said of it: "only the one for care leavers"."""
_ANY_ONE = frozenset(
    {"area", "areas", "aspect", "aspects", "part", "parts", "category", "categories", "element"}
)
_QUANTIFIERS = (
    (Extent.NONE, "none"),
    (Extent.NEARLY_ALL, "most"),
    (Extent.SOME, "some"),
    (Extent.UNCLEAR, "vague"),
)


def universal(run: Sequence[Piece], first: int, end: int) -> tuple[Extent | None, frozenset[int]]:
    """Every area, all four judgements, across the board; "have all been judged"."""
    found: set[int] = set()
    if phrase := phrase_in(run, first, end, "every"):
        found.update(range(*phrase))
    for at in range(first, end):
        if run[at].norm not in words_of("judgements", "every"):
            continue
        noun = _noun_after(run, at + 1, end)
        if noun is not None:
            found.update(range(at, noun + 1))
        elif _floats(run, at, first, end):
            found.add(at)
    if not found:
        return None, frozenset()
    before = run[min(found) - 1].norm if min(found) > 0 else ""
    nearly = before in words_of("judgements", "nearly")
    return (Extent.NEARLY_ALL if nearly else Extent.ALL), frozenset(found)


def _floats(run: Sequence[Piece], at: int, first: int, end: int) -> bool:
    """True of "all" in "have all been judged", "were all rated", "all now graded"."""
    before = run[at - 1].norm if at > first else ""
    after = {piece.norm for piece in run[at + 1 : min(at + 4, end)]}
    return before in {"have", "has", "are", "were"} and bool(
        after & words_of("judgements", "judging") or at + 1 >= end
    )


def _all_but(
    run: Sequence[Piece], cue: tuple[int, int], end: int, places: frozenset[int]
) -> Selection:
    """What is left out: parts by name, or a number of areas."""
    named = parts_named(run, cue[1], end)
    places |= frozenset(range(*cue)) | named.places
    number = None
    if cue[1] < end and (number := numeral(run[cue[1]])) is not None:
        noun = _noun_after(run, cue[1] + 1, end)
        if noun is None and cue[1] + 1 < end and run[cue[1] + 1].norm == "of":
            return Selection(Extent.UNCLEAR)  # "all but one of the children's centres"
        places |= frozenset(range(cue[1], (noun if noun is not None else cue[1]) + 1))
    return Selection(Extent.ALL_BUT, named.parts, number, places=places)


def _count(
    run: Sequence[Piece], first: int, end: int
) -> tuple[int, int | None, frozenset[int]] | None:
    """Three of the five areas, four key judgements, one category."""
    for at in range(first, end):
        number = numeral(run[at])
        if number is None:
            continue
        if at > first and run[at - 1].norm in {"all", "both", "each", "every", "these", "the"}:
            continue  # "all four headings" is all of them; "the four judgements" counts nothing
        noun = _noun_after(run, at + 1, end)
        if noun is None:
            continue
        between = [run[i] for i in range(at + 1, noun)]
        whole = next((n for p in between if (n := numeral(p)) is not None), None)
        partitive = any(piece.norm in {"of", "in"} for piece in between)
        if whole is None and not partitive and any(p.norm == "-" for p in between):
            continue
        return number, whole, frozenset(range(at, noun + 1))
    return None


def _quantified(run: Sequence[Piece], first: int, end: int, listed: str) -> frozenset[int]:
    """Some parts, certain areas, parts of the service; no area; most of the judgements."""
    for at in range(first, end):
        if run[at].norm not in words_of("judgements", listed):
            continue
        following = run[at + 1].norm if at + 1 < end else ""
        if run[at].norm in words_of("judgements", "areas"):
            if following == "of" and (at == first or run[at - 1].norm not in {"all", "other"}):
                return frozenset({at, at + 1})
            continue
        noun = _noun_after(run, at + 1, end)
        if noun is not None:
            return frozenset(range(at, noun + 1))
    return frozenset()


def _noun_after(run: Sequence[Piece], at: int, end: int) -> int | None:
    """The place of a noun for what is judged that the words at `at` count, with only its own words between."""
    for place in range(at, min(at + _REACH, end)):
        word = run[place].norm
        following = run[place + 1].norm if place + 1 < end else ""
        if word in words_of("judgements", "areas") and following not in words_of(
            "judgements", "areas"
        ):
            return place
        possessive = word.endswith("'s") and word not in {"children's", "it's"}
        if (
            word not in words_of("judgements", "between") | words_of("judgements", "areas")
            and not possessive
        ):
            return None
    return None


def numeral(piece: Piece) -> int | None:
    """A number of areas in a word or a digit; None for anything else."""
    if piece.is_digits:
        return int(piece.norm) if piece.norm.isdigit() and len(piece.norm) == 1 else None
    found = entries("numbers", "cardinals").get(piece.norm)
    return int(found) if found is not None and 0 < found <= _MOST else None

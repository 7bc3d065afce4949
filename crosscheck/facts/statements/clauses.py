"""The sentences and clauses of a text, by its marks and by the words that part its numbers."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from crosscheck.facts.numbers.quantity import Quantity, Unit
from crosscheck.facts.words.cues import Cue, CueKind
from crosscheck.facts.words.pieces import Piece

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


def joints(
    run: Sequence[Piece],
    quantities: Sequence[Quantity],
    cues: Sequence[Cue],
    vague: Sequence[tuple[int, int]],
) -> set[int]:
    """The places of words that part two quantities: "eight were good AND two …", "down FROM 24"."""
    moved = [cue.first for cue in cues if cue.change or CueKind.OF_CHANGE in cue.kinds]
    found = set()
    for left, right in pairwise(quantities):
        between = range(left.end, right.first)
        ands = [place for place in between if run[place].norm in {"and", "but", "plus"}]
        if ands and left.unit is right.unit:
            found.add(ands[-1])
    counted = [(q.first, q.end) for q in quantities if q.unit in (Unit.COUNT, Unit.SHARE)]
    for former, latter in pairwise(sorted({*counted, *vague})):
        if former in vague or latter in vague:
            between = range(former[1], latter[0])
            found.update([place for place in between if run[place].norm in {"and", "but"}][-1:])
    for quantity in quantities:
        place = quantity.first - 1
        if place >= 0 and run[place].norm == "to" and _from_before(run, quantities, place):
            found.add(place)
        if place >= 0 and run[place].norm == "with":
            found.add(place)
        if (
            place >= 0
            and run[place].norm == "from"
            and any(place - 6 <= at < place for at in moved)
        ):
            found.add(place)
    return found


def _from_before(run: Sequence[Piece], quantities: Sequence[Quantity], place: int) -> bool:
    """True for the "to" of "from an average of 27 in 2016 to 17"."""
    before = [q for q in quantities if q.end <= place]
    if not before:
        return False
    last = before[-1]
    return "from" in {piece.norm for piece in run[max(last.first - 5, 0) : last.first]}


def structure(
    run: Sequence[Piece], parted: set[int]
) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
    """For each piece the number of its sentence, that of its clause, and how many brackets are open."""
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
        elif index in parted or (mark in _JOINTS and not _follows(run, index, clauses, clause)):
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

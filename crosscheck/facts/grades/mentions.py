"""Ofsted's grades in a text: an ordered scale, overall and by area, from tables and from sentences."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from crosscheck.facts.words.lexicon import entries, word_list
from crosscheck.facts.words.pieces import Piece, longest_phrase, norms_at, pieces
from crosscheck.model.text import Span

GRADES = ("inadequate", "requires improvement to be good", "good", "outstanding")
"""The names of the grades, lowest first."""
_LONGEST = 6
_NEAR = 8
_ENDS = frozenset(".?!;")
_BE = frozenset({"is", "are", "was", "were", "be", "as", "been", ":"})
_QUOTES = frozenset("\"'")


@dataclass(frozen=True, slots=True)
class GradeMention:
    """A grade that a text gives, and what for."""

    level: int
    """0 inadequate, 1 requires improvement (formerly adequate), 2 good, 3 outstanding."""
    text: str
    span: Span
    """In code points."""
    areas: frozenset[str]
    """`overall`, `leadership`, `protection`, `care`, `leavers` …; empty when none is named."""
    older: bool = False
    """True for a name of the scale used before 2013."""
    first: int = 0
    end: int = 0
    best: int = 0
    """The upper end of "good or outstanding"; `level` where one grade is given."""
    everywhere: bool = False
    """True when it is given for all areas alike."""


def grades(text: str) -> list[GradeMention]:
    """The grades of `text` in order. "Good" as an everyday word is not one of them."""
    return grades_of(text, pieces(text))


def grades_of(text: str, run: Sequence[Piece]) -> list[GradeMention]:
    """The grades among the pieces of `text`."""
    found: list[GradeMention] = []
    earlier: frozenset[str] = frozenset()
    start = 0
    at = 0
    while at < len(run):
        length = _longest(run, at, _names())
        if not length or not _is_grade(run, at, length):
            if run[at].norm in _ENDS:
                earlier = areas_in(run, start, at)
                start = at + 1
            at += 1
            continue
        end = at + length
        areas = areas_in(run, start, at)
        if not areas:
            areas = areas_in(run, end, _sentence_end(run, end), only_first=True)
        if earlier and areas <= {"overall"}:
            areas = earlier | {
                "overall"
            }  # "… of the protection of children. It was judged adequate."
        level = best = _names()[tuple(piece.norm for piece in run[at:end])]
        joined = _longest(run, end + 1, _names()) if end < len(run) and run[end].norm == "or" else 0
        if joined:
            best = _names()[tuple(piece.norm for piece in run[end + 1 : end + 1 + joined])]
            level, best, end = min(level, best), max(level, best), end + 1 + joined
        span = Span(run[at].start, run[end - 1].end)
        words = span.of(text)
        found.append(
            GradeMention(
                level,
                words,
                span,
                areas,
                run[at].norm in word_list("grades")["older"],
                at,
                end,
                best=best,
                everywhere=_everywhere(run, start, _sentence_end(run, end)),
            )
        )
        start = at = end
        earlier = frozenset()
    return found


def areas_in(
    run: Sequence[Piece], first: int, end: int, *, only_first: bool = False
) -> frozenset[str]:
    """The areas named in that stretch of pieces."""
    found: list[str] = []
    at = first
    while at < end:
        length = _longest(run, at, _areas())
        if length:
            found.append(_areas()[tuple(piece.norm for piece in run[at : at + length])])
            if only_first:
                break
        at += length or 1
    return frozenset(found)


def _everywhere(run: Sequence[Piece], first: int, end: int) -> bool:
    """True for "across all areas", "in every judgement"."""
    words = [piece.norm for piece in run[first:end]]
    return any(
        left in {"all", "every", "each"}
        and right
        in {
            "areas",
            "area",
            "judgement",
            "judgements",
            "respects",
            "categories",
            "category",
            "aspects",
            "part",
            "parts",
        }
        for left, right in pairwise(words)
    )


def _sentence_end(run: Sequence[Piece], at: int) -> int:
    end = at
    while end < len(run) and run[end].norm not in _ENDS and end - at < 2 * _NEAR:
        end += 1
    return end


def _is_grade(run: Sequence[Piece], at: int, length: int) -> bool:
    """True for a grade, False for an everyday "good"."""
    if length > 1 and run[at].norm != "needs":
        return True
    if at and (run[at - 1].norm == ":" or (run[at].norm != "good" and run[at - 1].norm in _BE)):
        return True
    if run[at].text[:1].isupper() and at and run[at - 1].norm not in _ENDS:
        return True
    if at and run[at - 1].norm in _QUOTES:
        return True
    after = [piece.norm for piece in run[at + length : at + length + 2]]
    if at and run[at - 1].norm == "from" and after[:1] == ["to"] and tuple(after[1:]) in _names():
        return True
    if (
        at > 2
        and run[at - 1].norm == "to"
        and (run[at - 2].norm,) in _names()
        and run[at - 3].norm == "from"
    ):
        return True
    near = {piece.norm for piece in run[max(at - _NEAR, 0) : at + length + _NEAR]}
    return bool(near & _cues())


def _longest(run: Sequence[Piece], at: int, table: Container[tuple[str, ...]]) -> int:
    return longest_phrase(norms_at(run, at, _LONGEST), table)


@cache
def _names() -> dict[tuple[str, ...], int]:
    listed = {**entries("grades", "grades"), **entries("grades", "nicknames")}
    return {tuple(name.split()): level for name, level in listed.items()}


@cache
def _areas() -> dict[tuple[str, ...], str]:
    return {
        tuple(phrase.split()): area
        for area, phrases in entries("grades", "areas").items()
        for phrase in phrases
    }


@cache
def _cues() -> frozenset[str]:
    return frozenset(word_list("grades")["cues"]["words"])

"""How far a grade reaches in its sentence: which words around it say what it is of."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from crosscheck.facts.judgements.naming import parts_named
from crosscheck.facts.words.lexicon import word_list, words_of
from crosscheck.facts.words.pieces import Piece, longest_phrase, norms_at, phrases
from crosscheck.model.text import Span

_LONGEST = 5
_OPENING = 5
"""Words in which a clause takes the grade up again: "and we got it for"."""
_OF_A_NAME = frozenset(
    {
        "children",
        "who",
        "need",
        "the",
        "and",
        "for",
        "in",
        "of",
        "young",
        "people",
        "our",
        "its",
        "both",
        "also",
        "as",
        "well",
        "services",
        "service",
        "support",
        "help",
        "to",
        "their",
    }
)
"""Words that stand in the name of a part, beside those that tell it from others."""
_USUAL = ("company", "areas", "every", "only", "between", "judging")
_MARKS = frozenset({",", ";", ":", "-", "(", ")"})
_JOINS = frozenset({"and", "but", "while", "whereas", "though", "although", "with", "as"})
_STRONG = frozenset({".", "!", "?", ";", ":"})
_AFTER = _JOINS - {"as"}


def clause_of(run: Sequence[Piece], first: int, end: int, grade: Span) -> tuple[int, int]:
    """The words that go with the grade: to the comma after it, and back to a joining word before it."""
    named = parts_named(run, first, end).places
    for at in range(grade.end, end):
        parts = run[at].norm in _MARKS or (run[at].norm in _AFTER and at not in named)
        if parts and not _goes_on(run, at + 1, end):
            end = at
            break
    for at in range(grade.start - 1, first - 1, -1):
        if run[at].norm in _MARKS and _is_clause(run, first, at):
            first = at + 1
            break
        if run[at].norm in _JOINS and at + 1 < grade.start and _is_clause(run, first, at):
            first = at + 1
            break
    return first, end


def _goes_on(run: Sequence[Piece], at: int, end: int) -> bool:
    """Whether what follows a mark still says what the grade is of: an exception, a name, "and we got it for"."""
    if phrase_in(run, at, min(at + 2, end), "except") is not None:
        return True
    opening = [piece.norm for piece in run[at : min(at + _OPENING, end)]]
    if any(
        verb in words_of("judgements", "getting") and it == "it" for verb, it in pairwise(opening)
    ):
        return True
    if opening[:2] == ["and", "so"] or (opening[:1] == ["so"] and run[at - 1].norm == "and"):
        return True
    close = next((i for i in range(at, end) if run[i].norm in _MARKS), end)
    named = parts_named(run, at, close)
    others = [i for i in range(at, close) if run[i].is_word and i not in named.places]
    return bool(named.parts) and all(run[i].norm in _OF_A_NAME for i in others)


def _is_clause(run: Sequence[Piece], first: int, end: int) -> bool:
    """Whether the words before a mark say something of their own, and are no mere place or aside."""
    usual = frozenset().union(*(words_of("judgements", name) for name in _USUAL))
    taken = set(parts_named(run, first, end).places)
    if phrase := phrase_in(run, first, end, "every"):
        taken.update(range(*phrase))
    return any(
        run[at].is_word
        and run[at].norm not in usual
        and at not in taken
        and (at == 0 or not run[at].text[:1].isupper())
        for at in range(first, end)
    )


def stretches(run: Sequence[Piece], grades: Sequence[Span]) -> list[list[int]]:
    """For each grade, by its pieces, those that belong to it: to the last break before the next one."""
    starts = [0]
    starts += [_break_between(run, left.end, right.start) for left, right in pairwise(grades)]
    ends = [*starts[1:], len(run)]
    return [list(range(first, end)) for first, end in zip(starts, ends, strict=True)]


def _break_between(run: Sequence[Piece], first: int, end: int) -> int:
    """A full stop or semicolon parts most, then the last comma, before which an aside closes, then a joining word."""
    for cues in (_STRONG, _MARKS, _AFTER | {"where", "yet"}):
        found = [at for at in range(first, end) if run[at].norm in cues]
        if found:
            return found[-1]
    to_next = end > first and run[end - 1].norm == "to"  # from inadequate in 2019 to good
    return end - 1 if to_next else first


def phrase_in(run: Sequence[Piece], first: int, end: int, name: str) -> tuple[int, int] | None:
    """The first phrase of a list between `first` and `end`: its first piece and the one after its last."""
    for at in range(first, end):
        length = longest_phrase(norms_at(run, at, min(_LONGEST, end - at)), _phrases(name))
        if length:
            return at, at + length
    return None


@cache
def _phrases(name: str) -> frozenset[tuple[str, ...]]:
    return phrases(word_list("judgements")[name]["phrases"])

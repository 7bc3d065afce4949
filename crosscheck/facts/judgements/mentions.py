"""The grades that a claim gives as grades: "was rated good", "a Good grade", not "good schools"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from crosscheck.facts.judgements.naming import parts_named
from crosscheck.facts.judgements.reach import phrase_in
from crosscheck.facts.judgements.selection import universal
from crosscheck.facts.judgements.table import grade_name
from crosscheck.facts.words.lexicon import entries, word_list, words_of
from crosscheck.facts.words.pieces import Piece, longest_phrase, norms_at, phrases

_LONGEST = 5
_BEFORE = 3
"""Words before a grade in which a bound or a verb of getting stands."""
_EVERY = frozenset(range(4))
_EVERYDAY = 2
"""The grade whose name is an everyday word."""
_SUBJECT = 6
"""Words before a grade in which the subject stands that is said to be so."""
_BE = frozenset({"is", "are", "was", "were"})
_RATES = frozenset({"rate", "rates"})
_VERBS = frozenset({"requires", "require", "required"})
_QUOTES = frozenset("\"'")
_ARTICLES = frozenset({"the", "its", "their"})
_DENIED = 10
"""Words before a grade in which it is denied."""
_NO_DENIAL = frozenset({"quite", "least", "only", "just", "long"})
"""After "not": no denial of what follows."""
_DENIALS = frozenset({"not", "never", "isn't", "wasn't", "weren't", "aren't", "hardly", "nor"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A grade that a claim gives."""

    levels: frozenset[int]
    """Those that the words allow: "at least good" is 2 and 3."""
    first: int
    """The first of its pieces, its bound among them."""
    end: int
    loose: bool = False
    """True of an everyday wording, a grade only where areas are counted."""
    denied: bool = False
    older: bool = False
    """True of a name of the scale before 2013."""

    @property
    def name(self) -> str:
        """The grade in words."""
        low, high = min(self.levels), max(self.levels)
        if low == high:
            return grade_name(low)
        if high == len(_EVERY) - 1:
            return f"at least {grade_name(low)}"
        return (
            f"below {grade_name(high + 1)}"
            if low == 0
            else f"{grade_name(low)} or {grade_name(high)}"
        )


def mentions_of(run: Sequence[Piece]) -> list[Mention]:
    """The grades among `run`, in order."""
    judged = (
        any(
            piece.norm in words_of("judgements", "judging")
            or (piece.norm in _RATES and before.norm in words_of("judgements", "raters"))
            for before, piece in pairwise([run[0], *run])
        )
        if run
        else False
    )
    spread = universal(run, 0, len(run))[0] is not None or bool(
        phrase_in(run, 0, len(run), "sequence")
    )
    found: list[Mention] = []
    at = 0
    while at < len(run):
        # "Outstanding all round": no everyday word, where it is said of everything.
        mention = _mention(
            run, at, judged=judged or (spread and run[at].norm != "good") or (spread and not at)
        )
        if mention is None:
            at += 1
            continue
        if found and _is_apposed(run, found[-1], mention):
            found[-1] = replace(found[-1], end=mention.end)
        else:
            found.append(mention)
        at = mention.end
    return found


def _is_apposed(run: Sequence[Piece], before: Mention, mention: Mention) -> bool:
    """True of "the top grade, outstanding" and "‘outstanding’, the highest rating"."""
    between = [piece.norm for piece in run[before.end : mention.first]]
    plain = all(not norm[0].isalnum() or norm in _ARTICLES for norm in between)
    return plain and before.levels == mention.levels and len(between) <= _BEFORE


def _mention(run: Sequence[Piece], at: int, *, judged: bool) -> Mention | None:
    words = norms_at(run, at, _LONGEST)
    if length := longest_phrase(words, _table("superlatives")):
        return Mention(frozenset({_table("superlatives")[words[:length]]}), at, at + length)
    if length := longest_phrase(words, _table("loose")):
        return Mention(frozenset({_table("loose")[words[:length]]}), at, at + length, loose=True)
    length = longest_phrase(words, _table("grades"))
    if not length or not _is_grade(run, at, at + length, judged=judged):
        return None
    return _bounded(run, at, length)


def _bounded(run: Sequence[Piece], at: int, length: int) -> Mention:
    """The grade with what bounds it: "at least good", "good or better", "good or outstanding", "short of good"."""
    level = _table("grades")[norms_at(run, at, length)]
    levels, first, end = frozenset({level}), at, at + length
    # "‘good’ or ‘outstanding’": the marks are passed over.
    places = [
        i for i in range(end, min(end + 2 * _LONGEST, len(run))) if run[i].norm not in _QUOTES
    ]
    following = tuple(run[i].norm for i in places[:_LONGEST])
    if following[:2] in {("or", "better"), ("or", "above"), ("or", "higher")}:
        levels, end = frozenset(n for n in _EVERY if n >= level), places[1] + 1
    elif following[:1] == ("or",) and (other := longest_phrase(following[1:], _table("grades"))):
        upper = _table("grades")[following[1 : 1 + other]]
        levels, end = frozenset({level, upper}), places[other] + 1
    before = tuple(piece.norm for piece in run[max(at - _BEFORE, 0) : at])
    for name, kept in (
        ("at least", {n for n in _EVERY if n >= level}),
        ("at most", {n for n in _EVERY if n <= level}),
        ("below", {n for n in _EVERY if n < level}),
        ("above", {n for n in _EVERY if n > level}),
    ):
        bound = next((b for b in _bounds(name) if before[-len(b) :] == b), None)
        if bound and kept:
            levels, first = frozenset(kept), at - len(bound)
    return Mention(
        levels,
        first,
        end,
        denied=_is_denied(run, at),
        older=run[at].norm in words_of("judgements", "older"),
    )


def _is_denied(run: Sequence[Piece], at: int) -> bool:
    start = max(at - _DENIED, 0)
    return any(
        run[place].norm in _DENIALS and run[place + 1].norm not in _NO_DENIAL
        for place in range(start, at)
    )


def _is_grade(run: Sequence[Piece], at: int, end: int, *, judged: bool) -> bool:
    """Whether a grade's name is one here: set off, or by itself near a word of judging."""
    before = [piece.norm for piece in run[max(at - _BEFORE, 0) : at]]
    quoted = bool(before) and before[-1] in _QUOTES and end < len(run) and run[end].norm in _QUOTES
    capital = at > 0 and run[at].text[:1].isupper() and before[-1] not in {".", "!", "?", ":"}
    if quoted or capital:
        return True
    if (
        run[at].norm == "requiring"
        and before[-1:]
        and before[-1] in words_of("judgements", "areas")
    ):
        return False  # "areas requiring improvement" is what a letter lists, not a grade
    if run[at].norm in _VERBS and before[-1:] == ["that"]:
        return False  # "services that require improvement"
    following = run[end].norm if end < len(run) else "."
    if following in words_of("judgements", "grade_nouns"):
        return True
    alone = not following[0].isalpha() or following in words_of("judgements", "after")
    if following == "-":
        return False  # good-quality services
    if not alone:
        return False
    gotten = bool(set(before) & words_of("judgements", "getting"))
    moved = before[-1:] in (["to"], ["from"]) and any(
        piece.norm in words_of("judgements", name)
        for name in ("upward", "downward")
        for piece in run
    )
    level = _table("grades")[norms_at(run, at, end - at)]
    return judged or gotten or moved or (level != _EVERYDAY and _is_said(run, at, end))


def _is_said(run: Sequence[Piece], at: int, end: int) -> bool:
    """True of "services are inadequate", "the council requires improvement", "outstanding for leadership"."""
    before = [piece.norm for piece in run[max(at - _SUBJECT, 0) : at]]
    verb = run[at].norm in _VERBS or bool(before and before[-1] in _BE)
    if verb and set(before) & words_of("judgements", "served"):
        return True
    named = parts_named(run, end + 1, min(end + 1 + _LONGEST, len(run)))
    return norms_at(run, end, 1) == ("for",) and named.first == end + 1


@cache
def _table(name: str) -> dict[tuple[str, ...], int]:
    return {tuple(words.split()): level for words, level in entries("judgements", name).items()}


@cache
def _bounds(name: str) -> frozenset[tuple[str, ...]]:
    return phrases(word_list("judgements")["bounds"][name])

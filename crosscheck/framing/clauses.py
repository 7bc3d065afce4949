"""Clauses: the stretches of a text within which a cue acts, and which of them carries the point."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from crosscheck.framing.dated import is_date
from crosscheck.framing.lexicon import Mark, Sense, closed_class
from crosscheck.framing.scan import Word

_AFTER_COMMA = closed_class("opens-after-comma")
_OPENING = closed_class("opens")
_FINITE = closed_class("finite")
_CONDITION = closed_class("condition")
_TRAILING = _CONDITION & closed_class("trails")
_POSTPOSED = closed_class("postposed")
_CONNECTIVES = frozenset(
    {
        ("as", "a"),
        ("as", "such"),
        ("as", "well"),
        ("as", "part"),
        ("since", "then"),
        ("once", "again"),
    }
)
"""Pairs that open no circumstance: "as a result", "as well as", "since then"."""
_SUBJECT = 6
"""The verb of a new clause comes within so many words of its "and"."""
_NOMINATIVE = frozenset({"they", "he", "she", "we", "there"})
_SENTENCE = 5
"""Fewer words before "although" are the subject of what follows it."""
_PREPOSITIONS = frozenset(
    {"for", "in", "at", "on", "with", "by", "of", "from", "to", "under", "over", "across", "within"}
)
_RELATIVE = frozenset({"who", "whose", "which"})
_DENYING = frozenset({"no", "not", "none", "never", "nobody", "few"})
_PLACED = _RELATIVE | {"where"}
"""After a lack these describe what is missing: "an inability to offer homes where they are safe"."""
_LACKED = 12
"""What is missing is named within so many words."""
_ARTICLES = frozenset({"a", "an", "the", "its", "their", "our"})
_TEMPORAL = frozenset({"since", "after", "before", "until"})
LONGEST = 200
"""
A longer clause is cut, so that a text without an end is read in linear time.

The longest in inspectors' letters has about a hundred words, and what acts on a cue stands nearer.
"""
CONCEDED = 0.5
"""How much a conceded half counts beside the half that carries the point."""


@dataclass(frozen=True, slots=True)
class Clause:
    """Words `start` up to `end` of a text."""

    start: int
    end: int
    sentence: int
    """Which sentence of the text it belongs to, from 0."""
    weight: float = 1.0
    """1 where it carries the point, less where it is conceded."""
    opened_by: str = ""
    """`turn` or `concede` where a word of contrast opens it, `condition` a circumstance, `aside` where it interrupted."""


def clauses(words: Sequence[Word], marks: Sequence[Mark]) -> list[Clause]:
    """The clauses of a text, in order; every word belongs to exactly one."""
    contrast = {
        m.start: entry.kind
        for m in marks
        if (entry := m.of(Sense.CONTRAST)) and not _is_scope(words, m)
    }
    covered = bytearray(len(words))  # inside a fixed wording nothing is cut
    asserting, lacking = bytearray(len(words)), bytearray(len(words))
    for mark in marks:
        for at in range(mark.start + 1, mark.end):
            covered[at] = 1
        if _asserts(mark) and not _is_noun(words, mark):
            asserting[mark.start] = 1
        if any(e.sense is Sense.NEGATION and e.kind in ("lack", "undone") for e in mark.entries):
            lacking[mark.start] = 1
    pieces: list[Clause] = []
    start, sentence = 0, 0
    for at in range(1, len(words) + 1):
        opened_by = contrast.get(start, "")
        fixed = start + 1 < len(words) and covered[start + 1]  # "where possible", "once in a while"
        if not opened_by and at - start > 1 and not fixed and _is_circumstance(words, start):
            opened_by = "condition"
        if (
            at < len(words)
            and at - start < LONGEST
            and (
                covered[at]
                or not _opens(
                    words,
                    start,
                    at,
                    contrast,
                    conceding=opened_by in ("concede", "condition") or words[start].norm == "with",
                )
                or _is_adverbial(words, at, contrast, covered)
                or (
                    words[at].norm in _PLACED
                    and not words[at].gap
                    and any(lacking[max(start, at - _LACKED) : at])
                )
            )
        ):
            continue
        if words[at - 1].norm in _POSTPOSED:
            opened_by = "concede"
        if words[start].aside:
            opened_by = opened_by or "aside"
        pieces.append(Clause(start, at, sentence, opened_by=opened_by))
        sentence += at == len(words) or words[at].gap == "."
        start = at
    return _weighted(_joined(pieces, words, asserting))


def _is_adverbial(
    words: Sequence[Word], at: int, contrast: dict[int, str], covered: bytearray
) -> bool:
    """True of the fixed "when they need it": it goes with the clause that it stands in."""
    fixed = words[at].norm in _TRAILING and at + 1 < len(words) and covered[at + 1]
    return bool(fixed) and at not in contrast and words[at].gap in ("", ",")


def _is_scope(words: Sequence[Word], mark: Mark) -> bool:
    """True of "homes for all its care leavers", unlike ", for all its faults,"."""
    first, at = words[mark.start], mark.start
    return first.norm == "for" and at > 0 and not first.gap and words[at + 1].norm == "all"


def _opens(
    words: Sequence[Word], start: int, at: int, contrast: dict[int, str], *, conceding: bool
) -> bool:
    gap = words[at].gap
    if (gap and gap in ".;:(-") or (words[at].aside and not words[at - 1].aside):
        return True
    if words[at - 1].norm in _POSTPOSED and gap:
        return True
    if words[at].norm in _POSTPOSED:
        return False
    if at in contrast and (contrast[at] == "turn" or gap or at - start > 2):
        return True
    norm = words[at].norm
    if gap == ",":
        return norm in _AFTER_COMMA or conceding
    if norm == "and":
        return _and_opens(words, start, at, conceding=conceding)
    if norm in _RELATIVE and any(word.norm in _DENYING for word in words[start:at]):
        return False  # "no child who was overlooked": what is denied is in the relative clause
    if norm in _TRAILING and at - start > 2 and words[start].norm not in _DENYING:
        if norm in _TEMPORAL and is_date(words, at, is_begun=not _has_finite(words, start, at)):
            return False
        return at + 2 < len(words) and not words[at + 1].gap and not words[at + 2].gap
    return norm in _OPENING


def _and_opens(words: Sequence[Word], start: int, at: int, *, conceding: bool) -> bool:
    """True of an "and" between two full clauses, False between two items of a list."""
    if at + 1 < len(words) and words[at + 1].norm in _NOMINATIVE:
        return True
    if conceding:  # "since they were inspected and judged weak, …": one circumstance
        return False
    return _has_finite(words, start, at) and _goes_on(words, at + 1, min(at + _SUBJECT, len(words)))


def _is_circumstance(words: Sequence[Word], start: int) -> bool:
    """True where "when", "until", "as" opens a circumstance, and no "as a result"."""
    if words[start].norm not in _CONDITION:
        return False
    following = words[start + 1].norm if start + 1 < len(words) else ""
    return (words[start].norm, following) not in _CONNECTIVES


def _has_finite(words: Sequence[Word], start: int, end: int) -> bool:
    return any(word.norm in _FINITE for word in words[start:end])


def _goes_on(words: Sequence[Word], start: int, end: int) -> bool:
    """True where a finite verb comes before the next mark: "and records are poor"."""
    for at in range(start, end):
        if at > start and words[at].gap:
            return False
        if words[at].norm in _FINITE:
            return True
    return False


def _asserts(mark: Mark) -> bool:
    for entry in mark.entries:
        if entry.sense in (Sense.CHANGE, Sense.MOVEMENT, Sense.REQUIREMENT):
            return True
        if entry.sense is Sense.NEGATION and entry.kind != "none":
            return True
        if entry.sense is Sense.EVALUATION and entry.kind != "dimension":
            return True
    return False


def _is_noun(words: Sequence[Word], mark: Mark) -> bool:
    """True of the work in "The local offer": named with its article, it is not said to be done."""
    before = {word.norm for word in words[max(mark.start - 2, 0) : mark.start]}
    deed = all(entry.kind == "deed" for entry in mark.entries)
    return deed and mark.end - mark.start == 1 and not before.isdisjoint(_ARTICLES)


def _joined(pieces: list[Clause], words: Sequence[Word], asserting: bytearray) -> list[Clause]:
    """Fragments that assert nothing ("For some children,") become part of the clause they open."""
    joined: list[Clause] = []
    pending: Clause | None = None
    for piece in pieces:
        current = piece
        if pending is not None:
            apart = (pending.opened_by and piece.opened_by) or (
                piece.opened_by == "concede" and _stands_alone(words, pending)
            )
            fits = piece.end - pending.start <= LONGEST
            if pending.sentence == piece.sentence and fits and not apart:
                # "Since the visit, plans are better": what a bare circumstance stands before is the point
                goes_on = "and" in (words[piece.start - 1].norm, words[piece.start].norm)
                kept = pending.opened_by == "turn" or goes_on
                opened_by = (pending.opened_by if kept else "") or piece.opened_by
                current = replace(piece, start=pending.start, opened_by=opened_by)
            else:
                joined.append(pending)
            pending = None
        bare = not any(asserting[current.start : current.end]) and not _has_finite(
            words, current.start, current.end
        )
        if bare and current.end - current.start == 1 and current.opened_by:
            continue  # "However," says nothing by itself
        if bare and all(word.norm.isdigit() for word in words[current.start : current.end]):
            continue  # a paragraph number that the text was cut with
        if bare:
            pending = current
        else:
            joined.append(current)
    if pending is not None:
        last = joined[-1] if joined else pending
        fits = pending.end - last.start <= LONGEST
        if joined and last.sentence == pending.sentence and fits:
            joined[-1] = replace(last, end=pending.end)
        else:
            joined.append(pending)
    return joined


def _stands_alone(words: Sequence[Word], piece: Clause) -> bool:
    """True of "Most children see their worker weekly", False of "For some children" and "Plans"."""
    opening = words[piece.start].norm
    return piece.end - piece.start >= _SENTENCE and opening not in _PREPOSITIONS


def _weighted(pieces: list[Clause]) -> list[Clause]:
    """Halve what is conceded: what "although" introduces, what stands before "but", what interrupts."""
    found: list[Clause] = []
    for _, group in groupby(pieces, key=lambda piece: piece.sentence):
        sentence = list(group)
        turns = [at for at, piece in enumerate(sentence) if piece.opened_by == "turn"]
        last = turns[-1] if turns else 0
        for at, piece in enumerate(sentence):
            yields = piece.opened_by in ("concede", "condition", "aside") and len(sentence) > 1
            found.append(replace(piece, weight=CONCEDED) if at < last or yields else piece)
    return found

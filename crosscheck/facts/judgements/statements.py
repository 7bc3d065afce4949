"""What a claim says of grades: statement by statement, which grade, of what, of which inspection, and moved how."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from crosscheck.facts.judgements.mentions import Mention, mentions_of
from crosscheck.facts.judgements.naming import parts_named
from crosscheck.facts.judgements.reach import stretches
from crosscheck.facts.judgements.selection import Extent, Selection, numeral, selection_in
from crosscheck.facts.judgements.table import Part
from crosscheck.facts.words.lexicon import word_list, words_of
from crosscheck.facts.words.pieces import Piece, norms_at, phrases, pieces
from crosscheck.model.text import Span

_BREAKS = frozenset({",", ";", ":", "-", "(", ")"})
_RELATIVE = frozenset({"where", "which", "whose"})
_ENDS = frozenset({".", "!", "?"})
_TAKEN_UP = frozenset({"being", "which", "rated", "graded", "judged"})
"""At the head of a clause: it speaks of what was named before it."""
_AROUND_A_NUMBER = frozenset(
    {"and", "but", "with", "was", "were", "as", "rated", "judged", "graded", "a", "an"}
)
_TURNS = frozenset(
    {"after", "when", "because", "since", "as", "that", "who", "which", "but", "and", "following"}
)
"""Words that open another clause: what is hoped for before them is not the grade after them."""
_SPANS = frozenset({"since", "after", "until", "before"})
"""Before a year: the time since it, not that of the grade."""
_NEAR = 4
"""Words before a grade in which its former date is told: "up from its previous rating of good"."""
_LONGEST = 1500
"""Characters of a claim; each grade of it is read in the light of the whole."""
_MOST = 12
"""Grades of a claim: twice as many as any framework gives."""
_CLOSE = 3
"""Words from a grade within which "again" is said of it."""
_YEAR = 4
"""Digits of a year."""
_OF_ONE = frozenset({Extent.OVERALL, Extent.NAMED, Extent.ONLY})
"""What a statement on one judgement is of."""


class Move(StrEnum):
    """How a grade stands to the one before it."""

    UP = "up"
    DOWN = "down"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class Statement:
    """One grade that a claim gives, and of what."""

    mention: Mention
    selection: Selection
    former: bool
    """True when it is a grade of an earlier inspection."""
    year: int | None
    """That stands with it."""
    move: Move | None
    span: Span
    """From the first to the last of its words, in code points."""


@dataclass(frozen=True, slots=True)
class Told:
    """Everything that a claim says of grades."""

    statements: tuple[Statement, ...]
    """Empty when every grade is hoped for, feared, or a matter of other councils or all times."""
    aside: bool
    """True when the grade is spoken of by the way."""
    left: int
    """Telling words of the claim that are about something else."""


def read_statements(claim: str) -> Told | None:
    """What `claim` says of the grades of an inspection; None when it gives none, or is no sentence but a text."""
    if len(claim) > _LONGEST:
        return None
    run = pieces(claim)
    mentions = mentions_of(run)
    if not 0 < len(mentions) <= _MOST:
        return None
    around = stretches(run, [Span(m.first, m.end) for m in mentions])
    read = [_statement(run, m, places) for m, places in zip(mentions, around, strict=True)]
    read = _with_antecedents(run, read, around)
    found = [one for one in read if not _is_beyond(run, one.mention)]
    taken = {p for one in read for p in one.selection.places}
    taken |= {p for m in mentions for p in range(m.first, m.end)}
    others = {piece.norm for at, piece in enumerate(run) if at not in taken}
    aside = bool(others & words_of("judgements", "aside")) or any(m.denied for m in mentions)
    return Told(
        tuple(found),
        aside or _is_of_a_share(found, others),
        _left(run, taken, {p for one in read for p in one.selection.clause}),
    )


def _is_beyond(run: Sequence[Piece], mention: Mention) -> bool:
    """Whether a grade is hoped for, or set beside other councils or all times."""
    first, end = mention.first, mention.end
    while first > 0 and run[first - 1].norm not in _ENDS:
        first -= 1
    while end < len(run) and run[end].norm not in _ENDS | _BREAKS:
        end += 1
    clause = run[first:end]
    if {p.norm for p in clause} & words_of("judgements", "others") or has_phrase(clause, "others"):
        return True
    for at in range(mention.first - 1, first - 1, -1):
        if run[at].norm in _TURNS | _BREAKS:
            return False
        if run[at].norm in words_of("judgements", "ahead") and run[at].text != "May":
            return True
    return False


def _is_of_a_share(found: Sequence[Statement], others: set[str]) -> bool:
    """Whether a grade may be of something that the table does not list: of plans, of support."""
    extents = {one.selection.extent for one in found}
    if extents - _OF_ONE and others & words_of("judgements", "efforts"):
        return True
    one_thing = bool(extents & _OF_ONE)
    overall = extents == {Extent.OVERALL} and not any(one.selection.parts for one in found)
    return (one_thing and bool(others & words_of("judgements", "share"))) or (
        overall and bool(others & words_of("judgements", "aspect"))
    )


def has_phrase(run: Sequence[Piece], name: str) -> bool:
    """Whether a phrase of that list stands among `run`; what is since "the last inspection" is not of it."""
    listed = phrases(word_list("judgements")[name]["phrases"])
    return any(
        norms_at(run, at, n) in listed
        for at in range(len(run))
        for n in (1, 2, 3)
        if "since" not in {piece.norm for piece in run[max(at - 3, 0) : at]}
    )


def _statement(run: Sequence[Piece], mention: Mention, places: Sequence[int]) -> Statement:
    outside = [at for at in places if not mention.first <= at < mention.end]
    selection = (
        selection_in(run, places, Span(mention.first, mention.end))
        if outside
        else Selection(Extent.OVERALL)
    )
    before = [run[at].norm for at in outside if mention.first - _NEAR <= at < mention.first]
    clause = [run[at] for at in outside if at in selection.clause]
    former = (
        mention.older
        or has_phrase(clause, "former")
        or bool(set(before) & words_of("judgements", "former"))
        or before[-2:] == ["out", "of"]
    )
    span = Span(run[places[0]].start, run[places[-1]].end)
    move = _move(run, mention, outside)
    return Statement(mention, selection, former, _year(run, mention, outside), move, span)


def _year(run: Sequence[Piece], mention: Mention, outside: Sequence[int]) -> int | None:
    """The year that dates a grade: the one after it before the one ahead of it."""
    years = [
        at
        for at in outside
        if run[at].is_digits
        and len(run[at].norm) == _YEAR
        and run[at].norm[:2] in {"19", "20"}
        and not _is_start(run, at)
    ]
    after = [at for at in years if at >= mention.end]
    return int(run[(after or years)[0]].norm) if years else None


def _is_start(run: Sequence[Piece], at: int) -> bool:
    """True of "since 2019", the time that has passed; not of "since 2019, when it was rated"."""
    when = any(piece.norm == "when" for piece in run[at + 1 : at + 6])
    back = {piece.norm for piece in run[max(at - 2, 0) : at]}
    return bool(back & _SPANS) and not when


def _move(run: Sequence[Piece], mention: Mention, outside: Sequence[int]) -> Move | None:
    norms = [run[at].norm for at in outside]
    near = [run[at].norm for at in outside if at < mention.first][-_NEAR:]
    if has_phrase([run[at] for at in outside], "sequence"):
        return Move.KEPT
    close = {run[at].norm for at in outside if abs(at - mention.first) <= _CLOSE}
    if near[-1:] == ["second"] or (close | set(near)) & words_of("judgements", "sideways"):
        return Move.KEPT
    if "again" in close:
        return Move.KEPT
    to = near[-1:] == ["to"] or near[-2:-1] == ["to"]
    if to and set(norms) & words_of("judgements", "downward"):
        return Move.DOWN
    if to and set(norms) & words_of("judgements", "upward"):
        return Move.UP
    return None


def _with_antecedents(
    run: Sequence[Piece], found: Sequence[Statement], around: Sequence[Sequence[int]]
) -> list[Statement]:
    """Statements with what they take over: "where it was good" from the parts last named, "the rest" from all."""
    named: frozenset[Part] = frozenset()
    whole: list[Statement] = []
    for one, places in zip(found, around, strict=True):
        selection = one.selection
        opening = next((run[at].norm for at in places if run[at].is_word), "")
        bare = selection.extent is Extent.OVERALL and not selection.parts
        before = parts_named(run, places[0], min(selection.clause, default=places[0]))
        taken_up = run[min(selection.clause)].norm in _TAKEN_UP if selection.clause else False
        if opening in _RELATIVE and bare and named:
            selection = replace(selection, extent=Extent.NAMED, parts=named)
        elif bare and before.parts and taken_up:
            found_at = selection.places | before.places
            selection = replace(selection, extent=Extent.NAMED, parts=before.parts, places=found_at)
        elif bare and whole and (number := _bare_number(run, one.mention, places)):
            selection = replace(selection, extent=Extent.COUNT, number=number)
        elif selection.extent is Extent.REST:
            selection = replace(selection, extent=Extent.ALL_BUT, parts=named)
        named = named if one.former else named | one.selection.parts
        whole.append(replace(one, selection=selection))
    return whole


def _bare_number(run: Sequence[Piece], mention: Mention, places: Sequence[int]) -> int | None:
    """The 2 of "and two inadequate", which counts what the statement before it counts."""
    words = [run[at] for at in places if at < mention.first and run[at].is_word]
    numbers = [n for piece in words if (n := numeral(piece)) is not None]
    others = {piece.norm for piece in words if numeral(piece) is None}
    return numbers[0] if len(numbers) == 1 and others <= _AROUND_A_NUMBER else None


def _left(run: Sequence[Piece], taken: set[int], clauses: set[int]) -> int:
    """How many telling words are neither part of a statement nor the usual company of one."""
    company = words_of("judgements", "company")
    usual = company | _said()
    count = 0
    for at, piece in enumerate(run):
        if at in taken or not piece.is_word:
            continue
        # Outside the clause of a grade, words of movement and amount speak of something else.
        if piece.norm in (usual if at in clauses else company):
            continue
        name = piece.text[:1].isupper() and (
            run[at - 1].norm not in _ENDS if at else piece.norm.endswith("'s")
        )
        count += not name
    return count


def _said() -> frozenset[str]:
    lists = (
        "judging",
        "getting",
        "grade_nouns",
        "areas",
        "every",
        "only",
        "downward",
        "upward",
        "sideways",
        "former",
        "nearly",
        "some",
        "vague",
    )
    return frozenset().union(*(words_of("judgements", name) for name in lists))

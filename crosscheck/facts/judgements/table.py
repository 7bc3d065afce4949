"""The judgements of an inspection, as the table of its letter gives them: one grade for each part, one overall."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from crosscheck.facts.words.lexicon import entries
from crosscheck.model.document import Document, Passage, PassageKind
from crosscheck.text.fold import fold_typography

_LONGEST = 220
"""Characters of the longest line that a table has; a heading may run into its first cell."""
_FEWEST = 2
"""Parts that make a table."""
_HEAD = 12
"""Passages at the head of a letter among which the overall judgement is announced."""
_LEVELS = ("inadequate", "requires improvement", "good", "outstanding")


class Part(StrEnum):
    """What an inspection of children's services gives a grade for."""

    OVERALL = "overall"
    LEADERS = "leaders"
    PROTECTION = "protection"
    CARE = "care"
    ADOPTION = "adoption"
    LEAVERS = "leavers"
    BOARD = "board"
    """The safeguarding board, which the frameworks until 2017 judged beside the council."""


OVERALL = frozenset({Part.OVERALL})

NAMES = {
    Part.OVERALL: "the service overall",
    Part.LEADERS: "the work of leaders",
    Part.PROTECTION: "help and protection",
    Part.CARE: "children in care",
    Part.ADOPTION: "adoption",
    Part.LEAVERS: "care leavers",
    Part.BOARD: "the safeguarding board",
}
"""The parts in words for people."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One line of the table."""

    parts: frozenset[Part]
    """More than one where the letter gives them one grade: children in care and care leavers."""
    level: int
    """0 inadequate, 1 requires improvement, 2 good, 3 outstanding."""
    passage: Passage

    @property
    def name(self) -> str:
        """What was judged, in words for people."""
        return " and ".join(NAMES[part] for part in Part if part in self.parts)

    @property
    def grade(self) -> str:
        """The grade in words."""
        return _LEVELS[self.level]


@dataclass(frozen=True, slots=True)
class GradeTable:
    """The judgements of one inspection."""

    overall: Judgement | None
    parts: tuple[Judgement, ...]
    """In the letter's order, without the overall one and the safeguarding board's."""
    board: Judgement | None = None
    torn: bool = False
    """True when a line of it could not be read, or is given twice with two grades."""

    @property
    def whole(self) -> bool:
        """True when every part that all frameworks judge has its grade."""
        covered = frozenset().union(*(given.parts for given in self.parts))
        return not self.torn and covered >= _ALWAYS

    @property
    def every(self) -> tuple[Judgement, ...]:
        """The parts and the overall judgement."""
        return self.parts if self.overall is None else (*self.parts, self.overall)

    @property
    def key(self) -> tuple[Judgement, ...]:
        """The three key judgements of the framework of 2013, whose adoption and care leavers are parts of one."""
        return tuple(given for given in self.parts if given.parts & _KEY)

    def of(self, part: Part) -> Judgement | None:
        """The judgement that covers `part`."""
        if part is Part.BOARD:
            return self.board
        return next((given for given in self.every if part in given.parts), None)


_ALWAYS = frozenset({Part.LEADERS, Part.PROTECTION, Part.CARE, Part.LEAVERS})
_KEY = frozenset({Part.LEADERS, Part.PROTECTION, Part.CARE})


def grade_name(level: int) -> str:
    """A grade in words: `requires improvement` for 1."""
    return _LEVELS[level]


def table_of(document: Document) -> GradeTable | None:
    """
    The table of judgements of `document`; None where it has none, as a letter on a monitoring visit.

    Headings further down repeat the table; a part to which they give another grade is left out, for
    then the line was misread.
    """
    found: dict[frozenset[Part], Judgement] = {}
    torn: set[frozenset[Part]] = set()
    for judgement in _current(document.passages):
        first = found.setdefault(judgement.parts, judgement)
        if first.level != judgement.level:
            torn.add(judgement.parts)
    kept = {parts: given for parts, given in found.items() if parts not in torn}
    board = frozenset({Part.BOARD})
    parts = tuple(given for key, given in kept.items() if key not in (OVERALL, board))
    if len(parts) < _FEWEST:
        return None
    return GradeTable(kept.get(OVERALL), parts, kept.get(board), bool(torn))


def lines_of(passages: Sequence[Passage]) -> Iterator[Judgement]:
    """The passages that are lines of a table of judgements, of this inspection or of another."""
    for passage in passages:
        match = _line().search(_folded(passage)) if len(passage.text) <= _LONGEST else None
        if match is not None:
            level = entries("judgements", "grades")[match["grade"]]
            yield Judgement(_labels()[match["label"]], level, passage)


def _current(passages: Sequence[Passage]) -> Iterator[Judgement]:
    """Those of this inspection: the cells, where there are any; a list then gives those of an earlier one."""
    lines = [given for given in lines_of(passages) if given.passage.is_evidence]
    cells = [given for given in lines if given.passage.kind is PassageKind.CELL]
    yield from cells if len(cells) >= _FEWEST else lines
    if not any(Part.OVERALL in given.parts for given in cells):
        yield from _announced(passages)


def _announced(passages: Sequence[Passage]) -> Iterator[Judgement]:
    """The overall judgement where a heading or the first words of a paragraph give it."""
    for passage in passages[:_HEAD]:
        match = _overall().match(_folded(passage))
        if match is not None:
            level = entries("judgements", "grades")[match["grade"]]
            yield Judgement(OVERALL, level, passage)
            return


def _folded(passage: Passage) -> str:
    return " ".join(fold_typography(passage.text).lower().split())


@cache
def _labels() -> dict[str, frozenset[Part]]:
    return {
        line: frozenset(Part(name) for name in part.split(" and "))
        for part, lines in entries("judgements", "labels").items()
        for line in lines
    }


@cache
def grade_pattern() -> str:
    """A regular expression for the name of a grade, longest first."""
    names = sorted(entries("judgements", "grades"), key=len, reverse=True)
    return "|".join(map(re.escape, names))


@cache
def _line() -> re.Pattern[str]:
    labels = "|".join(re.escape(line) for line in sorted(_labels(), key=len, reverse=True))
    # Between the two: what else the label says ("performance", "(LSCB)", "in Eastmere"), never a denial.
    between = r"(?:(?!\bnot\b|\bno\b|\bwas\b|\bwere\b|,? but\b)[^.;:]){0,60}?"
    return re.compile(
        rf"(?:^|\bjudgement |\bgrade )(?:[\d.]{{1,4}} )?(?P<label>{labels})\b{between}"
        rf"[ :]{{1,3}}(?:(?:is|are|that it|is that) ){{0,3}}(?:: )?(?:grade \d \()?(?P<grade>{grade_pattern()})\)?"
        rf"(?: \(?grade \d\)?)?(?: (?:{grade_pattern()}))*\.?$"
    )


@cache
def _overall() -> re.Pattern[str]:
    return re.compile(
        r"(?:the )?overall judg(?:e)?ment is (?:that )?(?:children's services )?(?:in [\w' -]{1,40} )?"
        rf"(?:is |are |that it |is that ){{0,2}}(?P<grade>{grade_pattern()})\b"
    )

"""What a letter says of the grades of earlier inspections."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from crosscheck.facts.judgements.naming import parts_named
from crosscheck.facts.judgements.table import OVERALL, Part, grade_pattern, lines_of
from crosscheck.facts.words.lexicon import entries
from crosscheck.facts.words.pieces import pieces
from crosscheck.model.document import Document, Passage, PassageKind
from crosscheck.text.fold import fold_typography


@dataclass(frozen=True, slots=True)
class Former:
    """A grade of an earlier inspection, as the letter mentions it."""

    parts: frozenset[Part]
    level: int
    year: int | None
    """Of the inspection, where the sentence gives it."""
    passage: Passage

    @property
    def is_last(self) -> bool:
        """True when the sentence says that it is the inspection before this one, or that things moved since it."""
        return _last().search(self.passage.text.lower()) is not None


def former_of(document: Document) -> tuple[Former, ...]:
    """
    The earlier grades that `document` mentions, in its order.

    "When services were judged to be good", "continues to be outstanding", and the list of the last
    inspection's judgements that some reports close their introduction with.
    """
    return tuple(_listed(document.passages)) + tuple(_told(document.passages))


def _listed(passages: Sequence[Passage]) -> Iterator[Former]:
    lines = list(lines_of(passages))
    if not any(line.passage.kind is PassageKind.CELL for line in lines):
        return  # the only list there is gives this inspection's
    for line in lines:
        if line.passage.kind is PassageKind.ITEM:
            yield Former(line.parts, line.level, None, line.passage)


def _told(passages: Sequence[Passage]) -> Iterator[Former]:
    for passage in passages:
        if passage.kind is not PassageKind.SENTENCE:
            continue
        text = fold_typography(passage.text)
        match = _judged().search(text.lower()) or _going_on().search(text.lower())
        if match is None:
            continue
        before = text[: match.start("grade")]
        if _elsewhere().search(before.lower()):
            continue
        whole = _whole().search(before.lower()) is not None
        parts = parts_named(pieces(before)).parts
        if whole:
            parts -= {Part.LEADERS}  # "leaders have improved services since they were judged …"
        if not parts and not whole:
            continue
        yield Former(
            parts - OVERALL or OVERALL,
            entries("judgements", "grades")[match["grade"]],
            _year_by(text, match.start("grade")),
            passage,
        )


def _year_by(text: str, place: int) -> int | None:
    """The year that stands nearest to `place`, which dates what is said there."""
    found = [(abs(match.start() - place), int(match.group())) for match in _year().finditer(text)]
    return min(found)[1] if found else None


@cache
def _judged() -> re.Pattern[str]:
    """Were judged to be good; was found inadequate; judged the service to be inadequate."""
    return re.compile(
        r"(?:\b(?:was|were|been)\s(?:\w{1,20}\s){0,2}?(?:judged|found|rated|graded)\s(?:overall\s)?(?:to\s(?:be\s)?|as\s)?"
        r"|\bwhich\s(?:judged|found|rated|graded)\s(?:[\w']{1,20}\s){1,6}?(?:to\sbe|as)\s|\bno\slonger\s)"
        rf"(?:(?:still|again|overall)\s)?['\"]?(?P<grade>{grade_pattern()})\b"
    )


@cache
def _going_on() -> re.Pattern[str]:
    """Since the last inspection, it has continued to provide good services; remains inadequate."""
    return re.compile(
        r"\b(?:last|previous)\b.{0,60}\binspection\b.{0,120}"
        r"\b(?:continue[sd]?\sto\s(?:be|provide|receive|benefit\sfrom|deliver)|remain(?:s|ed)?)"
        rf"\s(?:an?\s|to\sbe\s)?(?P<grade>{grade_pattern()})\b"
    )


@cache
def _last() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:last|previous)\s(?:[\w']{1,20}\s){0,4}?inspect|\bimproved from\b|\bbetter than\b"
    )


@cache
def _elsewhere() -> re.Pattern[str]:
    """Other things that inspectors grade, of which these letters tell too."""
    return re.compile(
        r"\b(?:schools?|homes?|nurser|setting|agency|agencies|colleges?|centres?|academ|fostering|cases?|plans?|audit|practice|lscb|board)"
    )


@cache
def _whole() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:services?|authority|council|department|effectiveness|trust|they|it|children's social care)\b"
    )


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"\b(?:19|20)\d\d\b")

"""Which of a regulator's visits a text is about: a monitoring visit, the third of its series, a full inspection."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from crosscheck.facts.words.lexicon import entries, words_of
from crosscheck.model.document import Document, DocumentKind, Role

_OPENING = 8
"""Passages at the head of a text that say what it is about."""


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit as a text names it."""

    sort: str
    """As in words/visits.json: `monitoring visit`, `focused visit` or `full inspection`."""
    number: int | None = None
    """Its place in the series, from 1, where the text gives it."""

    def may_be(self, other: Visit) -> bool:
        """False when the two cannot be the same visit."""
        numbers = {self.number, other.number} - {None}
        return self.sort == other.sort and len(numbers) <= 1

    def __str__(self) -> str:
        if self.number is None:
            return self.sort
        ordinals = entries("visits", "ordinals")["words"]
        return f"{next(word for word, at in ordinals.items() if at == self.number)} {self.sort}"


def visits_named(text: str) -> Iterator[Visit]:
    """The visits that `text` names, in its order."""
    sorts, ordinals = _sorts(), entries("visits", "ordinals")["words"]
    for match in _mention().finditer(text.lower()):
        yield Visit(sorts[" ".join(match["named"].split())], ordinals.get(match["number"]))


def visit_of(authority: Document) -> Visit | None:
    """
    The visit that a letter or report came from, by its kind in documents.yaml and its opening.

    None when neither says so.
    """
    sorts = {
        sort
        for sort, entry in entries("visits", "visits").items()
        if authority.info.kind.value in entry["documents"]
    }
    said = [authority.info.title or "", *_opening(authority)]
    named = [visit for text in said for visit in visits_named(text) if visit.sort in sorts]
    # "This was the third monitoring visit since": a letter that gives its number does so at once.
    numbered = [visit for visit in named if visit.number is not None]
    if named:
        return (numbered or named)[0]
    return Visit(sorts.pop()) if len(sorts) == 1 else None


def visit_reported(claimant: Document) -> Visit | None:
    """The one visit of a series that the opening of an article is about; None when it names several, or none."""
    if claimant.info.role is not Role.CLAIMANT:
        return None
    named = {visit for text in _opening(claimant) for visit in visits_named(text)}
    numbered = {visit for visit in named if visit.number is not None}
    return numbered.pop() if len(numbered) == 1 else None


def visit_behind(claim: str) -> Visit | None:
    """
    The visit that, by `claim`, a report or a judgement came from.

    "The report from the monitoring visit", "the inspection was a monitoring visit", "after the
    monitoring visit it was rated". None when it says nothing of the kind.
    """
    match = _origin().search(claim.lower())
    return next(visits_named(match.group()), None) if match else None


def is_report(document: Document) -> bool:
    """True of what a visit ends in."""
    return document.info.kind in (DocumentKind.INSPECTION_REPORT, DocumentKind.INSPECTION_LETTER)


def _opening(document: Document) -> list[str]:
    return [passage.text for passage in document.passages if passage.is_evidence][:_OPENING]


@cache
def _sorts() -> dict[str, str]:
    visits = entries("visits", "visits")
    return {name: sort for sort, entry in visits.items() for name in entry["named"]}


@cache
def _names() -> str:
    return "|".join(re.escape(name).replace(r"\ ", r"\s{1,4}") for name in _sorts())


@cache
def _mention() -> re.Pattern[str]:
    numbers = "|".join(map(re.escape, entries("visits", "ordinals")["words"]))
    return re.compile(
        rf"\b(?:(?P<number>{numbers})\s{{1,4}}(?:and\s{{1,4}}(?:final|last)\s{{1,4}})?)?"
        rf"(?:ofsted\s{{1,4}})?(?P<named>{_names()})s?\b"
    )


@cache
def _origin() -> re.Pattern[str]:
    outcomes, tied, judging = (
        "|".join(sorted(words_of("visits", name))) for name in ("outcomes", "from", "judging")
    )
    visit = rf"(?:[\w'’]{{1,20}}\s){{0,5}}(?:{_names()})s?\b"
    return re.compile(
        rf"\b(?:{outcomes})\s(?:{tied})\s{visit}"
        rf"|\b(?:inspection|{outcomes})\b[^.,;]{{0,40}}\s(?:was|is|c[ao]mes?\sfrom)\s{visit}"
        rf"|^(?:after|following)\s{visit}[^.;]{{0,80}}\b(?:{judging})\b"
    )

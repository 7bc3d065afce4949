"""How far claims reach into a letter: one strip a claimant, a cell for each passage in reading order."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.model.document import Availability, Document
from crosscheck.model.run import CaseRun, Coverage
from crosscheck.model.text import Span
from crosscheck.reporters.html.cards import Card
from crosscheck.reporters.html.texts import name_of
from crosscheck.reporters.words import SEVERITY, long_date


@dataclass(frozen=True, slots=True)
class Cell:
    """A passage that a claim rests on."""

    at: int
    verdict: str
    """The gravest of the claims that rest on it."""
    claim: int
    """The number of that claim."""


@dataclass(frozen=True, slots=True)
class Row:
    """What one claimant's claims rest on."""

    name: str
    date: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Left:
    """A required action that no claim touches."""

    at: int
    name: str
    """Of its mark in the letter."""
    quote: str
    section: str
    span: Span


@dataclass(frozen=True, slots=True)
class Strip:
    """A letter as a line of passages."""

    passages: int
    rows: tuple[Row, ...]
    actions: int
    left: tuple[Left, ...]
    """Required actions that nobody mentions."""


def strips(case: CaseRun, cards: Sequence[Card]) -> dict[str, Strip]:
    """A strip for each document with a text that claims rest on, by its id."""
    covered = {coverage.document: coverage for coverage in case.coverage}
    found: dict[str, Strip] = {}
    for number, document in enumerate(case.documents):
        resting = [c for c in cards if c.evidence and _best(c) == document.id]
        if resting and document.available is Availability.TEXT:
            found[document.id] = _strip(
                case, document, resting, covered.get(document.id), f"o{number}"
            )
    return found


def _best(card: Card) -> str:
    return card.result.evidence[0].passage.document


def _strip(
    case: CaseRun, document: Document, cards: Sequence[Card], coverage: Coverage | None, name: str
) -> Strip:
    passages = [passage for passage in document.passages if passage.is_evidence]
    starts = [passage.span.start for passage in passages]

    def place(offset: int) -> int:
        return max(bisect_right(starts, offset) - 1, 0)

    rows = []
    for claimant in dict.fromkeys(card.result.claim.claim.document for card in cards):
        own = [card for card in cards if card.result.claim.claim.document == claimant]
        # The gravest is drawn last, over the others.
        own.sort(key=lambda card: -SEVERITY.index(card.result.verdict))
        cells = {
            at: Cell(at, card.verdict, card.number)
            for card in own
            for at in [place(card.result.evidence[0].passage.span.start)]
        }
        info = case.document(claimant)
        rows.append(
            Row(
                name_of(info),
                long_date(info.info.published),
                tuple(cells[at] for at in sorted(cells)),
            )
        )
    left = tuple(
        Left(
            place(omitted.span.start),
            f"{name}.{number}",
            omitted.quote,
            " › ".join(omitted.section),
            omitted.span,
        )
        for number, omitted in enumerate(coverage.omitted if coverage else ())
    )
    return Strip(max(len(passages), 1), tuple(rows), coverage.actions if coverage else 0, left)

"""A claimed number of entries ("13 areas requiring improvement") against the list that it counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosscheck.facts.numbers.quantities import quantities
from crosscheck.facts.numbers.quantity import Quantity, Unit
from crosscheck.facts.words.lexicon import entries
from crosscheck.model.document import Document, Passage, PassageKind
from crosscheck.model.figure import FigureComparison, FigureKind, FigureLabel
from crosscheck.text.tokens import Token, words

_REACH = 2
"""Words between the number and its noun: "13 key areas"."""
_SHARED = 6
"""Letters at the start of two words that make them of one family: improve, improvement."""
_FEWEST = 2
"""Items that make a list."""


@dataclass(frozen=True, slots=True)
class ListedCount:
    """A list that a claim counts, and whether it counts right."""

    comparison: FigureComparison
    items: tuple[Passage, ...]


def listed_counts(claim: str, documents: Sequence[Document]) -> list[ListedCount]:
    """
    The lists of `documents` that `claim` gives the length of.

    A list is meant when the number stands before a word for entries, and the claim shares a word with
    the heading of the list. Spans are those of `claim`.
    """
    said = words(claim)
    if not any(_is_entry(token.norm) for token in said):
        return []
    found: list[ListedCount] = []
    for quantity in quantities(claim):
        if quantity.unit is Unit.COUNT and _counts_entries(quantity, said):
            for document in documents:
                found += [_held_against(quantity, items) for items in _lists(document, said)]
    return found


def _counts_entries(quantity: Quantity, said: Sequence[Token]) -> bool:
    after = [token.norm for token in said if token.span.start >= quantity.span.end]
    return any(_is_entry(word) for word in after[: _REACH + 1])


def _is_entry(word: str) -> bool:
    nouns = entries("listed", "nouns")["words"]
    return word in nouns or word.removesuffix("s") in nouns or _singular(word) in nouns


def _singular(word: str) -> str:
    return word.removesuffix("ies") + "y" if word.endswith("ies") else word.removesuffix("es")


def _lists(document: Document, said: Sequence[Token]) -> Iterator[tuple[Passage, ...]]:
    by_section: dict[tuple[str, ...], list[Passage]] = {}
    for passage in document.passages:
        if passage.kind is PassageKind.ITEM and passage.section:
            by_section.setdefault(passage.section, []).append(passage)
    for section, items in by_section.items():
        if len(items) >= _FEWEST and _speaks_of(section[-1], said):
            yield tuple(items)


def _speaks_of(heading: str, said: Sequence[Token]) -> bool:
    # A capital inside a heading is a name ("Previous Ofsted inspections"), which tells nothing.
    telling = [t for at, t in enumerate(words(heading)) if at == 0 or not t.text[0].isupper()]
    families = {token.norm[:_SHARED] for token in telling if len(token.norm) >= _SHARED}
    return any(token.norm[:_SHARED] in families for token in said)


def _held_against(quantity: Quantity, items: tuple[Passage, ...]) -> ListedCount:
    right = quantity.amount.low <= len(items) <= quantity.amount.high
    heading = items[0].section[-1]
    message = (
        f"The claim counts {quantity.text}; the list under “{heading}” "
        f"{'has' if right else 'has, counted,'} {len(items)} items."
    )
    comparison = FigureComparison(
        FigureKind.COUNT,
        FigureLabel.CONSISTENT if right else FigureLabel.CONFLICTS,
        quantity.text,
        str(len(items)),
        quantity.span,
        None,
        message,
    )
    return ListedCount(comparison, items)

"""Lists counted: bullets under a heading, names or things after a colon."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.facts.statements.clauses import BULLETS
from crosscheck.facts.statements.reading import Reading
from crosscheck.facts.words.pieces import Piece, numbered_items
from crosscheck.model.text import Span

# Fewer than this is a sentence with a dash in it, not a list.
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Listed:
    """A list and how many items it has."""

    items: int
    span: Span
    """From its heading to its last item, in code points."""
    heading: str
    named: bool = False
    """True for a list of people."""


def lists_in(reading: Reading) -> list[Listed]:
    """The lists of a passage: bullets, and what stands after a colon, parted by commas or semicolons."""
    found = []
    bullets = [piece for piece in reading.run if piece.norm in BULLETS]
    if len(bullets) >= _FEWEST:
        heading = reading.text[: bullets[0].start].strip()
        found.append(Listed(len(bullets), Span(0, len(reading.text)), heading))
    numbered = numbered_items(reading.run)
    if len(numbered) >= _FEWEST:
        first = reading.run[numbered[0]].start
        found.append(
            Listed(len(numbered), Span(0, len(reading.text)), reading.text[:first].strip())
        )
    found.extend(_names(reading))
    found.extend(_parted(reading))
    return found


def _parted(reading: Reading) -> list[Listed]:
    """What needs to improve: one thing; another; and a third."""
    found = []
    for place, piece in enumerate(reading.run):
        if piece.norm != ":":
            continue
        sentence = reading.sentences[place]
        marks = [
            at
            for at in range(place, len(reading.run))
            if reading.norms[at] == ";" and reading.sentences[at] == sentence
        ]
        if len(marks) >= _FEWEST:
            last = max(at for at, n in enumerate(reading.sentences) if n == sentence)
            span = Span(piece.start, reading.run[last].end)
            heading = " ".join(reading.words(place - 3, place))
            found.append(Listed(len(marks) + 1, span, heading))
    return found


def _names(reading: Reading) -> list[Listed]:
    """Team inspectors: names parted by commas."""
    found = []
    for place, piece in enumerate(reading.run):
        if piece.norm != ":":
            continue
        items, end = _run_of_names(reading.run, place + 1)
        if items > _FEWEST:
            before = reading.words(place - 3, place)
            span = Span(reading.run[place].start, reading.run[end - 1].end)
            found.append(Listed(items, span, " ".join(before), named=True))
    return found


def _run_of_names(run: tuple[Piece, ...], at: int) -> tuple[int, int]:
    """How many capitalised names parted by commas and "and" begin at `at`, and where they end."""
    items, words, here = 0, 0, at
    while here < len(run):
        piece = run[here]
        if piece.is_word and piece.text[:1].isupper():
            words += 1
        elif piece.norm in {",", "and", ";"}:
            items += words > 0
            words = 0
        elif piece.norm not in {"-", "'"}:
            break
        here += 1
    return items + (words > 0), here

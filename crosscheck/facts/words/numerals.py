"""Numbers as English writes them, in figures and in words: one value, and where it ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from crosscheck.facts.words.lexicon import entries
from crosscheck.facts.words.pieces import Piece

# More digits than any figure of public life has: an identifier, and no work for a hostile text to make.
MOST_DIGITS = 15
_CURRENCIES = frozenset("£$€")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number and the pieces it takes up."""

    value: float
    end: int
    """The piece after it."""
    step: float
    """The size of its last stated digit: 1 for 345, 0.1 for 38.3, 100,000 for 1.2 million."""


def numeral_at(run: Sequence[Piece], at: int) -> Numeral | None:
    """The number that begins at piece `at`, or None."""
    if at >= len(run):
        return None
    piece = run[at]
    if piece.is_digits:
        return _figures(run, at)
    if piece.is_word:
        return _words(run, at)
    return None


def is_number_word(word: str) -> bool:
    """True for a lower-case word that is part of a number: "forty", "million"."""
    return (
        word in _starts() or word in entries("numbers", "magnitudes") or word in {"dozen", "half"}
    )


def _figures(run: Sequence[Piece], at: int) -> Numeral | None:
    digits = run[at].norm.replace(",", "")
    if len(digits) > MOST_DIGITS:
        return None
    value = float(digits)
    _, point, decimals = digits.partition(".")
    step = 10.0 ** -len(decimals) if point else _trailing(int(digits))
    end = at + 1
    money = at > 0 and run[at - 1].norm in _CURRENCIES
    size = _magnitude(run, end, glued=run[at].end, money=money)
    if size:
        # "1.2 million" states tenths of a million, "30 million" ones.
        step = size * (10.0 ** -len(decimals) if point else 1.0)
        return Numeral(value * size, end + 1, step)
    return Numeral(value, end, step)


def _trailing(number: int) -> float:
    step = 1
    while number and number % (step * 10) == 0:
        step *= 10
    return float(step)


def _magnitude(run: Sequence[Piece], at: int, *, glued: int, money: bool) -> float | None:
    if at >= len(run):
        return None
    word = run[at].norm
    if word in entries("numbers", "magnitudes"):
        return float(entries("numbers", "magnitudes")[word])
    if word == "dozen":
        return 12.0
    letters = entries("numbers", "magnitude_letters")
    if word in letters and (money or (word == "bn" and run[at].start == glued)):
        return float(letters[word])
    return None


def _words(run: Sequence[Piece], at: int) -> Numeral | None:
    magnitudes = entries("numbers", "magnitudes")
    following = run[at + 1].norm if at + 1 < len(run) else ""
    first = run[at].norm
    part = entries("numbers", "parts").get(following if first in {"a", "an"} else "")
    big = run[at + 4].norm if at + 4 < len(run) else ""
    if part and big in magnitudes and (run[at + 2].norm, run[at + 3].norm) == ("of", "a"):
        return Numeral(magnitudes[big] / part, at + 5, magnitudes[big] / 10)
    if first in {"a", "an"}:
        if following == "dozen":
            return Numeral(12.0, at + 2, 1.0)
        if following == "score" and run[at + 2 : at + 3] and run[at + 2].norm == "of":
            return Numeral(20.0, at + 3, 10.0)
        if following in {"couple", "pair"}:
            return Numeral(2.0, at + 2, 1.0)
        if following not in magnitudes:
            return None
        return _sum(run, at + 1)
    if first == "half" and following in {"a", "an"} and at + 2 < len(run):
        size = 12 if run[at + 2].norm == "dozen" else magnitudes.get(run[at + 2].norm)
        return Numeral(size / 2, at + 3, size / 10) if size else None
    return _sum(run, at) if first in _starts() else None


@cache
def _starts() -> dict[str, float]:
    return {**entries("numbers", "cardinals"), **entries("numbers", "tens")}


def _sum(run: Sequence[Piece], at: int) -> Numeral | None:
    """A number in words: "three hundred and forty-five thousand"."""
    total, current, here = 0.0, 0.0, at
    room = 1000.0  # the next word must be smaller than the one before: "twenty six", never "six twenty"
    smallest = float("inf")
    magnitudes = entries("numbers", "magnitudes")
    while here < len(run):
        word = run[here].norm
        if word in magnitudes:
            size = float(magnitudes[word])
            if size >= smallest:
                break
            if size == 100:
                current = (current or 1.0) * size
                room = 100.0
            else:
                total += (current or 1.0) * size
                current, room, smallest = 0.0, 1000.0, size
            here += 1
        elif (value := _starts().get(word)) is not None and value < room:
            current += value
            room = 10.0 if value >= 20 else 0.0
            here += 1
        elif word == "dozen" and here > at and total == 0:
            return Numeral(current * 12, here + 1, 12.0)
        elif here > at and word in {"and", "-"} and _goes_on(run, here, room, current):
            here += 1
        else:
            break
    return Numeral(total + current, here, 1.0) if here > at else None


def _goes_on(run: Sequence[Piece], here: int, room: float, current: float) -> bool:
    """True when the "and" or hyphen at `here` joins parts of one number."""
    if here + 1 >= len(run):
        return False
    value = _starts().get(run[here + 1].norm)
    if value is None or value >= room:
        return False
    if run[here].norm == "-":
        return current % 100 >= 20 and value < 10
    return run[here - 1].norm in entries("numbers", "magnitudes")

"""Ages that the words beside them show: aged 16, 19- to 21-year-olds, under-fives, their mid-twenties."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from crosscheck.facts.numbers.measure import Measure
from crosscheck.facts.numbers.quantity import Unit
from crosscheck.facts.words.lexicon import entries, word_list, words_of
from crosscheck.facts.words.numerals import Numeral, numeral_at
from crosscheck.facts.words.pieces import Piece, norms_at

_OLDEST = 120
# A group of ages that begins at birth names a service: "0–25".
_OLDEST_OF_SERVICES = 30
_YOUNGEST, _GROWN = 15, 20
_SUFFIXES = frozenset({("st",), ("nd",), ("rd",), ("th",)})
_JOINTS = frozenset({("to",), ("and",), ("or",), ("-",)})
_SIDES = frozenset({"under", "over"})


def age_at(run: Sequence[Piece], at: int) -> Measure | None:
    """Aged 16; the age of 25; aged 19 to 21; under-18s; 16- and 17-year-olds; 21st birthday."""
    number = numeral_at(run, at) or _plural_age(run, at)
    if number is None or number.value > _OLDEST:
        return None
    end = number.end
    if norms_at(run, end, 1) in _SUFFIXES and norms_at(run, end + 1, 1) == ("birthday",):
        return _age(number, at, end + 2)
    cued = _is_cued(run, at, number) or _is_under(run, at, number)
    upper = _upper_age(run, number, cued=cued)
    if upper is not None:
        end = _years_old(run, upper.end) or upper.end
        return _age(number, at, end, high=upper.value)
    old = _years_old(run, end)
    if old is None and not cued:
        return None
    return _age(number, at, old or end)


def _age(number: Numeral, at: int, end: int, high: float | None = None) -> Measure:
    return Measure(Unit.AGE, number.value, at, end, number.end, step=1.0, scale="years", high=high)


def _upper_age(run: Sequence[Piece], number: Numeral, *, cued: bool) -> Numeral | None:
    """The 17 of "16 and 17", when both are ages."""
    if norms_at(run, number.end, 1) not in _JOINTS:
        return None
    upper = numeral_at(run, number.end + 1)
    if upper is None and norms_at(run, number.end, 1) == ("-",):
        upper = numeral_at(run, number.end + 2)  # "16- and 17-year-olds"
    if upper is None or not number.value < upper.value <= _OLDEST:
        return None
    from_birth = number.value == 0 and upper.value <= _OLDEST_OF_SERVICES
    if norms_at(run, number.end, 1) == ("or",) and _is_of_youth(number, upper):
        return upper  # "teenagers of 16 or 17"
    return upper if cued or from_birth or _years_old(run, upper.end) else None


def _is_of_youth(number: Numeral, upper: Numeral) -> bool:
    """True for two ages in a row at which services change."""
    return upper.value == number.value + 1 and _YOUNGEST <= number.value <= _GROWN


def _is_cued(run: Sequence[Piece], at: int, number: Numeral) -> bool:
    """True after "aged", "the age of", "turns"."""
    before = tuple(piece.norm for piece in run[max(at - 3, 0) : at])
    if any(before[-length:] in _cues("cues") for length in (1, 2, 3)):
        return True
    least: int = word_list("numbers")["ages"]["least"]
    return before[-1:] in _cues("reaching") and number.value >= least


def _is_under(run: Sequence[Piece], at: int, number: Numeral) -> bool:
    """True for "under-18s", "over 16s", "is under 18"."""
    before = [piece.norm for piece in run[max(at - 2, 0) : at]]
    limits = word_list("numbers")["ages"]["limits"]
    following = run[number.end] if number.end < len(run) else None
    if before[-1:] == ["-"] and before[0] in _SIDES:
        return number.value <= float(max(limits))
    if not before or before[-1] not in _SIDES or number.value not in limits:
        return False
    if (
        following is not None
        and following.norm == "s"
        and following.start == run[number.end - 1].end
    ):
        return True
    said_of = before[0] in words_of("claims", "aged")
    return said_of and not (following is not None and following.is_word)


def _plural_age(run: Sequence[Piece], at: int) -> Numeral | None:
    """Under-fives, over-elevens."""
    value = entries("numbers", "cardinals").get(run[at].norm.removesuffix("s"))
    joined = at >= 2 and run[at - 1].norm == "-" and run[at - 2].norm in _SIDES
    return Numeral(float(value), at + 1, 1.0) if value is not None and joined else None


def _years_old(run: Sequence[Piece], end: int) -> int | None:
    """The piece after "-year-olds", "years old", "years of age"."""
    here = end + (norms_at(run, end, 1) == ("-",))
    if norms_at(run, here, 1) not in (("year",), ("years",)):
        return None
    here += 1 + (norms_at(run, here + 1, 1) == ("-",))
    if norms_at(run, here, 1) in (("old",), ("olds",)):
        return here + 1
    return here if norms_at(run, here, 2) == ("of", "age") else None


def decade_of_life_at(run: Sequence[Piece], at: int) -> Measure | None:
    """Their mid-twenties."""
    decades = entries("numbers", "decades")
    part = decades.get(run[at].norm)
    here = at + 1 + (norms_at(run, at + 1, 1) == ("-",))
    first = decades.get(run[here].norm) if here < len(run) else None
    if not isinstance(part, list) or not isinstance(first, int):
        return None
    low, high = first + part[0], first + part[1]
    return Measure(Unit.AGE, low, at, here + 1, here + 1, scale="years", high=high)


@cache
def _cues(name: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in word_list("numbers")["ages"][name])

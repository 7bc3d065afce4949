"""Parts in words: a third, half, most, every second child, a quarter of a million."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from crosscheck.facts.numbers.amounts import Hedge
from crosscheck.facts.numbers.measure import Measure
from crosscheck.facts.numbers.quantity import Unit
from crosscheck.facts.words.lexicon import entries, word_list, words_of
from crosscheck.facts.words.numerals import numeral_at
from crosscheck.facts.words.pieces import Piece, norms_at
from crosscheck.facts.words.stems import stem

_MOST_PARTS = 20
_LONGEST = 6
_NO_HALF_AFTER = frozenset({"first", "second", "latter", "and", "other"})
_BEFORE_SUPERLATIVE = frozenset({"the", "at", "its", "their", "s"})
_NO_ALL_AFTER = frozenset({"for", "of", "in"})
_OPENERS = frozenset({".", ";", ",", "and", ""})
_BE = frozenset({("were",), ("are",), ("have",), ("had",)})
_HALF_AS_MUCH = frozenset(
    {
        ("the", "rate"),
        ("the", "level"),
        ("the", "average"),
        ("the", "figure"),
        ("as", "many"),
        ("the", "time"),
        ("the", "number"),
        ("the", "size"),
        ("the", "length"),
        ("as", "much"),
        ("as", "likely"),
    }
)
_OF_THE_TIME = frozenset({("of", "the", "time"), ("of", "what", "it"), ("of", "the", "former")})
_AFTER_A_HALF = frozenset(".,;:()") | {"of", "in", "since", "over", "from", "between", "compared"}
_EMPHATIC = frozenset({("good",), ("full",), ("mere",), ("whole",)})


def big_part_at(run: Sequence[Piece], at: int) -> Measure | None:
    """A quarter of a million, which is a number and no share."""
    part = part_at(run, at)
    if part is not None and norms_at(run, part.end, 2) == ("of", "a"):
        size = (
            entries("numbers", "magnitudes").get(run[part.end + 2].norm)
            if part.end + 2 < len(run)
            else None
        )
        if size:
            end = part.end + 3
            pounds = norms_at(run, end, 1) == ("pounds",)
            unit = Unit.MONEY if pounds else Unit.COUNT
            return Measure(unit, part.value * size, at, end + pounds, end, size / 10)
    if run[at].norm not in {"a", "half"} or norms_at(run, at + 2, 2) != ("of", "a"):
        return None
    number = numeral_at(run, at)
    return (
        Measure(Unit.COUNT, number.value, at, number.end, number.end, number.step)
        if number
        else None
    )


def part_at(run: Sequence[Piece], at: int) -> Measure | None:
    """A fraction in words: a third, two-thirds, half, three quarters."""
    if run[at].norm == "half":
        return _half(run, at)
    here, count = at + 1, 1.0
    here += norms_at(run, here, 1) in _EMPHATIC
    if run[at].norm not in {"a", "an"}:
        number = numeral_at(run, at)
        if number is None or number.value > _MOST_PARTS or number.value != int(number.value):
            return None
        here, count = number.end, number.value
        here += norms_at(run, here, 1) == ("-",)
    name = run[here].norm if here < len(run) else ""
    if name == "half" and here == at + 1 and _stands_alone(run, at, here + 1):
        return Measure(Unit.SHARE, 0.5, at, here + 1, here + 1, worded=True)
    size = entries("numbers", "parts").get(name)
    if size is None or name == "half" or count >= size or (count == 1) == name.endswith("s"):
        return None
    following = norms_at(run, here + 1, 2)
    if set(following[:1]) & words_of("numbers", "ranked") or following == ("-", "party"):
        return None  # "a third visit", "a third-party report"
    unit = Unit.MULTIPLE if norms_at(run, here + 1, 3) in _OF_THE_TIME else Unit.SHARE
    return Measure(unit, count / size, at, here + 1, here + 1, worded=True)


def _stands_alone(run: Sequence[Piece], at: int, end: int) -> bool:
    """True for "fell by a half" and "a half of plans", False for "a half day" and "three and a half"."""
    if at and run[at - 1].norm == "and":
        return False
    return end >= len(run) or run[end].norm in _AFTER_A_HALF


def _half(run: Sequence[Piece], at: int) -> Measure | None:
    before = run[at - 1].norm if at else ""
    following = norms_at(run, at + 1, 2)
    if at >= 2 and norms_at(run, at - 2, 2) == ("and", "a"):
        return None  # "a year and a half"
    if before in _NO_HALF_AFTER or following[:1] in (("-",), ("term",)):
        return None  # "the first half of 2016", "half-term"
    if following[:1] == ("that",) or following in _HALF_AS_MUCH:
        return Measure(Unit.MULTIPLE, 0.5, at, at + 1, at + 1, worded=True)
    if following[:1] in (("a",), ("an",)) and len(following) == 2:
        days = entries("numbers", "durations").get(following[1])
        if days is not None:
            return Measure(Unit.DURATION, days / 2, at, at + 3, at + 1, scale=following[1])
        if numeral_at(run, at) is not None:
            return None  # "half a dozen" is a count
    return Measure(Unit.SHARE, 0.5, at, at + 1, at + 1, worded=True)


def worded_share_at(run: Sequence[Piece], at: int) -> Measure | None:
    """Most children; all social workers; the majority of; every second child."""
    word, before = run[at].norm, run[at - 1].norm if at else ""
    noun = at + 1
    while noun < len(run) - 1 and noun < at + 3 and run[noun].text[:1].isupper():
        noun += 1  # "most Leicester children"
    counted = noun < len(run) and (
        stem(run[noun].norm) in _counted_nouns()
        or norms_at(run, noun, 2) in (("over", "-"), ("under", "-"))  # "most over-fours"
    )
    if counted and word == "most" and before not in _BEFORE_SUPERLATIVE:
        return Measure(Unit.SHARE, 0.5, at, at + 1, at + 1, hedge=Hedge.OVER)
    opens = word == "all" and before in _OPENERS and norms_at(run, at + 1, 1) in _BE
    if opens or (counted and word in {"every", "all"} and before not in _NO_ALL_AFTER):
        return Measure(Unit.SHARE, 1.0, at, at + 1, at + 1, scale="all")
    words = norms_at(run, at, _LONGEST)
    for length in range(len(words), 1, -1):
        part = _part_words().get(words[:length])
        if part is not None:
            return _worded(part, at, at + length)
    return None


def _worded(part: tuple[float, float, str], at: int, end: int) -> Measure:
    low, high, bound = part
    if bound:
        return Measure(Unit.SHARE, low, at, end, end, hedge=Hedge(bound))
    return Measure(Unit.SHARE, low, at, end, end, high=high if high > low else None, worded=True)


@cache
def _counted_nouns() -> frozenset[str]:
    return frozenset(stem(word) for word in word_list("numbers")["counted_nouns"]["words"])


@cache
def _part_words() -> dict[tuple[str, ...], tuple[float, float, str]]:
    return {
        tuple(words.split()): (part[0], part[1], part[2] if len(part) > 2 else "")
        for words, part in entries("numbers", "part_words").items()
    }

"""What a number measures, from the words around it: a share, a rate, money, a duration, an age or a count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from crosscheck.facts.amounts import Hedge
from crosscheck.facts.lexicon import entries, word_list
from crosscheck.facts.numerals import Numeral, numeral_at
from crosscheck.facts.pieces import Piece, norms_at
from crosscheck.facts.quantity import Unit
from crosscheck.facts.stems import stem

_CURRENCIES = frozenset("£")
_PER_CENT = (("%",), ("per", "cent"), ("percent",), ("pc",), ("per", "cents"))
_POINTS = (("percentage", "points"), ("percentage", "point"), ("points",), ("point",))
# How many words may stand inside "one looked-after child in eight", and one more.
_NOUN = 6


@dataclass(frozen=True, slots=True)
class Measure:
    """A number with its unit, before its bound is read."""

    unit: Unit
    value: float
    first: int
    end: int
    number_end: int
    """The piece after the bare number."""
    step: float = 0.0
    worded: bool = False
    whole: float | None = None
    per: str = ""
    scale: str = ""
    high: float | None = None
    """The upper end, for an age range."""
    inside: tuple[int, int] = (0, 0)
    hedge: Hedge | None = None
    """The bound that its own words give: "most of"."""


def measure_at(run: Sequence[Piece], at: int) -> Measure | None:
    """The measured number that begins at piece `at`, or None."""
    return (
        _big_part(run, at)
        or part_at(run, at)
        or _vague_share(run, at)
        or _decade_of_life(run, at)
        or _age(run, at)
        or _money(run, at)
        or _word_alone(run, at)
        or _none(run, at)
        or _numbered(run, at)
        or _one_unit(run, at)
    )


def _none(run: Sequence[Piece], at: int) -> Measure | None:
    """No serious case reviews; none of the homes."""
    listed = word_list("numbers")["nothing"]
    word = run[at].norm
    following = run[at + 1].norm if at + 1 < len(run) else ""
    if word == "none" or (
        word == "no" and following not in listed["not_before"] and following.isalpha()
    ):
        ahead = {piece.norm for piece in run[at + 1 : at + 8]}
        if (
            word == "none"
            or ahead & set(listed["verbs"])
            or (at and run[at - 1].norm in listed["verbs"])
        ):
            return Measure(Unit.COUNT, 0.0, at, at + 1, at + 1, 1.0)
    return None


def _numbered(run: Sequence[Piece], at: int) -> Measure | None:
    number = numeral_at(run, at)
    if number is None:
        return None
    end = number.end
    return (
        _share(run, at, number)
        or _duration(run, at, number)
        or _rate(run, at, number)
        or _occurrences(run, at, number)
        or _ratio(run, at, number)
        or (
            None
            if _pronoun(run, at)
            else Measure(
                Unit.COUNT, number.value, at, end, end, number.step, per=_per_after_noun(run, end)
            )
        )
    )


def _per_after_noun(run: Sequence[Piece], end: int) -> str:
    """The "month" of "900 contacts a month"."""
    for here in range(end, min(end + 4, len(run))):
        if not run[here].is_word:
            return ""
        per, _ = _per(run, here)
        if per:
            return per
    return ""


def _share(run: Sequence[Piece], at: int, number: Numeral) -> Measure | None:
    end = number.end
    if norms_at(run, end, 1) == ("-",):
        end += 1  # "40-per-cent", "two-percentage-point"
    for words in _PER_CENT:
        if norms_at(run, end, len(words)) == words:
            after = end + len(words)
            unit = Unit.SHARE
            if norms_at(run, after, 1) in (("points",), ("point",)):
                unit, after = Unit.POINTS, after + 1
            return Measure(
                unit, number.value / 100, at, after, number.end, number.step / 100, scale="%"
            )
    for words in _POINTS:
        if norms_at(run, end, len(words)) == words:
            return Measure(
                Unit.POINTS,
                number.value / 100,
                at,
                end + len(words),
                number.end,
                number.step / 100,
                scale="%",
            )
    return None


def _duration(run: Sequence[Piece], at: int, number: Numeral) -> Measure | None:
    end, value = number.end, number.value
    for joined in (("and", "a", "half"), ("-", "and", "-", "a", "-", "half")):
        if norms_at(run, end, len(joined)) == joined:
            end, value = end + len(joined), value + 0.5
    if norms_at(run, end, 1) == ("-",):
        end += 1
    working = 1.0
    if norms_at(run, end, 1) in (("working",), ("school",), ("calendar",)):
        working = word_list("numbers")["working_day"] if run[end].norm != "calendar" else 1.0
        end += 1
    if end >= len(run):
        return None
    days = entries("numbers", "durations").get(run[end].norm.removesuffix("'"))
    if days is None:
        return None
    scale = run[end].norm
    end += 1
    if norms_at(run, end, 3) == ("and", "a", "half"):
        end, value = end + 3, value + 0.5
    if norms_at(run, end, 2) in (("-", "old"), ("-", "olds")) or norms_at(run, end, 1) in (
        ("old",),
        ("olds",),
    ):
        end += 2 if run[end].norm == "-" else 1
        return Measure(Unit.AGE, value, at, end, number.end, 1.0, scale="years")
    per, end = _per(run, end)
    return Measure(
        Unit.DURATION,
        value * days * working,
        at,
        end,
        number.end,
        number.step * days * working,
        per=per,
        scale=scale,
    )


def _rate(run: Sequence[Piece], at: int, number: Numeral) -> Measure | None:
    """38.3 per 10,000; 39.8 children in every 1,000."""
    end = number.end
    for gap in range(5):
        here = end + gap
        for words in (
            ("per",),
            ("in", "every"),
            ("for", "every"),
            ("in", "each"),
            ("out", "of", "every"),
            ("to", "every"),
        ):
            if norms_at(run, here, len(words)) == words:
                base = numeral_at(run, here + len(words)) or _bare_magnitude(run, here + len(words))
                if base is None or base.value < 2:
                    continue
                unit = Unit.SHARE if base.value <= 100 else Unit.RATE
                return Measure(
                    unit,
                    number.value / base.value,
                    at,
                    base.end,
                    number.end,
                    number.step / base.value,
                    scale=f"per {base.value:g}",
                    inside=(number.end, here),
                )
        if here >= len(run) or not run[here].is_word:
            return None
    return None


def _bare_magnitude(run: Sequence[Piece], at: int) -> Numeral | None:
    """The "thousand" of "64 in every thousand"."""
    size = entries("numbers", "magnitudes").get(run[at].norm) if at < len(run) else None
    return Numeral(float(size), at + 1, 1.0) if size else None


def _occurrences(run: Sequence[Piece], at: int, number: Numeral) -> Measure | None:
    if norms_at(run, number.end, 1) not in (("times",), ("occasions",)):
        return None
    end = number.end + 1
    if norms_at(run, end, 2) in (("as", "many"), ("as", "much"), ("as", "high"), ("as", "likely")):
        return Measure(Unit.MULTIPLE, number.value, at, end + 2, number.end, number.step)
    if norms_at(run, end, 1) in (("higher",), ("the",), ("more",)):
        return Measure(Unit.MULTIPLE, number.value, at, end, number.end, number.step)
    per, end = _per(run, end)
    return Measure(Unit.OCCURRENCES, number.value, at, end, number.end, number.step, per=per)


def _ratio(run: Sequence[Piece], at: int, number: Numeral) -> Measure | None:
    """One in five; one child in eight; four out of seven; four of the seven."""
    here = number.end
    if norms_at(run, here, 2) == ("out", "of"):
        return _part_of(run, at, number, here + 2, as_share=True)
    if norms_at(run, here, 1) == ("of",):
        return _part_of(run, at, number, here + 1, as_share=False)
    for gap in range(_NOUN if number.value <= 20 else 1):
        out_of = norms_at(run, here + gap, 2) == ("out", "of")
        if norms_at(run, here + gap, 1) == ("in",) or out_of:
            base = numeral_at(run, here + gap + 1 + out_of)
            if base is not None and gap and number.value > 1 and not _predicate_at(run, base.end):
                return None
            if (
                base is not None
                and number.value > 3
                and gap
                and (base.value not in (10, 20, 100) or not out_of)
            ):
                return None
            if (
                base is None
                or base.value <= number.value
                or base.value > 1000
                or not _ends_share(run, base.end)
            ):
                return None
            return Measure(
                Unit.SHARE,
                number.value / base.value,
                at,
                base.end,
                number.end,
                worded=True,
                whole=base.value,
                scale="in",
                inside=(here, here + gap),
            )
        if here + gap >= len(run) or not (run[here + gap].is_word or run[here + gap].norm == "-"):
            return None
    return None


def _predicate_at(run: Sequence[Piece], at: int) -> bool:
    """True when no noun can follow: "two children in five are", never "two children in five homes"."""
    return (
        at >= len(run)
        or not run[at].is_word
        or run[at].norm in word_list("numbers")["after_share"]["words"]
    )


def _ends_share(run: Sequence[Piece], end: int) -> bool:
    """True unless a unit follows: "one visit in six weeks" is no share."""
    if end >= len(run):
        return True
    word = run[end]
    return word.norm not in entries("numbers", "durations") and word.norm != "-"


def _part_of(
    run: Sequence[Piece], at: int, number: Numeral, here: int, *, as_share: bool
) -> Measure | None:
    while norms_at(run, here, 1) in (
        ("the",),
        ("its",),
        ("their",),
        ("all",),
        ("these",),
        ("those",),
    ):
        here += 1
    base = numeral_at(run, here)
    if base is None or base.value < number.value:
        return None
    after = run[base.end].norm if base.end < len(run) else ""
    if after in entries("numbers", "durations") or after == "%":
        return None
    if as_share and base.value <= 10:
        return Measure(
            Unit.SHARE,
            number.value / base.value,
            at,
            base.end,
            number.end,
            worded=True,
            whole=base.value,
            scale="in",
        )
    return Measure(
        Unit.COUNT, number.value, at, number.end, number.end, number.step, whole=base.value
    )


def _big_part(run: Sequence[Piece], at: int) -> Measure | None:
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
    parts = entries("numbers", "parts")
    word = run[at].norm
    if word == "half":
        return _half(run, at)
    here, count = at, 1.0
    if word in {"a", "an"}:
        here += 1
    else:
        number = numeral_at(run, at)
        if number is None or number.value > 20 or number.value != int(number.value):
            return None
        here, count = number.end, number.value
        if norms_at(run, here, 1) == ("-",):
            here += 1
    if here >= len(run) or run[here].norm not in parts or run[here].norm == "half":
        return None
    size = parts[run[here].norm]
    following = run[here + 1].norm if here + 1 < len(run) else ""
    if (count == 1) == run[here].norm.endswith("s") or count >= size:
        return None
    if following in _ranked() or (following == "-" and norms_at(run, here + 2, 1) == ("party",)):
        return None
    return Measure(Unit.SHARE, count / size, at, here + 1, here + 1, worded=True)


def _vague_share(run: Sequence[Piece], at: int) -> Measure | None:
    """The majority of; every second child."""
    if run[at].norm == "most" and (not at or run[at - 1].norm not in _BEFORE_SUPERLATIVE):
        following = run[at + 1].norm if at + 1 < len(run) else ""
        if stem(following) in _counted_nouns():
            return Measure(Unit.SHARE, 0.5, at, at + 1, at + 1, hedge=Hedge.OVER)
    for length in (6, 5, 4, 3, 2):
        words = norms_at(run, at, length)
        shares = _part_words().get(words) if len(words) == length else None
        if shares is not None:
            low, high, bound = shares
            if bound:
                return Measure(Unit.SHARE, 0.5, at, at + length, at + length, hedge=Hedge(bound))
            if low == high:
                return Measure(Unit.SHARE, low, at, at + length, at + length, worded=True)
            return Measure(Unit.SHARE, low, at, at + length, at + length, high=high, worded=True)
    return None


_BEFORE_SUPERLATIVE = frozenset({"the", "at", "its", "their", "s"})


@cache
def _counted_nouns() -> frozenset[str]:
    return frozenset(stem(word) for word in word_list("numbers")["counted_nouns"]["words"])


@cache
def _part_words() -> dict[tuple[str, ...], tuple[float, float, str]]:
    return {
        tuple(words.split()): (part[0], part[1], part[2] if len(part) > 2 else "")
        for words, part in entries("numbers", "part_words").items()
    }


def _decade_of_life(run: Sequence[Piece], at: int) -> Measure | None:
    """Their mid-twenties."""
    decades = entries("numbers", "decades")
    part = decades.get(run[at].norm)
    here = at + 1 + (norms_at(run, at + 1, 1) == ("-",))
    first = decades.get(run[here].norm) if here < len(run) else None
    if not isinstance(part, list) or not isinstance(first, int):
        return None
    return Measure(
        Unit.AGE, first + part[0], at, here + 1, here + 1, high=first + part[1], scale="years"
    )


def _half(run: Sequence[Piece], at: int) -> Measure | None:
    before = run[at - 1].norm if at else ""
    following = norms_at(run, at + 1, 2)
    if norms_at(run, at - 2, 2) == ("and", "a") and at >= 2:
        return None
    if before in {"first", "second", "latter", "and", "other"} or following[:1] in (
        ("-",),
        ("term",),
    ):
        if following[:1] != ("-",) or before in {"first", "second"}:
            return None
        return None
    if following[:1] in (("a",), ("an",)) and len(following) == 2:
        days = entries("numbers", "durations").get(following[1])
        if days is not None:
            return Measure(Unit.DURATION, days / 2, at, at + 3, at + 1, scale=following[1])
        if numeral_at(run, at) is not None:
            return None
    return Measure(Unit.SHARE, 0.5, at, at + 1, at + 1, worded=True)


def _money(run: Sequence[Piece], at: int) -> Measure | None:
    if run[at].norm not in _CURRENCIES:
        number = numeral_at(run, at)
        if number is None or norms_at(run, number.end, 1) != ("pounds",):
            return None
        per, end = _per(run, number.end + 1)
        return Measure(Unit.MONEY, number.value, at, end, number.end, number.step, per=per)
    number = numeral_at(run, at + 1)
    if number is None:
        return None
    per, end = _per(run, number.end)
    return Measure(Unit.MONEY, number.value, at, end, number.end, number.step, per=per)


def _per(run: Sequence[Piece], end: int) -> tuple[str, int]:
    """The period of "a week", "per year", "every month" at `end`, and the piece after it."""
    if norms_at(run, end, 1) == ("-",):
        end_words = norms_at(run, end + 1, 2)
        if (
            end_words[:1] == ("a",)
            and end_words[1:]
            and end_words[1] in entries("numbers", "durations")
        ):
            return end_words[1], end + 3
        return "", end
    words = norms_at(run, end, 2)
    if len(words) == 2 and words[0] in word_list("numbers")["rated_by"]:  # noqa: SIM102  # two questions, one after the other
        if words[1] in entries("numbers", "durations"):
            following = norms_at(run, end + 2, 1)
            if following not in (("ago",), ("before",), ("earlier",), ("later",), ("and",)):
                return words[1], end + 2
    if words[:1] in (("annually",), ("yearly",)):
        return "year", end + 1
    if words[:1] in (("weekly",), ("monthly",)):
        return words[0].removesuffix("ly"), end + 1
    return "", end


def _age(run: Sequence[Piece], at: int) -> Measure | None:  # noqa: C901  # one case of English after the other
    """Aged 16; the age of 25; aged 19 to 21; under-18s; 16- and 17-year-olds."""
    number = numeral_at(run, at) or _plural_age(run, at)
    if number is None or number.value > 120:
        return None
    before = tuple(piece.norm for piece in run[max(at - 5, 0) : at])
    end, high = number.end, None
    cued = (
        before[-1:] in (("aged",), ("ages",), ("age",))
        or before[-2:]
        in (
            ("age", "of"),
            ("ages", "of"),
            ("aged", "under"),
            ("aged", "over"),
            ("aged", "between"),
            ("aged", "from"),
            ("aged", "about"),
            ("ages", "between"),
        )
        or before[-3:] == ("ages", "of", "between")
        or (
            before[-1:]
            in (
                ("reach",),
                ("reached",),
                ("reaches",),
                ("reaching",),
                ("turn",),
                ("turned",),
                ("turns",),
                ("turning",),
            )
            and number.value >= 5
        )
    )
    if norms_at(run, end, 1) in (("to",), ("and",), ("or",), ("-",)):
        second = numeral_at(run, end + 1)
        if second is None and norms_at(run, end, 2) in (("-", "and"), ("-", "to"), ("-", "or")):
            second = numeral_at(run, end + 2)
        if (
            second is not None
            and number.value < second.value <= 120
            and (cued or _years_old(run, second.end))
        ):
            high, end = second.value, second.end
            cued = True
    if norms_at(run, end, 2) in (
        ("st", "birthday"),
        ("nd", "birthday"),
        ("rd", "birthday"),
        ("th", "birthday"),
    ):
        return Measure(Unit.AGE, number.value, at, end + 2, number.end, 1.0, scale="years")
    old = _years_old(run, end)
    if old:
        end, cued = old, True
    if (
        not cued
        and before[-2:-1]
        and before[-1] == "-"
        and before[-2] in {"under", "over"}
        and number.value <= 25
    ):
        cued = True
    if (
        not cued
        and before[-1:] in (("under",), ("over",))
        and number.value in (1, 5, 16, 18, 21, 25)
    ):
        glued = end < len(run) and run[end].norm == "s" and run[end].start == run[end - 1].end
        cued = glued
    if not cued:
        return None
    if end < at:
        return None
    return Measure(Unit.AGE, number.value, at, end, number.end, 1.0, scale="years", high=high)


def _plural_age(run: Sequence[Piece], at: int) -> Numeral | None:
    """Under-fives, over-elevens."""
    value = entries("numbers", "cardinals").get(run[at].norm.removesuffix("s"))
    joined = at >= 2 and run[at - 1].norm == "-" and run[at - 2].norm in {"under", "over"}
    return Numeral(float(value), at + 1, 1.0) if value is not None and joined else None


def _years_old(run: Sequence[Piece], end: int) -> int | None:
    here = end + 1 if norms_at(run, end, 1) == ("-",) else end
    if norms_at(run, here, 1) not in (("year",), ("years",)):
        return None
    here += 1
    if norms_at(run, here, 1) == ("-",):
        here += 1
    if norms_at(run, here, 1) in (("old",), ("olds",)):
        return here + 1
    return here if norms_at(run, here, 2) == ("of", "age") else None


def _word_alone(run: Sequence[Piece], at: int) -> Measure | None:  # noqa: C901  # one case of English after the other
    word = run[at].norm
    if word in entries("numbers", "frequencies"):
        days = entries("numbers", "frequencies")[word]
        return Measure(Unit.DURATION, days, at, at + 1, at + 1, days, scale="every")
    if word == "double" and norms_at(run, at + 1, 1) in (("figures",), ("digits",)):
        return Measure(Unit.COUNT, 10, at, at + 2, at + 2, 1.0, high=99)
    if word == "single" and at and run[at - 1].norm == "a":
        return Measure(Unit.COUNT, 1, at, at + 1, at + 1, 1.0)
    if word in entries("numbers", "multiples"):
        return Measure(
            Unit.MULTIPLE, entries("numbers", "multiples")[word], at, at + 1, at + 1, worded=True
        )
    if word in entries("numbers", "occurrences"):
        value = entries("numbers", "occurrences")[word]
        if norms_at(run, at + 1, 2) in (
            ("as", "many"),
            ("as", "much"),
            ("as", "high"),
            ("as", "likely"),
            ("as", "long"),
        ):
            return Measure(Unit.MULTIPLE, value, at, at + 3, at + 1, worded=True)
        if norms_at(run, at + 1, 1) == ("the",):
            return Measure(Unit.MULTIPLE, value, at, at + 1, at + 1, worded=True)
        if value > 1:
            per, end = _per(run, at + 1)
            return Measure(Unit.OCCURRENCES, value, at, end, at + 1, per=per)
    if word in entries("numbers", "ordinals") and word != "first":  # noqa: SIM102  # two questions, one after the other
        if norms_at(run, at + 1, 1)[:1] and norms_at(run, at + 1, 1)[0] in _ranked():
            return Measure(Unit.ORDINAL, entries("numbers", "ordinals")[word], at, at + 1, at + 1)
    if (
        word == "first"
        and norms_at(run, at + 1, 1)[:1]
        and norms_at(run, at + 1, 1)[0] in _first_ranked()
    ):
        return Measure(Unit.ORDINAL, 1, at, at + 1, at + 1)
    return None


@cache
def _ranked() -> frozenset[str]:
    return frozenset(word_list("numbers")["ranked"]["words"])


@cache
def _first_ranked() -> frozenset[str]:
    return frozenset(word_list("numbers")["ranked"]["first"])


def _one_unit(run: Sequence[Piece], at: int) -> Measure | None:
    """A month, an hour, a year and a half; the past year."""
    stretch = (
        run[at].norm in {"last", "past", "previous"}
        and at > 0
        and run[at - 1].norm in {"the", "this"}
    )
    if run[at].norm in {"each", "every"} and run[at + 1 : at + 2]:
        days = entries("numbers", "durations").get(run[at + 1].norm)
        return (
            Measure(Unit.DURATION, days, at, at + 2, at + 1, days, scale="every") if days else None
        )
    if (run[at].norm not in {"a", "an"} and not stretch) or at + 1 >= len(run):
        return None
    days = entries("numbers", "durations").get(run[at + 1].norm)
    if days is None or run[at + 1].norm in {"second", "minute"}:
        return None
    end, value = at + 2, 1.0
    if norms_at(run, end, 3) == ("and", "a", "half"):
        end, value = end + 3, 1.5
    return Measure(Unit.DURATION, value * days, at, end, at + 1, days, scale=run[at + 1].norm)


def _pronoun(run: Sequence[Piece], at: int) -> bool:
    """True for the "one" of "no one", "one another", "one-to-one", and for numbers that stand in names."""
    if run[at].norm != "one":
        return False
    listed = word_list("numbers")["not_counts"]
    before = run[at - 1].norm if at else ""
    after = run[at + 1].norm if at + 1 < len(run) else ""
    if after == "-":
        after = run[at + 2].norm if at + 2 < len(run) else ""
    return (
        (before in listed["last"] and after in {"", ".", ",", ";"})
        or before in listed["before"]
        or after in listed["after"]
        or (after == "day" and before == "")
    )

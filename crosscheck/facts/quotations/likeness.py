"""Words that are the same although they are written otherwise: a typesetter's differences, not a writer's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crosscheck.facts.quotations.sense import figures, is_number, spellings, spelt_out

# Words on either side that one stretch of likeness may take up.
WIDTH = 5
_UNITS = ("per", "cent", "percent", "and")


def alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """
    True when two runs of folded words differ in writing only.

    Hyphens, spaces and apostrophes ("up-todate"), the number of a footnote run into a word of the source
    (`other`), contractions, and a number in words or figures.
    """
    left, right = letters_of(one), letters_of(other)
    if left == right:
        return True
    if left[:1] == right[:1] and (_footnoted(left, right) or _spelt_out(one) == _spelt_out(other)):
        return True
    if not (any(map(is_number, one)) and any(map(is_number, other))):
        return False
    mine, theirs = figures(" ".join(one)), figures(" ".join(other))
    return bool(mine) and mine == theirs and _rest(one) == _rest(other)


def may_be_alike(word: str, letters: str) -> bool:
    """False when `word` can be part of no run of words that is `alike` some of those run together in `letters`."""
    return letters_of([word]) in letters or is_number(word) or word in spellings() or word in _UNITS


def like_at_start(one: Sequence[str], other: Sequence[str]) -> tuple[int, int]:
    """How many words at the start of both are alike without being the same in number; (0, 0) for none."""
    return _first_alike(
        [one[:here] for here in _widths(one)], [other[:there] for there in _widths(other)]
    )


def like_at_end(one: Sequence[str], other: Sequence[str]) -> tuple[int, int]:
    """As `like_at_start`, at the end."""
    return _first_alike(
        [one[len(one) - here :] for here in _widths(one)],
        [other[len(other) - there :] for there in _widths(other)],
    )


def _widths(norms: Sequence[str]) -> range:
    return range(1, min(WIDTH, len(norms)) + 1)


def _first_alike(ones: Sequence[Sequence[str]], others: Sequence[Sequence[str]]) -> tuple[int, int]:
    """The words of the first of `ones` that one of `others` is alike, and of the first such; both grow by a word."""
    rights = [letters_of(run) for run in others]
    numbers = any(map(is_number, ones[-1])) and any(map(is_number, others[-1]))
    for one in ones:
        left = letters_of(one)
        for other, right in zip(others, rights, strict=True):
            # Runs that do not even begin alike are by far the most; only numbers may be the same for all that.
            if left == right or ((numbers or left[:1] == right[:1]) and alike(one, other)):
                return len(one), len(other)
    return 0, 0


def _footnoted(word: str, noted: str) -> bool:
    return (
        len(word) > 2
        and word.isalpha()
        and noted.startswith(word)
        and re.fullmatch("[0-9]{1,2}", noted[len(word) :]) is not None
    )


def letters_of(norms: Sequence[str]) -> str:
    """The words run together, without what typesetters change."""
    return "".join(norms).replace("'", "").replace("[", "").replace("]", "")


def _spelt_out(norms: Sequence[str]) -> str:
    return " ".join(map(spelt_out, norms))


def _rest(norms: Sequence[str]) -> list[str]:
    return [w for w in norms if not is_number(w) and w not in _UNITS]
